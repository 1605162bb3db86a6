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

__all__ = [
    "BAR", "HAMZA_BELOW", "MADDA", "SMALL_V", "SMALL_V_BELOW", "TAH", "mark_of_sign", "sign_of_letter", "sign_of_mark",
    "with_sign", "without_sign",
]  # fmt: skip

BAR, TAH, _RING, SMALL_V, SMALL_V_BELOW, _INVERTED_V = "bar", "tah", "ring", "v", "v below", "inverted v"
MADDA, HAMZA_BELOW = "madda", "hamza below"
_DAMMA, _DAGGER_ALEF, _UPRIGHT_DOTS = "damma", "dagger alef", "upright dots"
_SIGNED: tuple[tuple[str, str, str], ...] = (
    ("ک", BAR, "گ"), ("ك", BAR, "گ"), ("ک", _RING, "ګ"), ("ك", _RING, "ګ"),
    ("ٮ", TAH, "ٹ"), ("د", TAH, "ڈ"), ("ر", TAH, "ڑ"),
    ("ٮ", _RING, "ټ"), ("د", _RING, "ډ"), ("ر", _RING, "ړ"), ("ں", _RING, "ڼ"), ("و", _RING, "ۄ"),
    ("و", SMALL_V, "ۆ"), ("ی", SMALL_V, "ێ"), ("ل", SMALL_V, "ڵ"), ("ر", SMALL_V, "ڒ"),
    ("ر", SMALL_V_BELOW, "ڕ"), ("و", _INVERTED_V, "ۉ"), ("د", _INVERTED_V, "ۮ"), ("ر", _INVERTED_V, "ۯ"),
    ("و", _DAMMA, "ۇ"), ("و", _DAGGER_ALEF, "ۈ"), ("ى", _UPRIGHT_DOTS, "ې"),
)  # fmt: skip
_SIGN_OF_LETTER = {letter: sign for _, sign, letter in _SIGNED}
_SIGNED_ALEFS = (("ا", MADDA, "آ"), ("ا", HAMZA_BELOW, "إ"))
_BY_BASE_AND_SIGN: Mapping[tuple[str, str], str] = {
    (base, sign): letter for base, sign, letter in (*_SIGNED, *_SIGNED_ALEFS)
}
_BASES = {letter: base for base, _, letter in reversed((*_SIGNED, *_SIGNED_ALEFS))}
_MARK_OF_SIGN = {_DAMMA: "\u064f", _DAGGER_ALEF: "\u0670"}
_SIGN_OF_MARK = {"\u065a": SMALL_V, "\u065b": _INVERTED_V, "\u0615": TAH}


def sign_of_letter(letter: str) -> str:
    """Return the sign that a letter is told by; empty where it is another one's with dots, or itself.

    >>> sign_of_letter("گ"), sign_of_letter("ڑ"), sign_of_letter("پ")
    ('bar', 'tah', '')
    """
    return _SIGN_OF_LETTER.get(letter, "")


def mark_of_sign(sign: str) -> str:
    r"""Return the mark that a sign is on other letters than its own; empty where it is none.

    >>> mark_of_sign("damma") == "\u064f", mark_of_sign("bar")
    (True, '')
    """
    return _MARK_OF_SIGN.get(sign, "")


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


def without_sign(letter: str) -> str:
    """Return the letter on which another one's sign sits; itself where it has none.

    >>> without_sign("گ"), without_sign("ٹ"), without_sign("م")
    ('ک', 'ٮ', 'م')
    """
    return _BASES.get(letter, letter)
