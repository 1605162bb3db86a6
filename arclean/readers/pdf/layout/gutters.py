"""Gutters: the white that runs down between columns or cells, and the rows that it parts.

A page is a list of rows, each a list of segments (text without a wide gap, see ``row_segments``). A gutter is white
that several rows in succession share; a region is the rows between which a set of gutters goes on.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import count, pairwise
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from arclean.core.medians import median
from arclean.readers.pdf.layout import weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = [
    "Gap", "GutterRegion", "Row", "RowSegment", "are_numbers", "base_of", "count_cells", "find_gutter_region",
    "has_inner_cells", "is_count", "is_running_text", "row_cells", "row_columns", "text_width",
]  # fmt: skip

# of a page; after them no region is looked for within another: 200 rows, each a beginning
_MAX_STEPS = 20_000  # mutation: equivalent - any number bounds the work
_ROUNDING = 0.5  # points


class RowSegment(NamedTuple):
    """Text on one baseline without a wide gap.

    ``x0`` and ``x1`` are its ends, ``base`` its baseline and ``size`` its font size, in points; ``number`` is that by
    which the caller knows it, ``drawn`` when it is drawn, ``text`` what it says from left to right.
    """

    x0: float
    x1: float
    base: float
    size: float
    number: int
    drawn: int
    text: str = ""


Row = list[RowSegment]
"""Segments side by side, from left to right."""

Gap = tuple[float, float]
"""White from one place on the line to another, in points."""


class GutterRegion(NamedTuple):
    """Rows ``first`` to ``last`` (excluded), with the gutters that part them all.

    ``peak`` is the number of rows that the best gutter has on its poorer side, ``total`` the sum over all gutters.
    """

    peak: int
    total: int
    first: int
    last: int
    gaps: list[Gap]


def find_gutter_region(rows: list[Row]) -> GutterRegion | None:
    """Return the region that one gutter parts most often, or the table in it that has more gutters; None without any.

    Rows that stand over all columns, as a heading does, are no part of it.
    """
    found = [*_gutter_regions(rows)]
    if not found:
        return None
    best = max(found, key=lambda region: region[:2])
    for region in sorted(found, reverse=True, key=lambda region: region.total):
        if region.total <= best.total or region.peak < weights.INNER_TABLE_SHARE * best.peak:
            continue
        inside = best.first <= region.first and region.last <= best.last
        if inside and _are_rows_aligned(rows[region.first : region.last], region.gaps):
            best = region
            break
    first = best.first + _count_heading_rows(rows[best.first : best.last], best.gaps)
    return best._replace(first=first)


def _are_rows_aligned(rows: list[Row], gaps: list[Gap]) -> bool:
    """Return whether what runs over full lines has something beside most of them, as the cells of a table do."""
    for column in row_columns(rows, gaps):
        if is_running_text(column):
            bases = {cell[0].base for cell in column}
            beside = sum(row[0].base in bases and count_cells(row, gaps) > 1 for row in rows)
            if beside < weights.ALIGNED_ROW_SHARE * len(bases):
                return False
    return True


def is_running_text(column: list[Row]) -> bool:
    """Return whether a column is running text: cells are narrow, short, or several in a row."""
    if len(column) < 3 or 2 * sum(map(has_inner_cells, column)) > len(column):
        return False
    left, right = min(row[0].x0 for row in column), max(row[-1].x1 for row in column)
    size = median(s.size for row in column for s in row)
    filled = median(row[-1].x1 - row[0].x0 for row in column)
    width = right - left
    return width >= weights.MIN_COLUMN_WIDTH * size and filled >= weights.FILLED_COLUMN_SHARE * width


def has_inner_cells(cell: Row) -> bool:
    """Return whether a gap in a line of a cell is as wide as one between cells."""
    return any(right.x0 - left.x1 > weights.CELL_GUTTER * left.size for left, right in pairwise(cell))


def base_of(row: list[Row]) -> float:
    """Return the baseline of the first cell of a row that is not empty."""
    return next(cell[0].base for cell in row if cell)


def text_width(rows: list[Row]) -> float:
    """Return the width from the first to the last place that rows reach, in points; 0.0 without rows."""
    return max(row[-1].x1 for row in rows) - min(row[0].x0 for row in rows) if rows else 0.0


def are_numbers(rows: list[Row]) -> bool:
    """Return whether rows have digits, and no letters."""
    text = "".join([s.text for row in rows for s in row])
    return any(map(str.isdecimal, text)) and not any(map(str.isalpha, text))


def is_count(cell: Row) -> bool:
    """Return whether a line of a cell is digits alone, as a page number is."""
    return len(cell) == 1 and cell[0].text.strip().isdecimal()


def row_columns(rows: list[Row], gaps: list[Gap]) -> list[list[Row]]:
    """Return rows cut at gaps into columns, from left to right; rows that are empty there are left out."""
    found: list[list[Row]] = [[] for _ in range(len(gaps) + 1)]
    for row in rows:
        for column, cell in zip(found, row_cells(row, gaps), strict=True):
            if cell:
                column.append(cell)
    return found


def row_cells(row: Row, gaps: list[Gap]) -> list[Row]:
    """Return a row cut at gaps, one cell more than there are gaps; a cell may be empty."""
    found: list[Row] = [[] for _ in range(len(gaps) + 1)]
    ends = [gap[1] - _ROUNDING for gap in gaps]
    for s in row:
        found[bisect_right(ends, s.x0)].append(s)
    return found


def count_cells(row: Row, gaps: list[Gap]) -> int:
    """Return how many of a row's cells are not empty."""
    return sum(map(bool, row_cells(row, gaps)))


