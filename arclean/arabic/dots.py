"""Dots of letters: which letter a skeleton is with so many dots above and below it.

Letters that are drawn alike but for their dots share a skeleton; joined forms of beh, noon and yeh do too.
Source: Unicode 15.1, ArabicShaping.txt (joining groups BEH, HAH, DAL, REH, SEEN, SAD, TAH, AIN, FEH, QAF, NOON, YEH and
TEH MARBUTA) and the names of the letters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["SYMBOL_DOTS", "Dots", "compose_letter", "dots_of", "has_dots", "same_skeleton", "without_dots"]


class Dots(NamedTuple):
    """How many dots stand above and below a skeleton."""

    above: int
    below: int


_NONE = Dots(0, 0)
_BEH: Mapping[Dots, str] = {
    Dots(0, 1): "ب", Dots(2, 0): "ت", Dots(3, 0): "ث", Dots(1, 0): "ن", Dots(0, 2): "ي", Dots(0, 3): "پ",
}  # fmt: skip
_YEH: Mapping[Dots, str] = {**_BEH, _NONE: "ى"}
_HAH: Mapping[Dots, str] = {_NONE: "ح", Dots(0, 1): "ج", Dots(1, 0): "خ", Dots(0, 3): "چ"}
_FEH: Mapping[Dots, str] = {Dots(1, 0): "ف", Dots(2, 0): "ق", Dots(3, 0): "ڤ"}
_GROUPS: tuple[tuple[str, Mapping[Dots, str]], ...] = (
    ("بتثپٮن\u06baئ", _BEH), ("يىی", _YEH), ("حجخچ", _HAH), ("فقڤ\u06a1\u066f", _FEH),
    ("دذ", {_NONE: "د", Dots(1, 0): "ذ"}), ("رزژ", {_NONE: "ر", Dots(1, 0): "ز", Dots(3, 0): "ژ"}),
    ("سش", {_NONE: "س", Dots(3, 0): "ش"}), ("صض", {_NONE: "ص", Dots(1, 0): "ض"}),
    ("طظ", {_NONE: "ط", Dots(1, 0): "ظ"}), ("عغ", {_NONE: "ع", Dots(1, 0): "غ"}),
    ("هة\u06d5", {_NONE: "ه", Dots(2, 0): "ة"}), ("وۋ", {_NONE: "و", Dots(3, 0): "ۋ"}),
    ("كڭ", {_NONE: "ك", Dots(3, 0): "ڭ"}),
)  # fmt: skip
_GROUP_OF_LETTER = {letter: group for letters, group in _GROUPS for letter in letters}
_VARIANTS = {("ی", Dots(0, 2)), ("ی", _NONE), ("\u06d5", _NONE)}  # which are themselves, with dots and without

SYMBOL_DOTS: Mapping[str, Dots] = {
    "\ufbb2": Dots(1, 0), "\ufbb3": Dots(0, 1), "\ufbb4": Dots(2, 0), "\ufbb5": Dots(0, 2), "\ufbb6": Dots(3, 0),
    "\ufbb7": Dots(0, 3), "\ufbb8": Dots(3, 0), "\ufbb9": Dots(0, 3), "\ufbbd": Dots(2, 0), "\ufbbe": Dots(0, 2),
}  # fmt: skip
"""The dots that Unicode has as symbols of their own (ARABIC SYMBOL DOT ABOVE and its like)."""


def compose_letter(letter: str, dots: Dots) -> str | None:
    """Return the letter that the skeleton of another one is with some dots, or None where there is none.

    >>> compose_letter("ج", Dots(1, 0)), compose_letter("ٮ", Dots(0, 1)), compose_letter("ط", Dots(0, 2))
    ('خ', 'ب', None)
    """
    if (letter, dots) in _VARIANTS:
        return letter
    return _GROUP_OF_LETTER.get(letter, {}).get(dots)


def dots_of(letter: str) -> Dots:
    """Return the dots of a letter, none for one that is drawn without.

    >>> dots_of("ش"), dots_of("ر")
    (Dots(above=3, below=0), Dots(above=0, below=0))
    """
    return next((dots for dots, found in _GROUP_OF_LETTER.get(letter, {}).items() if found == letter), _NONE)


def without_dots(letter: str) -> str:
    """Return the letter that the skeleton of another one is by itself.

    >>> [*map(without_dots, "بخقك")]
    ['ٮ', 'ح', 'ڡ', 'ك']
    """
    group = _GROUP_OF_LETTER.get(letter, {})
    return group.get(_NONE) or ("\u066e" if group is _BEH else "\u06a1" if group is _FEH else letter)


def has_dots(letter: str) -> bool:
    """Return whether a letter has dots, in its isolated form.

    >>> has_dots("ج"), has_dots("ح"), has_dots("ی")
    (True, False, False)
    """
    return dots_of(letter) != _NONE


def same_skeleton(one: str, other: str) -> bool:
    """Return whether two letters differ by their dots alone.

    >>> same_skeleton("ج", "ح"), same_skeleton("ي", "ب"), same_skeleton("د", "ر")
    (True, True, False)
    """
    first, second = _GROUP_OF_LETTER.get(one), _GROUP_OF_LETTER.get(other)
    if first is None or second is None:
        return one == other
    return first is second or {id(first), id(second)} == {id(_BEH), id(_YEH)}
