"""What it costs that one word follows another.

Bigrams are kept as hashes of 32 bits: the upper 16 bits of a hash name a bucket, the lower 16 of a bucket's bigrams
lie side by side in rising order, each with a byte of cost. A look-up searches some seven entries, and loading sums up
the sizes of the buckets alone. One in ten thousand of the bigrams that were not counted has the hash of one that was.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections import Counter
from itertools import accumulate
from math import inf
from typing import TYPE_CHECKING, Any
from zlib import crc32

from arclean.errors import ConfigError, ReadError
from arclean.language.letter_bigrams import spelling_cost
from arclean.language.tables.word_class_table import SIGN_ORDER
from arclean.language.tables.word_table import BITS_OF_BYTE, STEPS_PER_BIT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from arclean.language.tables.word_class_table import WordClassTable
    from arclean.language.tables.word_table import WordTable

__all__ = ["BigramTable", "bigram_hash", "pack_bigrams", "unpack_bigrams"]

_BUCKETS = 1 << 16
_LOWER = _BUCKETS - 1  # mask of the lower 16 bits of a hash


def bigram_hash(left: str, right: str) -> int:
    """Return the hash of a bigram, 32 bits, the same everywhere.

    >>> bigram_hash("مجلس", "الوزراء")
    2855804534
    """
    return crc32(f"{left} {right}".encode("utf-8", "surrogatepass"))


class BigramTable:
    """Costs of bigrams, in bits; one that was not counted backs off to its classes and to its second word."""

    __slots__ = ("_backoff", "_class_cost", "_class_excess", "_costs", "_lower", "_starts", "_unknown", "_word_cost")

    def __init__(
        self,
        hashes: tuple[array[int], array[int]],
        costs: bytes,
        words: WordTable,
        classes: WordClassTable,
        **weights: float,
    ) -> None:
        self._starts, self._lower = hashes
        self._costs = costs
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
        key = crc32(f"{left} {right}".encode("utf-8", "surrogatepass"))  # as in _find; a call fewer takes a fifth less
        bucket, key = key >> 16, key & _LOWER
        end = self._starts[bucket + 1]
        at = bisect_left(self._lower, key, self._starts[bucket], end)
        if at < end and self._lower[at] == key:
            return BITS_OF_BYTE[self._costs[at]]
        return self.backed_off_cost(left, right)

    def counted_cost(self, left: str, right: str) -> float | None:
        """Return the cost in bits of a bigram that is in the table itself, else None."""
        at = self._find_entry(left, right)
        return None if at is None else BITS_OF_BYTE[self._costs[at]]

    def _find_entry(self, left: str, right: str) -> int | None:
        key = bigram_hash(left, right)
        bucket, key = key >> 16, key & _LOWER
        end = self._starts[bucket + 1]
        at = bisect_left(self._lower, key, self._starts[bucket], end)
        return at if at < end and self._lower[at] == key else None

    def backed_off_cost(self, left: str, right: str) -> float:
        """Return the cost by classes, in bits: that of ``right`` alone, and the excess of the two classes."""
        alone = self._word_cost(right)
        if alone == inf:
            if right in SIGN_ORDER:
                return self._class_cost(left, right) + self._backoff
            alone = self._unknown + spelling_cost(right)
        return alone + self._class_excess(left, right) + self._backoff


def pack_bigrams(costs: Mapping[int, float], **weights: float) -> tuple[bytes, dict[str, Any]]:
    """Return the costs of bigrams, by hash, as bytes: sizes of the buckets, lower 16 bits in two planes, costs.

    ``weights`` (``backoff`` and ``unknown``, in bits) go into the options. Raises ``ConfigError`` where a bucket would
    hold more than 255.
    """
    keys = sorted(costs)
    sizes = Counter(key >> 16 for key in keys)
    if max(sizes.values(), default=0) > 255:
        raise ConfigError(f"{len(keys):,} pairs are more than a table holds: ask for fewer")
    column = bytes(max(0, min(255, round(costs[key] * STEPS_PER_BIT))) for key in keys)
    planes = (bytes(sizes[bucket] for bucket in range(_BUCKETS)), bytes(key & 255 for key in keys))
    return b"".join((*planes, bytes(key >> 8 & 255 for key in keys), column)), {"entries": len(keys), **weights}


def unpack_bigrams(raw: bytes, options: Mapping[str, Any], words: WordTable, classes: WordClassTable) -> BigramTable:
    """Return the table that :func:`pack_bigrams` packed; raises ``ReadError`` where bytes are missing."""
    count = options["entries"]
    if sum(raw[:_BUCKETS]) != count or len(raw) != _BUCKETS + 3 * count:
        raise ReadError("the table of bigrams is cut short or broken: train or install it again")
    lower_bytes = bytearray(2 * count)
    lower_bytes[::2] = raw[_BUCKETS : _BUCKETS + count]
    lower_bytes[1::2] = raw[_BUCKETS + count : _BUCKETS + 2 * count]
    lower = array("H", bytes(lower_bytes))
    if sys.byteorder == "big":
        lower.byteswap()
    starts = array("I", accumulate(raw[:_BUCKETS], initial=0))
    weights = {name: float(options[name]) for name in ("backoff", "unknown")}
    return BigramTable((starts, lower), raw[_BUCKETS + 2 * count :], words, classes, **weights)