def _gutter_regions(rows: list[Row]) -> Iterator[GutterRegion]:
    """Yield the regions of rows that share gutters, each as far down as it goes without losing one."""
    whites = [_row_gaps(row) for row in rows]
    reached = steps = 0
    for first, row in enumerate(rows):
        if steps > _MAX_STEPS and first < reached:
            continue
        own = whites[first][1:-1]
        if own and first and len(rows[first - 1]) == len(row) and _has_gaps(whites[first - 1], own):
            continue  # the row above has the same gutters
        if not own and first < reached:
            continue
        gaps, inner = whites[first], own
        for last in count(first + 1):
            steps += 1
            below: list[Gap] = []
            if last < len(rows):
                gaps = _shared_gaps(gaps, whites[last])
                below = gaps[1:-1]  # the first and the last are white beyond all rows
            if not below or _is_any_lost(inner, below):
                region = _region_of_rows(rows, first, last, inner)
                if region is not None:
                    reached = max(reached, last)
                    yield region
            if not below:
                break
            inner = below


def _has_gaps(white: list[Gap], gaps: list[Gap]) -> bool:
    """Return whether each of some gaps is white in part; all are sorted."""
    return not _is_any_lost(gaps, _shared_gaps(white, gaps))


def _is_any_lost(gaps: list[Gap], left: list[Gap]) -> bool:
    """Return whether one of the gaps has nothing left of it; both are sorted."""
    number = 0
    for start, end in gaps:
        while number < len(left) and left[number][0] < start:
            number += 1
        if number == len(left) or left[number][1] > end:
            return True
    return False


def _region_of_rows(rows: list[Row], first: int, last: int, gaps: list[Gap]) -> GutterRegion | None:
    """Return rows with the gutters that are wide enough for the number of rows that they part; None without any."""
    inside = rows[first:last]
    size = median(s.size for row in inside for s in row)
    kept = []
    for gap in gaps:
        both, width = _count_both_sides(inside, gap), gap[1] - gap[0]
        if both < 2:
            continue
        if width >= weights.CELL_GUTTER * size or (
            width >= weights.COLUMN_GUTTER * size and (both > 2 or _drawn_by_side(inside, gap))
        ):
            kept.append((both, gap))
    counts = [both for both, _ in kept]
    return GutterRegion(max(counts), sum(counts), first, last, [gap for _, gap in kept]) if kept else None


def _drawn_by_side(rows: list[Row], gap: Gap) -> bool:
    """Return whether a gap parts running text, and all on one side of it is drawn before all on the other."""
    sides = row_columns(rows, [gap])
    first, last = ([s.drawn for row in side for s in row] for side in sides)
    return any(map(is_running_text, sides)) and (max(first) < min(last) or max(last) < min(first))


def _count_heading_rows(rows: list[Row], gaps: list[Gap]) -> int:
    """Return how many rows stand over all columns: those before any that has text beside it, a line apart."""
    for number, (row, below) in enumerate(pairwise(rows)):
        if count_cells(row, gaps) > 1 or below[0].base - row[0].base < weights.LEVEL_DISTANCE * row[0].size:
            return number
    return 0


def _row_gaps(row: Row) -> list[Gap]:
    """Return the places of a row where nothing stands, those outside of it included."""
    edges = [-inf, *(edge for s in row for edge in (s.x0, s.x1)), inf]
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if b > a]


def _shared_gaps(ones: Sequence[Gap], others: Sequence[Gap]) -> list[Gap]:
    """Return what is white in both; both are sorted, and gaps of one do not overlap."""
    least = weights.MIN_SHARED_WHITE
    found: list[Gap] = []
    one = other = 0
    while one < len(ones) and other < len(others):
        a, b = max(ones[one][0], others[other][0]), min(ones[one][1], others[other][1])
        if b - a > least:
            found.append((a, b))
        if ones[one][1] < others[other][1]:  # mutation: equivalent - where both end, either may go on
            one += 1
        else:
            other += 1
    return found


def _count_both_sides(rows: list[Row], gap: Gap) -> int:
    """Return the number of rows on the poorer side of a gap, between the first and the last that both sides span."""
    left = [number for number, row in enumerate(rows) if row[0].x1 <= gap[0] + _ROUNDING]
    right = [number for number, row in enumerate(rows) if row[-1].x0 >= gap[1] - _ROUNDING]
    if not left or not right:
        return 0
    first, last = max(left[0], right[0]), min(left[-1], right[-1])
    return min(sum(first - 1 <= n <= last + 1 for n in side) for side in (left, right))
