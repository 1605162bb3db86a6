"""Long runs: letters without a space that are more than any word has.

What parts them is known for Arabic only; in every language of the script such a run has lost its spaces. In 105
million characters of seven languages five runs are as long: four are glued, one is an alphabet, which reads as no
language. Names of chemicals may be as long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.filters.glued_words import weights
from arclean.language.legibility import read_language

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["find_long_runs", "has_long_run"]

_find_runs = LazyPattern(
    f"(?<![#@/._\\w\u064b-\u0652\u0670])[{LETTER}\u064b-\u0652\u0670]{{{weights.MIN_LONG_RUN},}}+(?![/._\\w])"
).finditer
"""A hashtag, an address and an identifier are written without spaces; none of them begins anew after a mark."""
_LONG_WORDS = ("ug", None)
_drop_marks = LazyPattern("[\u064b-\u0652\u0670]").sub


def has_long_run(text: str) -> bool:
    """Return whether a text has a string that is as long as a long run.

    >>> has_long_run("کتاب"), has_long_run("گزارشتازهنشانمیدهدکهبیشترمردمشهر")
    (False, True)
    """
    size, at, last_space = weights.MIN_LONG_RUN, 0, text.rfind
    while at + size <= len(text):  # from one space to the last one that is no long run away
        space = last_space(" ", at, at + size)
        if space < 0:
            return max(map(len, text.split()), default=0) >= size
        at = space + 1
    return False


def find_long_runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the long runs of a text start and end: no alphabet, and no letter that is drawn out.

    >>> [*find_long_runs("که گزارشتازهنشانمیدهدکهبیشترمردمشهر")], [*find_long_runs("ه" * 40)]
    ([(3, 35)], [])
    """
    for found in _find_runs(text):
        letters = _drop_marks("", found[0])
        kinds, size = len(set(letters)), len(letters)
        is_mixed = weights.MIN_LETTER_KINDS <= kinds <= weights.MAX_LETTER_KINDS * size
        if size >= weights.MIN_LONG_RUN and is_mixed and _reads_as_words(letters):
            yield found.span()


def _reads_as_words(letters: str) -> bool:
    """Return whether letters read as a language whose words are shorter: Uyghur has words of forty letters."""
    read = read_language(letters)
    return read.language not in _LONG_WORDS and read.probability >= weights.MIN_RUN_LEGIBILITY
