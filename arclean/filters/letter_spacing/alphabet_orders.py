"""Orders of the alphabet, in which lists count by letters.

Source: the names of the letters of Unicode 15.1 in the order of the block Arabic (0628-064A), which is that of the
alphabet but for hamza, teh marbuta and alef maksura; the abjad order of the numerals (alef 1 to ghain 1000).
"""

from __future__ import annotations

from itertools import pairwise

__all__ = ["ABJAD", "ALPHABET", "begins_order", "is_alphabet_list", "is_run"]

ALPHABET = (
    "\u0627\u0628\u062a\u062b\u062c\u062d\u062e\u062f\u0630\u0631\u0632\u0633\u0634\u0635\u0636\u0637\u0638\u0639"
    "\u063a\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u064a"
)
"""The 28 letters, alef to yeh."""

ABJAD = (
    "\u0627\u0628\u062c\u062f\u0647\u0648\u0632\u062d\u0637\u064a\u0643\u0644\u0645\u0646\u0633\u0639\u0641\u0635"
    "\u0642\u0631\u0634\u062a\u062b\u062e\u0630\u0636\u0638\u063a"
)
"""The 28 letters by their value as numerals."""

_NEIGHBOURS = frozenset(pairwise(ALPHABET)) | frozenset(pairwise(ABJAD))
_FIRST_LETTERS = frozenset("\u0627\u0623")
_PLAIN_ALEFS = str.maketrans("\u0622\u0623\u0625", "\u0627" * 3)


def is_alphabet_list(letters: str) -> bool:
    """Return whether half of some letters or more follow their neighbour in the alphabet or in abjad: a list, no word.

    >>> is_alphabet_list("أبجدهوز"), is_alphabet_list("العراق")
    (True, False)
    """
    plain = letters.translate(_PLAIN_ALEFS)
    following = sum(map(_NEIGHBOURS.__contains__, pairwise(plain)))
    return len(plain) > 1 and 2 * following >= len(plain) - 1


def begins_order(letters: str) -> bool:
    """Return whether two letters or more are the first of the alphabet or of abjad; an alef with madda begins none.

    >>> begins_order("أبج"), begins_order("من")
    (True, False)
    """
    return is_run(letters) and letters[0] in _FIRST_LETTERS


def is_run(letters: str) -> bool:
    """Return whether two letters or more follow one another in the alphabet or in abjad, without a gap.

    >>> is_run("من"), is_run("منه")
    (True, True)
    """
    return len(letters) > 1 and any(letters.translate(_PLAIN_ALEFS) in order for order in (ALPHABET, ABJAD))
