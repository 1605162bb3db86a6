"""Score whether two strings side by side are one word, by what their neighbours ask for.

Two readings are compared, each word by its cost after the one before it: the text as it stands, and one word in the
place of two. What is left of the difference, less the prior odds against a split of that kind, is the score. Two words
that are one when joined (``من`` and ``اطق``) need more, and so does whatever authors set apart now and then. Nothing is
made that no table knows but of two strings that are none, where it is derived from a word; nor a rare word of two that
are words.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.affixes import PROCLITICS
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.number_cues import LETTER_NAMES, MONTH_NAMES, SCALE_WORDS
from arclean.evidence.word_boundaries import weights
from arclean.evidence.word_boundaries.free_words import are_free_words, are_noun_and_word
from arclean.evidence.word_boundaries.oov_cost import shared_oov_costs
from arclean.evidence.word_boundaries.optional_spaces import NAME_BEGINNINGS, NUMERALS, OFTEN_GLUED
from arclean.evidence.word_boundaries.prefilter import are_pieces_of_derived
from arclean.language.tokens import NUMBER, SIGNS

if TYPE_CHECKING:
    from arclean.language.lexicon import Lexicon

__all__ = [
    "ARTICLE",
    "JoinScore",
    "JoinScorer",
    "is_letter_before_number",
    "is_letter_with_article",
    "is_number_letter",
    "is_surely_apart",
    "is_written_apart",
    "may_be_foreign_name",
]

_WAW = "\u0648"
_AND_LETTER, _LIST_LETTERS = "\u0648\u0628", "\u0623\u0628\u062c\u062f\u0647"  # "and B"; A, B, C in their order
ARTICLE = "\u0627\u0644"
"""The article by itself."""
_ARTICLES = tuple("ال وال بال فال كال وبال لل ولل".split())
_ENDINGS = tuple("ة ات ها هم هما كم نا ته".split())
_has_form_of_verb = LazyPattern(
    "[\u0648\u0641\u0628\u0644]?(?:[\u0627\u064a\u062a\u0646\u0645]\u0633\u062a..+"  # form X
    "|\u0627[^\u0648\u064a]\u062a..+|\u0627\u0646..\u0627?."  # forms VIII and VII
    "|\u062a..\u064a.)"  # the verbal noun of form II
).fullmatch
_CLITICS = frozenset("\u0628\u0643\u0644\u0641\u0633")  # authors set them apart now and then
_QUESTION_WORDS = frozenset("وش واش ايش اش شو شن شنو".split())  # "what" of dialects, which no table holds
_BEFORE_ARTICLE = frozenset("\u0639\u0645\u0647")  # "on", "from" and "this" of dialects
_SYLLABLE, _VOWELS = 2, "\u0627\u0648\u064a"  # letters of a syllable, and what ends one
_MIN_LETTERS = 3  # of a word that is worth joining
_MAX_LETTERS = 16  # of a word in the tables
_NAMELESS = frozenset("\u0629\u0649\u0621\u0624\u0626")  # letters that end words and name nothing by themselves
_MAX_ABBREVIATION = 3  # letters that may be those of an abbreviation, where nothing but signs stands around


class JoinScore(NamedTuple):
    """By how many bits two strings are likelier to be one word than two, and what kind of evidence that is.

    ``has_unknown`` where one of them is no word: such a place counts for others of its document. ``stands_alone`` is
    False where an author may have set the two apart, so that only others count for it; ``bits_alone`` are then those
    without regard to others, if any.
    """

    bits: float
    has_unknown: bool
    stands_alone: bool
    bits_alone: float = -inf


class JoinScorer:
    """Scores whether two strings are one word, by a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.bigram_cost = shared_oov_costs(lexicon).bigram_cost
        self._is_known = lexicon.has_folded
        self._rare_word_cost = lexicon.rare_word_cost

    def score_join(
        self, left: str, right: str, before: str, after: str, *, right_is_word: bool = True
    ) -> JoinScore | None:
        """Return the score of joining two strings between two others, all folded; None where they surely are two.

        ``before`` and ``after`` are the neighbours, or the signs for what is no word; ``right_is_word`` is False where
        the second string is an ending that looks like a word.

        >>> from arclean.core.context import Context
        >>> score_join = JoinScorer(Context().lexicon).score_join
        >>> score_join("القو", "ات", "دخلت", "المسلحة").bits > 9, score_join("عبد", "الله", "قال", "")
        (True, None)
        """
        whole = left + right
        if not _MIN_LETTERS <= len(whole) <= _MAX_LETTERS or is_written_apart(left, right, before, after):
            return None
        left_known, right_known = self._is_known(left), right_is_word and self._is_known(right)
        both_known, is_rare = left_known and right_known, not self._is_known(whole)
        if is_rare and self._rare_word_cost(whole) == inf and not are_pieces_of_derived(left, right, self._lexicon):
            return None
        if is_rare and (
            both_known or left in _QUESTION_WORDS or (left in _BEFORE_ARTICLE and self._is_noun_with_article(right))
        ):
            return None
        if both_known and not self._may_be_one(left, right):
            return None
        if right_known and is_letter_with_article(left):
            return None
        if left_known and is_letter_before_number(right, after) and whole not in MONTH_NAMES:
            return None
        penalty = _split_penalty(left_known, right_known) + _apart_penalty(left, right, after, right_known)
        if both_known and may_be_foreign_name(whole) and not self.is_word_after_clitic(whole):
            penalty += weights.FOREIGN_NAME_PENALTY
        if is_rare:
            penalty += weights.RARE_WORD_PENALTY if left_known or right_known else weights.RARE_PIECES_PENALTY
        if not OFTEN_GLUED.isdisjoint((left, right)):
            penalty += weights.APART_PENALTY
        bits = self.joining_gain(left, right, before, after, whole) - penalty
        return (
            self._score_of_words(bits, left, right)
            if both_known
            else JoinScore(bits, has_unknown=True, stands_alone=True)
        )

    def _score_of_words(self, bits: float, left: str, right: str) -> JoinScore:
        """Return the score of a join of two words."""
        if not OFTEN_GLUED.isdisjoint((left, right)):
            return JoinScore(bits, has_unknown=False, stands_alone=False)
        if are_free_words(left, right, self._lexicon):
            alone, is_noun = bits - weights.FREE_WORDS_PENALTY, are_noun_and_word(left, right, self._lexicon)
            among = bits - weights.FREE_AMONG_OTHERS if is_noun else bits
            return JoinScore(among, has_unknown=False, stands_alone=False, bits_alone=alone)
        return JoinScore(bits, has_unknown=False, stands_alone=True)

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
        if is_written_apart(left, right, before, after) or is_letter_before_number(right, after):
            return -inf
        gain = self.joining_gain(left, right, before, after, whole)
        return gain - _split_penalty(left_known, right_known) - weights.LOST_LETTERS_PENALTY

    def _may_be_one(self, left: str, right: str) -> bool:
        """Return whether two words may be parts of one: never seen side by side, and not both common."""
        rarer = max(self._lexicon.word_cost(left), self._lexicon.word_cost(right))
        return rarer >= weights.MIN_RARER_COST and not self._lexicon.has_bigram(left, right)

    def _is_noun_with_article(self, word: str) -> bool:
        stem = word.removeprefix(ARTICLE)
        return word != stem and self._is_known(stem)

    def is_word_after_clitic(self, word: str) -> bool:
        """Return whether a word is a clitic and a known word."""
        return word[0] in PROCLITICS and len(word) > _MIN_LETTERS + 1 and self._is_known(word[1:])

    def joining_gain(self, left: str, right: str, before: str, after: str, whole: str) -> float:
        """Return by how many bits one word costs less than two between their neighbours."""
        cost = self.bigram_cost
        apart = cost(before, left) + cost(left, right) + cost(right, after)
        return apart - cost(before, whole) - cost(whole, after)


