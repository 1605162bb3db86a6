"""Whose mark a loose mark is: that of the word before it, or of the letter after it, by Arabic orthography.

No word begins with a mark. Fathatan stands on a final alef, alef maksura, teh marbuta or hamza, or on the letter
before a final alef; the other tanweens end a word that has no article. What these do not decide is not known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.languages import LANGUAGE_WORDS
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.marks import FATHATAN_SEATS, MARK_NAMES

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "ARTICLE",
    "DAMMA",
    "FATHATAN",
    "SHADDA",
    "TANWEENS",
    "VERB_PREFIXES",
    "LooseMarks",
    "is_mark_of_next_letter",
    "is_mark_of_word_before",
    "joins_two_parts",
    "may_end_word_before",
]

FATHATAN, TANWEENS, DAMMA, SHADDA = "\u064b", frozenset("\u064c\u064d"), "\u064f", "\u0651"
_ALEF, _WAW, _MAKSURA, ARTICLE = "\u0627", "\u0648", "\u0649", "\u0627\u0644"  # maksura: Egypt writes yeh so
VERB_PREFIXES = frozenset("\u064a\u062a\u0646")  # yeh, teh, noon of the imperfect: with damma, passive or form IV
_PARTICLES = frozenset(("\u0644\u0627", "\u0645\u0627", "\u064a\u0627", "\u0630\u0627"))  # la, ma, ya, dha
_ends_in_free_hamza = LazyPattern(".*[^\u0627]\u0621").fullmatch  # after an alef it bears fathatan itself
_has_article = LazyPattern("[\u0648\u0641\u0628\u0643]?(?:\u0627\u0644|\u0644\u0644)").match  # with the article


class LooseMarks(NamedTuple):
    """A group of marks at the beginning of a word, with the word before it and what follows.

    ``before`` is the word before the space and ``letters`` the same without marks; ``gap`` the space after the
    marks, or nothing; ``next`` the letters that follow, up to a mark or the end of their word; ``free`` is True where
    no mark follows these, with a space between or without, ``held`` that one does without; ``stop`` is what follows.
    """

    marks: str
    before: str
    letters: str
    gap: str
    next: str
    free: bool
    held: bool
    stop: str


def is_mark_of_next_letter(place: LooseMarks, is_word: Callable[[str], bool] = bool) -> bool:
    """Return whether the marks are those of the letter after them: the reader put them before it.

    ``is_word`` is asked where the letters after the marks may be a particle.

    >>> loose = LooseMarks("\u064b", "\u0648\u0641", "\u0648\u0641", "", "\u0642\u0627", free=True, held=False, stop="")
    >>> is_mark_of_next_letter(loose)
    True
    """
    marks, following, last = place.marks, place.next, place.letters[-1:]
    if not place.free:
        return False
    if FATHATAN in marks and last:
        pair = len(following) == 2 and following[1] == _ALEF
        if last in FATHATAN_SEATS and following in _PARTICLES:
            return is_word(place.letters + following) and not is_word(place.letters)
        return pair and following[0] != _ALEF
    if marks in TANWEENS:
        return last == _ALEF and len(following) == 1
    return marks == DAMMA and len(following) > 2 and following[0] in VERB_PREFIXES and place.letters == place.before


def joins_two_parts(place: LooseMarks) -> bool:
    """Return whether the word before the marks and the letters after them are one word.

    >>> word = "\u0634\u0643\u0631"
    >>> joins_two_parts(LooseMarks("\u064b", word, word, "", "\u0627", free=True, held=False, stop=""))
    True
    """
    marks, following = place.marks, place.next
    if not following or not place.free:
        return False
    if FATHATAN in marks:
        bears_alef = place.letters[-1] not in FATHATAN_SEATS or _ends_in_free_hamza(place.letters) is not None
        return following == _ALEF and bears_alef and len(place.letters) > 1
    if TANWEENS & set(marks) or following == _WAW or place.stop == "." or following in LANGUAGE_WORDS:
        return False
    if SHADDA in marks and len(following) == 1:
        return True
    return not place.gap and place.letters != place.before and len(following) < 4


def is_mark_of_word_before(place: LooseMarks, is_word: Callable[[str], bool] = bool) -> bool:
    """Return whether the marks end the word before them; ``is_word`` is asked where these are tanween.

    What is no word, with its final alef or without, has lost letters before the space: the tanween was on those.

    >>> word = "\u0637\u0628\u0639\u0627"
    >>> is_mark_of_word_before(LooseMarks("\u064b", word, word, " ", "", free=True, held=False, stop=""))
    True
    """
    marks, letters = place.marks, place.letters
    if FATHATAN in marks or TANWEENS & set(marks):
        if len(letters) < 3 or letters in LANGUAGE_WORDS or _has_article(letters):
            return False
        if not (is_word(letters) or (letters[-1] == _ALEF and is_word(letters[:-1]))):
            return False
        if FATHATAN not in marks:
            return letters[-1] != _ALEF
        return letters[-1] in FATHATAN_SEATS and letters[-1] != _MAKSURA and SHADDA not in marks
    if SHADDA in marks and len(marks) > 1 and place.gap and place.next and len(letters) > 1:  # no word begins with one
        return is_word(letters)
    return letters != place.before and (bool(place.gap) or not place.next)


def may_end_word_before(place: LooseMarks, is_word: Callable[[str], bool]) -> bool:
    """Return whether marks other than tanween, with a space after them, stand after a word and before another.

    >>> loose = LooseMarks("\u0651", "\u0623\u0646", "\u0623\u0646", " ", "\u0643", free=True, held=False, stop="")
    >>> may_end_word_before(loose, bool)
    True
    """
    if not place.gap or not (place.next or place.stop[:1].isalnum()):
        return False
    if FATHATAN in place.marks or TANWEENS & set(place.marks) or any(name in place.letters for name in MARK_NAMES):
        return False
    return len(place.letters) > 1 and is_word(place.letters)
