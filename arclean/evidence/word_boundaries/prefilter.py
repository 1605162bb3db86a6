"""Whether a short text may hold split or glued words: one look-up a word, a few more for each that is in no table."""

from __future__ import annotations

from functools import lru_cache

from arclean.arabic.affixes import WORD_ENDINGS
from arclean.evidence.word_boundaries.optional_spaces import PARTICLES
from arclean.language.folding import fold
from arclean.language.tables import shipped_tables

__all__ = ["may_be_glued", "may_be_split"]

_AROUND = "\u060c\u061b\u061f.,:;!?()[]{}«»\"'\u201c\u201d\u2018\u2019\u2026-\u2013\u2014/"
_CLITICS = "\u0648\u0641\u0628\u0643\u0644\u0633"
_GLUED = 4  # letters of two words
_CHAIN = 12  # letters of a string that may be more than two words


def may_be_split(text: str) -> bool:
    """Tell whether some string that is no word makes one with the string before it or behind it.

    >>> may_be_split("دخلت القو ات"), may_be_split("دخلت القوات")
    (True, False)
    """
    holds = shipped_tables().words.has_folded
    tokens = text.split()
    for number, word in _strangers(text):
        before = tokens[number - 1].lstrip(_AROUND) if number else ""
        behind = tokens[number + 1].rstrip(_AROUND) if number + 1 < len(tokens) else ""
        if holds(fold(before) + word) or holds(word + fold(behind)):
            return True
    return False


def may_be_glued(text: str) -> bool:
    """Tell whether some string that is no word can be cut into two words, or is as long as three.

    >>> may_be_glued("عاد فيبغداد"), may_be_glued("عاد شكسبير")
    (True, False)
    """
    return any(len(word) >= _CHAIN or _parts(word) for _, word in _strangers(text) if len(word) >= _GLUED)


def _parts(word: str) -> bool:
    """Tell whether two words make a string, of which the second is no ending; not where a clitic and a word do."""
    holds = shipped_tables().words.has_folded
    if word[0] in _CLITICS and holds(word[1:]):
        return False
    for at in range(2, len(word) - 1):
        left, right = word[:at], word[at:]
        if holds(left) and holds(right) and right not in WORD_ENDINGS and _stands(left) and _stands(right):
            return True
    return False


def _stands(word: str) -> bool:
    return len(word) > 2 or word in PARTICLES


@lru_cache(maxsize=4)  # two filters ask
def _strangers(text: str) -> tuple[tuple[int, str], ...]:
    """List the strings of a text that are no words, with their numbers."""
    holds = shipped_tables().words.has_folded
    found = []
    for number, token in enumerate(text.split()):
        if not holds(token):
            bare = token.strip(_AROUND)
            word = bare if bare.isalpha() else fold(bare)
            if not holds(word) and word.isalpha() and not word.isascii():
                found.append((number, word))
    return tuple(found)