def _split_penalty(left_known: bool, right_known: bool) -> float:
    if left_known:
        return weights.BOTH_KNOWN_PENALTY if right_known else weights.LEFT_KNOWN_PENALTY
    return weights.RIGHT_KNOWN_PENALTY if right_known else weights.NEITHER_KNOWN_PENALTY


def _apart_penalty(left: str, right: str, after: str, right_known: bool) -> float:
    """Return the bits against a join where authors set the two apart now and then, or a letter stands for itself."""
    found = 0.0
    if (right_known and left in _CLITICS) or right == ARTICLE or is_letter_with_article(left):
        found = weights.APART_PENALTY
    if is_letter_before_number(right, after) and left + right not in MONTH_NAMES:
        found = weights.APART_PENALTY
    elif (right_known and _is_single_letter(left)) or (_is_single_letter(right) and right not in _NAMELESS):
        found = max(found, weights.LETTER_PENALTY)
    return found


def may_be_foreign_name(word: str) -> bool:
    """Return whether a word may be a name in two parts, or a loan.

    Not where an article begins it, one of our endings ends it, or it has the form of our verbs and verbal nouns.

    >>> [may_be_foreign_name(word) for word in ("كوستاريكا", "السواحل", "سيارات", "واستخدام")]
    [True, False, False, False]
    """
    return not (word.startswith(_ARTICLES) or word.endswith(_ENDINGS) or _has_form_of_verb(word))


