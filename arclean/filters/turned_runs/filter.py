"""Lines whose Arabic runs were each turned where they lie, with the spaces and signs beside them.

**What breaks**: PyMuPDF and pypdf go through the glyphs of a page as they were drawn and turn each run of Arabic
letters by itself, together with the spaces and signs on its right, up to the next number or Latin word. So a space
stands on the far side of each run, and the number touches the word before it. Where a line was drawn from left to
right (Chromium, WeasyPrint, Cairo, FOP and most libraries) its runs stand so, too: `` متر مربع للأطفال4200 مساحة`` for
``مساحة 4200 متر مربع للأطفال``, and a number or a full stop at its end comes first.

**How it is told**: by its form. In such a text no Arabic word has a space between it and a number after it, and the
space that is missing stands at the other end of the run, at the beginning of the line or beside another. Of 14,000
clean documents (2026-11-30) none has two such lines without as many others. Whether the runs stand as they lie on the
page or as they are read is told by the words beside the numbers of all lines (see ``order_vote``). As they lie, each
line is laid out as the tool saw it, and read by UAX #9. Those with a sign at their beginning go with them where nearly
no line speaks against it, those with a number at an end where the words beside it tell the same, too: items of a list,
and what an author begins with a number, stay (see ``line_votes``).

PDFBox and Tika leave each run in place with the spaces on both of its sides, and put runs that were drawn as they are
read from left to right (`` دنانير110 إلى 85ارتفع السعر من ``): three such lines, whose spaces all stand right in the
other order and whose words tell it too, with next to none that are right as they stand, are put in order
(``spaced_runs``).

**When it abstains**: where the words do not tell, as in other languages than Arabic, or the runs stand as they are
read (as Word and LibreOffice draw them) and only their spaces do not, and in documents of one such line: these are
reported. So are lines with a number at an end whose words do not tell, and texts that are indented as a whole or have
their numbers on the first words of lines, as on units. Lines of fewer than five words, and those with the same word
beside a number, as lists have it, do not tell. Reported are lines with Arabic-Indic digits, which some tools turn and
some cut, and lines whose runs have not one space each. In lines of tabs, or of other breaks than a line feed's, of more
Latin letters than Arabic ones, and of more than a page's width nothing is said.
Brackets are as they were typed in some PDFs and as they are seen in others: the reading is taken that leaves fewer
alone. Of a sign that may belong to the word or to the number beside it the likelier place is taken, and the line
reported; one that may as well be the last sign of its line is reported alone: a comma, a colon before a number or
words, and a stop where lines are wrapped and the words after it may begin a sentence. So are lines that come out with
a bracket on the wrong side of its space, and a unit that may be of the number before or after it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from arclean.arabic.brackets import count_lone_brackets
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.core.edits import UNMEASURED, Edit, Finding, Span
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans
from arclean.core.placed_origin import origin_of_places
from arclean.filters.turned_runs import weights
from arclean.filters.turned_runs.laid_out_runs import LEFTWARD, RIGHTWARD, order_line, read_form, space_line
from arclean.filters.turned_runs.line_votes import FormOfLine, count_votes, end_with_stops, is_indented, sort_lines
from arclean.filters.turned_runs.order_vote import page_order_nats, sentence_nats
from arclean.filters.turned_runs.spaced_runs import are_spaced, may_tell, read_spaced_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.core.context import Context
    from arclean.filters.turned_runs.laid_out_runs import LineForm, LineInOrder
    from arclean.filters.turned_runs.spaced_runs import SpacedLine

__all__ = ["TurnedRuns"]


@dataclass(frozen=True, kw_only=True)
class TurnedRuns(BaseFilter):
    r"""Put the runs of lines that a tool turned one by one in the order in which they are read.

    >>> from arclean import Pipeline
    >>> lines = " شخصا من المدينة65 حضر الاجتماع نحو\n من شهر أيار2019 وصل الوفد في عام\nثم عاد"
    >>> print(Pipeline([TurnedRuns()])(lines))
    حضر الاجتماع نحو 65 شخصا من المدينة
    وصل الوفد في عام 2019 من شهر أيار
    ثم عاد
    """

    name: ClassVar[str] = "turned-runs"
    scope: ClassVar[Scope] = Scope.DOCUMENT  # one tool wrote all lines
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"order", "signs", "spaces"})
    needless_formats: ClassVar[frozenset[str]] = frozenset({"pdf"})  # the reader goes by the places of glyphs
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities", "embedded-runs", "controls", "visual-order")
    trigger_pairs: ClassVar[tuple[tuple[str, str], ...]] = ((LEFTWARD, RIGHTWARD),)

    def confirms_trigger(self, text: str) -> bool:
        """Return whether a line has a run that lacks its space before a number, and has one at its other end."""
        return any(form.is_telling for form in _glued_forms(text)) or _has_spaced_runs(text)

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Propose the order of each line that was turned, and report those that may be."""
        if not self.wakes(text):
            return
        if spaced := _spaced_lines(text, context):
            yield from _order_spaced(spaced)
            return
        turns_commas = _has_sign_at_end(text) is not None
        tells, measure = context.language_at, context.measure_once  # the words that tell are of Arabic
        read, weigh = (_read_with_commas, _weigh_with_commas) if turns_commas else (read_form, _weigh_form)
        forms = [
            FormOfLine(span, line, form, measure(weigh, line) if tells(text, span.start) == "ar" else 0.0)
            for span, line in _lines_of(text)
            if (form := measure(read, line)) is not None
        ]
        yield from _propose_lines(forms)


