"""Waws that stand by themselves before a word: split off, or set apart by an author who does so.

Authors who set "and" apart do it in every second or third place, and some at the beginning of lines and clauses alone;
what splits words cuts off one waw of twenty. So a lone one is a piece where the text joins many others for each, after
words or where clauses begin: six where many of its other words are split, twenty where few are. Waws that begin a
word's stem are not counted. A text with lists by letters has a waw at the beginning of a line for its sixth item.
"""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC
from arclean.evidence.word_boundaries.join_score import ARTICLE
from arclean.filters.split_words import weights
from arclean.language.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["LONE_WAW", "JoinedWaws", "count_joined_waws", "lone_waw_bits"]

LONE_WAW = "\u0648"
_lone_waws = LazyPattern(f"(?<![{ARABIC}]){LONE_WAW}(?= [{ARABIC}][{ARABIC}])").finditer
_joined_waws = LazyPattern(f"(?<![{ARABIC}]){LONE_WAW}([\u0621-\u064a]{{4,}})(?![{ARABIC}])").finditer
_has_list_letters = LazyPattern("(?:^|\n) ?[\u0647\u0632]\u0640?(?![\u0621-\u0652])").search  # the fifth and seventh
_follows_word = LazyPattern(f"[{ARABIC}] ").match


class JoinedWaws(NamedTuple):
    """How many waws a text joins for each that stands alone, 0 where none does: after words, where clauses begin."""

    within: float
    at_starts: float


def count_joined_waws(text: str, word_cost: Callable[[str], float]) -> JoinedWaws:
    """Return how many waws a text joins to words for each that stands by itself, by the bits of words.

    >>> cost = {"الوزير": 9.0, "قالت": 9.0}.get
    >>> text = "وصل المدير والوزير " * 10 + "و الكاتب. و زار"
    >>> count_joined_waws(text, lambda word: cost(word, 99.0))
    JoinedWaws(within=10.0, at_starts=0.0)
    """
    lone = [_is_within(text, one.start()) for one in _lone_waws(text)]
    if not lone:
        return JoinedWaws(0.0, 0.0)
    within, starts = sum(lone), len(lone) - sum(lone)
    joined = [_is_within(text, one.start()) for one in _joined_waws(text) if _is_clitic(fold(one[1]), word_cost)]
    at_starts = 0 if _has_list_letters(text) else len(joined) - sum(joined)
    return JoinedWaws(sum(joined) / within if within else 0.0, at_starts / starts if starts else 0.0)


def lone_waw_bits(joined: float) -> float | None:
    """Return the bits for a join of a lone waw where so many others are joined for each; None where they are too few.

    >>> lone_waw_bits(2.0) is None, lone_waw_bits(12.0) > lone_waw_bits(7.0)
    (True, True)
    """
    if joined < weights.JOINED_PER_LONE_WAW:
        return None
    return weights.LONE_WAW_BITS + weights.JOINED_WAWS_SHARE * log2(joined / weights.JOINED_PER_LONE_WAW)


def _is_within(text: str, place: int) -> bool:
    return _follows_word(text, max(0, place - 2)) is not None


def _is_clitic(rest: str, word_cost: Callable[[str], float]) -> bool:
    """Return whether a waw before other letters is "and": they are likelier a word by themselves than with it."""
    return rest.startswith(ARTICLE) or word_cost(rest) < word_cost(LONE_WAW + rest)
