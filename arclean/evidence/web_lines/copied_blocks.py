"""An article that stands twice in a text: a tool took it from the page and from what the page keeps for other readers.

A line that comes again is mostly an item of a menu or a teaser, and is judged so; of an article that was printed twice
all lines come again, and both copies would go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["find_copies"]

_LEAST_LINES = 4  # side by side, in the same order
_LONG_LINE = 80  # characters of a line of running text
_LEAST_LONG = 3
_LEAST_SHARE = 0.25  # of the characters of the text: less is a list of teasers that stands twice


def find_copies(lines: Sequence[str]) -> dict[int, int]:
    """Return the numbers of lines in copies of earlier blocks, each with the number of the line that it copies.

    >>> text = ["عنوان الخبر", *(f"{n} " + "كلمة طويلة " * 9 for n in range(3))]
    >>> find_copies([*text, "بين", *text])
    {5: 0, 6: 1, 7: 2, 8: 3}
    """
    keys = [" ".join(line.split()) for line in lines]
    first: dict[str, int] = {}
    copies: dict[int, int] = {}
    at, whole = 0, sum(map(len, keys))
    while at < len(keys):
        source = first.setdefault(keys[at], at)
        size = 0
        while source < at and at + size < len(keys) and source + size < at and keys[source + size] == keys[at + size]:
            size += 1
        block = keys[at : at + size]
        is_article = size >= _LEAST_LINES and sum(len(key) >= _LONG_LINE for key in block) >= _LEAST_LONG
        if is_article and sum(map(len, block)) >= _LEAST_SHARE * whole:
            copies.update((at + step, copies.get(source + step, source + step)) for step in range(size))
        at += max(size, 1)
    return copies
