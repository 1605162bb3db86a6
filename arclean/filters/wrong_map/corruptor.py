"""A lie of a font: all letters of a text stand for others, as a permutation or a shift of the alphabet has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.core.corruptor import Corruptor, restores_nothing

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR", "make_lie"]

_PERMUTED = "".join(map(chr, (*range(0x621, 0x63B), *range(0x641, 0x64B))))
_LATIN_1 = "".join(map(chr, (*range(0xC0, 0xD7), *range(0xD8, 0xF7))))


def make_lie(random: Random) -> dict[int, int]:
    """Return a map of all letters of Arabic to others: permuted, shifted, or accented Latin ones."""
    kind = random.randrange(3)
    if kind == 0:
        return str.maketrans(_PERMUTED, "".join(random.sample(_PERMUTED, len(_PERMUTED))))
    if kind == 1:
        shift = random.randrange(1, len(_PERMUTED))
        return str.maketrans(_PERMUTED, _PERMUTED[shift:] + _PERMUTED[:shift])
    return str.maketrans(_PERMUTED, "".join(random.sample(_LATIN_1, len(_PERMUTED))))


def corrupt(text: str, random: Random) -> str:
    """Return the text with its letters replaced; nothing restores them, a text of some length is to be reported."""
    return text.translate(make_lie(random))


CORRUPTOR = Corruptor("wrong-map", corrupt, restores_nothing)
