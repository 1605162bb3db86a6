"""Verbs that address a woman, which are verbal nouns with their last two letters turned: ``أن تقدمي``, ``أن تقديم``.

The prose by which words are counted hardly addresses anyone, letters and forums do. So between the two only what
stands before says something: a verb begins a clause, and follows ``أن``, negations, auxiliaries, words of wishing.
"""

from __future__ import annotations

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.language.tokens import SIGNS

__all__ = ["may_address_woman"]

_BEFORE_VERBS = frozenset(
    """
    أن ان ألا الا لا لم لن كي لكي قد سوف هل ما لو إذا اذا كيف متى أين لماذا كما كلما حين حينما عندما بعدما قبلما حتى ثم
    أنت انت إنك أنك لأنك لعلك ليتك كنت كنتي ممكن يمكن لازم يجب عشان علشان بدك ودك بس رح راح اللي التي لعل عساك هلا
    بأن لأن كأن ياريت ياليت ليت المفروض ضروري بدي أبغاك اريدك أريدك
""".split()
)
_is_address = LazyPattern("[\u0648\u0641]?\u062a..+\u064a").fullmatch
_without_conjunction = LazyPattern("^[\u0648\u0641](?=..)").sub


def may_address_woman(word: str, turned: str, left: str) -> bool:
    """Return whether a folded word after another is a verb of address rather than ``turned``, a noun in its place.

    >>> [may_address_woman("تقدمي", "تقديم", left) for left in ("أن", "وألا", "", "في")]
    [True, True, True, False]
    """
    is_last = turned == word[:-2] + word[:-3:-1]
    if not is_last or not _is_address(word):
        return False
    return left in SIGNS or left in _BEFORE_VERBS or _without_conjunction("", left) in _BEFORE_VERBS
