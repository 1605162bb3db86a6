"""The runs of a line, written down in the order in which they stand from left to right.

**What breaks**: a line of Arabic with a number or a Latin word in it is laid out in runs; a tool that takes each run as
it is read, and the runs from left to right, writes ``B. 2019 A`` for ``A 2019 B.``, with two numbers ``C 12 B 2019 A``.
Each run can be read, and no word of the line is wrong. Tools that put one number into the middle of its line, and its
two sides in each other's place, do the same around one number. The full stop goes with its word or stays at the end of
the line, as the direction of the paragraph has it.

**How it is told**: by the words beside the number and those at the ends of the line (see ``word_places``): what stands
before a year seldom ends a sentence, and what begins one seldom follows a number. Brackets that close before they open
tell too. The lines of a document are asked together (see ``document_vote``): one tool wrote all of them.

**When it abstains**: where nothing tells by far, and a finding names the likeliest orders (in a document of which lines
were put right, of all others that may be swapped, too); where several orders of a
line are likely; in lines that begin or end with a number, which may belong to either end; in lines of other languages
than Arabic, of cells between tabs or wide spaces, and of more Latin words than Arabic ones. What is left in silence is
mostly a line alone whose words tell little, or one whose last sign stayed at its end, and one damaged line among many
clean ones (which are asked only as far as ``quick_look`` says). Of lines with a number of DEV, swapped around one, .37
to .52 come back by themselves, .64 to .92 in documents of forty; of 1.8 million clean words none was changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.digits import DIGIT
from arclean.core.edits import UNMEASURED, Edit, Finding
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans
from arclean.filters.swapped_runs import weights
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

    def confirms_trigger(self, text: str) -> bool:
        """Return whether the words beside the number of a line, and at its ends, leave a doubt."""
        return may_have_swaps(bound_nats(text))

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Propose another order of each line that is surely swapped, and report those that may be."""
        if not self.confirms_trigger(text):
            return
        lines = [(span, read) for span in line_spans(text) if (read := read_line(text[span.start : span.end]))]
        slope = nats_slope(text)
        orders = [_weigh_orders(read, slope) for _, read in lines]
        probabilities = order_probabilities(orders, [read.is_open for _, read in lines])
        found = [
            (self._make_proposal(text, span, read, others, chances), sum(chances) >= self.report_from)
            for (span, read), others, chances in zip(lines, orders, probabilities, strict=True)
            if sum(chances) >= weights.REPORT_BESIDE and context.language_at(text, span.start) == _LANGUAGE
        ]
        has_edits = any(isinstance(proposal, Edit) for proposal, _ in found)
        yield from (proposal for proposal, is_likely in found if is_likely or has_edits)

    def _make_proposal(
        self, text: str, span: Span, line: LineRuns, orders: Sequence[RunOrder], chances: Sequence[float]
    ) -> Edit | Finding:
        """Return the edit of a line, or the finding where no one order is sure enough."""
        ranked = sorted(zip(chances, orders, strict=True), key=lambda one: -one[0])
        sure, best = ranked[0]
        if sure < self.apply_from or line.is_open:
            readings = tuple(dict.fromkeys(put_in_order(line, order)[0] for _, order in ranked[:_ALTERNATIVES]))
            return Finding(*span, "swapped-fragments", _ORDER_RULE, _MESSAGE, UNMEASURED, readings)
        target, origin = put_in_order(line, best)
        return Edit(*span, text[span.start : span.end], target, _ORDER_RULE, round(sure, 3), origin, _WHY_SWAPPED)


def _weigh_orders(line: LineRuns, slope: float) -> list[RunOrder]:
    return [order._replace(nats=slope * order.nats) for order in run_orders(line)]
