"""Drawn parts: segments of a row that two cells share, told by the order of drawing.

Where a line fills its cell, the white before the next cell may be as narrow as between two words. A cell is drawn as a
whole, though: between the two parts of such a row the other lines of the cell are drawn, which stand above or below.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.readers.pdf.layout import weights
from arclean.readers.pdf.layout.units import drawn_of_unit, size_of_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.readers.pdf.layout.units import Unit

__all__ = ["cut_where_drawn_apart"]


def cut_where_drawn_apart(segment: Sequence[Unit], starts: Sequence[int]) -> list[list[Unit]]:
    """Return the parts of a segment between which something else is drawn, from the left, without the spaces there.

    ``starts`` are the first numbers in the order of drawing of all segments of the page, ascending. A part is all that
    is drawn in one go, and stands by itself, with white beside it; else the segment is one part.
    """
    numbers = [*map(drawn_of_unit, segment)]
    if not numbers or max(numbers) - min(numbers) < len(segment):  # as in nearly all segments
        return [[*segment]]
    drawn = sorted(drawn_of_unit(unit) for unit in segment if unit.text != " ")
    if not drawn or drawn[-1] - drawn[0] < len(segment):
        return [[*segment]]
    breaks = [
        after for before, after in pairwise(drawn) if bisect_right(starts, after - 1) > bisect_right(starts, before)
    ]
    if not breaks:
        return [[*segment]]
    parts: list[list[Unit]] = [[]]
    seen: list[int] = []
    for place, unit in enumerate(segment):
        if unit.text == " ":
            parts[-1].append(unit)
            continue
        run = bisect_right(breaks, drawn_of_unit(unit))
        if seen and run != seen[-1]:
            space = segment[place - 1]
            is_wide = space.text == " " and space.x1 - space.x0 >= weights.COLUMN_GUTTER * size_of_unit(unit)
            if run in seen or not is_wide:
                return [[*segment]]
            parts[-1].pop()
            parts.append([])
        if not seen or run != seen[-1]:
            seen.append(run)
        parts[-1].append(unit)
    return parts