def _has_spaced_runs(text: str) -> bool:
    lines = (read_spaced_line(line) for _, line in _lines_of(text) if _find_glued(line) and may_tell(line))
    return any(found.is_telling for found in lines if found)


def _spaced_lines(text: str, context: Context) -> list[_LineWithSpaces]:
    """Return the lines whose runs stand from left to right with their spaces, where the document has such lines."""
    if sum(may_tell(line) for _, line in _lines_of(text)) < weights.MIN_SPACED:
        return []
    lines = [
        _LineWithSpaces(span, line, found, page_order_nats(line, found.form))
        for span, line in _lines_of(text)
        if (found := context.measure_once(read_spaced_line, line)) and context.language_at(text, span.start) == "ar"
    ]
    return [one for one in lines if one.found.is_telling] if are_spaced((one.found, one.nats) for one in lines) else []


def _order_spaced(lines: Sequence[_LineWithSpaces]) -> Iterator[Edit | Finding]:
    """Propose the order of lines whose runs have their spaces, and report those that may be read otherwise."""
    lone = [sum(count_lone_brackets(one.found.readings[at].text) for one in lines) for at in (0, 1)]
    for span, source, found, nats in lines:
        read = found.readings[_choose_reading(found.readings, lone)]
        if _is_badly_set(read.text) or _has_unit(source) or nats < weights.NATS_OF_TELLING or _is_mostly_latin(source):
            yield Finding(*span, "swapped-fragments", _ORDER_RULE, _OPEN_MESSAGE, UNMEASURED, (read.text,))
            continue
        sure = weights.EXACT_CONFIDENCE if read.is_exact else weights.OTHER_CONFIDENCE
        yield Edit(*span, source, read.text, _ORDER_RULE, sure, origin_of_places(read.places), _WHY_SPACED)
        if not read.is_exact:
            yield Finding(*span, "visual-order", _ORDER_RULE, _OTHER_MESSAGE, UNMEASURED)


def _read_with_commas(line: str) -> LineForm | None:
    return read_form(line, turns_commas=True)


def _weigh_form(line: str) -> float:
    form = read_form(line)
    return page_order_nats(line, form) if form else 0.0


