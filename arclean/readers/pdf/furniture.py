"""Furniture: running heads and feet and page numbers, told by where they stand and that they come again.

A line near the top or the bottom of its page is furniture where other pages have the same at the same height, but for
its numbers; where it is nothing but a number that counts the pages; or where the PDF itself marks it as an
artifact. One page alone has no furniture but what is marked.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.readers.pdf.sheets import Sheet, SheetLine

__all__ = ["furniture"]

# Judged on PDFs of 8 producers with running heads, and on the pages of real books, 2026-11.
_DEEP = 4  # lines from the top or bottom of a page that may be furniture
_HEIGHT = 6.0  # points by which the height of a running line may differ from page to page
_SHARE = 0.5  # of the pages that could have it, at least; left and right pages may have heads of their own
_LONGEST = 200  # characters: a running head is no paragraph
_NUMBERS = re.compile("[0-9\u0660-\u0669\u06f0-\u06f9]+")
_PAGE = "\u0635\u0641\u062d\u0629|\u0635|page|p\\."
_COUNTER = re.compile(rf"\W*(?:(?:{_PAGE}) *)?#(?: *(?:\u0645\u0646|/|of|-) *#)?\W*", re.IGNORECASE)


def furniture(pages: Sequence[Sheet]) -> set[tuple[int, int]]:
    """Tell which lines are furniture: (number of the page, number of the line), both from 0."""
    found = {(p, n) for p, page in enumerate(pages) for n, line in enumerate(page.lines) if line.artifact}
    alike: defaultdict[tuple[str, str], list[tuple[float, int, int]]] = defaultdict(list)
    for p, page in enumerate(pages):
        for edge, n in _edges(page.lines):
            shape = _NUMBERS.sub("#", _text(page, n))
            if 0 < len(shape) <= _LONGEST:
                alike[edge, shape].append((page.lines[n].base, p, n))
    for (_, shape), places in alike.items():
        for group in _level(sorted(places)):
            seen = sorted({p for _, p, _ in group})
            span = seen[-1] - seen[0] + 1
            if len(seen) < 2 or len(seen) < _SHARE * span - 0.5:
                continue
            if _COUNTER.fullmatch(shape) and not _counts(pages, group):
                continue
            found |= {(p, n) for _, p, n in group}
    return found


def _text(page: Sheet, number: int) -> str:
    start, end = page.lines[number][:2]
    return page.text[start:end].strip()


def _edges(lines: Sequence[SheetLine]) -> Iterator[tuple[str, int]]:
    """Yield the lines that stand at the top and at the bottom of a page, by their height on it."""
    order = sorted(range(len(lines)), key=lambda n: lines[n].base)
    yield from (("top", n) for n in order[:_DEEP])
    yield from (("bottom", n) for n in order[-_DEEP:])


def _level(places: list[tuple[float, int, int]]) -> Iterator[list[tuple[float, int, int]]]:
    """Group places that lie at one height; ``places`` are sorted by height."""
    group: list[tuple[float, int, int]] = []
    for place in places:
        if group and place[0] - group[-1][0] > _HEIGHT:
            yield group
            group = []
        group.append(place)
    if group:
        yield group


def _counts(pages: Sequence[Sheet], group: list[tuple[float, int, int]]) -> bool:
    """Tell whether numbers rise with the pages."""
    shifts = [int(_NUMBERS.findall(_text(pages[p], n))[0]) - p for _, p, n in group]
    return max(map(shifts.count, shifts)) >= len(shifts) / 2
