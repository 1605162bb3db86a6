"""Dates with their digits in reverse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.core.corruptor import LINE, Corruptor
from arclean.filters.reversed_numbers.dates import BACKWARD, FORWARD, find_dates

if TYPE_CHECKING:
    from random import Random

    from arclean.filters.reversed_numbers.dates import Date

__all__ = ["CORRUPTOR"]

_has_letter = LazyPattern(f"[{LETTER}]").search


def corrupt(text: str, random: Random) -> str:
    """Reverse the digits of all dates that show it, or of half of them where the document has other dates too."""
    chars = list(text)
    share_of_dates = random.choice((0.5, 1.0))
    for date in find_dates(text):
        if date.is_plain and date.reading == FORWARD and random.random() < share_of_dates:
            turned = chars.copy()
            for start, end in date.numbers:
                turned[start:end] = turned[start:end][::-1]
            if _is_plainly_reversed("".join(turned), date):
                chars = turned
    return "".join(chars)


def _is_plainly_reversed(text: str, date: Date) -> bool:
    """Return whether the text has, at the place of a date, one that shows its digits to be reversed."""
    found = (other for other in find_dates(text) if other.numbers == date.numbers)
    return any(other.is_plain and other.reading == BACKWARD for other in found)


def _accepts(text: str) -> bool:
    """Return whether all dates stand on lines of Arabic, none of them in reverse."""
    return not any(date.reading == BACKWARD for date in find_dates(text)) and all(
        _has_letter(line) for line in LINE.findall(text) if any(find_dates(line))
    )


CORRUPTOR = Corruptor("reversed-numbers", corrupt, _accepts)
