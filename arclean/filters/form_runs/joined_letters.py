"""Letters with the form that they take in a word: what a font has a glyph for.

Source: Unicode 15.1, Arabic Presentation Forms-B (FE80-FEF4), in whose order fonts of that age keep their glyphs:
isolated, final, initial, medial.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from arclean.arabic.letters import joins_left
from arclean.arabic.presentation_forms import FORM_LETTERS, FORM_SHAPES

__all__ = ["ALEFS", "FORM_ORDER", "JoinedLetter", "form_at", "joined_letters", "joins_after"]

_FIRST_FORM, _LAST_FORM = 0xFE80, 0xFEF4
_LAM, ALEFS = "\u0644", "\u0622\u0623\u0625\u0627"
_HAMZA, _ALEF_MAKSURA = "\u0621", "\u0649"  # one joins nothing, the other ends words


class JoinedLetter(NamedTuple):
    """A letter, whether it is joined to the letter before it, and whether to the one after it."""

    letter: str
    before: bool
    after: bool


FORM_ORDER = tuple(
    JoinedLetter(FORM_LETTERS[code], *FORM_SHAPES[chr(code)][:2]) for code in range(_FIRST_FORM, _LAST_FORM + 1)
)
"""The forms of the letters of Arabic in the order of their code points."""


def joins_after(letter: str) -> bool:
    """Return whether a letter of Arabic joins to the one after it.

    >>> joins_after("ل"), joins_after("د"), joins_after("ى")
    (True, False, False)
    """
    return letter != _ALEF_MAKSURA and joins_left(letter)


@lru_cache(maxsize=1 << 12)
def form_at(before: str, letter: str, after: str) -> JoinedLetter:
    """Return a letter with its form between two others, which are empty at the edges of a word.

    Lam and alef are one glyph, which has no place among the forms of lam.

    >>> form_at("", "ل", "غ"), form_at("", "ل", "ا")
    (JoinedLetter(letter='ل', before=False, after=True), JoinedLetter(letter='لا', before=False, after=False))
    """
    if letter == _LAM and after and after in ALEFS:
        letter += after
    is_joined = before != "" and letter != _HAMZA and joins_after(before)
    return JoinedLetter(letter, is_joined, after not in ("", _HAMZA) and joins_after(letter[-1]))


def joined_letters(word: str) -> list[JoinedLetter]:
    """Return the letters of a word with their forms.

    >>> [(letter, before + after) for letter, before, after in joined_letters("لغة")]
    [('ل', 1), ('غ', 2), ('ة', 1)]
    """
    neighbours = zip(("", *word), word, (*word[1:], ""), strict=False)
    return [form_at(*three) for three in neighbours]
