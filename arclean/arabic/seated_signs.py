"""Seated signs: the letters of other languages than Arabic that are another one with a sign on it, or under it.

Fonts that draw dots apart draw these signs apart too: the bar of gaf, the small v of Kurdish, the small tah of Urdu and
the ring of Pashto.
Source: the names of the letters and their decompositions in Unicode 15.1, chapter 9.2 (table 9-9).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.dots import same_skeleton

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["sign_of_letter", "sign_of_mark", "with_sign"]

_BAR, _TAH, _RING, _SMALL_V, _SMALL_V_BELOW, _INVERTED_V = "bar", "tah", "ring", "v", "v below", "inverted v"
_SIGNED: tuple[tuple[str, str, str], ...] = (
    ("ک", _BAR, "گ"), ("ك", _BAR, "گ"), ("ک", _RING, "ګ"), ("ك", _RING, "ګ"),
    ("ٮ", _TAH, "ٹ"), ("د", _TAH, "ڈ"), ("ر", _TAH, "ڑ"),
    ("ٮ", _RING, "ټ"), ("د", _RING, "ډ"), ("ر", _RING, "ړ"), ("ں", _RING, "ڼ"), ("و", _RING, "ۄ"),
    ("و", _SMALL_V, "ۆ"), ("ی", _SMALL_V, "ێ"), ("ل", _SMALL_V, "ڵ"), ("ر", _SMALL_V, "ڒ"),
    ("ر", _SMALL_V_BELOW, "ڕ"), ("و", _INVERTED_V, "ۉ"), ("د", _INVERTED_V, "ۮ"), ("ر", _INVERTED_V, "ۯ"),
)  # fmt: skip
_SIGN_OF_LETTER = {letter: sign for _, sign, letter in _SIGNED}
_BY_BASE_AND_SIGN: Mapping[tuple[str, str], str] = {(base, sign): letter for base, sign, letter in _SIGNED}
_SIGN_OF_MARK = {"\u065a": _SMALL_V, "\u065b": _INVERTED_V, "\u0615": _TAH}


def sign_of_letter(letter: str) -> str:
    """Return the sign that a letter is told by; empty where it is another one's with dots, or itself.

    >>> sign_of_letter("گ"), sign_of_letter("ڑ"), sign_of_letter("پ")
    ('bar', 'tah', '')
    """
    return _SIGN_OF_LETTER.get(letter, "")


def sign_of_mark(mark: str) -> str:
    r"""Return the sign that is drawn as a mark of its own is; empty where none is.

    >>> sign_of_mark("\u065a"), sign_of_mark("\u064e")
    ('v', '')
    """
    return _SIGN_OF_MARK.get(mark, "")


def with_sign(letter: str, sign: str) -> str | None:
    """Return the letter that another one is with a sign, whichever dots it is said to have; None where there is none.

    >>> with_sign("ك", "bar"), with_sign("ي", "v"), with_sign("ن", "tah"), with_sign("م", "bar")
    ('گ', 'ێ', 'ٹ', None)
    """
    bases = (base for base, one in _BY_BASE_AND_SIGN if one == sign and (base == letter or same_skeleton(base, letter)))
    base = letter if (letter, sign) in _BY_BASE_AND_SIGN else next(bases, "")
    return _BY_BASE_AND_SIGN.get((base, sign))
