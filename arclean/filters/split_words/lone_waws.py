"""Waws that stand by themselves before a word: split off, or set apart by an author who does so.

A waw that begins a word's stem is a piece of it (``و ثيقة``, ``و جود``): no author sets it apart. Of the others, "and",
what splits words cuts off one in twenty, while authors who set it apart do so in every second or third place, some once
in a while. So a lone one is the likelier a piece, the more words of the text are split, the more waws it joins to words
for each that stands alone, and the commoner the word with its waw is between its neighbours. A text with lists by
letters has a waw at the beginning of a line for its sixth item.
"""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC
from arclean.arabic.marks import MARK
from arclean.evidence.word_boundaries.join_score import ARTICLE, JoinScore
from arclean.evidence.word_boundaries.repair_rounds import CERTAIN_BITS
from arclean.filters.split_words import weights
from arclean.language.folding import fold
from arclean.language.tokens import BREAK, SIGNS

if TYPE_CHECKING:
    from collections.abc import Callable

    from arclean.evidence.word_boundaries.join_score import JoinScorer
    from arclean.language.lexicon import Lexicon

__all__ = ["LONE_WAW", "LoneWaws", "WawCounts", "count_waws", "lone_waw_bits"]

LONE_WAW = "\u0648"
_lone_waws = LazyPattern(f"(?<![{ARABIC}]){LONE_WAW} ([{ARABIC}][{ARABIC}{MARK}]+)").finditer
_joined_waws = LazyPattern(f"(?<![{ARABIC}]){LONE_WAW}([\u0621-\u064a]{{4,}})(?![{ARABIC}])").finditer
_has_list_letters = LazyPattern("(?:^|\n) ?[\u0647\u0632]\u0640?(?![\u0621-\u0652])").search  # the fifth and seventh
_LONGEST_APART = 2  # letters of a waw and another letter: signs of a list
_MOST_GAIN, _LEAST_GAIN = 15.0, -5.0  # bits, beyond which they say no more


class LoneWaws:
    """Scores the waws that stand by themselves in one text, each with the word before or after it."""

    def __init__(self, text: str, lexicon: Lexicon, scorer: JoinScorer) -> None:
        self._lexicon, self._scorer = lexicon, scorer
        self._counts = count_waws(text, lexicon.word_cost)
        self._has_list = _has_list_letters(text) is not None

    def score(self, left: str, right: str, before: str, after: str) -> JoinScore | None:
        """Return the score of joining a waw to the word beside it; None where it is not likely a piece of that word.

        A waw before a word that it does not begin is "and", for which only others of its text speak.
        """
        if len(left + right) <= _LONGEST_APART or (SIGNS - {BREAK}).intersection((before, after)):
            return None
        gain = self._scorer.joining_gain(left, right, before, after, left + right)
        stem_bits = gain - weights.STEM_WAW_PENALTY
        if self._is_of_stem(left, right) and (right == LONE_WAW or stem_bits >= CERTAIN_BITS):
            other = left if right == LONE_WAW else right
            return JoinScore(stem_bits, has_unknown=not self._lexicon.has_folded(other), stands_alone=True)
        if right == LONE_WAW or len(before) == 1 or (before and self._lexicon.has_folded(before + LONE_WAW)):
            return None
        if before == BREAK and self._has_list:
            return None
        penalty = 0.0 if self._lexicon.has_folded(left + right) else weights.UNKNOWN_WAW_PENALTY
        return JoinScore(lone_waw_bits(self._counts, gain) - penalty, has_unknown=False, stands_alone=False)

    def _is_of_stem(self, left: str, right: str) -> bool:
        other = left if right == LONE_WAW else right
        return _is_commoner(left + right, other, self._lexicon.word_cost)


class WawCounts(NamedTuple):
    """How many waws a text joins to words, and how many stand by themselves before one that they do not begin."""

    joined: int
    lone: int


def count_waws(text: str, word_cost: Callable[[str], float]) -> WawCounts:
    """Return how many waws a text joins to words, and how many it sets apart, by the bits of words.

    >>> cost = {"الوزير": 9.0, "قالت": 9.0, "ثيقة": 25.0, "وثيقة": 12.0}.get
    >>> text = "وصل المدير والوزير " * 10 + "و الكاتب. و زار و ثيقة"
    >>> count_waws(text, lambda word: cost(word, 99.0))
    WawCounts(joined=10, lone=2)
    """
    lone = sum(
        not _is_commoner(LONE_WAW + rest, rest, word_cost) for rest in (fold(one[1]) for one in _lone_waws(text))
    )
    joined = sum(_is_clitic(fold(one[1]), word_cost) for one in _joined_waws(text)) if lone else 0
    return WawCounts(joined, lone)


def _is_commoner(whole: str, rest: str, word_cost: Callable[[str], float]) -> bool:
    """Return whether a waw is of the word itself: with it that is commoner than without.

    >>> _is_commoner("وثيقة", "ثيقة", {"ثيقة": 25.0, "وثيقة": 12.0}.__getitem__)
    True
    """
    return word_cost(whole) < word_cost(rest) - weights.STEM_WAW_MARGIN


def lone_waw_bits(counts: WawCounts, gain: float) -> float:
    """Return the bits for a join of a lone waw, before those for the share of words that are split.

    ``gain`` are the bits by which one word costs less than two between their neighbours.

    >>> lone_waw_bits(WawCounts(12, 1), 5.0) > lone_waw_bits(WawCounts(12, 4), 5.0) > lone_waw_bits(WawCounts(12, 4), 0)
    True
    """
    others = log2(
        (max(1, counts.lone) - 0.5) / (counts.joined + 2)
    )  # half a one, and two more, for texts that have few
    bounded = max(_LEAST_GAIN, min(_MOST_GAIN, gain))
    return weights.LONE_WAW_BITS - weights.LONE_WAWS_SHARE * others + weights.WAW_GAIN_SHARE * bounded


def _is_clitic(rest: str, word_cost: Callable[[str], float]) -> bool:
    """Return whether a waw before other letters is "and": they are likelier a word by themselves than with it."""
    return rest.startswith(ARTICLE) or word_cost(rest) < word_cost(LONE_WAW + rest)
