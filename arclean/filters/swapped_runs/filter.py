"""The runs of a line, written down in the order in which they stand from left to right.

**What breaks**: a line of Arabic with a number or a Latin word in it is laid out in runs; a tool that takes each run as
it is read, and the runs from left to right, writes ``B. 2019 A`` for ``A 2019 B.``, with two numbers ``C 12 B 2019 A``.
Each run can be read, and no word of the line is wrong. Tools that put one number into the middle of its line, and its
two sides in each other's place, do the same around one number. The full stop goes with its word or stays at the end of
the line, as the direction of the paragraph has it.

**How it is told**: by the words at the ends of the line, without their signs: what ends it wants a number, and what
begins it seldom follows none (see ``word_places``). The lines of a document are asked together (see
``document_vote``): one tool wrote all of them. A number after a full stop, with a sentence after it and none that ends
the row, is what each text looks like that counts its verses, notes or steps, once it is wrapped: the words beside the
number count against a swap, and for it only once the ends of the lines have told. Brackets that close before they open
tell too. Numbers that count upward take their lines out of it (see ``counted_lines``), and lines that end alike vote
once.

**When it abstains**: where nothing tells by far, and a finding names the likeliest orders (in a document of which lines
were put right, of all others that may be swapped, too); in lines of two numbers and more, in lines with a number that
has a sign, a bracket or letters on it, where the tool may break the line, too, and in lines that begin or end with a
number, which may belong to either end: they are only reported. In lines of other languages than Arabic, of cells
between tabs or wide spaces, and of more Latin words than Arabic ones nothing is said. A text of which a second run
would change more is only reported. What is left in silence is mostly a document of few lines, of lines whose ends tell
little, or of few damaged lines among many clean ones (which are asked only as far as ``quick_look`` says). Of lines
around one number in documents of forty .146 (DEV) and .273 (TEST) come back by themselves, of fewer hardly one.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from arclean.arabic.digits import DIGIT
from arclean.core.edits import UNMEASURED, Edit, Finding
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans
from arclean.filters.swapped_runs import weights
from arclean.filters.swapped_runs.counted_lines import counted_places
from arclean.filters.swapped_runs.document_vote import may_have_swaps, nats_slope, order_probabilities
from arclean.filters.swapped_runs.line_runs import read_line
from arclean.filters.swapped_runs.quick_look import bound_nats
from arclean.filters.swapped_runs.run_edits import put_in_order
from arclean.filters.swapped_runs.run_orders import run_orders

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.core.context import Context
    from arclean.core.edits import Span
    from arclean.filters.swapped_runs.line_runs import LineRuns
    from arclean.filters.swapped_runs.run_orders import RunOrder

__all__ = ["SwappedRuns"]

_RUN_START = f"{DIGIT}A-Za-z"
_LANGUAGE = "ar"
_ALTERNATIVES = 2  # orders that a finding names
_ORDER_RULE = "swapped-runs/order"
_WHY_SWAPPED = "the words beside its number belong at the ends of the line, and those at its ends beside the number"
_MESSAGE = (
    "The parts of this line on either side of a number or a Latin word may stand in each other's place; this is not "
    "sure enough to put them right."
)


@dataclass(frozen=True, kw_only=True)
class SwappedRuns(BaseFilter):
    """Put the parts of a line that stand in each other's place around a number back in order.

    >>> from arclean import Pipeline
    >>> Pipeline([SwappedRuns()])("من شهر أيار الماضي. 2019 وصل الوفد إلى العاصمة في عام")
    'وصل الوفد إلى العاصمة في عام 2019 من شهر أيار الماضي.'
    """

    name: ClassVar[str] = "swapped-runs"
    scope: ClassVar[Scope] = Scope.DOCUMENT  # one tool wrote all lines
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"order"})
    needless_formats: ClassVar[frozenset[str]] = frozenset({"pdf"})  # the reader goes by the places of glyphs
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities", "controls", "visual-order", "presentation-forms")
    finding_kind: ClassVar[str | None] = "swapped-fragments"
    resolves: ClassVar[frozenset[str]] = frozenset({"swapped-fragments"})
    trigger_pairs: ClassVar[tuple[tuple[str, str], ...]] = ((" ", _RUN_START),)

    apply_from: float = weights.APPLY_FROM  # probability of one order of a line
    report_from: float = weights.REPORT_FROM  # probability of all its other orders

    def confirms_trigger(self, text: str) -> bool:
        """Return whether the words beside the number of a line, and at its ends, leave a doubt."""
        return may_have_swaps(bound_nats(text))

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Propose another order of each line that is surely swapped, and report those that may be."""
        if not self.confirms_trigger(text):
            return
        lines = _weigh_lines(text, context)
        found = [
            line for line in lines if line.is_worth_telling and context.language_at(text, line.span.start) == _LANGUAGE
        ]
        edits = [line for line in found if self._is_sure(line)]
        is_settled = not edits or not any(map(self._is_sure, _weigh_lines(_put_right(text, edits), context)))
        for line in found:
            if is_settled and self._is_sure(line):
                yield _make_edit(text, line)
            elif edits or sum(line.chances) >= self.report_from:
                yield _make_finding(line)

    def _is_sure(self, line: _Line) -> bool:
        return line.is_plain and max(line.chances, default=0.0) >= self.apply_from


