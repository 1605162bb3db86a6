"""Tell Arabic words from strings of Arabic letters, by which letter follows which.

Text in the wrong code page decodes into Arabic letters too; only in the right one do they follow each other as
in Arabic. The measure is for single words and short lines, where whole-text statistics have nothing to count.
"""

from __future__ import annotations

from arclean.language.letter_bigram_costs import COSTS

__all__ = ["cost", "gain"]

_RANDOM = 5.17  # bits a letter of 36 costs where all are equally likely: log2 36
_FOREIGN = 9.0  # bits of a letter beside one of another language: Persian names in Arabic text, as rare as theh


def gain(word: str) -> float:
    """Return how many bits better a word is explained as Arabic than as letters drawn at random.

    Above 0 it looks Arabic; words of running text gain 0.9 bits a letter, random ones lose 4. Marks and
    kashida must have been dropped; letters that Arabic lacks count against it.

    >>> round(gain("العراق")), round(gain("طضةثء"))
    (7, -38)
    """
    return _RANDOM * len(word) - cost(word)


def cost(word: str) -> float:
    """Return how many bits it takes to spell a word, letter behind letter, and to end it.

    >>> round(cost("العراق")), round(cost("طضةثء"))
    (24, 64)
    """
    bits = 0.0
    for pair in zip(" " + word, word + " ", strict=True):
        bits += COSTS.get(pair, _FOREIGN)
    return bits