def _weigh_with_commas(line: str) -> float:
    form = _read_with_commas(line)
    return page_order_nats(line, form) if form else 0.0


class _TurnedLine(NamedTuple):
    """A line that was turned, and the line as it is read with its brackets as they were written and as seen."""

    line: FormOfLine
    readings: tuple[LineInOrder, LineInOrder]


class _LineWithSpaces(NamedTuple):
    """A line with a number, what its spaces show, and the nats of its words for the order of the page."""

    span: Span
    text: str
    found: SpacedLine
    nats: float


def _glued_forms(text: str) -> Iterator[LineForm]:
    """Yield the forms of the lines in which a number or Latin word touches the Arabic letter before it."""
    end = -1
    for found in _find_glued(text):
        if found.start() >= end:
            start, end = text.rfind("\n", 0, found.start()) + 1, text.find("\n", found.end())
            end = end if end >= 0 else len(text)
            for _, line in _lines_of(text[start:end]):
                if form := read_form(line):
                    yield form


def _lines_of(text: str) -> Iterator[tuple[Span, str]]:
    """Yield the lines of a text with their spans, without a carriage return at the end."""
    for start, end in line_spans(text):
        line = text[start:end].removesuffix("\r")
        yield Span(start, start + len(line)), line


def _propose_lines(lines: Sequence[FormOfLine]) -> Iterator[Edit | Finding]:
    """Propose the lines of a document that were turned, or report them."""
    votes = count_votes(lines)
    telling = [one for one in lines if one.form.is_telling]
    if votes.is_of_page and not is_indented(lines):
        turned, unsure = sort_lines(lines, votes)
        yield from _order_lines(turned, are_whole=end_with_stops(lines))
        yield from _report_order(unsure)
    elif votes.is_formed and votes.nats <= -weights.MIN_ORDER_NATS:
        if all(one.text.startswith(" ") for one in lines):
            return  # the text is indented, and its author writes numbers so
        yield from _report_spaces(telling)
    elif votes.is_formed or (votes.telling and votes.nats >= weights.MIN_NATS_TO_REPORT):
        yield from _report_order(telling)


def _order_lines(lines: Sequence[FormOfLine], *, are_whole: bool) -> Iterator[Edit | Finding]:
    """Propose lines as they are read, and report those of which this is not sure.

    ``are_whole`` says that the lines of the document end as sentences do, and are not wrapped.
    """
    turned = [_TurnedLine(one, order_line(one.text, one.form.runs)) for one in lines]
    lone = [sum(count_lone_brackets(found.readings[at].text) for found in turned) for at in (0, 1)]
    for one, readings in turned:
        at = _choose_reading(readings, lone)
        read, (span, source, form, _) = readings[at], one
        if read.text == source or _is_mostly_latin(source):
            continue
        if not form.is_plain or form.is_contrary:
            yield Finding(*span, "swapped-fragments", _ORDER_RULE, _OPEN_MESSAGE, UNMEASURED, (read.text.strip(),))
            continue
        others = {order_line(source, form.other)[at].text} - {read.text} if form.other else set()
        is_open = (
            _begins_with_open_sign(source)
            or _OPEN_COLON in source
            or (
                not are_whole
                and _begins_with_open_stop(source)
                and sentence_nats(source, form) > weights.MOST_NATS_OF_END
            )
        )
        if (others and is_open) or _is_badly_set(read.text) or (not read.is_exact and _has_unit(source)):
            yield Finding(*span, "swapped-fragments", _ORDER_RULE, _OPEN_MESSAGE, UNMEASURED, (read.text, *others))
            continue
        sure = weights.EXACT_CONFIDENCE if read.is_exact and not others else weights.OTHER_CONFIDENCE
        yield Edit(*span, source, read.text, _ORDER_RULE, sure, origin_of_places(read.places), _WHY_TURNED)
        if sure < weights.EXACT_CONFIDENCE:
            yield Finding(*span, "visual-order", _ORDER_RULE, _OTHER_MESSAGE, UNMEASURED, tuple(sorted(others)))


