"""Joined yehs written as a tanwin, as a font's map does that is off by one row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC
from arclean.arabic.marks import HARAKAT
from arclean.core.corruptor import Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_words = re.compile(f"[{ARABIC}{HARAKAT}][{ARABIC}{HARAKAT}]*")
_plain_words = LazyPattern(f"(?<![{HARAKAT}{ARABIC}])[{ARABIC}]{{5,}}(?![{HARAKAT}])").findall
_has_marks = LazyPattern(f"[{HARAKAT}]").search
_has_tanwin = LazyPattern("[\u064b-\u064d]").search
_has_vowel = LazyPattern("[\u064e-\u0650\u0652]").search
_joined_yeh = LazyPattern(f"\u064a(?=[{ARABIC}])(?!\u0627(?![{ARABIC}]))").sub
_final_yeh = LazyPattern(f"(?<=[{ARABIC}])\u064a(?<![\u0627\u0629\u0649\u0621].)(?![{ARABIC}])").sub
_MAPS = (("\u064c", "\u064b"), ("\u064d", "\u064b"), ("\u064c", "\u064a"), ("\u064b", "\u064b"))
"""The marks of joined and of final yehs; the last of the second keeps them."""
_MIN_TELLING_WORDS = 4  # words with a yeh within, by which any text shows its map


def corrupt(text: str, random: Random) -> str:
    """Return a text with one tanwin for all joined yehs, and in most texts fathatan for the final ones."""
    joined, final = random.choice(_MAPS)

    def map_word(word: re.Match[str]) -> str:
        return word[0] if _has_marks(word[0]) else _final_yeh(final, _joined_yeh(joined, word[0]))

    return _words.sub(map_word, text)


def _is_in_domain(text: str) -> bool:
    """Return whether a text has several words that show its map, and no tanwin in a word without vowels."""
    telling = {word for word in _plain_words(text) if "\u064a" in word[1:-2]}
    bare = any(_has_tanwin(word) and not _has_vowel(word) for word in _words.findall(text))
    return len(telling) >= _MIN_TELLING_WORDS and not bare


CORRUPTOR = Corruptor("tanwin-yehs", corrupt, _is_in_domain, layout="paragraphs")
