"""Dates, and whether their digits can be read forwards, backwards or both.

A day is at most 31, a month at most 12; a year that is written about lies between 1300 and 2099, in one of the two
calendars in use, and no date names one above 2100. ``1202/30/32`` is no date, and read backwards it is one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.digits import DIGIT, in_system
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.number_cues import MONTH_NAMES
from arclean.filters.reversed_numbers import weights

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.edits import Span

__all__ = ["BACKWARD", "EITHER", "FORWARD", "Date", "find_dates", "may_be_backward"]

FORWARD, BACKWARD, EITHER = "forward", "backward", "either"


class Date(NamedTuple):
    """A date: the spans of its numbers, each of which is reversed by itself, and how they can be read.

    ``reading`` is FORWARD, BACKWARD or EITHER. ``is_plain`` says that its form alone shows it to be a date: the name of
    a month, or a day and a month of two digits each.
    """

    numbers: tuple[tuple[int, int], ...]
    reading: str
    is_plain: bool


_ONE_DIGIT = f"[{DIGIT}]"
_MONTH = "|".join(sorted(MONTH_NAMES, key=len, reverse=True))
_OF = "(?:\u0645\u0646 |\u0634\u0647\u0631 )?"  # "of", "month"
_YEAR = "(?:\u0639\u0627\u0645|\u0633\u0646\u0629)"
_named_dates = LazyPattern(
    f"(?<![{DIGIT}./-])({_ONE_DIGIT}{{1,2}}) {_OF}(?:{_MONTH})(?:[ /][{LETTER}]{{2,10}}){{0,2}}? "
    f"(?:\u0644?{_YEAR} )?({_ONE_DIGIT}{{4}})(?![{DIGIT}./-])",
).finditer
_ERA = "(?:\u0645|\u0647\u0640*)(?![\\w/-])"  # of the calendar, glued to a year
_BEFORE_CHRIST = " ?\u0642(?:\u0628\u0644|[. ]?\u0645)"
_numeric_dates = LazyPattern(
    f"(?<![\\w./-])(?:{_ONE_DIGIT}{{4}}([/-]){_ONE_DIGIT}{{1,2}}\\1{_ONE_DIGIT}{{1,2}}"
    f"|{_ONE_DIGIT}{{1,2}}([/-]){_ONE_DIGIT}{{1,2}}\\2{_ONE_DIGIT}{{4}})(?:(?={_ERA})|(?![\\w/-]))",
).finditer
_years = LazyPattern(f"{_YEAR} ({_ONE_DIGIT}{{4}})(?:(?={_ERA})|(?![\\w/-]|[.]\\w|{_BEFORE_CHRIST}))").finditer
_split_date = LazyPattern("[/-]").split
_LAST_DAY, _LAST_MONTH = 31, 12
_PADDED = len("DD/MM/YYYY")
_LONGEST_NAMED_DATE = 64  # characters from the day to the year
_short_numbers = LazyPattern(f"(?<![{DIGIT}]){_ONE_DIGIT}{{1,2}}(?![{DIGIT}])").findall


def find_dates(text: str) -> Iterator[Date]:
    """Yield the dates that can be read in some way: those of named months, those of numbers, and years by themselves.

    >>> [date.reading for date in sorted(find_dates("1202/30/32, 23/03/2021, 41 مارس 4341, 12 مارس 2002"))]
    ['backward', 'forward', 'backward', 'either']
    """
    for found in _named_dates(text):
        day, year = map(_value, found.group(1, 2))
        turned_day, turned_year = _value(found[1][::-1]), _value(found[2][::-1])
        reading = _choose_reading(
            forward=_is_day(day) and 0 < year <= weights.LATEST_YEAR,
            backward=_is_day(turned_day) and _is_year(turned_year),
        )
        if reading:
            yield Date((found.span(1), found.span(2)), reading, is_plain=True)
    for found in _numeric_dates(text):
        reading = _choose_reading(
            forward=_is_date(found[0], 1, weights.LATEST_YEAR),
            backward=_is_date(found[0][::-1], weights.FIRST_YEAR, weights.LAST_YEAR),
        )
        if reading:
            yield Date((found.span(),), reading, is_plain="/" in found[0] and len(found[0]) == _PADDED)
    for found in _years(text):
        is_forward = _value(found[1]) <= weights.LATEST_YEAR
        if not is_forward and _is_year(_value(found[1][::-1])):
            yield Date((found.span(1),), BACKWARD, is_plain=False)


def may_be_backward(text: str, year: Span) -> bool:
    """Return whether a year in reverse may be part of a date that can be read backwards only.

    So it is where it is no year as it stands, beside a slash, or after a number that is no day.

    >>> from arclean.core.edits import Span
    >>> texts = "يوم 4341", "يوم 8/7/2002", "يوم 41 مارس 1991", "يوم 12 مارس 1991"
    >>> [may_be_backward(text, Span(len(text) - 4, len(text))) for text in texts]
    [True, True, True, False]
    """
    if _value(text[year.start : year.end]) > weights.LATEST_YEAR:
        return True
    if "/" in (text[year.start - 1 : year.start], text[year.end : year.end + 1]):
        return True
    before = _short_numbers(text, max(0, year.start - _LONGEST_NAMED_DATE), year.start)
    return not all(_is_day(_value(number)) for number in before)


def _choose_reading(*, forward: bool, backward: bool) -> str:
    return EITHER if forward and backward else FORWARD if forward else BACKWARD if backward else ""


def _value(number: str) -> int:
    return int(in_system(number, "european"))


def _is_day(day: int) -> bool:
    return 1 <= day <= _LAST_DAY


def _is_year(year: int) -> bool:
    return weights.FIRST_YEAR <= year <= weights.LAST_YEAR


def _is_date(date: str, first_year: int, last_year: int) -> bool:
    """Return whether numbers are a date: day and month in either order, the year at either end."""
    parts = _split_date(date)
    year, *others = map(_value, parts if len(parts[0]) > len(parts[2]) else parts[::-1])
    return first_year <= year <= last_year and _is_day(max(others)) and 1 <= min(others) <= _LAST_MONTH
