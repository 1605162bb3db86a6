"""How one word follows another.

Pairs are kept as hashes of 32 bits: the upper half of a hash names a bucket, the lower halves of a bucket's pairs stand
side by side in rising order, each with a byte of cost. A look-up searches some seven entries, and loading sums up the
sizes of the buckets alone. A stranger's hash is taken for a pair's in one case of ten thousand.
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

from arclean.errors import ConfigError
from arclean.language import letter_bigrams as letters
from arclean.language.tables.classes import SIGN_ORDER
from arclean.language.tables.words import BITS, STEPS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from arclean.language.tables.classes import Classes
    from arclean.language.tables.words import Words

__all__ = ["Pairs", "pack_pairs", "pair_hash"]

_BUCKETS = 1 << 16
_LOWER = _BUCKETS - 1


def pair_hash(left: str, right: str) -> int:
    """Hash a pair to 32 bits, the same everywhere.

    >>> pair_hash("مجلس", "الوزراء")
    2855804534
    """
    return crc32(f"{left} {right}".encode("utf-8", "surrogatepass"))


class Pairs:
    """Costs of pairs of words, in bits; what was not counted backs off to classes and to single words."""

    __slots__ = ("_alone", "_backoff", "_class_cost", "_costs", "_excess", "_lower", "_starts", "_unknown")

    def __init__(
        self, hashes: tuple[array[int], array[int]], costs: bytes, words: Words, classes: Classes, **weights: float
    ) -> None:
        self._starts, self._lower = hashes
        self._costs = costs
        self._alone, self._class_cost, self._excess = words.cost, classes.cost, classes.excess
        self._backoff, self._unknown = weights["backoff"], weights["unknown"]

    def __len__(self) -> int:
        return len(self._lower)

    def cost(self, left: str, right: str) -> float:
        """Return ``-log2 P(right | left)``; never infinite.

        Either is a word, or a sign of :mod:`arclean.language.tokens` (BREAK, NUMBER, LATIN). An unknown word is
        judged by its shape and its letters.
        """
        key = crc32(f"{left} {right}".encode("utf-8", "surrogatepass"))  # as in _find; a call fewer takes a fifth less
        bucket, key = key >> 16, key & _LOWER
        end = self._starts[bucket + 1]
        at = bisect_left(self._lower, key, self._starts[bucket], end)
        if at < end and self._lower[at] == key:
            return BITS[self._costs[at]]
        return self.backed_off(left, right)

    def counted(self, left: str, right: str) -> float | None:
        """Return the cost of a pair that is in the table itself, else None."""
        at = self._find(left, right)
        return None if at is None else BITS[self._costs[at]]

    def _find(self, left: str, right: str) -> int | None:
        key = pair_hash(left, right)
        bucket, key = key >> 16, key & _LOWER
        end = self._starts[bucket + 1]
        at = bisect_left(self._lower, key, self._starts[bucket], end)
        return at if at < end and self._lower[at] == key else None

    def backed_off(self, left: str, right: str) -> float:
        """Return the cost by classes: that of the word alone, and by how much its class is rarer behind the left."""
        alone = self._alone(right)
        if alone == inf:
            if right in SIGN_ORDER:
                return self._class_cost(left, right) + self._backoff
            alone = self._unknown + letters.cost(right)
        return alone + self._excess(left, right) + self._backoff


def pack_pairs(costs: Mapping[int, float], **weights: float) -> tuple[bytes, dict[str, Any]]:
    """Pack the costs of pairs, by hash: the size of each bucket, the lower halves as two planes of bytes, the costs."""
    keys = sorted(costs)
    sizes = Counter(key >> 16 for key in keys)
    if max(sizes.values(), default=0) > 255:
        raise ConfigError(f"{len(keys):,} pairs are more than a table holds: ask for fewer")
    column = bytes(max(0, min(255, round(costs[key] * STEPS))) for key in keys)
    planes = (bytes(sizes[bucket] for bucket in range(_BUCKETS)), bytes(key & 255 for key in keys))
    return b"".join((*planes, bytes(key >> 8 & 255 for key in keys), column)), {"entries": len(keys), **weights}


def read_pairs(raw: bytes, options: Mapping[str, Any], words: Words, classes: Classes) -> Pairs:
    """Unpack what :func:`pack_pairs` packed."""
    count = options["entries"]
    halves = bytearray(2 * count)
    halves[::2], halves[1::2] = raw[_BUCKETS : _BUCKETS + count], raw[_BUCKETS + count : _BUCKETS + 2 * count]
    lower = array("H", bytes(halves))
    if sys.byteorder == "big":
        lower.byteswap()
    starts = array("I", accumulate(raw[:_BUCKETS], initial=0))
    weights = {name: float(options[name]) for name in ("backoff", "unknown")}
    return Pairs((starts, lower), raw[_BUCKETS + 2 * count :], words, classes, **weights)
