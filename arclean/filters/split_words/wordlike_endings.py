"""Endings of words that are words too, so that nothing but their place and marks says that they were split off.

An alef with fathatan after one letter ends a word (``شام لاً``): no particle of that letter takes the mark. The pronoun
``ها`` and the plural's ``ون`` are words in calls (``ها هو``), in dialects before an article, and as names alone.
"""

from __future__ import annotations

from arclean.evidence.word_boundaries.join_score import ARTICLE

__all__ = ["WORDLIKE_ENDINGS", "is_marked_ending", "may_be_ending"]

_TWO_LETTERS = 2
_ALEF, _FATHATAN = "\u0627", "\u064b"
WORDLIKE_ENDINGS = frozenset("ها ون".split())
"""Endings that are words too, as they are folded."""
_AFTER_CALLS = frozenset("هو هي هم نحن أنا انا أنت انت قد هنا".split())


def is_marked_ending(word: str, raw: str) -> bool:
    """Return whether a folded string of two letters is an ending by its fathatan, as it is written.

    >>> is_marked_ending("لا", "لاً"), is_marked_ending("لا", "لا")
    (True, False)
    """
    return len(word) == _TWO_LETTERS and word[1] == _ALEF and _FATHATAN in raw


def may_be_ending(word: str, after: str) -> bool:
    """Return whether a folded string is an ending rather than a word before another.

    >>> may_be_ending("ها", "يوم"), may_be_ending("ها", "هو"), may_be_ending("ها", "البيت")
    (True, False, False)
    """
    return word in WORDLIKE_ENDINGS and not after.startswith(ARTICLE) and after not in _AFTER_CALLS
