"""Joins that an author's spaces may speak against, and which are likely where a document is full of split words.

Two words that were seen side by side or may be a foreign name (``الفي لم``, ``كو ستاريكا``), a word after the beginning
of a name (``بو لندا``), after the name of a letter (``الأو لى``) or a letter after a number (``2005 أ صبح``): by
themselves they are left. In documents where other words are certainly split, those that fit as one word between their
neighbours were split too, 98 of 100; there a rare word may be made of two words also (``لعجز ها``).
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from arclean.arabic.number_cues import LETTER_NAMES
from arclean.evidence.word_boundaries import weights as boundary_weights
from arclean.evidence.word_boundaries.free_words import are_noun_and_word
from arclean.evidence.word_boundaries.join_score import (
    JoinScore,
    is_letter_before_number,
    is_letter_with_article,
    is_number_letter,
    is_surely_apart,
    may_be_foreign_name,
)
from arclean.evidence.word_boundaries.optional_spaces import COMPOUNDS, NAME_BEGINNINGS, OFTEN_GLUED, PARTICLES
from arclean.filters.split_words import weights

if TYPE_CHECKING:
    from arclean.evidence.word_boundaries.join_score import JoinScorer
    from arclean.language.lexicon import Lexicon

__all__ = ["DoubtfulJoins"]

_FEWEST, _MOST = 3, 16  # letters of a word
_AFTER_NUMBERS = frozenset("\u0645\u0647\u0642")  # eras and units that stand before any word


class DoubtfulJoins:
    """Scores what others of a document alone can speak for, by a lexicon."""

    def __init__(self, lexicon: Lexicon, scorer: JoinScorer) -> None:
        self._lexicon, self._scorer = lexicon, scorer

    def score(self, left: str, right: str, before: str, after: str) -> JoinScore | None:
        """Return the score of joining two folded strings by what others say alone; None where nothing speaks for it.

        >>> from arclean.core.context import Context
        >>> from arclean.evidence.word_boundaries.join_score import JoinScorer
        >>> lexicon = Context().lexicon
        >>> doubtful = DoubtfulJoins(lexicon, JoinScorer(lexicon))
        >>> doubtful.score("بو", "لندا", "في", "منذ").bits > 0, doubtful.score("أبو", "ظبي", "في", "")
        (True, None)
        """
        whole = left + right
        if not _FEWEST <= len(whole) <= _MOST or is_surely_apart(left, right, before, after):
            return None
        if right in LETTER_NAMES and after in LETTER_NAMES - PARTICLES:  # the last two of an abbreviation
            return None
        is_known = self._lexicon.has_folded
        known = is_known(left), is_known(right)
        if not is_known(whole) and not (all(known) and self._lexicon.rare_word_cost(whole) < inf):
            return None
        if all(known):
            penalty = self._penalty_of_words(left, right, whole)
        else:
            penalty = _penalty_of_pieces(left, right, before, after, right_known=known[1])
        if penalty is None:
            return None
        bits = self._scorer.joining_gain(left, right, before, after, whole) - penalty
        return JoinScore(bits, has_unknown=False, stands_alone=False)

    def _penalty_of_words(self, left: str, right: str, whole: str) -> float | None:
        """Return the bits against a join of two words; None where they are a name, or one in either spelling."""
        is_pair = self._lexicon.has_bigram(left, right)
        is_rare = not self._lexicon.has_folded(whole)
        is_name = is_letter_with_article(left) or left in NAME_BEGINNINGS
        if (left, right) in COMPOUNDS or (is_pair and (is_name or is_rare)) or (is_rare and is_name):
            return None
        penalty = boundary_weights.BOTH_KNOWN_PENALTY
        if may_be_foreign_name(whole) and not self._scorer.is_word_after_clitic(whole):
            is_likely = is_rare or is_pair
            penalty += boundary_weights.FOREIGN_NAME_PENALTY if is_likely else weights.FOREIGN_NAME_AMONG_OTHERS
        if not OFTEN_GLUED.isdisjoint((left, right)):
            penalty += weights.APART_AMONG_OTHERS
        if are_noun_and_word(left, right, self._lexicon):
            penalty += boundary_weights.FREE_AMONG_OTHERS
        return penalty + (weights.RARE_WORD_AMONG_OTHERS if is_rare else 0.0)


def _penalty_of_pieces(left: str, right: str, before: str, after: str, *, right_known: bool) -> float | None:
    """Return the bits against a join of strings of which one is no word; None where nothing needs others, or all are.

    A word after a letter is its own after a number, if that letter is an era or a unit.
    """
    if is_number_letter(left, right, before):
        is_doubtful = not (right_known and left in _AFTER_NUMBERS)
    elif is_letter_before_number(right, after) or left in NAME_BEGINNINGS:
        is_doubtful = not right_known
    else:
        is_doubtful = right_known and is_letter_with_article(left)
    return boundary_weights.LEFT_KNOWN_PENALTY + weights.APART_AMONG_OTHERS if is_doubtful else None
