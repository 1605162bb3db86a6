"""How one word follows another.

Pairs are kept as hashes in rising order: the steps from one to the next as two planes of bytes, then one byte of cost
each. A step that does not fit is bridged by entries that stand for nothing. A stranger's hash is taken for a pair's
in one case of ten thousand.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING, Any
from zlib import crc32

from arclean.evidence import letters
from arclean.evidence.tables.words import BITS, STEPS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from arclean.evidence.tables.classes import Classes
    from arclean.evidence.tables.words import Words

__all__ = ["Pairs", "pack_pairs", "pair_hash"]

_NOTHING = 255  # the cost of an entry that bridges a step
_STEP = 0xFFFF


def pair_hash(left: str, right: str) -> int:
    """Hash a pair to 32 bits, the same everywhere."""
    return crc32(f"{left} {right}".encode())


class Pairs:
    """Costs of pairs of words, in bits; what was not counted backs off to classes and to single words."""

    __slots__ = ("_backoff", "_classes", "_costs", "_hashes", "_unknown", "_words")

    def __init__(self, hashes: array[int], costs: bytes, words: Words, classes: Classes, **weights: float) -> None:
        self._hashes, self._costs = hashes, costs
        self._words, self._classes = words, classes
        self._backoff, self._unknown = weights["backoff"], weights["unknown"]

    def __len__(self) -> int:
        return len(self._hashes)

    def cost(self, left: str, right: str) -> float:
        """Return ``-log2 P(right | left)``; never infinite.

        ``left`` is what stands before: a word, or a sign of ``arclean.evidence.folding`` (BREAK, NUMBER, LATIN).
        An unknown word is judged by its shape and its letters.
        """
        known = self.counted(left, right)
        return self.backed_off(left, right) if known is None else known

    def counted(self, left: str, right: str) -> float | None:
        """Return the cost of a pair that is in the table itself, else None."""
        try:
            key = crc32(f"{left} {right}".encode())
        except UnicodeEncodeError:  # a lone surrogate
            return None
        at = bisect_left(self._hashes, key)
        if at == len(self._hashes) or self._hashes[at] != key:
            return None
        byte = self._costs[at]
        return None if byte == _NOTHING else BITS[byte]

    def backed_off(self, left: str, right: str) -> float:
        """Return the cost by classes: that of the word alone, and by how much its class is rarer behind the left."""
        if right in self._words:
            return self._words.cost(right) + self._classes.excess(left, right) + self._backoff
        if (len(right) < 2 and not right.isalpha()) or right == "a":
            return self._classes.cost(left, right) + self._backoff
        spelt = 5.17 * len(right) - letters.gain(right)  # what its letters cost
        return self._unknown + spelt + self._classes.excess(left, right) + self._backoff


def pack_pairs(costs: Mapping[int, float], **weights: float) -> tuple[bytes, dict[str, Any]]:
    """Pack the costs of pairs, by hash."""
    steps, column, last = array("H"), bytearray(), 0
    for key in sorted(costs):
        while key - last > _STEP:
            steps.append(_STEP)
            column.append(_NOTHING)
            last += _STEP
        steps.append(key - last)
        column.append(max(0, min(_NOTHING - 1, round(costs[key] * STEPS))))
        last = key
    if sys.byteorder == "big":
        steps.byteswap()
    planes = steps.tobytes()
    return planes[::2] + planes[1::2] + bytes(column), {"entries": len(column), **weights}


def read_pairs(raw: bytes, options: Mapping[str, Any], words: Words, classes: Classes) -> Pairs:
    """Unpack what :func:`pack_pairs` packed."""
    count = options["entries"]
    planes = bytearray(2 * count)
    planes[::2], planes[1::2] = raw[:count], raw[count : 2 * count]
    steps = array("H", bytes(planes))
    if sys.byteorder == "big":
        steps.byteswap()
    weights = {name: float(options[name]) for name in ("backoff", "unknown")}
    return Pairs(array("I", accumulate(steps)), raw[2 * count :], words, classes, **weights)
