"""Cell order: the rows of a table told by the order in which it is drawn.

What makes a table without rules draws cell by cell, all lines of a cell before those of the next one, row by row. So
where cells of a row have several lines each, which side by side look like columns of running text, the order of drawing
tells: it goes on to the next row only when all cells of one are drawn. Columns of a text are drawn each as a whole, a
table of single lines line by line; neither tells anything here.
"""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from arclean.core.medians import median
from arclean.readers.pdf.layout import weights
from arclean.readers.pdf.layout.gutters import row_cells

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.readers.pdf.layout.gutters import Gap, Row

__all__ = ["cut_sections", "drawn_starts", "rows_by_drawing"]

Grid = list[list["Row"]]
"""Lines of a table, each with its cells from left to right, some of them empty."""


def rows_by_drawing(grid: Grid) -> list[Grid] | None:
    """Return the lines of a table by its rows, as the order of drawing has them; None where that does not tell."""
    groups: list[Grid] = []
    for group in _cut_by_drawing(grid):
        if groups and _goes_on(groups[-1], group):
            groups[-1] += group
        else:
            groups.append(group)
    several = [group for group in groups if len(group) > 1]
    if len(groups) < weights.MIN_DRAWN_ROWS or len(several) < 2 or not all(map(_is_drawn_by_cell, several)):
        return None
    if not any(sum(len(times) > 1 for times in _times_of_cells(group)) > 1 for group in several):
        return None  # with no cells that look like columns of text
    count = len(grid[0])  # mutation: equivalent - all lines have as many cells
    widths = [_widest([line[n] for line in grid]) for n in range(count)]
    shares = [share for group in several for share in _shares_of_wrapped(group, widths)]
    return groups if shares and median(shares) > weights.DRAWN_LINE_SHARE else None


def cut_sections(rows: list[Row], gaps: list[Gap]) -> list[list[Row]]:
    """Return rows with columns of text in sections, where several stand one under the other.

    Each section is drawn before the next one, and its columns one after the other. What is drawn line by line has none.
    """
    sections: list[Grid] = []
    for group in _cut_by_drawing([row_cells(row, gaps) for row in rows]):
        if sections and sum(map(bool, _times_of_cells(group))) < 2:
            sections[-1] += group  # of the column that is drawn last
        else:
            sections.append(group)
    if not all(len(section) > 1 and _is_drawn_by_cell(section) for section in sections):
        return [rows]
    ends = [0, *accumulate(map(len, sections))]
    return [rows[start:end] for start, end in pairwise(ends)]


def drawn_starts(rows: list[Row]) -> list[int]:
    """Return the numbers of the rows, but the first, that are drawn with all below after all that is above."""
    return _starts_by_drawing([[s.drawn for s in row] for row in rows])


def _starts_by_drawing(times: list[list[int]]) -> list[int]:
    """Return the numbers of the lines, but the first, that begin what is drawn after all above them."""
    last = [*accumulate(map(max, times), max)]
    first = [*accumulate(map(min, reversed(times)), min)][::-1]
    return [n for n in range(1, len(times)) if last[n - 1] < first[n]]  # mutation: equivalent - none are drawn at once


def _cut_by_drawing(grid: Grid) -> list[Grid]:
    """Return the lines of a grid in as many groups as there are of which each is drawn before the next one."""
    starts = _starts_by_drawing([[s.drawn for cell in line for s in cell] for line in grid])
    return [grid[start:end] for start, end in pairwise([0, *starts, len(grid)])]


def _times_of_cells(group: Grid) -> list[list[int]]:
    """Return when each line of the cells of a row is drawn."""
    return [[min(s.drawn for s in line[n]) for line in group if line[n]] for n in range(len(group[0]))]


def _goes_on(row: Grid, below: Grid) -> bool:
    """Return whether lines below a row are more of its cell that was drawn last, and of no other."""
    filled = [n for n, times in enumerate(_times_of_cells(below)) if times]
    if len(row) == 1 or len(filled) != 1:
        return False
    times = _times_of_cells(row)
    return max(map(max, filter(None, times))) in times[filled[0]]


def _is_drawn_by_cell(group: Grid) -> bool:
    """Return whether each cell of a row is drawn as a whole, its lines from above."""
    cells = _times_of_cells(group)
    spans = sorted((times[0], times[-1]) for times in cells if times)
    if not all(times == sorted(times) for times in cells):
        return False
    return all(one[1] < two[0] for one, two in pairwise(spans))  # mutation: equivalent - none are drawn at once


def _shares_of_wrapped(group: Grid, widths: list[float]) -> Iterator[float]:
    """Yield how much of its column each line of a cell fills that goes on below."""
    for n, width in enumerate(widths):
        lines = [line[n] for line in group if line[n]]
        yield from (_widest([line]) / width for line in lines[:-1])


def _widest(lines: list[Row]) -> float:
    """Return the width of the widest of some lines of a cell, in points; 0.0 where all are empty."""
    widths = (line[-1].x1 - line[0].x0 for line in lines if line)
    return max(widths, default=0.0)  # mutation: equivalent - an empty column has no lines to divide by it
