"""Tell Arabic words from strings of Arabic letters, by which letter follows which.

Text in the wrong code page decodes into Arabic letters too; only in the right one do they follow each other as
in Arabic. The measure is for single words and short lines, where statistics of a whole text have nothing to count.
"""

from __future__ import annotations

from itertools import repeat
from math import log2

from arclean.language import weights
from arclean.language.letter_bigram_costs import BIGRAM_COSTS, LETTERS

__all__ = ["spelling_cost", "spelling_gain"]

_RANDOM_LETTER_COST = round(log2(len(LETTERS) - 1), 2)  # bits of one of 36 letters that are equally likely

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
    bits = 0.0
    for cost in map(_cost_of_pair, zip(" " + word, word + " ", strict=True), repeat(weights.FOREIGN_LETTER_COST)):
        bits += cost
    return bits
