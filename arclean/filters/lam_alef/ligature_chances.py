"""The chance that a ligature of the press was swapped in a word, by measures of the word, its line and its text.

A word in no list is seldom right, one in a list seldom wrong; between them stand rare words, words derived from known
ones, and what authors write otherwise. How much each measure weighs depends on the others, so boosted trees weigh them
(``ligatures.trees``, fitted by ``benchmarks/fit/ligature_trees.py``): none but such that more evidence for a turn never
makes it less likely. Of the counted ones, bits are those of the language model; see :data:`MEASURES`.
"""

from __future__ import annotations

from functools import cache, lru_cache
from math import exp, inf
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from arclean.evidence.boosted_trees import read_trees
from arclean.evidence.word_boundaries.oov_cost import shared_oov_costs
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.clitic_pairs import gain_without_clitics, without_clitics
from arclean.filters.lam_alef.few_words import spellings_of
from arclean.filters.lam_alef.sister_forms import count_sister_forms, rare_stem_cost
from arclean.filters.lam_alef.slips import words_after_slips
from arclean.filters.lam_alef.word_likelihood import letters_cost
from arclean.language.tokens import SIGNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.evidence.boosted_trees import Trees
    from arclean.filters.lam_alef.word_analysis import Candidate
    from arclean.language.lexicon import Lexicon

__all__ = ["MEASURES", "LigatureChances", "Turn", "shared_chances"]

MEASURES = {
    "class": 0, "candidate class": 0, "bits": 1, "candidate bits": -1, "fewer bits": 1,
    "letter bits": 0, "candidate letter bits": 0, "letter bits saved": 1,
    "saved left": 1, "saved right": 1, "saved": 1, "least saved": 1, "most saved": 1,
    "counted left": -1, "counted right": -1, "candidate counted left": 1, "candidate counted right": 1,
    "more counted": 1, "saved without particles left": 1, "saved without particles right": 1,
    "kept without particles left": -1, "kept without particles right": -1, "spelt otherwise": 1, "candidates": 0,
    "unread": -1, "letters": 0, "starts": 0, "ends": 0, "sign left": 0, "sign right": 0, "left class": 0,
    "right class": 0, "slips": -1, "others": -1, "glued": -1,
    "sisters": -1, "sisters by endings": -1, "candidate sisters": 0, "candidate sisters by endings": 0,
    "otherwise sisters": -1, "otherwise sisters by endings": -1,
}  # fmt: skip
"""The measures of a turn by name, and whether more of each speaks for it (1), against it (-1), or it depends (0)."""

_KNOWN, _RARE, _DERIVED, _NONE = range(4)  # classes of words; the neighbours' are those of signs too
_SHORTEST_PART = 2  # letters of either of two words that are glued
_LEAST_BITS = -30.0  # of another word that may stand there: there is none
_TREES = Path(__file__).resolve().parent / "ligatures.trees"


class Turn(NamedTuple):
    """A candidate of a word, and the chance (0..1) that it is right."""

    candidate: Candidate
    chance: float