def _choose_reading(readings: tuple[LineInOrder, LineInOrder], lone: Sequence[int]) -> int:
    """Return which of two readings leaves fewer brackets alone, by itself or in its document."""
    own = [count_lone_brackets(read.text) for read in readings]
    return int(own[0] > own[1] if own[0] != own[1] else lone[0] > lone[1])


def _report_order(lines: Sequence[FormOfLine]) -> Iterator[Finding]:
    """Report lines whose runs may stand from left to right."""
    for span, source, form, _ in lines:
        if not _is_mostly_latin(source):
            found = tuple(dict.fromkeys(read.text.strip() for read in order_line(source, form.runs)))
            yield Finding(*span, "swapped-fragments", _ORDER_RULE, _OPEN_MESSAGE, UNMEASURED, found)


def _report_spaces(lines: Sequence[FormOfLine]) -> Iterator[Finding]:
    """Report lines whose runs are in order, and the spaces beside their numbers are not."""
    for span, source, form, _ in lines:
        if not _is_mostly_latin(source):
            target = space_line(source, form.runs)
            yield Finding(*span, "glued-word", _SPACES_RULE, _SPACES_MESSAGE, UNMEASURED, (target,))


def _is_mostly_latin(line: str) -> bool:
    return weights.LATIN_TO_ARABIC * len(_latin_letters(line)) > len(_arabic_letters(line))


_find_glued = LazyPattern(f"[{LEFTWARD}][{RIGHTWARD}]").finditer
_has_sign_at_end = LazyPattern(f"[{LEFTWARD}][.!:\u061f\u060c\u061b\u06d4](?=\r?(?:[\n\f]|$))").search
_begins_with_open_sign = LazyPattern(  # of a number, or of the end of its line: of 99 such lines 32 are read right
    f"[\u060c\u061b] |: [^{RIGHTWARD}]*[0-9]"
).match
_begins_with_open_stop = LazyPattern(f"[.!\u061f\u06d4] [^{RIGHTWARD}\n]*[{RIGHTWARD}]").match
_is_badly_set = LazyPattern(  # a bracket on the wrong side of its space, or a stop within it
    f"[{LEFTWARD}0-9]\u00ab|[(\\[\u00ab](?: |$)|(?:^| )[)\\]\u00bb]|[)\\]\u00bb][{LEFTWARD}]|"
    "[\u060c\u061b:.][)\\]\u00bb]"
).search
_OPEN_COLON = " : "
_has_unit = LazyPattern(  # of a number that is seen after it, as a name is read before one: ``mAh 5000``
    "(?<![A-Za-z])(?:[kMGTmcn]?(?:m|g|[lL]|B|b|Hz|Wh?|V|Ah?|Pa|s)|px|dpi|USD|EUR|GBP) [0-9]"
).search
_latin_letters = LazyPattern("[A-Za-z\u00c0-\u024f]").findall
_arabic_letters = LazyPattern(f"[{LEFTWARD}]").findall
_ORDER_RULE, _SPACES_RULE = "turned-runs/order", "turned-runs/spaces"
_WHY_SPACED = "the spaces beside its numbers stand right in the other order of its runs, as in lines beside it"
_WHY_TURNED = "the spaces between its runs stand at their far sides, as where each is turned by itself"
_OPEN_MESSAGE = (
    "The runs of this line may stand from left to right, each turned by itself; this is not sure enough to put them "
    "in the order in which they are read."
)
_OTHER_MESSAGE = (
    "This line was written run by run and has been put in order; a sign or a number of it may stand on the other side "
    "of the word beside it."
)
_SPACES_MESSAGE = (
    "The spaces beside the numbers of this line may stand on the far sides of the words before them, as where each run "
    "of words is turned by itself."
)
