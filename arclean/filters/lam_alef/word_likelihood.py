"""How much likelier a line is with a word turned back than as it stands, under the language model.

For documents that say nothing of themselves, a sentence above all: what speaks for a candidate are the bits by which
the word and the pairs with its neighbours become cheaper, against the prior of such damage. Other damaged words of the
document add to the evidence, ligatures that came out right take from it; neither is a precondition.
"""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from arclean.evidence.word_boundaries.oov_cost import shared_oov_costs
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.lost_alef import LONE_LAMS, LOST_ALEF
from arclean.filters.lam_alef.word_analysis import LONE_ARTICLES, WordStatus
from arclean.language.folding import fold_spelling
from arclean.language.legibility import ARABIC_SCRIPT, script_costs, script_languages
from arclean.language.tokens import BREAK, SIGNS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from arclean.filters.lam_alef.word_analysis import Candidate, WordAnalysis
    from arclean.language.lexicon import Lexicon

__all__ = [
    "Gain",
    "LineLikelihood",
    "chance_among_swapped",
    "chance_of_bits",
    "chance_of_document",
    "chance_of_word",
    "letters_cost",
    "neighbour_readings",
]

_MAX_CANDIDATES = 3  # of a neighbour that are weighed: a bound of time
_AL = "\u0627\u0644"
Readings = list[tuple[str, float]]
"""The words that a place may hold, each with the bits that it costs to take it for that one."""


class WordClass(Enum):
    """How sure it is that a word is right as it stands, without regard to its neighbours.

    KNOWN: it is in a list, or derived from a word in one. ARTICLE, LONE_LAM: an article or a lam by itself. UNKNOWN:
    only its candidate is in a list. GUESSED: neither is.
    """

    KNOWN, ARTICLE, LONE_LAM, UNKNOWN, GUESSED = range(5)


class Gain(NamedTuple):
    """A candidate of a word, and the bits by which a line becomes likelier with it; ``kept`` classes the word itself.

    ``share`` (0..1) is the chance of the candidate among all of the word. A word is lone that has no neighbour.
    """

    candidate: Candidate
    bits: float
    kept: WordClass
    share: float = 1.0
    is_lone: bool = False

    @property
    def is_lam_alef(self) -> bool:
        """Whether the candidate turns lam-alefs back, and no ligature of the press."""
        return self.candidate.kind == "lam-alef"

    @property
    def tells_of_document(self) -> bool:
        """Whether what happened to the word happened to all lam-alefs of its document."""
        return self.is_lam_alef or self.candidate.kind == LOST_ALEF

    @property
    def document_share(self) -> float:
        """The share of its bits that speak for a document: words that are known as they stand say less."""
        if self.kept is WordClass.LONE_LAM:
            return weights.LONE_LAM_SHARE_OF_GAIN
        if self.kept is not WordClass.KNOWN:
            return 1.0
        return weights.KNOWN_WORD_SHARE_OF_GAIN if self.is_lam_alef else weights.LOST_KNOWN_WORD_SHARE_OF_GAIN

    def prior_bits(self, unswapped: int) -> float:
        """Return the bits that a swap must save to be as likely as none, by the lam-alefs that came out right."""
        if not self.is_lam_alef:
            known = weights.KNOWN_WORD_PRESS_PRIOR
            return known if self.kept is WordClass.KNOWN else weights.UNKNOWN_WORD_PRESS_PRIOR
        if self.kept is WordClass.KNOWN:
            return weights.KNOWN_WORD_PRIOR + (weights.KNOWN_WORD_UNSWAPPED_COST if unswapped else 0.0)
        return weights.GUESSED_WORD_PRIOR if self.kept is WordClass.GUESSED else weights.UNKNOWN_WORD_PRIOR


