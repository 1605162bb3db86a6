"""Enclosed digits: circled, bracketed and Roman ones side by side, which a font's map has in the place of plain ones.

An author sets ``⑤`` alone, as the label of a point, or several that count on (``①②③``); a number of two digits has a
character of its own (``⑮``). Two side by side that do not count on are a number whose digits were mapped wrong.
"""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.filters.wrong_map import weights

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["ENCLOSED_DIGITS", "enclosed_numbers"]

ENCLOSED_DIGITS = "\u2160-\u2168\u2460-\u249b\u24ea-\u24ff\u2776-\u2793"
"""Roman, circled, bracketed and dotted digits and numbers: the body of a class of characters."""

_SIDE_BY_SIDE = LazyPattern(f"[{ENCLOSED_DIGITS}]{{2,}}")


def enclosed_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of numbers of enclosed digits; none where there are so few that they may be an author's labels.

    >>> list(enclosed_numbers("⑤④ و⑧⓪ و①⑨⑧")), list(enclosed_numbers("①②③ و⑤④"))
    ([(0, 2), (4, 6), (8, 11)], [])
    """
    found = [match.span() for match in _SIDE_BY_SIDE.finditer(text) if not _is_meant(match[0])]
    if len(found) >= weights.MIN_ENCLOSED_NUMBERS:
        yield from found


def _is_meant(digits: str) -> bool:
    """Return whether enclosed numbers count on by one, or are a Roman number of units and fives."""
    values = [unicodedata.numeric(digit) for digit in digits]
    return all(below == above + 1 for above, below in pairwise(values)) or not _is_more_than_letters(digits)


_is_more_than_letters = LazyPattern("[^\u2160\u2164]").search
