"""Numbers whose digits stand in reverse, and addresses.

**What breaks**: a tool turns a line around and its numbers with it, or turns the line back and forgets that numbers
never were turned: ``1202/30/32`` for 23/03/2021, ``٤١ إبريل ٤٣٤١`` for the 14th of April 1434. Arabic-Indic digits
suffer most (issues of PDF.js, PDFBox and pdfminer), since some tools take them for letters that run leftward.

**What is certain**: a date can often be read one way only: no day above 31, no month above 12, no year far ahead. A
date whose month is named, or whose day and month have two digits each, shows it by itself; a bare year after its
cue and shorter dates go with those that do.

So can the address of a page or of mail, by its scheme, ``www`` or domain (:mod:`.addresses`); mail that may be a login
of a host as it stands is reported.

**What stays**: all other numbers: telephones, codes, prices, scores, versions, numbers of laws.

**When it abstains**: where both readings are dates (``12 مارس 2002``), or other dates of the document stand right. In a
document that shows reversed dates those that can be read either way are reported, once, with their other readings. A
year by itself, in Arabic digits, that can only be read backwards is reported.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.digits import DIGIT
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.core.edits import UNMEASURED, Edit, Finding, Span
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans
from arclean.filters.reversed_numbers import weights
from arclean.filters.reversed_numbers.addresses import ADDRESS_TRIGGERS, find_reversed_addresses
from arclean.filters.reversed_numbers.dates import BACKWARD, EITHER, FORWARD, find_dates, may_be_backward

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.core.context import Context
    from arclean.core.edits import Origin
    from arclean.filters.reversed_numbers.addresses import ReversedAddress
    from arclean.filters.reversed_numbers.dates import Date

__all__ = ["ReversedNumbers"]

_has_letter = LazyPattern(f"[{LETTER}]").search
_has_any_letter = LazyPattern("[^\\W\\d_]").search
_END_OF_20XX = "0\u0660\u06f0", "2\u0662\u06f2"  # the last two digits of a year in reverse, from 2000 on
_END_OF_13XX = "3-9\u0663-\u0669\u06f3-\u06f9", "1\u0661\u06f1"  # and from 1300 on
_find_reversed_years = LazyPattern(
    f"[{DIGIT}](?<![{DIGIT}][{DIGIT}])[{DIGIT}](?:[{_END_OF_20XX[0]}][{_END_OF_20XX[1]}]|"
    f"[{_END_OF_13XX[0]}][{_END_OF_13XX[1]}])(?![{DIGIT}])"
).finditer
_MAX_ALTERNATIVES = 8  # readings that a finding names


@dataclass(frozen=True, kw_only=True)
class ReversedNumbers(BaseFilter):
    """Reverse the digits of dates that stand in reverse.

    >>> from arclean import Pipeline
    >>> Pipeline([ReversedNumbers()])("يوم ٤١ إبريل ٤٣٤١ وفي 1202/30/32 على الرقم 7421")
    'يوم ١٤ إبريل ١٤٣٤ وفي 23/03/2021 على الرقم 7421'
    """

    name: ClassVar[str] = "reversed-numbers"
    scope: ClassVar[Scope] = Scope.DOCUMENT  # what hardly tells goes with what does
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"order"})
    needless_formats: ClassVar[frozenset[str]] = frozenset({"pdf"})  # the reader knows the order of digits
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities", "controls", "visual-order")
    trigger_pairs: ClassVar[tuple[tuple[str, str], ...]] = (_END_OF_20XX, _END_OF_13XX)
    trigger_strings: ClassVar[tuple[str, ...]] = ADDRESS_TRIGGERS

    def confirms_trigger(self, text: str) -> bool:
        """Return whether the text has a year in reverse that may be part of a date in reverse, or such an address."""
        return _has_reversed_year(text) or _has_reversed_address(text)

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:  # noqa: ARG002 - the text tells all
        """Propose to reverse addresses and the numbers of dates that read backwards only; report other dates."""
        edits: list[Edit | Finding] = []
        if _has_reversed_address(text) and _has_letter(text):
            edits += [_turn_address(text, one) for one in find_reversed_addresses(text)]
        if _has_reversed_year(text):
            edits += self._propose_dates(text)
        yield from sorted(edits, key=_place)

    def _propose_dates(self, text: str) -> Iterator[Edit | Finding]:
        found = list(_find_arabic_dates(text))
        plain = [date for date in found if _is_plainly_reversed(date)]
        if not plain:
            yield from _report_years(text, [date for date in found if date.reading == BACKWARD])
            return
        is_habit = len(plain) > sum(date.reading == FORWARD for date in found)
        chosen = [date for date in found if date.reading == BACKWARD and (date.is_plain or is_habit)]
        spans = sorted({span for date in chosen for span in date.numbers})
        for start, end in spans:
            if text[start:end] != text[start:end][::-1]:
                yield _turn(text, Span(start, end), _DATE_RULE, weights.DATE_CONFIDENCE, _WHY_REVERSED)
        uncertain = [date for date in found if date.reading == EITHER and _differs_reversed(text, date)]
        if len(plain) >= weights.MIN_REVERSED and is_habit and uncertain:
            places = sorted([*spans, *(span for date in uncertain for span in date.numbers)])
            readings = tuple(dict.fromkeys(_reverse_numbers(text, date) for date in uncertain))[:_MAX_ALTERNATIVES]
            yield Finding(places[0][0], places[-1][1], "reversed-number", _DATE_RULE, _MESSAGE, UNMEASURED, readings)


def _has_reversed_year(text: str) -> bool:
    return any(may_be_backward(text, Span(*found.span())) for found in _find_reversed_years(text))


def _has_reversed_address(text: str) -> bool:
    return any(string in text for string in ADDRESS_TRIGGERS)


def _place(proposal: Edit | Finding) -> int:
    return proposal.start


def _turn(text: str, span: Span, rule: str, confidence: float, evidence: str) -> Edit:
    """Return the edit that reverses the characters of a span."""
    source, size = text[span.start : span.end], span.end - span.start
    return Edit(*span, source, source[::-1], rule, confidence, _reversed_origin(size), evidence)


def _turn_address(text: str, found: ReversedAddress) -> Edit | Finding:
    """Return the edit that reverses an address, or the finding of one that may stand so on purpose."""
    if found.is_sure:
        return _turn(text, found.span, _ADDRESS_RULE, weights.ADDRESS_CONFIDENCE, _WHY_ADDRESS)
    readings = (text[found.span.start : found.span.end][::-1],)
    return Finding(*found.span, "reversed-number", _ADDRESS_RULE, _ADDRESS_MESSAGE, UNMEASURED, readings)


def _report_years(text: str, dates: Sequence[Date]) -> Iterator[Finding]:
    """Yield the years by themselves that are years in reverse only; those in European digits may be of the future."""
    for date in dates:
        (start, end), *others = date.numbers
        is_bare = not others and end - start == _YEAR_DIGITS and not text[start:end].isascii()
        is_general = _is_general(text[max(0, start - _GENERAL_REACH) : start])
        if is_bare and not is_general and not _is_of_other_era(text, end, end + _ERA_REACH):
            readings = (_reverse_numbers(text, date),)
            yield Finding(start, end, "reversed-number", _DATE_RULE, _YEAR_MESSAGE, UNMEASURED, readings)


_YEAR_DIGITS = 4
_GENERAL_REACH = 8  # characters
_ERA_REACH = 30  # characters after a year in which its era is named
_is_general = LazyPattern("\u0627\u0644(?:\u0639\u0627\u0645|\u0633\u0646\u0629) ?$").search  # "general"
_is_of_other_era = LazyPattern(
    "\u0642\\W{0,4}\u0645|\u0642\u0628\u0644|\u0639\u0628\u0631\u064a|\u0642\u0628\u0637\u064a|\u0644\u0644\u062e\u0644\u064a\u0642\u0629"
).search  # before Christ, or of other calendars
_DATE_RULE, _ADDRESS_RULE = "reversed-numbers/date", "reversed-numbers/address"
_WHY_ADDRESS = "this is an address only when it is read backwards"
_WHY_REVERSED = "these digits make a date only when they are read backwards"
_ADDRESS_MESSAGE = (
    "This is an address when it is read backwards; as it stands it may be a login, or shown so on purpose."
)
_YEAR_MESSAGE = "This is no year of our time as it stands, but it is one when its digits are read backwards."
_MESSAGE = (
    "Dates between these places stood in reverse and were put right; others among them can be read either way and were "
    "left: the alternatives are what they would be."
)


def _is_plainly_reversed(date: Date) -> bool:
    return date.is_plain and date.reading == BACKWARD


def _reversed_origin(size: int) -> Origin:
    return tuple((Span(at, at + 1), Span(size - 1 - at, size - at)) for at in range(size))


def _find_arabic_dates(text: str) -> Iterator[Date]:
    """Yield the dates on lines of Arabic, and those on lines without letters in a text that has Arabic."""
    spans = list(line_spans(text))
    starts = [line.start for line in spans]
    known: dict[int, bool] = {}
    some = _has_letter(text) is not None
    for date in find_dates(text):
        number = bisect_right(starts, date.numbers[0][0]) - 1
        if number not in known:
            own = _has_any_letter(text, *spans[number]) is not None
            known[number] = _has_letter(text, *spans[number]) is not None if own else some
        if known[number]:
            yield date


def _reverse_numbers(text: str, date: Date) -> str:
    start, end = date.numbers[0][0], date.numbers[-1][1]
    pieces: list[str] = []
    at = start
    for begin, stop in date.numbers:
        pieces += text[at:begin], text[begin:stop][::-1]
        at = stop
    return "".join([*pieces, text[at:end]])


def _differs_reversed(text: str, date: Date) -> bool:
    return any(text[start:end] != text[start:end][::-1] for start, end in date.numbers)