class LineLikelihood:
    """The likelihood of words among their neighbours, by one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        costs = shared_oov_costs(lexicon)
        self._pair_cost, self._derivation_cost = costs.bigram_cost, costs.derivation_cost

    def best_gain(self, word: str, analysis: WordAnalysis, left: Readings, right: Readings) -> Gain:
        """Return the candidate of a word that makes a line likeliest, by the readings of the words on either side."""
        as_it_stands = self._torn_cost(word, left, right) or self._cost_of(word, left, right)
        kept = self._class_of(word, analysis)
        is_lone = left[0][0] == right[0][0] == BREAK
        if is_lone:
            as_it_stands -= weights.LONE_WORD_COST
        usual = _usual_spellings(analysis)
        bits = [
            as_it_stands
            - self._cost_of(one.word, left, right)
            - weights.ODD_SPELLING_SHARE * odd
            - _article_bits(word, one, kept)
            - self._rarer_bits(one, analysis, left, right)
            - (self._name_bits(word, one, left, right) if kept is WordClass.UNKNOWN else 0.0)
            for one, odd in zip(analysis.candidates, usual, strict=True)
        ]
        gains = [Gain(one, saved, kept, is_lone=is_lone) for one, saved in zip(analysis.candidates, bits, strict=True)]
        best = max(gains, key=lambda gain: gain.bits - gain.prior_bits(0))
        return best._replace(share=1 / sum([2.0 ** min(99.0, saved - best.bits) for saved in bits]))

    def _rarer_bits(self, candidate: Candidate, analysis: WordAnalysis, left: Readings, right: Readings) -> float:
        """Return the bits against a candidate that is rarer than the word, where no pair of it was counted."""
        is_rarer = analysis.cost < candidate.cost < inf
        return weights.UNCOUNTED_RARER_COST if is_rarer and not self._is_counted(candidate.word, left, right) else 0.0

    def _name_bits(self, word: str, candidate: Candidate, left: Readings, right: Readings) -> float:
        """Return the bits against a word of no list beside names, or that ends as right ones do (``جهال``)."""
        if candidate.kind != "lam-alef":
            return 0.0
        alone = [side[0][0] for side in (left, right) if len(side) == 1 and side[0][0] not in SIGNS]
        unlisted = sum(not self._lexicon.has_folded(one) for one in alone)
        ends_so = word.endswith(_AL) and candidate.spans[-1][1] == len(word)
        is_like_others = ends_so and not self._is_counted(candidate.word, left, right)
        return weights.UNLISTED_NEIGHBOUR_COST * unlisted + weights.UNCOUNTED_FINAL_COST * is_like_others

    def _is_counted(self, word: str, left: Readings, right: Readings) -> bool:
        """Return whether a pair of a word with a neighbour was counted."""
        pairs = [(other, word) for other, _ in left] + [(word, other) for other, _ in right]
        return any(self._lexicon.has_bigram(*pair) for pair in pairs if BREAK not in pair)

    def _class_of(self, word: str, analysis: WordAnalysis) -> WordClass:
        if word in LONE_LAMS:
            return WordClass.LONE_LAM
        if word in LONE_ARTICLES:
            return WordClass.ARTICLE
        if analysis.status is WordStatus.GUESSED:
            return WordClass.GUESSED
        is_known = (
            analysis.status is WordStatus.AMBIGUOUS or self._derivation_cost(word) < weights.DERIVED_WORD_COST_LIMIT
        )
        return WordClass.KNOWN if is_known else WordClass.UNKNOWN

    def _torn_cost(self, word: str, left: Readings, right: Readings) -> float:
        """Return the bits of an article or lam that was torn off the word after it; 0 where nothing can have been."""
        if word not in LONE_ARTICLES | LONE_LAMS or right[0][0] in SIGNS:
            return 0.0
        whole = word + right[0][0]
        return weights.TORN_ARTICLE_COST + min([self._pair_cost(other, whole) + bits for other, bits in left])

    def _cost_of(self, word: str, left: Readings, right: Readings) -> float:
        before = min([self._pair_cost(other, word) + bits for other, bits in left])
        return before + min([self._pair_cost(word, other) + bits for other, bits in right])


@lru_cache(maxsize=1 << 12)  # words come again
def letters_cost(word: str) -> float:
    """Return the bits of the letters of a word, each after the two before it, as Arabic."""
    return script_costs(word, ARABIC_SCRIPT)[1][script_languages(ARABIC_SCRIPT).index("ar")]


def _article_bits(word: str, candidate: Candidate, kept: WordClass) -> float:
    """Return the bits against a candidate that takes the article of a word for a swapped lam-alef."""
    if candidate.kind == LOST_ALEF or candidate.spans[0][0] or not word.startswith(_AL) or word == _AL:
        return 0.0
    return weights.GUESSED_ARTICLE_COST if kept is WordClass.GUESSED else weights.ARTICLE_COST


def _usual_spellings(analysis: WordAnalysis) -> list[float]:
    """Return by how many bits each candidate is rarer than the commonest that differs in the hamzas of alefs alone.

    Tables have words without their hamza as well, and with one too many: as often as authors slip.
    """
    least: dict[str, float] = {}
    for one in analysis.candidates:
        spelling = fold_spelling(one.word)
        least[spelling] = min(one.cost, least.get(spelling, one.cost))
    return [one.cost - least[fold_spelling(one.word)] if one.cost < inf else 0.0 for one in analysis.candidates]


def neighbour_readings(word: str, analysis: WordAnalysis | None) -> Readings:
    """Return what a neighbour may be: the word as it stands, and its likeliest candidates at the cost of a swap."""
    candidates = analysis.candidates[:_MAX_CANDIDATES] if analysis else ()
    return [(word, 0.0), *((one.word, weights.NEIGHBOUR_SWAP_COST) for one in candidates)]


def chance_of_word(gain: Gain, unswapped: int) -> float:
    """Return the chance (0..1) that a word came out wrong, by itself and its neighbours.

    Where many lam-alefs came out right, one that did not is less likely.
    """
    is_seldom = gain.is_lam_alef and unswapped > weights.FEW_UNSWAPPED
    seldom = weights.MANY_UNSWAPPED_COST if is_seldom else 0.0
    return chance_of_bits(gain.bits - gain.prior_bits(unswapped) - seldom)


def chance_of_document(gains: Mapping[str, Gain], unswapped: int) -> float:
    """Return the chance (0..1) that what happened to some words happened to all lam-alefs of a document.

    ``gains`` are by word, ``unswapped`` is the number of lam-alefs that came out right.
    """
    telling = [gain for gain in gains.values() if gain.tells_of_document and not gain.is_lone]
    bits = sum([max(0.0, gain.bits) * gain.document_share for gain in telling])
    is_lost = not any(gain.is_lam_alef for gain in telling)
    cost = weights.LOST_DOCUMENT_COST if is_lost else weights.SWAPPING_DOCUMENT_COST
    return chance_of_bits(bits - cost - weights.UNSWAPPED_COST * unswapped)


def chance_among_swapped(gain: Gain) -> float:
    """Return the chance (0..1) that a word came out wrong in a document that swaps every lam-alef."""
    prior = weights.SWAPPED_GUESS_PRIOR if gain.kept is WordClass.GUESSED else weights.SWAPPED_WORD_PRIOR
    return chance_of_bits(gain.bits - prior)


def chance_of_bits(bits: float) -> float:
    """Return the chance (0..1) of what is so many bits likelier than not."""
    return float(1 / (1 + 2.0 ** -max(-99.0, min(99.0, bits))))
