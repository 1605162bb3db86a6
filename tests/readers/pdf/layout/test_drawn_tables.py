"""Tables whose cells stand between one another's lines, by the order of drawing."""

import pytest

from arclean.core.document import Box
from arclean.readers.pdf.layout.drawn_tables import _step_below, find_drawn_tables
from arclean.readers.pdf.layout.gutters import RowSegment


def rows_of(*cells):
    """Return the rows of a page of cells (left, base of the first line, lines) in the order of drawing."""
    segments, number = [], 0
    for left, base, count in cells:
        for line in range(count):
            segments.append(RowSegment(left, left + 80.0, base + 14.0 * line, 10.0, number, number, "text"))
            number += 1
    bases = sorted({s.base for s in segments})
    return [sorted((s for s in segments if s.base == base), key=lambda s: s.x0) for base in bases]


def found_in(*cells):
    """Return the tables found, each cell by the numbers of its lines."""
    return [
        (table.first, table.last, [[[s.number for row in cell for s in row] for cell in line] for line in table.lines])
        for table in find_drawn_tables(rows_of(*cells), [])
    ]


CENTRED = [(100, 20, 2), (0, 27, 1), (100, 68, 1), (0, 61, 2)]  # two rows, drawn from the right


def test_cells_in_the_middle_of_their_rows():
    assert found_in(*CENTRED) == [(0, 6, [[[2], [0, 1]], [[4, 5], [3]]])]


def test_cells_at_the_foot_of_their_rows():
    assert found_in((100, 20, 2), (0, 34, 1), (100, 75, 1), (0, 61, 2)) == [(0, 4, [[[2], [0, 1]], [[4, 5], [3]]])]


def test_an_empty_cell_and_text_around():
    above, below = (0, -40, 2), (100, 200, 1)
    cells = [above, *CENTRED, (-100, 68, 1), below]
    assert found_in(*cells) == [(2, 8, [[[], [4], [2, 3]], [[8], [6, 7], [5]]])]


@pytest.mark.parametrize("cells", [
    [(100, 20, 6), (0, 27, 6)],  # columns of a text
    [(100, 20, 2), (0, 27, 1)],  # one row
    [(100, 20, 2), (0, 20, 2), (100, 60, 2), (0, 60, 1)],  # rows of a page part them
    [(100, 20, 2), (50, 27, 1), (100, 68, 1), (50, 61, 2)],  # over one another
    [(100, 20, 2), (0, 27, 1), (50, 68, 1), (150, 61, 2)],  # no common columns
    [(100, 20, 2), (0, 60, 1), (100, 100, 1), (0, 121, 2)],  # not beside each other
])  # fmt: skip
def test_what_is_no_such_table(cells):
    assert found_in(*cells) == []


def test_something_else_amid_its_rows():
    rows = rows_of(*CENTRED)
    rows[1].append(RowSegment(300.0, 340.0, rows[1][0].base, 10.0, 90, 90))
    assert find_drawn_tables(rows, []) == []


def test_rules_and_formulas():
    rows = rows_of(*CENTRED)
    assert find_drawn_tables(rows, [Box(0.0, 40.0, 180.0, 41.0)]) == []
    assert find_drawn_tables(rows, [Box(0.0, 140.0, 180.0, 141.0), Box(200.0, 0.0, 201.0, 90.0)])
    assert find_drawn_tables([[s._replace(text="Cu +2") for s in row] for row in rows], []) == []


@pytest.mark.parametrize(("x1", "step"), [(340.0, 1.2), (316.0, 0.0), (500.0, 1.2)])
def test_a_line_is_below_another_where_they_share_half_of_the_shorter(x1, step):
    above, below = RowSegment(300.0, 340.0, 100.0, 10.0, 0, 0), RowSegment(300.0, 500.0, 112.0, 10.0, 1, 1)
    moved = below._replace(x0=x1 - 200.0, x1=x1)
    assert _step_below(above, moved if x1 < 500.0 else below) == pytest.approx(step)
