"""Dates whose digits can be read one way only, forward or backward.

A day is at most 31, a month at most 12; a year that is written about lies between 1300 and 2099, in one of the two
calendars in use, and no date names one above 2100. ``1202/30/32`` is no date, and read backwards it is one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.digits import DIGIT, in_system
from arclean.arabic.letters import LETTER
from arclean.arabic.number_cues import MONTH_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["BACKWARD", "EITHER", "FORWARD", "Date", "dates"]

FORWARD, BACKWARD, EITHER = "forward", "backward", "either"


class Date(NamedTuple):
    """A date: the places of its numbers, which are reversed each by itself, and how they can be read.

    ``reading`` is FORWARD, BACKWARD or EITHER; ``plain`` says that its form alone shows it to be a date: a month by its
    name, or day and month of two digits each.
    """

    numbers: tuple[tuple[int, int], ...]
    reading: str
    plain: bool


_N = f"[{DIGIT}]"
_MONTH = "|".join(sorted(MONTH_NAMES, key=len, reverse=True))
_OF = "(?:\u0645\u0646 |\u0634\u0647\u0631 )?"  # "of", "month"
_YEAR = "(?:\u0639\u0627\u0645|\u0633\u0646\u0629)"
_named = re.compile(
    f"(?<![{DIGIT}./-])({_N}{{1,2}}) {_OF}(?:{_MONTH})(?:[ /][{LETTER}]{{2,10}}){{0,2}}? "
    f"(?:\u0644?{_YEAR} )?({_N}{{4}})(?![{DIGIT}./-])",
).finditer
_slashed = re.compile(
    f"(?<![\\w./-])(?:{_N}{{4}}([/-]){_N}{{1,2}}\\1{_N}{{1,2}}|{_N}{{1,2}}([/-]){_N}{{1,2}}\\2{_N}{{4}})(?![\\w/-])",
).finditer
_alone = re.compile(f"{_YEAR} ({_N}{{4}})(?![\\w./-])").finditer
_FIRST, _LAST, _FAR = 1300, 2099, 2100
_PADDED = 10  # characters of a date whose day and month have two digits


def dates(text: str) -> Iterator[Date]:
    """Find the dates that can be read in some way.

    >>> [date.reading for date in sorted(dates("1202/30/32, 23/03/2021, 41 مارس 4341, 12 مارس 2002"))]
    ['backward', 'forward', 'backward', 'either']
    """
    for found in _named(text):
        day, year = map(_value, found.group(1, 2))
        turned = (_value(found[1][::-1]), _value(found[2][::-1]))
        reading = _reading(forth=_is_day(day) and 0 < year <= _FAR, back=_is_day(turned[0]) and _is_year(turned[1]))
        if reading:
            yield Date((found.span(1), found.span(2)), reading, plain=True)
    for found in _slashed(text):
        reading = _reading(forth=_is_date(found[0], _FAR), back=_is_date(found[0][::-1], _LAST, _FIRST))
        if reading:
            yield Date((found.span(),), reading, plain="/" in found[0] and len(found[0]) == _PADDED)
    for found in _alone(text):
        reading = _reading(forth=_value(found[1]) <= _FAR, back=_is_year(_value(found[1][::-1])))
        if reading == BACKWARD:
            yield Date((found.span(1),), reading, plain=False)


def _reading(*, forth: bool, back: bool) -> str:
    return EITHER if forth and back else FORWARD if forth else BACKWARD if back else ""


def _value(number: str) -> int:
    return int(in_system(number, "european"))


def _is_day(day: int) -> bool:
    return 1 <= day <= 31


def _is_year(year: int) -> bool:
    return _FIRST <= year <= _LAST


def _is_date(date: str, last: int, first: int = 1) -> bool:
    """Tell a date of numbers: day and month in either order, the year at either end."""
    parts = list(map(_value, re.split("[/-]", date)))
    ends = re.split("[/-]", date)
    year, *others = parts if len(ends[0]) > len(ends[2]) else parts[::-1]
    return first <= year <= last and _is_day(max(others)) and 1 <= min(others) <= 12
