"""Score whether two strings side by side are one word, by what their neighbours ask for.

Two readings are compared, each word by its cost after the one before it. A string that is no word counts by itself;
two words that are one when joined (``من`` and ``اطق``) need more. Nothing is made that no table knows.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.number_cues import LETTER_NAMES
from arclean.evidence.word_boundaries.oov_cost import OovCosts
from arclean.evidence.word_boundaries.optional_spaces import NAME_BEGINNINGS, OFTEN_GLUED
from arclean.filters.split_words import weights
from arclean.language.tokens import NUMBER, SIGNS

if TYPE_CHECKING:
    from arclean.language.lexicon import Lexicon

__all__ = ["JoinScore", "JoinScorer"]

_WAW = "\u0648"
_ARTICLE = "\u0627\u0644"
_CLITICS = frozenset("\u0628\u0643\u0644\u0641\u0633")  # authors set them apart too, before names and numbers
_MIN_LETTERS = 3  # of a word that is worth joining
_MAX_LETTERS = 16  # of a word in the tables
_MAX_ABBREVIATION = 3  # letters that may be those of an abbreviation, where nothing but signs stands around


class JoinScore(NamedTuple):
    """By how many bits two strings are likelier to be one word than two, and what kind of evidence that is.

    ``has_unknown`` where one of them is no word: such a place counts for others of its document. ``stands_alone`` is
    False where an author may have set the two apart, so that only others count for it.
    """

    bits: float
    has_unknown: bool
    stands_alone: bool


class JoinScorer:
    """Scores whether two strings are one word, by a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._bigram_cost = OovCosts(lexicon).bigram_cost
        self._is_known = lexicon.has_folded

    def score_join(self, left: str, right: str, before: str, after: str) -> JoinScore | None:
        """Return the score of joining two strings between two others, all folded; None where they surely are two.

        ``before`` and ``after`` are the neighbours, or the signs for what is no word.

        >>> from arclean.core.context import Context
        >>> score_join = JoinScorer(Context().lexicon).score_join
        >>> score_join("القو", "ات", "دخلت", "المسلحة").bits > 9, score_join("عبد", "الله", "قال", "")
        (True, None)
        """
        whole = left + right
        if not _MIN_LETTERS <= len(whole) <= _MAX_LETTERS or not self._is_known(whole):
            return None
        if _is_written_apart(left, right, before, after):
            return None
        left_known, right_known = self._is_known(left), self._is_known(right)
        if left_known and right_known and not self._may_be_one(left, right):
            return None
        bits = self._joining_gain(left, right, before, after, whole) - _split_penalty(left_known, right_known)
        may_be_apart = left == _ARTICLE or (right_known and left in _CLITICS)
        stands_alone = not may_be_apart and OFTEN_GLUED.isdisjoint((left, right))
        return JoinScore(bits, not (left_known and right_known), stands_alone)

    def score_loss(self, left: str, right: str, before: str, after: str, letters: str) -> float:
        """Return by how many bits two strings are likelier one word that has lost ``letters`` between them than two.

        Minus infinity where they surely are two, and where no table knows the word.

        >>> from arclean.core.context import Context
        >>> JoinScorer(Context().lexicon).score_loss("الع", "مة", "بيانات", "التجارية", "لا") > 3
        True
        """
        whole = left + letters + right
        left_known, right_known = (self._is_known(one) and not _is_single_letter(one) for one in (left, right))
        if (left_known and right_known) or len(whole) > _MAX_LETTERS or not self._is_known(whole):
            return -inf
        if _is_written_apart(left, right, before, after):
            return -inf
        gain = self._joining_gain(left, right, before, after, whole)
        return gain - _split_penalty(left_known, right_known) - weights.LOST_LETTERS_PENALTY

    def _may_be_one(self, left: str, right: str) -> bool:
        """Return whether two words may be parts of one: never seen side by side, and not both common."""
        rarer = max(self._lexicon.word_cost(left), self._lexicon.word_cost(right))
        return rarer >= weights.MIN_RARER_COST and not self._lexicon.has_bigram(left, right)

    def _joining_gain(self, left: str, right: str, before: str, after: str, whole: str) -> float:
        """Return by how many bits one word costs less than two between their neighbours."""
        cost = self._bigram_cost
        apart = cost(before, left) + cost(left, right) + cost(right, after)
        return apart - cost(before, whole) - cost(whole, after)


def _split_penalty(left_known: bool, right_known: bool) -> float:
    if left_known:
        return weights.BOTH_KNOWN_PENALTY if right_known else weights.LEFT_KNOWN_PENALTY
    return weights.RIGHT_KNOWN_PENALTY if right_known else weights.NEITHER_KNOWN_PENALTY


def _is_written_apart(left: str, right: str, before: str, after: str) -> bool:
    """Return whether authors write the two apart: names, names of letters, rows of letters, a waw before a word."""
    if _WAW in (left, right) or right == _ARTICLE or left in NAME_BEGINNINGS or _are_letter_names(left, right):
        return True
    if before in SIGNS and after in SIGNS and len(left + right) <= _MAX_ABBREVIATION:
        return True
    if _is_number_letter(left, right, before) or (after == NUMBER and _is_single_letter(right)):
        return True
    if _is_single_letter(left):
        return _is_single_letter(right) or _is_single_letter(before)
    return _is_single_letter(right) and _is_single_letter(after)


def _is_number_letter(letter: str, right: str, before: str) -> bool:
    """Return whether a letter after a number is a unit or counts with it: ``1950 م``, ``7 أ``, not ``3 ا لاف``."""
    return before == NUMBER and _is_single_letter(letter) and letter + right[:1] != _ARTICLE


def _are_letter_names(left: str, right: str) -> bool:
    """Return whether both are names of letters, or the first is one with an article."""
    letter = left.removeprefix(_ARTICLE)
    return letter in LETTER_NAMES and (right in LETTER_NAMES or letter != left)


def _is_single_letter(word: str) -> bool:
    return len(word) == 1 and word != _WAW and word not in SIGNS
