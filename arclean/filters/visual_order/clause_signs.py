"""On which side of words the signs stand that end a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.presentation_forms import FORM

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["compile_sign_searches"]


def compile_sign_searches(signs: str) -> tuple[Callable[[str], list[str]], Callable[[str], list[str]]]:
    """Return two searches: for a sign after a word and before white space, and for one the other way round.

    ``signs`` is the body of a character class.

    >>> after, before = compile_sign_searches(".")
    >>> len(after("باب. قال")), len(before("باب .قال")), len(after("باب.قال") + before("باب.قال"))
    (1, 1, 0)
    """
    word = f"{LETTER}{FORM}"
    after = LazyPattern(f"[{word}][{signs}](?!\\S)")
    before = LazyPattern(f"[{signs}](?<!\\S[{signs}])[{word}]")
    return after.findall, before.findall
