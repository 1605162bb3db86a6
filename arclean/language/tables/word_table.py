"""Which words there are, and how common each one is."""

from __future__ import annotations

from math import inf, log2
from typing import TYPE_CHECKING, Any

from arclean.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

__all__ = ["BITS_OF_BYTE", "CODEC", "STEPS_PER_BIT", "WordTable", "join_word_tables", "pack_words", "unpack_words"]

STEPS_PER_BIT = 8
"""Steps in which costs are kept: a byte then reaches 31 bits, and is off by a sixteenth."""
BITS_OF_BYTE = tuple(byte / STEPS_PER_BIT for byte in range(256))
"""The cost in bits that a byte stands for."""

_FREQUENCY_CLASSES = (14.0, 17.0)  # bits: up to them a word is one of 2,000, half of a text; of 13,000, five sixths
CODEC = "iso8859_6"
"""One byte for each letter of Arabic; words with letters of other languages are not kept."""


class WordTable:
    """Words and the cost of each, in bits; kept in steps, a byte each.

    ``costs`` are those of ``words``, in steps.

    Words are folded (see :func:`arclean.language.folding.fold`). What authors glue, misspell or space out is kept out
    by the training, as far as counts show it, so ``word in table`` means that the string is a word;
    ``table.has_folded(word)`` is the same in a third of the time, and ``word in table.known`` in a sixth: a set is
    asked in half of the time of a dictionary of that size.
    """

    _get: Callable[[str], int | None]

    __slots__ = ("_columns", "_get", "has_folded", "known", "total")

    def __init__(self, words: Sequence[str], costs: Sequence[int], total: int) -> None:
        self._columns = words, costs
        self.known = frozenset(words)
        self.has_folded = self.known.__contains__
        self.total = total

    def __contains__(self, word: object) -> bool:
        return word in self.known

    def __len__(self) -> int:
        return len(self.known)

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns[0])

    def word_cost(self, word: str) -> float:
        """Return ``-log2 P(word)`` in running text, in bits; infinite where the word is not known.

        >>> WordTable(["في"], b"(", 100).word_cost("في"), WordTable([], b"", 100).word_cost("في")
        (5.0, inf)
        """
        try:
            byte = self._get(word)
        except AttributeError:  # a clean text asks for words alone, and the dictionary takes 30 ms
            self._get = dict(zip(*self._columns, strict=True)).get
            byte = self._get(word)
        return inf if byte is None else BITS_OF_BYTE[byte]

    def costs_in_steps(self) -> Iterable[tuple[str, int]]:
        """Return the words with their costs in steps."""
        return zip(*self._columns, strict=True)


def join_word_tables(one: WordTable, other: WordTable) -> WordTable:
    """Return a table of the words of two tables; each has half of the weight.

    >>> both = join_word_tables(WordTable(["في", "من"], [40, 40], 100), WordTable(["في"], [40], 50))
    >>> both.word_cost("في"), both.word_cost("من"), both.total
    (5.0, 6.0, 150)
    """
    costs = {word: min(255, byte + STEPS_PER_BIT) for word, byte in one.costs_in_steps()}
    for word, byte in other.costs_in_steps():
        known = costs.get(word)
        if known is None:
            costs[word] = min(255, byte + STEPS_PER_BIT)
        else:
            costs[word] = round(-log2(2.0 ** -BITS_OF_BYTE[known] + 2.0 ** -(BITS_OF_BYTE[byte] + 1)) * STEPS_PER_BIT)
    return WordTable([*costs], [*costs.values()], one.total + other.total)


def pack_words(costs: Mapping[str, float], total: int) -> tuple[bytes, dict[str, Any]]:
    """Return words and costs as bytes, with options: sorted words, one byte a letter, then one byte of cost each.

    Common words come first, so that they lie side by side in memory and stay in the processor's cache.
    """
    ordered = sorted(costs, key=lambda word: (sum(costs[word] > limit for limit in _FREQUENCY_CLASSES), word))
    letters = "\n".join(ordered).encode(CODEC)
    column = bytes(min(255, round(costs[word] * STEPS_PER_BIT)) for word in ordered)
    return letters + b"\n" + column, {"words": len(ordered), "total": total}


def unpack_words(raw: bytes, options: Mapping[str, Any]) -> WordTable:
    """Return the table that :func:`pack_words` packed; raises ``ReadError`` where words and costs are not as many.

    >>> words = unpack_words(*pack_words({"من": 5.5, "في": 5.0}, 100))
    >>> [(word, words.word_cost(word)) for word in words]
    [('في', 5.0), ('من', 5.5)]
    """
    count = options["words"]
    end = len(raw) - count - 1
    words = raw[:end].decode(CODEC).split("\n")
    total = options["total"]
    if len(words) != count or raw[end : end + 1] != b"\n" or not isinstance(total, int) or not 0 <= total < 1 << 62:
        raise ReadError("the table of words is cut short or broken: train or install it again")
    return WordTable(words, raw[end + 1 :], total)
