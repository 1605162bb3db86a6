"""Types of number: which of them the words beside a place ask for.

A day stands before its month, a year after ``عام``, a count before what is counted, a share before ``في المئة``, a mark
of a type after names of letters. Where the words ask for one of these, only a number of that type may stand there.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from arclean.arabic import number_cues as cues
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.filters.recovery.word_alignment import comparison_key

if TYPE_CHECKING:
    from arclean.filters.recovery.word_alignment import WordSequence

__all__ = ["number_types", "stem_of_key"]

_match_clitics = LazyPattern(
    "(?:[\u0648\u0641](?=...))?(?:\u0628\u0627\u0644|\u0643\u0627\u0644|\u0627\u0644|\u0644\u0644|[\u0628\u0644\u0643](?=..))?(?=..)"
).match
_IN = "\u0641\u064a"
_MONTH_KEYS = {tuple(map(comparison_key, name.split("-"))): number for name, number in cues.MONTH_NUMBERS.items()}
_YEAR_KEYS = frozenset(map(comparison_key, ("عام", "سنة")))
_HUNDRED_KEYS = frozenset(map(comparison_key, ("مئة", "مائة")))
_COUNTED_KEYS = frozenset(map(comparison_key, cues.COUNTED_NOUNS | cues.COUNTED_PLURALS))
_LETTER_NAME_KEYS = frozenset(map(comparison_key, cues.LETTER_NAMES)) - {_IN, "\u0627\u064a"}  # "in", "any"
_is_code = LazyPattern("[a-z]{1,3}$").match


@lru_cache(maxsize=1 << 12)  # words of a text come again, and near every number
def stem_of_key(key: str) -> str:
    """Return the key of a word without the article, clitics and the alef of the accusative.

    >>> stem_of_key("لسنه"), stem_of_key("شهرا")
    ('سنه', 'شهر')
    """
    clitics = _match_clitics(key)
    bare = key[clitics.end() :] if clitics else key
    return bare[:-1] if len(bare) > 3 and bare[-1] == "\u0627" else bare


def number_types(words: WordSequence, place: int) -> frozenset[str]:
    """Return the types of number that the words on both sides of a place ask for; empty where they ask for none.

    >>> from arclean.filters.recovery.word_alignment import WordSequence
    >>> sorted(number_types(WordSequence("منذ عام شهرا"), 2))
    ['count of شهر', 'year']
    """
    keys, (start, end) = words.keys, words.span_between(place)
    between = words.text[start:end]
    before = keys[place - 1] if place else ""
    after, second = (*keys[place : place + 2], "", "")[:2]
    found = set()
    if month := _MONTH_KEYS.get((after, second)) or _MONTH_KEYS.get((after,)):
        found.add(f"day of {month}")
    is_month_before = (before,) in _MONTH_KEYS or tuple(keys[max(0, place - 2) : place]) in _MONTH_KEYS
    if is_month_before or stem_of_key(before) in _YEAR_KEYS:
        found.add("year")
    is_share = _HUNDRED_KEYS & {stem_of_key(after), stem_of_key(second) if after == _IN else ""}
    if is_share or "%" in between or "\u066a" in between:
        found.add("share")
    if after in _COUNTED_KEYS:
        found.add(f"count of {stem_of_key(after)}")
    if before in _LETTER_NAME_KEYS or _is_code(before):
        found.add("type")
    return frozenset(found)
