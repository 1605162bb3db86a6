"""Kinds of number: what the words beside one, or beside the gap that it left, ask for.

A day stands before its month, a year behind ``عام``, a count before what is counted, a share before ``في المئة``, a
mark of type behind names of letters. Where the words ask for one of these, only a number of that kind may stand there.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from arclean.arabic import number_cues as cues
from arclean.filters.recovery.word_alignment import key_of

if TYPE_CHECKING:
    from arclean.filters.recovery.word_alignment import Passages

__all__ = ["kinds", "stem"]

_CLITICS = re.compile(
    "(?:[\u0648\u0641](?=...))?(?:\u0628\u0627\u0644|\u0643\u0627\u0644|\u0627\u0644|\u0644\u0644|[\u0628\u0644\u0643](?=..))?(?=..)"
).match
_IN = "\u0641\u064a"
_MONTHS = {tuple(map(key_of, name.split("-"))): number for name, number in cues.MONTH_NUMBERS.items()}
_YEARS = frozenset(map(key_of, ("عام", "سنة")))
_SHARES = frozenset(map(key_of, ("مئة", "مائة")))
_COUNTED = frozenset(map(key_of, cues.COUNTED_NOUNS | cues.COUNTED_PLURALS))
_LETTERS = frozenset(map(key_of, cues.LETTER_NAMES)) - {_IN, "\u0627\u064a"}  # "in", "any"
_is_code = re.compile("[a-z]{1,3}$").match


@lru_cache(maxsize=1 << 14)  # words of a text come again, and near every number
def stem(key: str) -> str:
    """Take the article, clitics and the alef of the accusative off the key of a word.

    >>> stem("لسنه"), stem("شهرا")
    ('سنه', 'شهر')
    """
    clitics = _CLITICS(key)
    bare = key[clitics.end() :] if clitics else key
    return bare[:-1] if len(bare) > 3 and bare[-1] == "\u0627" else bare


def kinds(words: Passages, place: int) -> frozenset[str]:
    """Name the kinds of number that the words on both sides of a place ask for."""
    keys, (start, end) = words.keys, words.between(place)
    between = words.text[start:end]
    before = keys[place - 1] if place else ""
    behind, next_ = (*keys[place : place + 2], "", "")[:2]
    found = set()
    if month := _MONTHS.get((behind, next_)) or _MONTHS.get((behind,)):
        found.add(f"day of {month}")
    if stem(before) in _YEARS or (before,) in _MONTHS or tuple(keys[max(0, place - 2) : place]) in _MONTHS:
        found.add("year")
    if _SHARES & {stem(behind), stem(next_) if behind == _IN else ""} or "%" in between or "\u066a" in between:
        found.add("share")
    if behind in _COUNTED:
        found.add(f"count of {stem(behind)}")
    if before in _LETTERS or _is_code(before):
        found.add("type")
    return frozenset(found)
