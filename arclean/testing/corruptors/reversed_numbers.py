"""Dates with their digits in reverse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.evidence.dates import BACKWARD, FORWARD, dates
from arclean.testing.corruptors import Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]


def corrupt(text: str, random: Random) -> str:
    """Reverse the digits of all dates that show it, or of half of them where the document has other dates too."""
    chars = list(text)
    share = random.choice((0.5, 1.0))
    for date in dates(text):
        if date.plain and date.reading == FORWARD and random.random() < share:
            turned = chars.copy()
            for start, end in date.numbers:
                turned[start:end] = turned[start:end][::-1]
            if any(d.plain and d.reading == BACKWARD and d.numbers == date.numbers for d in dates("".join(turned))):
                chars = turned
    return "".join(chars)


def _accepts(text: str) -> bool:
    return not any(date.reading == BACKWARD for date in dates(text))


CORRUPTOR = Corruptor("reversed-numbers", corrupt, _accepts)
