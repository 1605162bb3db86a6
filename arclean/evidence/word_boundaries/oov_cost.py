"""What a word costs that no table knows: spelt letter by letter, or made of a word that one knows by what it takes on.

Most strings that are in no lexicon are words all the same: names, and forms of known words with clitics, endings and
pronouns (``وبروتوكولاتها``). What would cut or join words must be likelier than that.
"""

from __future__ import annotations

from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING

from arclean.arabic.affixes import PROCLITICS, WORD_ENDINGS
from arclean.language.letter_bigrams import spelling_cost
from arclean.language.tokens import SIGNS

if TYPE_CHECKING:
    from arclean.language.lexicon import Lexicon

__all__ = ["STRANGE", "Strangers"]

STRANGE = 6.0
"""Bits that a word costs for being in no table, beside its letters: one in 64 of running words (2026-11)."""

_NEXT = 0.5  # bits more that a word costs where its pair was not counted (see ``train.build_tables``)
_AFFIX = 4.0  # bits of what stands before a stem, and of what stands behind it; DEV, 2026-11
_STEM = 3  # letters of a stem
_LONGEST = 4  # letters of a proclitic or an ending
_LETTER = 4.6  # bits that a letter costs at most: names of other languages follow rules of their own
_CHANGED = {"\u062a": "\u0629", "\u0626": "\u0621", "\u0624": "\u0621", "\u0627": "\u0649"}
"""How a stem ends by itself that ends so before an ending: teh marbuta, hamza, alef maksura."""


class Strangers:
    """Costs of words and of their pairs, in bits, for words of which some are in no table."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._derived = lru_cache(maxsize=1 << 13)(self._least)

    def alone(self, word: str) -> float:
        """Return what a word costs by itself."""
        cost = self._lexicon.word_cost(word)
        return cost if cost < inf else self.unknown(word, spelling_cost(word))

    def unknown(self, word: str, spelt: float) -> float:
        """Return what a word costs that no table knows, and whose letters cost so much."""
        return min(STRANGE + min(spelt, _LETTER * (len(word) + 1)), self._derived(word))

    def pair(self, left: str, right: str) -> float:
        """Return what a word costs behind another; a table of pairs is asked for words that it may know alone.

        Its hashes take a strange pair for one of its own in one of ten thousand cases, and strangers are asked for
        often. Either may be a sign.
        """
        holds = self._lexicon.has_folded
        if right in SIGNS or holds(right):
            if left in SIGNS or holds(left):
                return self._lexicon.bigram_cost(left, right)
            return _AFFIX if right in SIGNS else self._lexicon.word_cost(right) + _NEXT
        return self.alone(right) + _NEXT

    def _least(self, word: str) -> float:
        """Return the least that a known word costs with what it takes on, to make this one."""
        size, cost, least = len(word), self._lexicon.word_cost, inf
        ends = [n for n in range(min(_LONGEST, size - _STEM) + 1) if word[size - n :] in WORD_ENDINGS]
        for start in range(min(_LONGEST, size - _STEM) + 1):
            if word[:start] not in PROCLITICS:
                continue
            for ending in ends:
                stem = word[start : size - ending]
                if len(stem) < _STEM or not (start or ending):
                    continue
                bits = cost(stem)
                if ending:
                    bits = min(bits, cost(stem[:-1] + _CHANGED[stem[-1]]) if stem[-1] in _CHANGED else inf)
                    if word[size - ending :] == "\u0627\u062a":
                        bits = min(bits, cost(stem + "\u0629"))
                least = min(least, bits + _AFFIX * (bool(start) + bool(ending)))
        return least