class LigatureChances:
    """The chances of turns by one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        costs = shared_oov_costs(lexicon)
        self._word_cost, self._pair_cost, self._is_derived = costs.word_cost, costs.bigram_cost, costs.is_derived
        self._class_of = lru_cache(maxsize=1 << 12)(self._find_class)
        self._own_cost = lru_cache(maxsize=1 << 12)(self._find_own_cost)
        self._sisters_of = lru_cache(maxsize=1 << 12)(self._count_sisters)
        self._slips_of = lru_cache(maxsize=1 << 9)(self._find_slips)

    def best_turn(self, word: str, candidates: Sequence[Candidate], left: str, right: str, unread: float) -> Turn:
        """Return the likeliest turn of a word between two words or signs.

        ``unread`` is the number of other words of the text that are none, and that no turn makes one; of a long text
        it is their number in a text of some sentences.
        """
        saved = max(sum(self._pair_bits(word, one.word, left, right)) for one in candidates)
        if saved < weights.TURNED_LIGATURE_BITS:
            return Turn(candidates[0], 0.0)
        trees = _trees()
        rows = self.measure(word, candidates, left, right, unread)
        odds = [trees.sum_values(row) for row in rows]
        best = max(range(len(odds)), key=odds.__getitem__)
        return Turn(candidates[best], 1.0 / (1.0 + exp(-odds[best])))

    def measure(
        self, word: str, candidates: Sequence[Candidate], left: str, right: str, unread: float
    ) -> list[list[float]]:
        """Return a row of :data:`MEASURES` for each candidate of a word."""
        otherwise = max(map(self._sisters_of, spellings_of(word)), default=(0, 0))
        glued = self._glued_bits(word, left, right) if self._class_of(word) else _LEAST_BITS
        as_glued = max(0.0, glued - weights.OTHER_FORM_COST)
        pairs = [self._pair_bits(word, one.word, left, right) for one in candidates]
        pairs = [(before - as_glued, after) for before, after in pairs]
        saved = [sum(pair) for pair in pairs]
        slips = max(self._slip_bits(word, left, right), default=_LEAST_BITS) if self._class_of(word) else _LEAST_BITS
        rows = []
        for number, (one, pair) in enumerate(zip(candidates, pairs, strict=True)):
            turned, others = one.word, [*saved[:number], *saved[number + 1 :]]
            spelt, spelt_turned = letters_cost(word), letters_cost(turned)
            cost, turned_cost = self._own_cost(word), self._word_cost(turned)
            counted = self._counted(word, left, right), self._counted(turned, left, right)
            rows.append([
                self._class_of(word), self._class_of(turned), cost, turned_cost, cost - turned_cost,
                spelt, spelt_turned, spelt - spelt_turned,
                *pair, saved[number], min(pair), max(pair),
                *counted[0], *counted[1], sum(counted[1]) - sum(counted[0]),
                *self._bits_without_particles(turned, left, right),
                *self._bits_without_particles(word, left, right),
                self._spelt_otherwise(word), len(candidates),
                unread, len(word), one.spans[0][0] == 0, one.spans[-1][1] == len(word),
                left in SIGNS, right in SIGNS, self._class_beside(left), self._class_beside(right),
                slips - saved[number], max(others, default=_LEAST_BITS) - saved[number], glued - saved[number],
                *self._sisters_of(word), *self._sisters_of(turned), *otherwise,
            ])  # fmt: skip
        return rows

    def _pair_bits(self, word: str, turned: str, left: str, right: str) -> tuple[float, float]:
        own = self._own_cost(word) - self._word_cost(word)
        before = self._pair_cost(left, word) + own - self._pair_cost(left, turned)
        return before, self._pair_cost(word, right) - self._pair_cost(turned, right)

    def _find_own_cost(self, word: str) -> float:
        """Return the bits of a word as it stands: be it of a rare word with particles, or in another spelling."""
        costs = [self._word_cost(one) for one in spellings_of(word) if self._class_of(one) != _NONE]
        if self._class_of(word) == _DERIVED:
            costs.append(rare_stem_cost(word, self._lexicon))
        return min(self._word_cost(word), min(costs, default=inf) + weights.OTHER_FORM_COST)

    def _counted(self, word: str, left: str, right: str) -> tuple[bool, bool]:
        return self._is_counted(left, word), self._is_counted(word, right)

    def _is_counted(self, left: str, right: str) -> bool:
        """Return whether a pair was counted; the table of pairs takes some words of no list for others."""
        known = self._lexicon.has_folded
        is_asked = (left in SIGNS or known(left)) and (right in SIGNS or known(right))
        return is_asked and self._lexicon.has_bigram(left, right)

    def _bits_without_particles(self, word: str, left: str, right: str) -> tuple[float, float]:
        """Return the bits that the pairs of a word save, counted without the particles before either of the two."""
        lexicon, before, after = self._lexicon, 0.0, 0.0
        if left not in SIGNS:
            before = gain_without_clitics(left, word, lexicon)
        if right not in SIGNS:
            after = gain_without_clitics(word, right, lexicon)
        for one in without_clitics(word):
            if lexicon.has_folded(one) and self._is_counted(left, one):
                before = max(before, lexicon.word_cost(one) - lexicon.bigram_cost(left, one))
        return before, after

    def _glued_bits(self, word: str, left: str, right: str) -> float:
        """Return the bits that a line saves with a space in a word, between two known ones."""
        cost, known = self._pair_cost, self._lexicon.has_folded
        as_it_stands = cost(left, word) + cost(word, right)
        parts = [(word[:at], word[at:]) for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)]
        apart = [
            cost(left, first) + cost(first, second) + cost(second, right)
            for first, second in parts
            if known(first) and known(second)
        ]
        return as_it_stands - min(apart) if apart else _LEAST_BITS

    def _spelt_otherwise(self, word: str) -> int:
        """Return the class of what a word is with other spellings of its first or last letter; as none, if of none."""
        return min(map(self._class_of, spellings_of(word)), default=_NONE)

    def _slip_bits(self, word: str, left: str, right: str) -> list[float]:
        """Return the bits that a line saves with each word that lost a letter of it, or has another in its place."""
        return [sum(self._pair_bits(word, one, left, right)) for one in self._slips_of(word)]

    def _count_sisters(self, word: str) -> tuple[int, int]:
        return count_sister_forms(word, self._lexicon)

    def _find_slips(self, word: str) -> list[str]:
        return words_after_slips(word, self._lexicon.has_folded)

    def _class_beside(self, word: str) -> int:
        return _KNOWN if word in SIGNS else self._class_of(word)

    def _find_class(self, word: str) -> int:
        if self._lexicon.has_folded(word):
            return _KNOWN
        if self._lexicon.rare_word_cost(word) < inf:
            return _RARE
        is_derived = self._is_derived(word) or rare_stem_cost(word, self._lexicon) < inf
        return _DERIVED if is_derived else _NONE

    def count_unread(self, words: Sequence[str], explained: set[str]) -> float:
        """Return how many different words of a text are none and stay so; of a long one, of so many as a short has."""
        unread = sum(self._class_of(word) == _NONE for word in {*words} - explained)
        return unread / max(1.0, len(words) / weights.UNREAD_TEXT_WORDS)


@cache
def _trees() -> Trees:
    return read_trees(_TREES)


@lru_cache(maxsize=8)
def shared_chances(lexicon: Lexicon) -> LigatureChances:
    """Return the chances by a lexicon, which remember words from one text to the next."""
    return LigatureChances(lexicon)
