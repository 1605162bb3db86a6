"""Where a word is split: two strings side by side that are one word, by what their neighbours ask for.

The two readings are weighed against each other, each word by what it costs behind the one before it. A string that is
no word speaks for itself; two words that are one when joined (``من`` and ``اطق``) need more. Nothing is made that no
table knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.number_cues import LETTER_NAMES
from arclean.evidence.word_boundaries.oov_cost import Strangers
from arclean.evidence.word_boundaries.optional_spaces import NAME_BEGINNINGS, OFTEN_GLUED
from arclean.language.tokens import SIGNS

if TYPE_CHECKING:
    from arclean.language.lexicon import Lexicon

__all__ = ["Join", "Split"]

_WAW = "\u0648"
_ARTICLE = "\u0627\u0644"
_CLITICS = frozenset("\u0628\u0643\u0644\u0641\u0633")  # authors set them apart too, before names and numbers
_LEAST = 3  # letters of a word that is worth joining
_ABBREVIATED = 3  # letters that may be those of an abbreviation, where nothing but signs stands around
_LONGEST = 16  # letters of a word in the tables
_COMMON = 11.0  # bits up to which a word is one of 300: two such stand side by side by their own right
_PRIORS = (6.0, 9.0, 8.0, 12.0)
"""Bits against a split where neither string is a word, the first is, the second is, both are.

DEV, 2026-11: with 3 bits more a join is wrong in 0.5 of 10,000 clean words, all in one poem, and .88 of the words come
back.
"""


class Join(NamedTuple):
    """Two strings that may be one word: by how many bits, and what kind of evidence it is.

    ``telling`` where one of them is no word: such a place speaks for others of its document. ``alone`` is False where
    an author may have set the two apart, so that only others speak for it.
    """

    bits: float
    telling: bool
    alone: bool


class Split:
    """Weighs whether two strings are one word."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._strangers = Strangers(lexicon)
        self._known = lexicon.has_folded

    def join(self, left: str, right: str, before: str, behind: str) -> Join | None:
        """Weigh two words between two others, or the signs for what is none; None where they surely are two.

        >>> from arclean.core.context import Context
        >>> split = Split(Context().lexicon)
        >>> split.join("القو", "ات", "دخلت", "المسلحة").bits > 9, split.join("عبد", "الله", "قال", "")
        (True, None)
        """
        whole = left + right
        if not _LEAST <= len(whole) <= _LONGEST or not self._known(whole) or _stay(left, right, before, behind):
            return None
        first, second = self._known(left), self._known(right)
        if first and second and not self._may_join(left, right):
            return None
        bits = self._gain(left, right, before, behind) - _PRIORS[first + 2 * second]
        apart = left == _ARTICLE or (second and left in _CLITICS) or not OFTEN_GLUED.isdisjoint((left, right))
        return Join(bits, not (first and second), not apart)

    def _may_join(self, left: str, right: str) -> bool:
        """Tell whether two words may be the halves of one: they were not seen side by side, and not both are common."""
        rarer = max(self._lexicon.word_cost(left), self._lexicon.word_cost(right))
        return rarer >= _COMMON and not self._lexicon.has_bigram(left, right)

    def _gain(self, left: str, right: str, before: str, behind: str) -> float:
        pair, whole = self._strangers.pair, left + right
        apart = pair(before, left) + pair(left, right) + pair(right, behind)
        return apart - pair(before, whole) - pair(whole, behind)


def _stay(left: str, right: str, before: str, behind: str) -> bool:
    """Tell whether authors write the two apart: names, names of letters, rows of letters, a waw before a word."""
    if _WAW in (left, right) or right == _ARTICLE or left in NAME_BEGINNINGS or _is_spelt(left, right):
        return True
    if before in SIGNS and behind in SIGNS and len(left + right) <= _ABBREVIATED:
        return True
    return (_is_lone(left) and (_is_lone(right) or _is_lone(before))) or (_is_lone(right) and _is_lone(behind))


def _is_spelt(left: str, right: str) -> bool:
    """Tell whether both are names of letters, or the first is one with an article."""
    letter = left.removeprefix(_ARTICLE)
    return letter in LETTER_NAMES and (right in LETTER_NAMES or letter != left)


def _is_lone(word: str) -> bool:
    return len(word) == 1 and word != _WAW and word not in SIGNS
