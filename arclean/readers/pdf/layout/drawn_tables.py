"""Drawn tables: tables without rules whose cells stand in the middle of their row, told by the order of drawing.

Where the cells of a row have different numbers of lines and are centred, or set at the foot of it, their baselines lie
between one another's: white runs through no row of the page as between lines, and the first line of one cell stands
above that of its neighbour as a heading does. What makes such a table (LibreOffice from HTML, word processors) draws
it cell by cell, all lines of a cell before those of the next one, row by row. So the lines are put together in the
order in which they are drawn, to cells, rows and columns; and where all of that agrees with where they stand, that is
the table. Sections of two columns, one under the other, are drawn in the same way and read in the same order.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from arclean.readers.pdf.layout import weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.core.document import Box
    from arclean.readers.pdf.layout.gutters import Row, RowSegment

__all__ = ["DrawnTable", "find_drawn_tables"]

_ROUNDING = 0.5  # points


class DrawnTable(NamedTuple):
    """Rows ``first`` to ``last`` (excluded) of a page, and what they are: lines with their cells from left to right.

    Each cell has the rows of its text, each of one segment, or none where it is empty.
    """

    first: int
    last: int
    lines: list[list[list[Row]]]


class _Cell(NamedTuple):
    """The lines of a cell, from above, each a segment."""

    lines: list[RowSegment]

    @property
    def x0(self) -> float:
        return min(s.x0 for s in self.lines)

    @property
    def x1(self) -> float:
        return max(s.x1 for s in self.lines)

    @property
    def top(self) -> float:
        return self.lines[0].base - self.lines[0].size

    @property
    def bottom(self) -> float:
        return self.lines[-1].base


def find_drawn_tables(rows: Sequence[Row], rules: Sequence[Box]) -> list[DrawnTable]:
    """Return the tables of a page whose cells stand between one another's lines, from above.

    Where rules are drawn within, or most cells hold no words (formulas, with what stands above), there is none.
    """
    if not _is_drawn_upward(rows):
        return []
    found = []
    for lines, columns in _tables_of_cells([*_cut_cells(rows)]):
        numbers = {s.number for line in lines for cell in line for s in cell.lines}
        inside = [n for n, row in enumerate(rows) if any(s.number in numbers for s in row)]
        first, last = inside[0], inside[-1] + 1
        is_whole = all(s.number in numbers for row in rows[first:last] for s in row)
        if is_whole and any(map(_is_staggered, lines)) and _are_words(lines) and not _has_rules(lines, rules):
            found.append(DrawnTable(first, last, _lay_out_columns(lines, columns)))
    return sorted(found, key=lambda table: table.first)


def _are_words(lines: list[list[_Cell]]) -> bool:
    """Return whether most cells of a table hold words, and two at least go on over several lines."""
    cells = [cell for line in lines for cell in line]
    words = sum(any(map(_has_word, cell.lines)) for cell in cells)
    return 2 * words > len(cells) and sum(len(cell.lines) > 1 for cell in cells) > 1


def _has_word(line: RowSegment) -> bool:
    """Return whether three letters stand side by side in a line."""
    return any(word.isalpha() and len(word) > _MIN_WORD for word in line.text.split())


_MIN_WORD = 2  # letters, above: symbols of formulas have no more


def _has_rules(lines: list[list[_Cell]], rules: Sequence[Box]) -> bool:
    """Return whether a rule is drawn between the first and the last line of a table."""
    cells = [cell for line in lines for cell in line]
    left, right = min(cell.x0 for cell in cells), max(cell.x1 for cell in cells)
    top, bottom = min(cell.top for cell in cells), max(cell.bottom for cell in cells)
    return any(rule.x0 < right and rule.x1 > left and rule.top < bottom and rule.bottom > top for rule in rules)


def _is_drawn_upward(rows: Sequence[Row]) -> bool:
    """Return whether some row of a page is drawn after one below it, and before another: cells of several lines."""
    lowest = float("inf")
    for row in reversed(rows):
        if any(s.drawn > lowest for s in row):
            return True
        lowest = min(lowest, *(s.drawn for s in row))
    return False


def _cut_cells(rows: Sequence[Row]) -> Iterator[_Cell]:
    """Yield the cells of a page in the order of drawing: lines that are drawn one after the other, and stand so."""
    drawn = sorted((s for row in rows for s in row), key=lambda s: s.drawn)
    steps = [_step_below(above, below) for above, below in pairwise(drawn)]
    lines = drawn[:1]
    for number, below in enumerate(drawn[1:]):
        near = [step for step in steps[max(0, number - _WINDOW) : number + _WINDOW] if step]
        if steps[number] and steps[number] <= weights.CELL_STEP_TOLERANCE * min(near):
            lines.append(below)
        else:
            yield _Cell(lines)
            lines = [below]
    if lines:
        yield _Cell(lines)


_WINDOW = 12  # lines before and after one, whose steps say what a line is


def _step_below(above: RowSegment, below: RowSegment) -> float:
    """Return the step from a line to the next one in sizes, or 0.0 where that is not under it, or too far."""
    step = (below.base - above.base) / above.size
    shared = min(above.x1, below.x1) - max(above.x0, below.x0)
    is_under = shared > min(above.x1 - above.x0, below.x1 - below.x0) / 2
    return step if is_under and _MIN_STEP < step < _MAX_STEP else 0.0


_MIN_STEP, _MAX_STEP = 0.8, 2.5  # sizes from one line of a text to the next


def _tables_of_cells(cells: list[_Cell]) -> Iterator[tuple[list[list[_Cell]], list[tuple[float, float]]]]:
    """Yield the tables that cells make in the order of drawing, each a list of rows, and the ends of its columns."""
    table: list[list[_Cell]] = []
    columns: list[tuple[float, float]] = []
    for row in _rows_of_cells(cells):
        joined = _join_columns(columns, row) if len(row) > 1 else None
        is_below = not table or max(c.bottom for c in table[-1]) < min(c.lines[0].base for c in row)
        if joined and is_below:
            table, columns = [*table, row], joined
            continue
        if len(table) > 1:
            yield table, columns
        table, columns = ([row], _join_columns([], row) or []) if len(row) > 1 else ([], [])
    if len(table) > 1:
        yield table, columns


def _rows_of_cells(cells: list[_Cell]) -> Iterator[list[_Cell]]:
    """Yield cells that are drawn one after the other, go on to one side, and stand beside each other."""
    row: list[_Cell] = []
    for cell in cells:
        leftward = len(row) < 2 or row[1].x0 < row[0].x0
        rightward = len(row) < 2 or not leftward
        is_beside = not row or ((leftward and cell.x1 < row[-1].x0) or (rightward and cell.x0 > row[-1].x1))
        is_level = not row or (cell.top < max(c.bottom for c in row) and cell.bottom > min(c.top for c in row))
        if is_beside and is_level:
            row.append(cell)
        else:
            yield row
            row = [cell]
    if row:
        yield row


def _join_columns(columns: list[tuple[float, float]], row: list[_Cell]) -> list[tuple[float, float]] | None:
    """Return the columns of a table with the cells of one more row, or None where they do not fit."""
    joined = list(columns)
    for cell in row:
        own = [n for n, (x0, x1) in enumerate(joined) if cell.x0 < x1 - _ROUNDING and cell.x1 > x0 + _ROUNDING]
        if own:
            x0, x1 = joined[own[0]]
            joined[own[0]] = min(x0, cell.x0), max(x1, cell.x1)
        else:
            joined.append((cell.x0, cell.x1))
    joined.sort()
    return joined if all(one[1] < two[0] + _ROUNDING for one, two in pairwise(joined)) else None


def _is_staggered(row: list[_Cell]) -> bool:
    """Return whether a cell of a row begins below another one: one in the middle of the row, or at its foot."""
    starts = [cell.lines[0] for cell in row]
    return max(s.base for s in starts) - min(s.base for s in starts) > weights.ROW_TOLERANCE * starts[0].size / 2


def _lay_out_columns(lines: list[list[_Cell]], columns: list[tuple[float, float]]) -> list[list[list[Row]]]:
    """Return the rows of a table with a cell in each of its columns, from left to right, some of them empty."""
    return [
        [[[s] for cell in line if cell.x0 >= x0 and cell.x1 <= x1 for s in cell.lines] for x0, x1 in columns]
        for line in lines
    ]
