"""What speaks against each reading of a word of a short text, in bits: its rarity, its spelling, its neighbours."""

from __future__ import annotations

import re
from functools import lru_cache
from math import inf, log2
from typing import TYPE_CHECKING, NamedTuple

from arclean.evidence.word_boundaries.oov_cost import OovCosts
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.clitic_pairs import gain_without_clitics
from arclean.filters.lam_alef.lost_alef import LONE_LAMS, LOST_ALEF
from arclean.filters.lam_alef.unknown_words import guess_swapped_places, is_glued
from arclean.filters.lam_alef.word_analysis import LAM_ALEF, LONE_ARTICLES
from arclean.filters.lam_alef.word_likelihood import chance_of_bits
from arclean.language.folding import fold_spelling
from arclean.language.tokens import SIGNS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from arclean.filters.lam_alef.word_analysis import Candidate
    from arclean.language.lexicon import Lexicon

__all__ = ["TORN_WORDS", "Belief", "ReadingCosts"]

TORN_WORDS = LONE_LAMS | LONE_ARTICLES
"""Words that may be a piece of the word after them: an article or a lam by itself."""
_LONG_AFTER_SHORT = "\u0625\u0627"  # a hamza with i is followed by no long a
_LEAST = 1e-6  # a chance
_ends_in_lam_with_fathatan = re.compile("\u0644\u064b$").search
_match_first_alef = re.compile("[\u0648\u0641\u0628\u0643\u0644]?\u0627").match
_has_hamzated_alef = re.compile("[\u0623\u0625\u0622]").search


class Belief(NamedTuple):
    """What is believed of the costs of the tables.

    ``scale`` is the share (0..1) of all bits, ``pair_share`` that of the bits that a pair saves: both neighbours of a
    word tell the same. ``uncounted_rarer`` are the bits against a rarer word in the place of one, in no counted pair.
    """

    scale: float
    pair_share: float
    uncounted_rarer: float


