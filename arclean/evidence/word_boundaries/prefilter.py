"""Whether a short text may hold split or glued words: one look-up a word, a few more for each that is in no table."""

from __future__ import annotations

from functools import lru_cache

from arclean.arabic.affixes import WORD_ENDINGS
from arclean.evidence.word_boundaries import weights
from arclean.evidence.word_boundaries.optional_spaces import PARTICLES
from arclean.language.folding import fold
from arclean.language.tables import shipped_tables

__all__ = ["LAM_ALEFS", "is_short_text", "may_be_glued", "may_be_split"]

_PUNCTUATION = "\u060c\u061b\u061f.,:;!?()[]{}«»\"'\u201c\u201d\u2018\u2019\u2026-\u2013\u2014/"
LAM_ALEFS = ("\u0644\u0627", "\u0644\u0623", "\u0644\u0625", "\u0644\u0622")
"""Lam with each of the alefs: one glyph, which a font may leave without a text."""
_CLITICS = "\u0648\u0641\u0628\u0643\u0644\u0633"
_MIN_GLUED_LETTERS = 4  # letters of two words


def is_short_text(text: str) -> bool:
    """Return whether a text is so short that all its words are looked up: a heading, a sentence."""
    return len(text) <= weights.SHORT_TEXT_LENGTH and not text.isascii()


def may_be_split(text: str) -> bool:
    """Return whether some string that is no word makes one with the string before or after it.

    Be it with a lam-alef between them, where the text has none.

    >>> may_be_split("دخلت القو ات"), may_be_split("دخلت القوات")
    (True, False)
    """
    is_word = shipped_tables().words.has_folded
    strings = text.split()
    between = ("", *(one for one in LAM_ALEFS if one not in text))
    for number, word in _unknown_words(text):
        before = strings[number - 1].lstrip(_PUNCTUATION) if number else ""
        after = strings[number + 1].rstrip(_PUNCTUATION) if number + 1 < len(strings) else ""
        before, after = fold(before), fold(after)
        if any(is_word(before + one + word) or is_word(word + one + after) for one in between):
            return True
    return False


def may_be_glued(text: str) -> bool:
    """Return whether some string that is no word can be cut into two words, or is as long as three.

    >>> may_be_glued("عاد فيبغداد"), may_be_glued("عاد شكسبير")
    (True, False)
    """
    words = [word for _, word in _unknown_words(text) if len(word) >= _MIN_GLUED_LETTERS]
    return any(len(word) >= weights.MIN_CHAIN_LETTERS or _is_two_words(word) for word in words)


def _is_two_words(text: str) -> bool:
    """Return whether two words make a string, of which the second is no ending; not where a clitic and a word do."""
    is_word = shipped_tables().words.has_folded
    if text[0] in _CLITICS and is_word(text[1:]):
        return False
    for at in range(2, len(text) - 1):
        left, right = text[:at], text[at:]
        if is_word(left) and is_word(right) and right not in WORD_ENDINGS and _may_stand(left) and _may_stand(right):
            return True
    return False


def _may_stand(word: str) -> bool:
    """Return whether a word is long or common enough to be one of two in a glued string."""
    return len(word) > 2 or word in PARTICLES


@lru_cache(maxsize=4)  # two filters ask
def _unknown_words(text: str) -> tuple[tuple[int, str], ...]:
    """Return the strings of a text that are words of no table, folded and without punctuation, and their numbers."""
    is_word = shipped_tables().words.has_folded
    found = []
    for number, string in enumerate(text.split()):
        if not is_word(string):
            bare = string.strip(_PUNCTUATION)
            word = bare if bare.isalpha() else fold(bare)
            if not is_word(word) and word.isalpha() and not word.isascii():
                found.append((number, word))
    return tuple(found)
