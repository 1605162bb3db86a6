"""How one kind of word follows another: the commonest words each by itself, all others by their affixes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any
from zlib import crc32

from arclean.arabic.affixes import PREFIXES, SUFFIXES
from arclean.errors import ConfigError
from arclean.language.tables.words import BITS, STEPS
from arclean.language.tokens import BREAK, LATIN, NUMBER

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["SHAPES", "SIGN_ORDER", "Classes", "pack_classes", "prefix", "shape"]

SIGN_ORDER = (BREAK, NUMBER, LATIN)
"""The signs that are a class each, as files of tables number them: after all shapes, before the commonest words."""
_STEM = 2  # letters that are left between affixes
_PREFIXES = {prefix: number for number, prefix in enumerate(PREFIXES, 1)}
_SUFFIXES = {suffix: number for number, suffix in enumerate(SUFFIXES, 1)}
_WIDTH = len(SUFFIXES) + 1
SHAPES = (len(PREFIXES) + 1) * _WIDTH
_AFFIXES = crc32(" ".join((*PREFIXES, "", *SUFFIXES)).encode())


def shape(word: str) -> int:
    """Tell the shape of a word as a number: its longest prefix and suffix that leave a stem of two letters.

    >>> shape("المدينة") == shape("الخطة"), shape("المدينة") == shape("مدينة"), shape("قد") == shape("")
    (True, False, True)
    """
    size = len(word)
    first = last = taken = 0
    for length in (4, 3, 2, 1):
        if size - length >= _STEM and word[:length] in _PREFIXES:
            first, taken = _PREFIXES[word[:length]], length
            break
    for length in (3, 2, 1):
        if size - length - taken >= _STEM and word[-length:] in _SUFFIXES:
            last = _SUFFIXES[word[-length:]]
            break
    return first * _WIDTH + last


def prefix(word: str) -> int:
    """Tell the longest prefix of a word as a number, 0 for none.

    >>> prefix("المدينة") == prefix("الخطة"), prefix("المدينة") == prefix("وقال"), prefix("شجرة")
    (True, False, 0)
    """
    return shape(word) // _WIDTH


class Classes:
    """Costs of pairs of classes, in bits."""

    __slots__ = ("_costs", "_excess", "_ids", "_size", "class_of")

    def __init__(self, own: Sequence[str], costs: bytes, excess: bytes) -> None:
        self._ids = {word: SHAPES + number for number, word in enumerate((*SIGN_ORDER, *own))}
        self._size = SHAPES + len(self._ids)
        self._costs = costs
        self._excess = excess
        self.class_of = lru_cache(maxsize=1 << 13)(self._class_of)

    def _class_of(self, word: str) -> int:
        known = self._ids.get(word)
        return shape(word) if known is None else known

    def cost(self, left: str, right: str) -> float:
        """Return ``-log2 P(class of right | class of left)``; either may be a sign (see ``SIGN_ORDER``)."""
        return BITS[self._costs[self.class_of(right)]] + self.excess(left, right)

    def excess(self, left: str, right: str) -> float:
        """Return by how many bits the right word costs more behind the left one than anywhere; below 0, less."""
        return (self._excess[self.class_of(left) * self._size + self.class_of(right)] - 128) / STEPS


def pack_classes(own: Sequence[str], costs: bytes, excess: bytes) -> tuple[bytes, dict[str, Any]]:
    """Pack the classes: the words that are one each, what each class costs, and the excess of each pair."""
    return costs + excess, {"own": list(own), "affixes": _AFFIXES}


def read_classes(raw: bytes, options: Mapping[str, Any]) -> Classes:
    """Unpack what :func:`pack_classes` packed; raises ``ConfigError`` where shapes were numbered by other affixes."""
    if options["affixes"] != _AFFIXES:
        raise ConfigError("the tables were trained with other affixes than those of this version: train them again")
    size = SHAPES + len(SIGN_ORDER) + len(options["own"])
    return Classes(options["own"], raw[:size], raw[size:])
