"""The rows of a table by the order in which its cells are drawn."""

import pytest

from arclean.readers.pdf.layout.cell_order import cut_sections, drawn_starts, rows_by_drawing
from arclean.readers.pdf.layout.gutters import RowSegment


def grid_of(*lines, width=100.0):
    """Return lines of cells, each given by when it is drawn, or None; ``width`` is that of what goes on below."""
    last = {n: max(k for k, line in enumerate(lines) if line[n] is not None) for n in range(len(lines[0]))}

    def cell(k, n, time):
        right = 200.0 * n + (width if k < last[n] else 100.0)
        return [] if time is None else [RowSegment(200.0 * n, right, 14.0 * k, 10.0, time, time)]

    return [[cell(k, n, time) for n, time in enumerate(line)] for k, line in enumerate(lines)]


def sizes(*lines, width=100.0):
    found = rows_by_drawing(grid_of(*lines, width=width))
    return found and [len(row) for row in found]


@pytest.mark.parametrize(("lines", "rows"), [
    ([(3, 1), (4, 2), (7, 5), (8, 6), (11, 9), (12, 10)], [2, 2, 2]),  # from the right
    ([(1, 3), (2, None), (4, 6), (5, 7), (8, 9)], [2, 2, 1]),
    ([(3, 1), (4, 2), (5, None), (8, 6), (9, 7), (11, 10)], [3, 2, 1]),  # the last cell has most lines
])  # fmt: skip
def test_a_row_ends_where_all_its_cells_are_drawn(lines, rows):
    assert sizes(*lines) == rows


@pytest.mark.parametrize("lines", [
    [(7, 1), (8, 2), (9, 3), (10, 4), (11, 5), (12, 6)],  # columns of a text
    [(1, 2), (3, 4), (5, 6), (7, 8)],  # line by line
    [(3, 1), (4, 2), (7, 5), (8, 6)],  # two rows: blocks of two texts may be drawn so
    [(3, 1), (2, 4), (7, 5), (8, 6), (11, 9), (12, 10)],  # no cell by cell
    [(4, 1), (5, 2), (6, 3), (7, None), (8, None)],  # columns of a text and lines below them
    [(2, 3), (1, 4), (6, 7), (5, 8), (9, 10)],  # a cell from below
    [(1, 2, 5), (3, 4, 6), (7, 8, 11), (9, 10, 12), (13, 14, 15)],  # two cells by turns, and one as a whole
    [(3, 1), (4, 2), (5, 6), (7, 8)],  # one row of several lines
    [(1, 3), (2, None), (4, 6), (5, None), (7, 8)],  # one cell a row has several lines: no columns of text
])  # fmt: skip
def test_other_orders_tell_nothing(lines):
    assert sizes(*lines) is None


def test_short_lines_are_rows_of_their_own():
    lines = [(3, 1), (4, 2), (7, 5), (8, 6), (11, 9), (12, 10)]
    assert (sizes(*lines, width=71.0), sizes(*lines, width=70.0)) == ([2, 2, 2], None)


@pytest.mark.parametrize(("lines", "rows"), [
    ([(3, 1), (4, 2), (7, 5), (8, 6)], [2, 2]),
    ([(4, 1), (5, 2), (None, 3), (7, 6), (8, None)], [3, 2]),
    ([(3, 1), (4, 2), (5, None), (8, 6), (9, 7), (10, None)], [3, 3]),
    ([(5, 1), (6, 2), (7, 3), (8, 4)], [4]),  # columns of a text
    ([(1, 2), (3, 4), (5, 6), (7, 8)], [4]),  # line by line
    ([(3, 1), (4, 2), (5, 6)], [3]),  # a line of both at the end
    ([(3, 1), (4, 2), (5, 8), (7, 6)], [4]),  # a column from below
])  # fmt: skip
def test_sections_of_columns(lines, rows):
    grid = [[s for cell in line for s in cell] for line in grid_of(*lines)]
    assert [len(section) for section in cut_sections(grid, [(150.0, 200.0)])] == rows


def test_a_line_is_drawn_when_its_first_part_is():
    """As where a word in another font is drawn after all lines of the cell."""
    grid = grid_of((3, 1), (4, 2), (8, 6), (9, 7), (13, 11), (14, 12))
    grid[2][0].append(grid[2][0][0]._replace(drawn=10))
    assert [len(row) for row in rows_by_drawing(grid)] == [2, 2, 2]


def test_where_all_below_is_drawn_after_all_above():
    rows = [[RowSegment(0.0, 9.0, 14.0 * n, 10.0, 0, drawn)] for n, drawn in enumerate((0, 2, 1, 3, 4))]
    assert drawn_starts(rows) == [1, 3, 4]
    assert drawn_starts([]) == []
