"""Verbs whose last two root letters are one, written with shadda: ``يرصّ``, ``وتشدّه``.

Any two letters make such a verb, and few of them are in tables. Two that differ in the order of their letters are both
verbs (``يرصّ`` stacks, ``يصرّ`` insists), so neither is the other one with a ligature swapped.
"""

from __future__ import annotations

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER

__all__ = ["is_geminate_verb"]

_PREFIX = "[\u0648\u0641]?\u0633?[\u064a\u062a\u0646\u0623]"  # a conjunction, the future, a person
_PRONOUN = (
    "\u0647|\u0647\u0627|\u0647\u0645|\u0647\u0645\u0627|\u0647\u0646|\u0643|\u0643\u0645|\u0646\u0627|\u0646\u064a"
)
_PERSON = "\u0648\u0646|\u0648\u0627|\u0627\u0646|\u064a\u0646"
_VOWELS = "[\u064e-\u0650\u0652]*+"
_is_geminate = LazyPattern(
    f"{_PREFIX}{_VOWELS}[{LETTER}]{_VOWELS}[{LETTER}]{_VOWELS}\u0651{_VOWELS}(?:{_PERSON}|{_PRONOUN})?{_VOWELS}"
).fullmatch


def is_geminate_verb(word: str) -> bool:
    """Return whether a word with its marks is spelt as a verb whose last root letter is doubled.

    >>> [is_geminate_verb(word) for word in ("يرصّ", "وسيشدّه", "يرص", "الكبرية")]
    [True, True, False, False]
    """
    return _is_geminate(word) is not None
