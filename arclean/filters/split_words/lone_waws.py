"""Waws that stand by themselves before a word: split off, or set apart by an author who does so.

A waw that begins a word's stem is a piece of it (``و ثيقة``, ``و جود``), but an author's "and" may look like one, above
all before an imperative, a verb without its hamza or a rare word (``و صل على محمد``, ``و اجب عن السؤال``). So one is
joined by itself only where the word is far commoner with it, its neighbours are known beside that word, or the rest is
no word of any kind, and no other waw of the text stays apart; the others need split words elsewhere in the document.

Of the waws that are "and", what splits words cuts off one in twenty, while authors who set it apart do so in every
second or third place, some once in a while. So a lone one is the likelier a piece, the more words of the text are
split, the more waws it joins to words for each that stands alone, and the commoner the word with its waw is between its
neighbours. A text with lists by letters has a waw at the beginning of a line for its sixth item.
"""

from __future__ import annotations

from functools import cached_property
from math import log2
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC
from arclean.arabic.marks import MARK
from arclean.evidence.word_boundaries.join_score import ARTICLE, JoinScore
from arclean.evidence.word_boundaries.oov_cost import shared_oov_costs
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
_LONGEST_IMPERATIVE = 3  # letters of one without an alef, or of a verb that no table has
_BEGIN_IMPERATIVES = "\u0627\u0623\u0625\u0622"  # alefs
_IMPOSSIBLE = -20.0  # bits


class LoneWaws:
    """Scores the waws that stand by themselves in one text, each with the word before or after it."""

    def __init__(self, text: str, lexicon: Lexicon, scorer: JoinScorer) -> None:
        self._lexicon, self._scorer = lexicon, scorer
        self._counts = count_waws(text, lexicon.word_cost)
        self._has_list = _has_list_letters(text) is not None
        self._text, self._costs = text, shared_oov_costs(lexicon)

    def score(self, left: str, right: str, before: str, after: str) -> JoinScore | None:
        """Return the score of joining a waw to the word beside it; None where it is not likely a piece of that word.

        A waw before a word that it does not begin is "and", for which only others of its text speak.
        """
        if len(left + right) <= _LONGEST_APART or (SIGNS - {BREAK}).intersection((before, after)):
            return None
        gain = self._scorer.joining_gain(left, right, before, after, left + right)
        stem_bits = gain - weights.STEM_WAW_PENALTY
        if self._is_of_stem(left, right) and (right == LONE_WAW or stem_bits >= CERTAIN_BITS):
            return self._score_stem(left, right, before, after, stem_bits)
        if right == LONE_WAW or len(before) == 1 or (before and self._lexicon.has_folded(before + LONE_WAW)):
            return None
        if before == BREAK and self._has_list:
            return None
        penalty = 0.0 if self._lexicon.has_folded(left + right) else weights.UNKNOWN_WAW_PENALTY
        return JoinScore(lone_waw_bits(self._counts, gain) - penalty, has_unknown=False, stands_alone=False)

    def _score_stem(self, left: str, right: str, before: str, after: str, bits: float) -> JoinScore:
        """Return the score of a waw that is likely of the word itself, which seldom tells without others."""
        other = left if right == LONE_WAW else right
        is_sure = self._is_sure(other, left + right, before, after, bits)
        is_alone = self._ands <= (right == LONE_WAW)  # one that ends a word seems to be before the next
        known = self._lexicon.has_folded(other)
        if is_sure and is_alone:
            return JoinScore(bits, has_unknown=not known, stands_alone=True)
        return JoinScore(bits, not known, stands_alone=False, bits_alone=0.0 if is_alone else _IMPOSSIBLE)

    @cached_property
    def _ands(self) -> int:
        """Return how many waws of the text stay apart by what is common."""
        rests = (fold(found[1]) for found in _lone_waws(self._text))
        cost = self._costs.word_cost
        return sum(not _is_commoner(LONE_WAW + rest, rest, cost, weights.SURE_WAW_MARGIN) for rest in rests)

    def _is_sure(self, other: str, whole: str, before: str, after: str, bits: float) -> bool:
        """Return whether a waw is certainly of the word, by its neighbours or since the rest is no word of any kind."""
        if not _is_commoner(whole, other, self._costs.word_cost, weights.SURE_WAW_MARGIN):
            return False
        seen = sum(
            one not in SIGNS and two not in SIGNS and self._lexicon.has_bigram(one, two)
            for one, two in ((before, whole), (whole, after))
        )
        is_word = self._lexicon.has_folded(other)
        is_short = is_word or (len(other) <= _LONGEST_APART and whole.startswith(LONE_WAW))
        if seen > is_short and bits >= weights.SURE_WAW_BITS:
            return True
        is_other = is_word or self._costs.is_likely_word(other)
        return not is_other and len(other) > _LONGEST_IMPERATIVE and other[0] not in _BEGIN_IMPERATIVES

    def _is_of_stem(self, left: str, right: str) -> bool:
        other = left if right == LONE_WAW else right
        return _is_commoner(left + right, other, self._lexicon.word_cost, weights.STEM_WAW_MARGIN)


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
        not _is_commoner(LONE_WAW + rest, rest, word_cost, weights.STEM_WAW_MARGIN)
        for rest in (fold(one[1]) for one in _lone_waws(text))
    )
    joined = sum(_is_clitic(fold(one[1]), word_cost) for one in _joined_waws(text)) if lone else 0
    return WawCounts(joined, lone)


def _is_commoner(whole: str, rest: str, word_cost: Callable[[str], float], margin: float) -> bool:
    """Return whether a waw is of the word itself: with it that is commoner than without, by some bits.

    >>> _is_commoner("وثيقة", "ثيقة", {"ثيقة": 25.0, "وثيقة": 12.0}.__getitem__, 1.0)
    True
    """
    return word_cost(whole) < word_cost(rest) - margin


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
