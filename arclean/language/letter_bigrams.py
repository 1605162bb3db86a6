"""Tell Arabic words from strings of Arabic letters, by which letter follows which.

Text in the wrong code page decodes into Arabic letters too; only in the right one do they follow each other as
in Arabic. The measure is for single words and short lines, where statistics of a whole text have nothing to count.
"""

from __future__ import annotations

from functools import cache
from itertools import accumulate, pairwise, repeat
from math import log2

from arclean.language import weights
from arclean.language.letter_bigram_costs import BIGRAM_COSTS, LETTERS

__all__ = ["SpellingCosts", "least_spelling_cost", "spelling_cost", "spelling_gain"]

_RANDOM_LETTER_COST = round(log2(len(LETTERS) - 1), 2)  # bits of one of 36 letters that are equally likely

_FOREIGN = "\u06af"  # a letter that Arabic lacks

_cost_of_pair = BIGRAM_COSTS.get


def spelling_gain(word: str) -> float:
    """Return how many bits cheaper a word is spelt as Arabic than as letters drawn at random.

    Above 0 it looks Arabic; words of running text gain 0.9 bits a letter, random ones lose 4. Marks and
    kashida must have been dropped; letters that Arabic lacks count against it.

    >>> round(spelling_gain("العراق")), round(spelling_gain("طضةثء"))
    (7, -38)
    """
    return _RANDOM_LETTER_COST * len(word) - spelling_cost(word)


def spelling_cost(word: str) -> float:
    """Return how many bits it takes to spell a word, each letter after the one before it, and to end it.

    >>> round(spelling_cost("العراق")), round(spelling_cost("طضةثء"))
    (24, 64)
    """
    return sum(map(_cost_of_pair, zip(" " + word, word + " ", strict=True), repeat(weights.FOREIGN_LETTER_COST)), 0.0)


@cache
def least_spelling_cost(size: int) -> float:
    """Return the bits of the word of so many letters, one at least, that is cheapest to spell; no word costs less.

    >>> least_spelling_cost(6) <= min(spelling_cost("العراق"), spelling_cost("طضةثءط"))
    True
    """
    foreign = weights.FOREIGN_LETTER_COST
    return min([cost + _cost_of_pair((letter, " "), foreign) for letter, cost in _least_costs(size).items()])


@cache
def _least_costs(size: int) -> dict[str, float]:
    """Return the bits of the cheapest beginning of so many letters, by its last one."""
    foreign = weights.FOREIGN_LETTER_COST
    begun = _least_costs(size - 1) if size > 1 else {" ": 0.0}
    return {
        letter: min([cost + _cost_of_pair((last, letter), foreign) for last, cost in begun.items()])
        for letter in (*LETTERS[1:], _FOREIGN)
    }


class SpellingCosts:
    """Costs of the spans of a string, as :func:`spelling_cost` has them: sums of half bits, which no order changes."""

    __slots__ = ("_first", "_last", "_sums")

    def __init__(self, word: str) -> None:
        foreign = weights.FOREIGN_LETTER_COST
        self._sums = [*accumulate([_cost_of_pair(pair, foreign) for pair in pairwise(word)], initial=0.0)]
        self._first = [_cost_of_pair((" ", letter), foreign) for letter in word]
        self._last = [_cost_of_pair((letter, " "), foreign) for letter in word]

    def span_cost(self, start: int, end: int) -> float:
        """Return the bits of ``word[start:end]`` as a word.

        >>> SpellingCosts("فيبغداد").span_cost(2, 7) == SpellingCosts("بغداد").span_cost(0, 5)
        True
        """
        return self._first[start] + self._sums[end - 1] - self._sums[start] + self._last[end - 1]
