"""Words that were seen a few times in millions: too rare for the table of words, and not as sure to be words.

Among them are names, forms with clitics and pronouns, and what authors glued or misspelt. So nothing is taken for a
word because it is here; what weighs two readings of a text takes the cost of one that it finds here from the table.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Any
from zlib import crc32

from arclean.language.tables.hashed_costs import HashedCosts, pack_hashed, unpack_hashed
from arclean.language.tables.word_table import BITS_OF_BYTE

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["RareWordTable", "pack_rare_words", "unpack_rare_words"]


class RareWordTable:
    """Costs of rare words, in bits, by their hashes; one in four thousand other strings has the hash of one."""

    __slots__ = ("_find_byte", "_hashed")

    def __init__(self, hashed: HashedCosts) -> None:
        self._hashed = hashed
        self._find_byte = hashed.find_byte

    def __len__(self) -> int:
        return len(self._hashed)

    def word_cost(self, word: str) -> float:
        """Return ``-log2 P(word)`` in running text, in bits; infinite where the word is not among them.

        >>> table = unpack_rare_words(*pack_rare_words({"بيوتهن": 24.5}))
        >>> table.word_cost("بيوتهن"), table.word_cost("بيت")
        (24.5, inf)
        """
        byte = self._find_byte(_word_hash(word))
        return inf if byte is None else BITS_OF_BYTE[byte]


def _word_hash(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))


def pack_rare_words(costs: Mapping[str, float]) -> tuple[bytes, dict[str, Any]]:
    """Return the costs of words as bytes, with options; of two words with one hash the commoner one counts."""
    by_hash: dict[int, float] = {}
    for word, cost in costs.items():
        key = _word_hash(word)
        by_hash[key] = min(cost, by_hash.get(key, inf))
    return pack_hashed(by_hash)


def unpack_rare_words(raw: bytes | memoryview, options: Mapping[str, Any]) -> RareWordTable:
    """Return the table that :func:`pack_rare_words` packed; raises ``ReadError`` where bytes are missing."""
    return RareWordTable(unpack_hashed(raw, options, "rare words"))