class _Line(NamedTuple):
    """A line with its other orders and their probabilities; ``is_plain`` where it may be put in one of them."""

    span: Span
    read: LineRuns
    orders: Sequence[RunOrder]
    chances: Sequence[float]
    is_plain: bool

    @property
    def is_worth_telling(self) -> bool:
        """Whether it may be swapped, so that it is told of beside lines that are put right."""
        return sum(self.chances) >= weights.REPORT_BESIDE

    @property
    def ranked(self) -> list[RunOrder]:
        """The orders, the likeliest first."""
        return [order for _, order in sorted(zip(self.chances, self.orders, strict=True), key=lambda one: -one[0])]


def _read_orders(line: str) -> tuple[LineRuns, list[RunOrder]] | None:
    """Return a line as it is read, with its other orders."""
    read = read_line(line)
    return read and (read, run_orders(read))


def _weigh_lines(text: str, context: Context) -> list[_Line]:
    """Return the lines of a text that have other orders, with the probabilities of these."""
    spans, measure = [*line_spans(text)], context.measure_once  # most lines come again when the text is read again
    both = [(span, found) for span in spans if (found := measure(_read_orders, text[span.start : span.end]))]
    lines = [(span, read) for span, (read, _) in both]
    counted = counted_places(text)
    is_open = [read.is_open or counted is None or _is_any_within(counted, span) for span, read in lines]
    slope, times = nats_slope(text), 1.0 if "\n" in text.strip() else weights.EDGE_ALONE
    orders = [_weigh_orders(orders, slope, times) for _, (_, orders) in both]
    first_of_end = {read.words[-1]: at for at, (_, read) in reversed([*enumerate(lines)])}
    have_no_vote = [
        is_silent or first_of_end[read.words[-1]] != at  # a list of lines that end alike says so once
        for at, ((_, read), is_silent) in enumerate(zip(lines, is_open, strict=True))
    ]
    chances = order_probabilities(orders, have_no_vote)
    return [
        _Line(span, read, others, each, not is_silent and read.is_plain)
        for (span, read), others, each, is_silent in zip(lines, orders, chances, is_open, strict=True)
    ]


def _is_any_within(places: Sequence[int], span: Span) -> bool:
    """Return whether one of some places, which are sorted, is within a span."""
    return bisect_left(places, span.start) < bisect_left(places, span.end)


def _put_right(text: str, lines: Sequence[_Line]) -> str:
    """Return a text with some of its lines in their likeliest order, each of the same length as before."""
    pieces: list[str] = []
    at = 0
    for line in lines:
        pieces += [text[at : line.span.start], put_in_order(line.read, line.ranked[0])[0]]
        at = line.span.end
    return "".join([*pieces, text[at:]])


def _make_edit(text: str, line: _Line) -> Edit:
    target, origin = put_in_order(line.read, line.ranked[0])
    source = text[line.span.start : line.span.end]
    return Edit(*line.span, source, target, _ORDER_RULE, round(max(line.chances), 3), origin, _WHY_SWAPPED)


def _make_finding(line: _Line) -> Finding:
    orders = line.ranked[:_ALTERNATIVES]
    readings = tuple(dict.fromkeys(put_in_order(line.read, order)[0] for order in orders))
    return Finding(*line.span, "swapped-fragments", _ORDER_RULE, _MESSAGE, UNMEASURED, readings)


def _weigh_orders(orders: Sequence[RunOrder], slope: float, times: float) -> list[RunOrder]:
    """Return orders of a line with what they tell of it, and what they tell of the whole text.

    Of the text only the words at the ends of the line tell; of the line all, and those by far the most.
    """
    weighed: list[RunOrder] = []
    for order in orders:
        nats, edge = slope * order.nats, order.edge_nats - weights.EDGE
        vote = min(nats, max(times * edge, weights.LEAST_EDGE))
        weighed.append(order._replace(nats=min(nats, edge + weights.BESIDE_EDGE), edge_nats=vote))
    return weighed
