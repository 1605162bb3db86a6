"""Tables: a run of rows with gutters that is no columns of text, and which of its rows are one."""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from arclean.readers.pdf.layout.gutters import cells, columns, running_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.core.document import Box
    from arclean.readers.pdf.layout.gutters import Gap, Row

__all__ = ["Cells", "is_table", "levels", "table"]

# Judged on tables of 8 producers and of real reports, 2026-11.
_ACROSS = 0.7  # of a table's width: a rule that covers it parts rows
_NEARER = 0.9  # of the distance between two full rows: lines of one cell are nearer
_WRAPPED = 0.8  # of a column's width is filled by a line that goes on below, at least

_OVERFULL = 1.1  # of a column's width: two lines that together are as long never were one

Cells = list[list["Row"]]
"""The cells of a row of a table, each of one or several rows of text, or empty."""


def is_table(rows: list[Row], gaps: list[Gap], rules: Sequence[Box]) -> bool:
    """Tell cells from columns of running text."""
    if len(rows) < 3 or len(_across(rows, rules)) >= max(2, len(rows) / 4):
        return True
    return not all(map(running_text, columns(rows, gaps)))


def table(rows: list[Row], gaps: list[Gap], rules: Sequence[Box]) -> list[Cells]:
    """Give the lines of a table: one a row, its cells from left to right; the rows of one cell stay together."""
    grid = [cells(row, gaps) for row in rows]
    heights = _across(rows, rules)
    groups = _between(grid, heights) if _is_grid(rows, rules, heights) else _joined(grid)
    return [[[row[n] for row in group if row[n]] for n in range(len(gaps) + 1)] for group in groups]


def levels(left: float, right: float, rules: Sequence[Box], top: float, bottom: float) -> list[float]:
    """Give the heights at which rules cover most of the width between two baselines."""
    covered: dict[int, float] = {}
    for rule in rules:
        if rule.bottom - rule.top < rule.x1 - rule.x0 and top < rule.top < bottom:
            within = min(rule.x1, right) - max(rule.x0, left)
            covered[round(rule.top)] = covered.get(round(rule.top), 0.0) + max(0.0, within)
    return sorted(height for height, width in covered.items() if width > _ACROSS * (right - left))


def _across(rows: list[Row], rules: Sequence[Box]) -> list[float]:
    left, right = min(row[0].x0 for row in rows), max(row[-1].x1 for row in rows)
    return levels(left, right, rules, rows[0][0].base, rows[-1][0].base)


def _is_grid(rows: list[Row], rules: Sequence[Box], heights: Sequence[float]) -> bool:
    """Tell whether rules part all rows: with rules downward too, or about as many as there are rows.

    A rule below the head and one above the sum part no rows in between.
    """
    if len(heights) < 2:
        return False
    top, bottom = rows[0][0].base, rows[-1][0].base
    downward = any(r.bottom - r.top > r.x1 - r.x0 and r.top < bottom and r.bottom > top for r in rules)
    return downward or 2 * len(heights) >= len(rows)


def _between(grid: list[list[Row]], heights: Sequence[float]) -> list[list[list[Row]]]:
    groups: dict[int, list[list[Row]]] = {}
    for row in grid:
        groups.setdefault(sum(height < _base(row) for height in heights), []).append(row)
    return [*groups.values()]


def _base(row: list[Row]) -> float:
    return next(cell[0].base for cell in row if cell)


def _joined(grid: list[list[Row]]) -> list[list[list[Row]]]:
    """Join what is one row: nearer to the line above than rows are, and than to the one below; or a full line above."""
    filled = [{n for n, cell in enumerate(row) if cell} for row in grid]
    steps = [_base(below) - _base(above) for above, below in pairwise(grid)]
    near = _nearer(filled, steps)
    widths = [_width([row[n] for row in grid if row[n]]) for n in range(len(grid[0]))]
    most = max(map(len, filled))
    groups = [[grid[0]]]
    whole = filled[0]  # of the cells that the row above has so far
    closed = len(whole) == most  # by a line of all its cells: a row has one
    for number, step in enumerate(steps, 1):
        here, above = filled[number], filled[number - 1]
        part = len(here) < most or not closed
        wraps = (
            here <= above
            and len(here) < len(whole)
            and all(
                _goes_on(grid[number - 1][n], grid[number][n], widths[n], inner=0 < n < len(widths) - 1) for n in here
            )
        )
        belongs_below = number < len(steps) and steps[number] < _NEARER * step
        if part and not belongs_below and (step < near or wraps):
            groups[-1].append(grid[number])
            whole = whole | here
        else:
            groups.append([grid[number]])
            whole, closed = here, False
        closed = closed or len(here) == most
    return groups


def _goes_on(above: Row, below: Row, width: float, *, inner: bool) -> bool:
    """Tell whether a line of a cell was full: nearly, or in a column that names no rows so that both are no line."""
    first, second = _width([above]), _width([below])
    return first > _WRAPPED * width or (inner and first > width / 2 and first + second > _OVERFULL * width)


def _nearer(filled: list[set[int]], steps: list[float]) -> float:
    """Give the distance below which a row goes on: less than between full rows, or than most."""
    most = max(map(len, filled))
    full = [step for (a, b), step in zip(pairwise(filled), steps, strict=True) if len(a) == len(b) == most]
    return _NEARER * (median(full) if full else max(steps, default=0.0))


def _width(rows: list[Row]) -> float:
    return max(row[-1].x1 for row in rows) - min(row[0].x0 for row in rows) if rows else 0.0