def is_written_apart(left: str, right: str, before: str = "", after: str = "") -> bool:
    """Return whether authors write the two apart: names, names of letters, rows of letters, a waw before a word.

    >>> is_written_apart("عبد", "الله"), is_written_apart("القو", "ات")
    (True, False)
    """
    is_usual = left in NAME_BEGINNINGS or is_number_letter(left, right, before)
    return is_usual or is_surely_apart(left, right, before, after)


def is_surely_apart(left: str, right: str, before: str = "", after: str = "") -> bool:
    """Return whether the two are apart in a document full of split words too: likewise, but for names and numbers.

    >>> is_surely_apart("عبد", "الله"), is_surely_apart("بي", "إم")
    (False, True)
    """
    if _WAW in (left, right) or left == right:  # a word that an author repeats
        return True
    if len(right) == len(_AND_LETTER) and right[0] == _WAW and left + right[1] in _LIST_LETTERS:
        return True
    if (right in NUMERALS and (left == ARTICLE or left in _CLITICS)) or (right in _CLITICS and after in NUMERALS):
        return True
    if _is_syllable(left) and _is_syllable(right) and left[0] == right[0]:  # of a lesson in spelling
        return True
    if right in LETTER_NAMES and (left in LETTER_NAMES or is_letter_with_article(left)):
        return True
    if before in SIGNS and after in SIGNS and len(left + right) <= _MAX_ABBREVIATION:
        return True
    if _is_single_letter(left):
        return _is_single_letter(right) or _is_single_letter(before)
    return _is_single_letter(right) and _is_single_letter(after)


def is_number_letter(left: str, right: str, before: str) -> bool:
    """Return whether a letter after a number is a unit or counts with it: ``1950 م``, ``7 أ``, not ``3 ا لاف``."""
    if before != NUMBER or not _is_single_letter(left) or left + right[:1] == ARTICLE:
        return False
    return left + right not in MONTH_NAMES and left + right not in SCALE_WORDS


def is_letter_before_number(right: str, after: str) -> bool:
    """Return whether a letter before a number may belong to it: ``ص 7``, ``أ 12``, not ``الماد ة 7``."""
    return after == NUMBER and _is_single_letter(right) and right not in _NAMELESS


def is_letter_with_article(word: str) -> bool:
    """Return whether a word is the name of a letter with its article."""
    return word.startswith(ARTICLE) and word[len(ARTICLE) :] in LETTER_NAMES


def _is_syllable(word: str) -> bool:
    """Return whether a word is a letter and a vowel after it."""
    return len(word) == _SYLLABLE and word[-1] in _VOWELS


def _is_single_letter(word: str) -> bool:
    return len(word) == 1 and word != _WAW and word not in SIGNS
