"""Which words there are, and how common each one is."""

from __future__ import annotations

from math import inf, log2
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["BITS", "STEPS", "Words", "joined_words", "pack_words"]

STEPS = 8  # of a bit, in which costs are kept: a byte then reaches 31 bits, and is off by a sixteenth
BITS = tuple(byte / STEPS for byte in range(256))
_COMMON = (14.0, 17.0)  # bits up to which a word is one of 2,000, half of a text, or of 13,000, five sixths of it
_LETTERS = "iso8859_6"  # one byte for each letter of Arabic; words with letters of other languages are not kept


class Words:
    """Words and what each one costs, in bits; kept in steps, a byte each.

    A word is written without marks and kashida (see :func:`arclean.language.folding.fold`). What authors glue,
    misspell or space out is kept out by the training, as far as counts tell, so ``word in words`` says that the
    string is a word; ``words.holds(word)`` says so too, in a third of the time.
    """

    __slots__ = ("_costs", "_get", "holds", "total")

    def __init__(self, costs: dict[str, int], total: int) -> None:
        self._costs = costs
        self._get = costs.get
        self.holds = costs.__contains__
        self.total = total

    def __contains__(self, word: object) -> bool:
        return word in self._costs

    def __len__(self) -> int:
        return len(self._costs)

    def __iter__(self) -> Iterator[str]:
        return iter(self._costs)

    def cost(self, word: str) -> float:
        """Return ``-log2 P(word)`` in running text; infinite where the word is not known.

        >>> Words({"في": 40}, 100).cost("في"), Words({}, 100).cost("في")
        (5.0, inf)
        """
        byte = self._get(word)
        return inf if byte is None else BITS[byte]

    def items(self) -> Iterable[tuple[str, int]]:
        """Give the words with their costs in steps."""
        return self._costs.items()


def joined_words(one: Words, other: Words) -> Words:
    """Join two tables; each has half of the weight.

    >>> both = joined_words(Words({"في": 40, "من": 40}, 100), Words({"في": 40}, 50))
    >>> both.cost("في"), both.cost("من"), both.total
    (5.0, 6.0, 150)
    """
    costs = {word: min(255, byte + STEPS) for word, byte in one.items()}
    for word, byte in other.items():
        known = costs.get(word)
        if known is None:
            costs[word] = min(255, byte + STEPS)
        else:
            costs[word] = round(-log2(2.0 ** -BITS[known] + 2.0 ** -(BITS[byte] + 1)) * STEPS)
    return Words(costs, one.total + other.total)


def pack_words(costs: Mapping[str, float], total: int) -> tuple[bytes, dict[str, Any]]:
    """Pack words and costs: sorted, one byte a letter, then one byte of cost each.

    Common words come first, so that they lie side by side in memory and stay in the processor's cache.
    """
    ordered = sorted(costs, key=lambda word: (sum(costs[word] > limit for limit in _COMMON), word))
    letters = "\n".join(ordered).encode(_LETTERS)
    column = bytes(min(255, round(costs[word] * STEPS)) for word in ordered)
    return letters + b"\n" + column, {"words": len(ordered), "total": total}


def read_words(raw: bytes, options: Mapping[str, Any]) -> Words:
    """Unpack what :func:`pack_words` packed.

    >>> words = read_words(*pack_words({"من": 5.5, "في": 5.0}, 100))
    >>> [(word, words.cost(word)) for word in words]
    [('في', 5.0), ('من', 5.5)]
    """
    count = options["words"]
    letters = raw[: len(raw) - count - 1].decode(_LETTERS)
    return Words(dict(zip(letters.split("\n"), raw[len(raw) - count :], strict=True)), options["total"])
