"""Rows of letters that are no words: alphabets, rows of a keyboard, classes of a pattern; an author wrote them so.

Each letter of such a row stands there once, or they stand in the order of the alphabet or of their codes. A text whose
letters were shifted repeats them as often as what it was does.
"""

from __future__ import annotations

from itertools import pairwise

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER

__all__ = ["is_letter_row"]

_letters = LazyPattern(f"[{LETTER}]").findall
_FEWEST, _MANY = 8, 18  # letters in order, and letters of which all are different
_IN_ORDER = 5  # of six neighbours, those that follow each other in the order of codes


def is_letter_row(piece: str) -> bool:
    """Return whether the letters of a piece are an alphabet or a part of one, and no words.

    >>> is_letter_row("بتثجحخ دذرزس"), is_letter_row("ضصثقفغعهخحجد شسيبلاتنمك"), is_letter_row("ثلححذح ثهجهزتة ذزتمة")
    (True, True, False)
    """
    letters = _letters(piece)
    count, kinds = len(letters), len({*letters})
    if count < _FEWEST or 10 * kinds < 9 * count:
        return False
    rising = sum([one < other for one, other in pairwise(letters)])
    return count >= _MANY or 6 * rising >= _IN_ORDER * (count - 1)
