"""What it costs that one class of words follows another.

The commonest words are a class each; all others share one with the words of the same affixes.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any
from zlib import crc32

from arclean.arabic.affixes import WORD_PREFIXES, WORD_SUFFIXES
from arclean.errors import ConfigError, ReadError
from arclean.language.tables.word_table import BITS_OF_BYTE, STEPS_PER_BIT
from arclean.language.tokens import BREAK, LATIN, NUMBER

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["SHAPES", "SIGN_ORDER", "WordClassTable", "pack_classes", "prefix_number", "unpack_classes", "word_shape"]

SIGN_ORDER = (BREAK, NUMBER, LATIN)
"""The signs that are a class each, as files of tables number them: after all shapes, before the commonest words."""
_MIN_STEM = 2  # letters that are left between affixes
_PREFIXES = {prefix: number for number, prefix in enumerate(WORD_PREFIXES, 1)}
_SUFFIXES = {suffix: number for number, suffix in enumerate(WORD_SUFFIXES, 1)}
_SUFFIX_COUNT = len(WORD_SUFFIXES) + 1
SHAPES = (len(WORD_PREFIXES) + 1) * _SUFFIX_COUNT
"""The number of shapes of words, which are the first classes."""
_AFFIX_DIGEST = crc32(" ".join((*WORD_PREFIXES, "", *WORD_SUFFIXES)).encode())


def word_shape(word: str) -> int:
    """Return the number of the longest prefix and suffix of a word that leave a stem of two letters.

    >>> word_shape("المدينة") == word_shape("الخطة") != word_shape("مدينة"), word_shape("قد") == word_shape("")
    (True, True)
    """
    size = len(word)
    first = last = taken = 0
    for length in (4, 3, 2, 1):
        if size - length >= _MIN_STEM and word[:length] in _PREFIXES:
            first, taken = _PREFIXES[word[:length]], length
            break
    for length in (3, 2, 1):
        if size - length - taken >= _MIN_STEM and word[-length:] in _SUFFIXES:
            last = _SUFFIXES[word[-length:]]
            break
    return first * _SUFFIX_COUNT + last


@lru_cache(maxsize=1 << 12)  # words come again
def prefix_number(word: str) -> int:
    """Return the number of the longest prefix of a word, 0 for none.

    >>> prefix_number("المدينة") == prefix_number("الخطة") != prefix_number("وقال"), prefix_number("شجرة")
    (True, 0)
    """
    return word_shape(word) // _SUFFIX_COUNT


class WordClassTable:
    """Costs of pairs of classes, in bits."""

    __slots__ = ("_costs", "_excess", "_ids", "_size", "class_of")

    def __init__(self, own: Sequence[str], costs: bytes, excess: bytes) -> None:
        self._ids = {word: SHAPES + number for number, word in enumerate((*SIGN_ORDER, *own))}
        self._size = SHAPES + len(self._ids)
        self._costs = costs
        self._excess = excess
        self.class_of = lru_cache(maxsize=1 << 12)(self._find_class)

    def _find_class(self, word: str) -> int:
        known = self._ids.get(word)
        return word_shape(word) if known is None else known

    def class_cost(self, left: str, right: str) -> float:
        """Return ``-log2 P(class of right | class of left)`` in bits; either may be a sign."""
        return BITS_OF_BYTE[self._costs[self.class_of(right)]] + self.class_excess(left, right)

    def class_excess(self, left: str, right: str) -> float:
        """Return how many bits the class of ``right`` costs more after that of ``left`` than anywhere."""
        return (self._excess[self.class_of(left) * self._size + self.class_of(right)] - 128) / STEPS_PER_BIT


def pack_classes(own: Sequence[str], costs: bytes, excess: bytes) -> tuple[bytes, dict[str, Any]]:
    """Return the classes as bytes, with options: the words that are one each, costs, and the excess of each pair."""
    return costs + excess, {"own": list(own), "affixes": _AFFIX_DIGEST}


def unpack_classes(raw: bytes, options: Mapping[str, Any]) -> WordClassTable:
    """Return the table that :func:`pack_classes` packed.

    Raises ``ConfigError`` where shapes were numbered by other affixes, ``ReadError`` where bytes are missing.
    """
    if options["affixes"] != _AFFIX_DIGEST:
        raise ConfigError("the tables were trained with other affixes than those of this version: train them again")
    own = options["own"]
    size = SHAPES + len(SIGN_ORDER) + len(own)
    are_words = isinstance(own, list) and all(isinstance(word, str) for word in own)
    if not are_words or len({*SIGN_ORDER, *own}) != len(SIGN_ORDER) + len(own) or len(raw) != size + size * size:
        raise ReadError("the table of word classes is cut short or broken: train or install it again")
    return WordClassTable(own, raw[:size], raw[size:])
