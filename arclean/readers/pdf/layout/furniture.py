"""Furniture: running heads and feet and page numbers, told by where they stand and that they come again.

A line at the top or the bottom of its page is furniture where white parts it from the text, all lines further out are
furniture, and other pages have the same at the same height; its numbers stay the same, or count the pages. Once a
line is known, it is furniture at that height on every page, also where the text runs into it. The head of a table
that comes again on every page has no white below it. What the PDF itself marks as an artifact is furniture too. One
page alone has no furniture but that.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.readers.pdf.sheets import Sheet

__all__ = ["furniture"]

# Judged on PDFs of 8 producers with running heads, and on the pages of real books, 2026-11.
_DEEP = 4  # lines from the top or bottom of a page that may be furniture
_HEIGHT = 6.0  # points by which the height of a running line may differ from page to page
_SHARE = 0.5  # of the pages that could have it, at least; left and right pages may have heads of their own
_LONGEST = 200  # characters: a running head is no paragraph
_CLEAR = 1.3  # of the usual distance between lines is white between the text and what runs along
_LEVEL = 2.0  # points: lines nearer than that stand side by side
_NUMBERS = re.compile("[0-9\u0660-\u0669\u06f0-\u06f9]+")
_ROMAN = re.compile(r"\W*([ivxl]+|[IVXL]+)\W*")
_VALUE = {"i": 1, "v": 5, "x": 10, "l": 50}


class _Place(NamedTuple):
    """A line at the edge of a page: its height, page and number; ``clear`` where white parts it from the text."""

    base: float
    page: int
    line: int
    clear: bool
    numbers: list[int]


def furniture(pages: Sequence[Sheet]) -> set[tuple[int, int]]:
    """Tell which lines are furniture: (number of the page, number of the line), both from 0."""
    found = {(p, n) for p, page in enumerate(pages) for n, line in enumerate(page.lines) if line.artifact}
    alike: defaultdict[tuple[str, str], list[_Place]] = defaultdict(list)
    for p, page in enumerate(pages):
        for edge, n, clear in _edges(page):
            shape, numbers = _shape(page, n)
            if 0 < len(shape) <= _LONGEST:
                alike[edge, shape].append(_Place(page.lines[n].base, p, n, clear, numbers))
    running = [group for places in alike.values() for group in _level(sorted(places)) if _comes_again(group)]
    again = {(place.page, place.line) for group in running for place in group}
    for group in running:
        outside = [place for place in group if place.clear and _outer(pages[place.page], place) <= again]
        if 2 * len(outside) >= len(group):
            found |= {(place.page, place.line) for place in group}
    return found


def _shape(page: Sheet, number: int) -> tuple[str, list[int]]:
    """Give the text of a line with its numbers left open, and the numbers."""
    start, end = page.lines[number][:2]
    text = page.text[start:end].strip()
    roman = _ROMAN.fullmatch(text)
    if roman:
        values = [_VALUE[char] for char in roman[1].lower()]
        total = sum(-a if a < b else a for a, b in pairwise([*values, 0]))
        return text.replace(roman[1], "#"), [total]
    return _NUMBERS.sub("#", text), [int(found) for found in _NUMBERS.findall(text)]


def _edges(page: Sheet) -> Iterator[tuple[str, int, bool]]:
    """Yield the lines at the top and at the bottom of a page, from outside, and whether white parts them."""
    order = sorted(range(len(page.lines)), key=lambda n: page.lines[n].base)
    bases = [page.lines[n].base for n in order]
    steps = [b - a for a, b in pairwise(bases)]
    usual = median([step for step in steps if step > _LEVEL] or [0.0])
    for edge, numbers, gaps in (("top", order, steps), ("bottom", order[::-1], steps[::-1])):
        white = [place for place, gap in enumerate(gaps[:_DEEP]) if gap > _CLEAR * usual]
        last = white[-1] if white else -1
        yield from ((edge, n, place <= last) for place, n in enumerate(numbers[:_DEEP]))


def _outer(page: Sheet, place: _Place) -> set[tuple[int, int]]:
    """Give the lines between a line and the nearer edge of the page."""
    lines = page.lines
    above = {(place.page, n) for n, line in enumerate(lines) if line.base < place.base - _LEVEL}
    below = {(place.page, n) for n, line in enumerate(lines) if line.base > place.base + _LEVEL}
    return min(above, below, key=len)


def _level(places: list[_Place]) -> Iterator[list[_Place]]:
    """Group places that lie at one height; ``places`` are sorted by height."""
    group: list[_Place] = []
    for place in places:
        if group and place.base - group[-1].base > _HEIGHT:
            yield group
            group = []
        group.append(place)
    if group:
        yield group


def _comes_again(group: list[_Place]) -> bool:
    """Tell whether a line stands on enough pages, with numbers that stay or count the pages."""
    seen = sorted({place.page for place in group})
    span = seen[-1] - seen[0] + 1
    if len(seen) < 2 or len(seen) < _SHARE * span - 0.5:
        return False
    columns = [*zip(*(place.numbers for place in group), strict=True)]
    pages = [place.page for place in group]
    counts = any(_most([n - page for n, page in zip(column, pages, strict=True)]) for column in columns)
    return counts or all(map(_most, columns))


def _most(numbers: Sequence[int]) -> bool:
    return 2 * max(map(numbers.count, numbers)) > len(numbers)
