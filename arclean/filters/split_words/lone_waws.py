"""Waws that stand by themselves before a word: split off, or set apart by an author who does so.

Authors who set "and" apart do it in every second or third place, and at the beginning of lines and clauses; what splits
words cuts off one waw of twenty. So a lone one after a word is a piece where the text joins six others to articles for
each.
"""

from __future__ import annotations

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC
from arclean.filters.split_words import weights

__all__ = ["LONE_WAW", "joins_waws"]

LONE_WAW = "\u0648"
_lone_waws = LazyPattern(f"(?<![{ARABIC}]){LONE_WAW}(?= [{ARABIC}][{ARABIC}])").findall
_joined_waws = LazyPattern(f"(?<![{ARABIC}]){LONE_WAW}(?=\u0627\u0644[{ARABIC}]{{2}})").findall  # no radical waw


def joins_waws(text: str) -> bool:
    """Return whether a text joins many waws to articles for each that stands by itself.

    >>> joins_waws("وصل المدير والوزير " * 10 + "و الكاتب"), joins_waws("العقد و المادة والفقرة")
    (True, False)
    """
    lone = len(_lone_waws(text))
    return lone > 0 and len(_joined_waws(text)) >= weights.JOINED_PER_LONE_WAW * lone
