"""Gutters: the white that runs down between columns or cells, and the rows that it parts."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Gap", "Row", "Run", "Stretch", "cells", "columns", "parted", "running_text"]

# In parts of the font size; judged on the round trip of 12 producers and on real pages, 2026-11.
_GUTTER = 0.4  # between columns: no wide spaces between words lie so in three lines one under the other
_CELL_GUTTER = 1.5  # between the cells of two rows only
_BESIDE = 1.0  # baselines nearer than that belong to lines side by side
_NARROW = 9.0  # no column of running text is narrower
_FILLED = 0.6  # of a column's width is filled by most lines of running text, of cells less
_BESIDE_MOST = 0.8  # of the lines of a wide cell have another cell beside them; lines of two columns seldom meet so
_STEPS = 20_000  # from row to row: a page of 200 rows, each a beginning; of more only what goes on is looked at
_MOST = 0.5  # of the rows of a run: a part of it with more gutters is a table that headings or notes stand at


class Stretch(NamedTuple):
    """Text on one baseline without a wide gap: its place, the number by which the caller knows it, when it is drawn."""

    x0: float
    x1: float
    base: float
    size: float
    number: int
    drawn: int


Row = list[Stretch]
"""Stretches side by side, from left to right."""

Gap = tuple[float, float]
"""White from one place on the line to another."""


class Run(NamedTuple):
    """Rows, from the first to the one behind the last, with the gutters that part them all.

    ``peak`` is the number of rows that the best gutter has on its poorer side, ``total`` the sum over all gutters.
    """

    peak: int
    total: int
    first: int
    last: int
    gaps: list[Gap]


def parted(rows: list[Row]) -> Run | None:
    """Find the run of rows that one gutter parts most often; a table in it that has more gutters goes before."""
    found = [*_runs(rows)]
    if not found:
        return None
    best = max(found, key=lambda run: run[:2])
    for run in sorted(found, reverse=True, key=lambda run: run.total):
        if run.total <= best.total or run.peak < _MOST * best.peak:
            continue
        if best.first <= run.first and run.last <= best.last and _aligned(rows[run.first : run.last], run.gaps):
            best = run
            break
    first = best.first + _heading(rows[best.first : best.last], best.gaps)
    return best._replace(first=first)


def _aligned(rows: list[Row], gaps: list[Gap]) -> bool:
    """Tell whether what runs over full lines has something beside most of them, as the cells of a table do."""
    for column in columns(rows, gaps):
        if running_text(column):
            bases = {cell[0].base for cell in column}
            beside = sum(row[0].base in bases and sum(map(bool, cells(row, gaps))) > 1 for row in rows)
            if beside < _BESIDE_MOST * len(bases):
                return False
    return True


def running_text(column: list[Row]) -> bool:
    """Tell a column of running text from cells, which are narrow, or seldom reach over the column's width."""
    if len(column) < 3:
        return False
    left, right = min(row[0].x0 for row in column), max(row[-1].x1 for row in column)
    size = median(s.size for row in column for s in row)
    filled = median(row[-1].x1 - row[0].x0 for row in column) / max(right - left, 1)
    return right - left >= _NARROW * size and filled >= _FILLED


def columns(rows: list[Row], gaps: list[Gap]) -> list[list[Row]]:
    """Cut rows at gaps into columns, from left to right; rows that are empty there are left out."""
    found: list[list[Row]] = [[] for _ in range(len(gaps) + 1)]
    for row in rows:
        for column, cell in zip(found, cells(row, gaps), strict=True):
            if cell:
                column.append(cell)
    return found


def cells(row: Row, gaps: list[Gap]) -> list[Row]:
    """Cut a row at gaps; a cell may be empty."""
    found: list[Row] = [[] for _ in range(len(gaps) + 1)]
    ends = [gap[1] - 0.5 for gap in gaps]
    for s in row:
        found[bisect_right(ends, s.x0)].append(s)
    return found


def _runs(rows: list[Row]) -> Iterator[Run]:
    """Give the runs of rows that share gutters, each as far down as it goes without losing one."""
    whites = [_white(row) for row in rows]
    reached = steps = 0
    for first, row in enumerate(rows):
        if steps > _STEPS and first < reached:
            continue
        own = whites[first][1:-1]
        if own and first and len(rows[first - 1]) == len(row) and not _lost(own, _common(whites[first - 1], own)):
            continue  # the row above has the same gutters
        if not own and first < reached:
            continue
        left, right, gaps = row[0].x0, row[-1].x1, whites[first]
        inner = own
        for last in range(first + 1, len(rows) + 1):
            steps += 1
            below: list[Gap] = []
            if last < len(rows):
                left, right = min(left, rows[last][0].x0), max(right, rows[last][-1].x1)
                gaps = _common(gaps, whites[last])
                below = [gap for gap in gaps if left < gap[0] and gap[1] < right]
            if not below or _lost(inner, below):
                run = _run(rows, first, last, inner)
                if run is not None:
                    reached = max(reached, last)
                    yield run
            if not below:
                break
            inner = below


def _lost(gaps: list[Gap], left: list[Gap]) -> bool:
    """Tell whether one of the gaps has nothing left of it; both are sorted."""
    number = 0
    for start, end in gaps:
        while number < len(left) and left[number][0] < start:
            number += 1
        if number == len(left) or left[number][1] > end:
            return True
    return False


def _run(rows: list[Row], first: int, last: int, gaps: list[Gap]) -> Run | None:
    """Keep the gutters that are wide enough for the number of rows that they part."""
    if last - first < 2:
        return None
    inside = rows[first:last]
    size = median(s.size for row in inside for s in row)
    kept = []
    for gap in gaps:
        both = _both_sides(inside, gap)
        if both >= 2 and gap[1] - gap[0] >= (_GUTTER if both > 2 else _CELL_GUTTER) * size:
            kept.append((both, gap))
    counts = [both for both, _ in kept]
    return Run(max(counts), sum(counts), first, last, [gap for _, gap in kept]) if kept else None


def _heading(rows: list[Row], gaps: list[Gap]) -> int:
    """Count the rows that stand over all columns: those before any that has text beside it, a line apart."""
    for number, (row, below) in enumerate(pairwise(rows)):
        if sum(map(bool, cells(row, gaps))) > 1 or below[0].base - row[0].base < _BESIDE * row[0].size:
            return number
    return 0


def _white(row: Row) -> list[Gap]:
    """Give the stretches of a row where nothing stands, outside included."""
    edges = [-1e9, *(edge for s in row for edge in (s.x0, s.x1)), 1e9]
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if b > a]


def _common(ones: Sequence[Gap], others: Sequence[Gap]) -> list[Gap]:
    """Give what is white in both; both are sorted, and gaps of one do not overlap."""
    found: list[Gap] = []
    one = other = 0
    while one < len(ones) and other < len(others):
        a, b = max(ones[one][0], others[other][0]), min(ones[one][1], others[other][1])
        if b - a > 1:
            found.append((a, b))
        if ones[one][1] < others[other][1]:
            one += 1
        else:
            other += 1
    return found


def _both_sides(rows: list[Row], gap: Gap) -> int:
    """Count the rows on the poorer side of a gap, between the first and the last that both sides span."""
    left = [number for number, row in enumerate(rows) if row[0].x1 <= gap[0] + 0.5]
    right = [number for number, row in enumerate(rows) if row[-1].x0 >= gap[1] - 0.5]
    if not left or not right:
        return 0
    first, last = max(left[0], right[0]), min(left[-1], right[-1])
    return min(sum(first - 1 <= n <= last + 1 for n in side) for side in (left, right))
