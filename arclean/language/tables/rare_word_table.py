"""Words that were seen a few times in millions: too rare for the table of words, and not as sure to be words.

Among them are names, forms with clitics and pronouns, and what authors glued or misspelt. So nothing is taken for a
word because it is here; what weighs two readings of a text takes the cost of one that it finds here from the table.
"""

from __future__ import annotations

from bisect import bisect_left
from math import inf
from typing import TYPE_CHECKING, Any
from zlib import adler32, crc32

from arclean.language.tables.hashed_costs import HashedCosts, pack_hashed, unpack_hashed
from arclean.language.tables.word_table import BITS_OF_BYTE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["RareWordTable", "pack_rare_words", "unpack_rare_words"]


_LOWER = (1 << 16) - 1  # mask of the lower 16 bits of a hash


class RareWordTable:
    """Costs of rare words, in bits, by their hashes and a byte that checks each.

    One in a million other strings has the hash and the byte of one.
    """

    __slots__ = ("_checks", "_costs", "_least", "_lower", "_starts")

    _least: float

    def __init__(self, hashed: HashedCosts, checks: Sequence[int]) -> None:
        self._starts, self._lower, self._costs = hashed.starts, hashed.lower, hashed.costs
        self._checks = checks

    def __len__(self) -> int:
        return len(self._lower)

    @property
    def least_cost(self) -> float:
        """The least cost of a word, in bits; infinite where there is none."""
        try:
            return self._least
        except AttributeError:
            costs = bytes(self._costs)
            self._least = next((bits for byte, bits in enumerate(BITS_OF_BYTE) if byte in costs), inf)
            return self._least

    def word_cost(self, word: str) -> float:
        """Return ``-log2 P(word)`` in running text, in bits; infinite where the word is not among them.

        >>> table = unpack_rare_words(*pack_rare_words({"بيوتهن": 24.5}))
        >>> table.word_cost("بيوتهن"), table.word_cost("بيت")
        (24.5, inf)
        """
        letters = word.encode("utf-8", "surrogatepass")
        key = crc32(letters)
        bucket, key = key >> 16, key & _LOWER
        end = self._starts[bucket + 1]
        at = bisect_left(self._lower, key, self._starts[bucket], end)  # as find_entry does, in two thirds of the time
        if at == end or self._lower[at] != key or self._checks[at] != _check_byte(letters):
            return inf
        return BITS_OF_BYTE[self._costs[at]]


def _check_byte(letters: bytes) -> int:
    """Return a byte that says of a word what its hash does not: of its sums, which swapped letters change too."""
    sums = adler32(letters)
    return (sums ^ sums >> 16) & 255


def pack_rare_words(costs: Mapping[str, float]) -> tuple[bytes, dict[str, Any]]:
    """Return the costs of words as bytes, with options; of two words with one hash the commoner one counts."""
    by_hash: dict[int, tuple[float, int]] = {}
    for word, cost in costs.items():
        letters = word.encode("utf-8", "surrogatepass")
        key, entry = crc32(letters), (cost, _check_byte(letters))
        by_hash[key] = min(entry, by_hash.get(key, entry))
    raw, options = pack_hashed({key: cost for key, (cost, _) in by_hash.items()})
    return raw + bytes(by_hash[key][1] for key in sorted(by_hash)), options


def unpack_rare_words(raw: bytes | memoryview, options: Mapping[str, Any]) -> RareWordTable:
    """Return the table that :func:`pack_rare_words` packed; raises ``ReadError`` where bytes are missing."""
    view, count = memoryview(raw), options["entries"]
    end = max(0, len(view) - count)
    return RareWordTable(unpack_hashed(view[:end], options, "rare words"), view[end:])
