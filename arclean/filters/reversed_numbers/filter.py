"""Numbers whose digits stand in reverse.

**What breaks**: a tool turns a line around and its numbers with it, or turns the line back and forgets that numbers
never were turned: ``1202/30/32`` for 23/03/2021, ``٤١ إبريل ٤٣٤١`` for the 14th of April 1434. Arabic-Indic digits
suffer most (issues of PDF.js, PDFBox and pdfminer), since some tools take them for letters that run leftward.

**What is certain**: a date can often be read one way only: no day above 31, no month above 12, no year far ahead. A
date whose month is named, or whose day and month have two digits each, shows it by itself; a bare year behind its
cue and shorter dates go with those that do.

**What stays**: all other numbers: telephones, codes, prices, scores, versions, numbers of laws.

**When it abstains**: where both readings are dates (``12 مارس 2002``), or other dates of the document stand right. In a
document that shows reversed dates those that can be read either way are reported, once, with their other readings.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.digits import DIGIT
from arclean.arabic.letters import LETTER
from arclean.core.edits import Edit, Finding, Span
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans
from arclean.filters.reversed_numbers.dates import BACKWARD, EITHER, FORWARD, dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context
    from arclean.core.edits import Origin
    from arclean.filters.reversed_numbers.dates import Date

__all__ = ["ReversedNumbers"]

_has_letter = re.compile(f"[{LETTER}]").search
_has_any_letter = re.compile("[^\\W\\d_]").search
_TURNED_20 = "0\u0660\u06f0", "2\u0662\u06f2"  # the end of a year that stands in reverse, from 2000 on
_TURNED_13 = "3-9\u0663-\u0669\u06f3-\u06f9", "1\u0661\u06f1"  # and from 1300 on
_turned_year = re.compile(
    f"[{DIGIT}](?<![{DIGIT}][{DIGIT}])[{DIGIT}](?:[{_TURNED_20[0]}][{_TURNED_20[1]}]|[{_TURNED_13[0]}][{_TURNED_13[1]}])"
    f"(?![{DIGIT}])"
).search
_MANY = 2  # dates that stand in reverse, which show a document to do so
_SHOWN = 8  # readings that a finding names


@dataclass(frozen=True, kw_only=True)
class ReversedNumbers(BaseFilter):
    """Put the digits of dates that stand in reverse the right way round.

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
    trigger_pairs: ClassVar[tuple[tuple[str, str], ...]] = (_TURNED_20, _TURNED_13)

    def confirms_trigger(self, text: str) -> bool:
        """Look for a year in reverse."""
        return _turned_year(text) is not None

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:  # noqa: ARG002 - the text tells all
        """Propose to reverse the numbers of dates that can be read backwards only; report those that may be so."""
        if not self.confirms_trigger(text) or not any(date.plain and date.reading == BACKWARD for date in dates(text)):
            return
        found = list(_in_arabic(text))
        plain = [date for date in found if date.plain and date.reading == BACKWARD]
        if not plain:
            return
        against = sum(date.reading == FORWARD for date in found)
        shown = len(plain) > against
        chosen = [d for d in found if d.reading == BACKWARD and (d.plain or shown)]
        spans = sorted({span for date in chosen for span in date.numbers})
        for start, end in spans:
            source = text[start:end]
            if source != source[::-1]:
                yield Edit(start, end, source, source[::-1], _RULE, 0.97, _reversed(end - start), _EVIDENCE)
        doubtful = [d for d in found if d.reading == EITHER and _differs(text, d)]
        if len(plain) >= _MANY and shown and doubtful:
            places = sorted([*spans, *(span for date in doubtful for span in date.numbers)])
            readings = tuple(dict.fromkeys(_backward(text, date) for date in doubtful))[:_SHOWN]
            yield Finding(places[0][0], places[-1][1], "reversed-number", _RULE, _MESSAGE, 0.6, readings)


_RULE = "reversed-numbers/date"
_EVIDENCE = "these digits make a date only when they are read backwards"
_MESSAGE = (
    "Dates between these places stood in reverse and were put right; others among them can be read either way and were "
    "left: the alternatives are what they would be."
)


def _reversed(size: int) -> Origin:
    return tuple((Span(at, at + 1), Span(size - 1 - at, size - at)) for at in range(size))


def _in_arabic(text: str) -> Iterator[Date]:
    """Find the dates that stand on a line of Arabic, or by themselves in a text that has some."""
    spans = list(line_spans(text))
    starts = [line.start for line in spans]
    known: dict[int, bool] = {}
    some = _has_letter(text) is not None
    for date in dates(text):
        number = bisect_right(starts, date.numbers[0][0]) - 1
        if number not in known:
            own = _has_any_letter(text, *spans[number]) is not None
            known[number] = _has_letter(text, *spans[number]) is not None if own else some
        if known[number]:
            yield date


def _backward(text: str, date: Date) -> str:
    start, end = date.numbers[0][0], date.numbers[-1][1]
    pieces: list[str] = []
    at = start
    for begin, stop in date.numbers:
        pieces += text[at:begin], text[begin:stop][::-1]
        at = stop
    return "".join([*pieces, text[at:end]])


def _differs(text: str, date: Date) -> bool:
    return any(text[start:end] != text[start:end][::-1] for start, end in date.numbers)
