"""Dates with their digits in reverse."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.letters import LETTER
from arclean.core.corruptor import LINE, Corruptor
from arclean.filters.reversed_numbers.dates import BACKWARD, FORWARD, dates

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_has_letter = re.compile(f"[{LETTER}]").search


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
    """Accept texts whose dates stand on lines of Arabic, none of them in reverse."""
    return not any(date.reading == BACKWARD for date in dates(text)) and all(
        _has_letter(line) for line in LINE.findall(text) if any(dates(line))
    )


CORRUPTOR = Corruptor("reversed-numbers", corrupt, _accepts)