class ReadingCosts:
    """Costs of the readings of words, by one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._costs = OovCosts(lexicon)
        self.word_cost = lru_cache(maxsize=1 << 13)(self._find_word_cost)
        self._pair_cost = lru_cache(maxsize=1 << 13)(self._find_pair_cost)

    @property
    def belief(self) -> Belief:
        """What is believed of the costs of the tables."""
        return Belief(weights.DECODING_SCALE, weights.PAIR_SHARE, weights.UNCOUNTED_TURNED_COST)

    def _find_word_cost(self, word: str) -> float:
        """Return the bits of a word by itself; of a rare one those of its derivation, where these are fewer."""
        cost = self._costs.word_cost(word)
        return cost if self.lexicon.has_folded(word) else min(cost, self._costs.derivation_cost(word))

    def _find_pair_cost(self, left: str, right: str) -> float:
        """Return the bits of a word after another: of what the pair says of a word both neighbours tell the same.

        A pair that was not counted may have been without the particles before it.
        """
        pair = self._costs.bigram_cost(left, right)
        if right in SIGNS:
            return self.belief.pair_share * pair
        alone = self.word_cost(right)
        gain = alone - pair
        if left not in SIGNS and not self.lexicon.has_bigram(left, right):
            bare = weights.CLITIC_PAIR_SHARE * gain_without_clitics(left, right, self.lexicon)
            gain = max(gain, bare) if bare else gain
        return alone - self.belief.pair_share * gain

    def doubt_single_word(self, likely: float, words: Sequence[str], chosen: Sequence[int]) -> float:
        """Return the chance (0..1) of lost alefs again, where a single word is read otherwise, and was seen as it is.

        Such a word may be a rare one of a clean text. ``chosen`` are the numbers of the words' readings, 0 as they
        stand.
        """
        read = [word for word, number in zip(words, chosen, strict=True) if number]
        if len(read) != 1 or not self.is_attested(read[0]):
            return likely
        return chance_of_bits(log2(likely / max(1.0 - likely, _LEAST)) - weights.SEEN_WORD_COST)

    def _known_or_seen(self, word: str, candidates: Sequence[Candidate]) -> Callable[[str], bool]:
        """Return the test that a candidate has to pass: to be known, or to be seen where the word never was.

        Two little words that are glued look swapped, so a swapped word has to become a known one.
        """
        is_lost = bool(candidates) and candidates[0].kind == LOST_ALEF
        return self.is_attested if is_lost and not self.is_attested(word) else self.lexicon.has_folded

    def is_attested(self, word: str) -> bool:
        """Return whether a folded word was seen in the texts of the tables, if only once."""
        return self.lexicon.has_folded(word) or self.lexicon.rare_word_cost(word) < inf

    def count_alefs(self, words: Sequence[str]) -> tuple[int, int]:
        """Return how many different words of a text lack the hamza of their first alef, and how many have one."""
        bare = hamzated = 0
        for word in {*words}:
            found = _match_first_alef(word)
            if _has_hamzated_alef(word):
                hamzated += 1
            elif found:
                at = found.end() - 1
                usual = min([self.lexicon.word_cost(word[:at] + alef + word[at + 1 :]) for alef in "\u0623\u0625"])
                bare += usual + weights.BARE_ALEF_COST < self.word_cost(word)
        return bare, hamzated

    def is_glued(self, word: str) -> bool:
        """Return whether a folded word in no list is two common ones without their space."""
        return not self.lexicon.has_folded(word) and is_glued(word, self.lexicon.word_cost)

    def is_word(self, word: str) -> bool:
        """Return whether a folded word is in a list, or may be derived from one."""
        return self.lexicon.has_folded(word) or self._costs.is_likely_word(word)

    def cost_as_it_stands(self, word: str, marked: str, candidates: Sequence[Candidate]) -> float:
        """Return the bits against a word: a lone article or lam, a rare word beside a known one, or none at all."""
        if word in TORN_WORDS:
            return weights.LONE_WORD_AS_IT_STANDS_COST
        if _ends_in_lam_with_fathatan(marked) or _LONG_AFTER_SHORT in word:
            return weights.NO_STEM_COST
        is_known = self._known_or_seen(word, candidates)
        is_rare = not is_known(word) and any(is_known(one.word) for one in candidates)
        return weights.RARE_WORD_AS_IT_STANDS_COST if is_rare else 0.0

    def costs_against(self, word: str, candidates: Sequence[Candidate]) -> list[float]:
        """Return the bits against candidates that are in no list, or rarer spellings than another one."""
        is_swapped = bool(candidates) and candidates[0].kind == LAM_ALEF
        if is_swapped and not self.is_word(word) and not any(self.is_word(one.word) for one in candidates):
            return self._costs_by_letters(word, candidates)
        costs = [self.word_cost(one.word) for one in candidates]
        is_known = self._known_or_seen(word, candidates)
        least: dict[str, float] = {}
        for one, cost in zip(candidates, costs, strict=True):
            spelling = fold_spelling(one.word)
            least[spelling] = min(cost, least.get(spelling, cost))
        return [
            weights.ODD_SPELLING_SHARE * (cost - least[fold_spelling(one.word)])
            + (0.0 if is_known(one.word) else weights.UNKNOWN_READING_COST)
            for one, cost in zip(candidates, costs, strict=True)
        ]

    def rarer_costs(self, word: str, candidates: Sequence[Candidate], around: Sequence[str]) -> list[float]:
        """Return the bits against candidates that are rarer than the word, and that no pair with a neighbour holds."""
        cost, costs = self.word_cost(word), []
        for one in candidates:
            is_rarer = one.kind != LOST_ALEF and self.lexicon.has_folded(word) and self.word_cost(one.word) > cost
            is_counted = is_rarer and self._is_counted(one.word, around)
            costs.append(self.belief.uncounted_rarer if is_rarer and not is_counted else 0.0)
        return costs

    def _is_counted(self, word: str, around: Sequence[str]) -> bool:
        """Return whether a pair of a word with one of some words beside it was counted."""
        has_pair = self.lexicon.has_bigram
        return any(has_pair(other, word) or has_pair(word, other) for other in around)

    def _costs_by_letters(self, word: str, candidates: Sequence[Candidate]) -> list[float]:
        """Return the bits against swaps in a word that is in no list either way, by its letters and its stem."""
        spans, chance = guess_swapped_places(word, self.lexicon.word_cost)
        odds = log2(max(chance, _LEAST) / max(1.0 - chance, _LEAST)) / self.belief.scale
        kept = self.word_cost(word)
        return [kept - self.word_cost(one.word) + (-odds if [*one.spans] == spans else abs(odds)) for one in candidates]
