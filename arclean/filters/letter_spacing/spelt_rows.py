"""Rows of letters of any language of the script, told by how its letters follow one another.

The lexicon knows Arabic alone. What the letters of a row cost in the language that spells them best tells rows of
Persian, Urdu, Kurdish and their like from lists, abbreviations and formulas: words that wide gaps part cost 4 bits a
letter at most (each of 150 sentences of seven languages), letters drawn at random 6 to 8 (2026-12).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.possessive_patterns import compile_pattern
from arclean.filters.letter_spacing import weights
from arclean.filters.letter_spacing.alphabet_orders import ALPHABET, is_alphabet_list
from arclean.language.legibility.measure import spell_best

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["are_spelt_words", "is_spelt_row"]

_MIN_WORDS, _MIN_LETTERS = 3, 10  # of a row whose wide gaps are to be believed in any language
_MIN_TOLD, _MIN_LONG = 4, 12  # letters of a row that is reported; of one that holds more than one word
_MAX_ROOT = 4  # letters of a root, which dictionaries set apart, and of those that open chapters of the Quran
_JOINING_WAW = "\u0648"
_LONE_WORDS = frozenset("\u0648\u062f\u06fd")  # "and" of most languages, "of" of Pashto, "and" of Sindhi
_NEVER_FIRST = "\u0629\u0649\u0621\u0624"  # of words of any language; a yeh with hamza begins Uyghur ones
_COUNTED = frozenset(ALPHABET)
_ADDED = "[\u0627\u062a\u0633\u0645\u0646\u0648\u064a]"  # letters that forms of words add to their root
_is_pattern = compile_pattern(f"{_ADDED}*\u0641{_ADDED}*\u0639{_ADDED}*\u0644{_ADDED}*").fullmatch
"""Match a form of words, or a foot of a verse, which grammars spell by the letters of "to do" (feh, ain, lam)."""


def are_spelt_words(words: Sequence[str]) -> bool:
    """Return whether words that wide gaps part are spelt as those of some language are, and are no list.

    >>> are_spelt_words(["نان", "سنگک", "را", "روی", "سنگ"]), are_spelt_words(["ححغح", "حغلحح", "للغحح"])
    (True, False)
    """
    letters = "".join(words)
    if len(words) < _MIN_WORDS or len(letters) < _MIN_LETTERS or _is_list(letters):
        return False
    if not all(word in _LONE_WORDS or 1 < len(word) <= weights.MAX_WORD_LETTERS for word in words):
        return False
    return spell_best(" ".join(words))[1] <= weights.MAX_SPELT_BITS


def is_spelt_row(words: Sequence[str]) -> bool:
    """Return whether letters set apart, cut at wide gaps, are words of some language, and no list and no roots.

    >>> is_spelt_row(["کشاورزان"]), is_spelt_row(["كهيعص"]), is_spelt_row(["دحرج"])
    (True, False, False)
    """
    letters = "".join(words)
    if len(letters) < _MIN_TOLD or _is_list(letters) or _are_roots(letters) or letters[0] in _NEVER_FIRST:
        return False
    if 3 * sum(len(word) == 1 for word in words) > len(words):
        return False
    most = weights.MAX_SPELT_ROW_BITS if len(letters) >= _MIN_LONG else weights.MAX_SPELT_WORD_BITS
    return spell_best(" ".join(words))[1] <= most


def _is_list(letters: str) -> bool:
    """Return whether letters are in the order of an alphabet, but for those that Arabic has not, or are few ones."""
    counted = "".join(filter(_COUNTED.__contains__, letters))
    return is_alphabet_list(counted) or len(set(letters)) < min(4, len(letters) - 1)


def _are_roots(letters: str) -> bool:
    """Return whether letters are a root as dictionaries set it apart, several that waws join, or a form of words."""
    parts = letters.split(_JOINING_WAW)
    if len(parts) > 1 and len(set(map(len, parts))) == 1 and len(parts[0]) <= _MAX_ROOT:
        return True
    return (len(letters) <= _MAX_ROOT and _COUNTED.issuperset(letters)) or _is_pattern(letters) is not None
