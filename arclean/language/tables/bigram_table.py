"""What it costs that one word follows another.

Bigrams are kept as hashes of 32 bits (see :mod:`arclean.language.tables.hashed_costs`).
"""

from __future__ import annotations

from bisect import bisect_left
from math import inf
from typing import TYPE_CHECKING, Any
from zlib import crc32

from arclean.errors import ReadError
from arclean.language.letter_bigrams import spelling_cost
from arclean.language.tables.hashed_costs import HashedCosts, pack_hashed, unpack_hashed
from arclean.language.tables.word_class_table import SIGN_ORDER
from arclean.language.tables.word_table import BITS_OF_BYTE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from arclean.language.tables.rare_word_table import RareWordTable
    from arclean.language.tables.word_class_table import WordClassTable
    from arclean.language.tables.word_table import WordTable

__all__ = ["BigramTable", "bigram_hash", "pack_bigrams", "unpack_bigrams"]

_MAX_WEIGHT = 100.0  # bits; those of the shipped table are below 10
_LOWER = (1 << 16) - 1  # mask of the lower 16 bits of a hash


def bigram_hash(left: str, right: str) -> int:
    """Return the hash of a bigram, 32 bits, the same everywhere.

    >>> bigram_hash("مجلس", "الوزراء")
    2855804534
    """
    return crc32(f"{left} {right}".encode("utf-8", "surrogatepass"))


class BigramTable:
    """Costs of bigrams, in bits; one that was not counted backs off to its classes and to its second word."""

    __slots__ = (
        "_backoff", "_class_cost", "_class_excess", "_costs", "_lower", "_rare_cost", "_starts",
        "_unknown", "_word_cost",
    )  # fmt: skip

    def __init__(
        self, hashed: HashedCosts, words: WordTable, rare: RareWordTable, classes: WordClassTable, **weights: float
    ) -> None:
        self._starts, self._lower, self._costs = hashed.starts, hashed.lower, hashed.costs
        self._rare_cost = rare.word_cost
        self._word_cost, self._class_cost, self._class_excess = (
            words.word_cost,
            classes.class_cost,
            classes.class_excess,
        )
        self._backoff, self._unknown = weights["backoff"], weights["unknown"]

    def __len__(self) -> int:
        return len(self._lower)

    def bigram_cost(self, left: str, right: str) -> float:
        """Return ``-log2 P(right | left)`` in bits, always finite.

        Either is a word, or a sign of :mod:`arclean.language.tokens` (BREAK, NUMBER, LATIN). An unknown word is
        judged by its shape and its letters.
        """
        key = crc32(
            f"{left} {right}".encode("utf-8", "surrogatepass")
        )  # as find_entry does; a call fewer takes a fifth less
        bucket, key = key >> 16, key & _LOWER
        end = self._starts[bucket + 1]
        at = bisect_left(self._lower, key, self._starts[bucket], end)
        if at < end and self._lower[at] == key:
            return BITS_OF_BYTE[self._costs[at]]
        return self.backed_off_cost(left, right)

    def counted_cost(self, left: str, right: str) -> float | None:
        """Return the cost in bits of a bigram that is in the table itself, else None."""
        key = crc32(f"{left} {right}".encode("utf-8", "surrogatepass"))
        bucket, key = key >> 16, key & _LOWER
        end = self._starts[bucket + 1]
        at = bisect_left(self._lower, key, self._starts[bucket], end)
        return BITS_OF_BYTE[self._costs[at]] if at < end and self._lower[at] == key else None

    def backed_off_cost(self, left: str, right: str) -> float:
        """Return the cost by classes, in bits: that of ``right`` alone, and the excess of the two classes."""
        alone = self._word_cost(right)
        if alone == inf:
            if right in SIGN_ORDER:
                return self._class_cost(left, right) + self._backoff
            alone = self._rare_cost(right)
        if alone == inf:
            alone = self._unknown + spelling_cost(right)
        return alone + self._class_excess(left, right) + self._backoff


def pack_bigrams(costs: Mapping[int, float], **weights: float) -> tuple[bytes, dict[str, Any]]:
    """Return the costs of bigrams, by hash, as bytes; ``weights`` (``backoff``, ``unknown``) go into the options."""
    raw, options = pack_hashed(costs)
    return raw, {**options, **weights}


def unpack_bigrams(
    raw: bytes | memoryview, options: Mapping[str, Any], words: WordTable, rare: RareWordTable, classes: WordClassTable
) -> BigramTable:
    """Return the table that :func:`pack_bigrams` packed; raises ``ReadError`` where bytes are missing."""
    weights = {name: float(options[name]) for name in ("backoff", "unknown")}
    if not all(abs(value) <= _MAX_WEIGHT for value in weights.values()):
        raise ReadError("the weights of the table of bigrams are no costs in bits: train or install it again")
    return BigramTable(unpack_hashed(raw, options, "bigrams"), words, rare, classes, **weights)
