"""Tables whose cells stand between one another's lines, by the order of drawing."""

import pytest

from arclean.core.document import Box
from arclean.readers.pdf.layout.drawn_tables import (
    _Cell,
    _cut_cells,
    _is_drawn_upward,
    _join_columns,
    _rows_of_cells,
    _step_below,
    find_drawn_tables,
)
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
    [(100, 20, 2), (0, 27, 2)],  # one row
    [(100, 20, 2), (0, 27, 2), (100, 200, 1)],  # one row, and text below
    [(100, 20, 2), (0, 20, 2), (100, 60, 2), (0, 60, 1)],  # rows of a page part them
    [(100, 20, 2), (50, 27, 1), (100, 68, 1), (50, 61, 2)],  # over one another
    [(100, 20, 2), (0, 27, 1), (50, 68, 1), (150, 61, 2)],  # no common columns
    [(100, 20, 2), (0, 60, 1), (100, 100, 1), (0, 121, 2)],  # not beside each other
])  # fmt: skip
def test_what_is_no_such_table(cells):
    assert found_in(*cells) == []


@pytest.mark.parametrize("number", [0, 1, 5])
def test_something_else_amid_its_rows(number):
    rows = rows_of(*CENTRED)
    rows[number].append(RowSegment(300.0, 340.0, rows[number][0].base, 10.0, 90, 90))
    assert find_drawn_tables(rows, []) == []


def test_rules_and_formulas():
    rows = rows_of(*CENTRED)
    assert find_drawn_tables(rows, [Box(0.0, 40.0, 180.0, 41.0)]) == []
    assert find_drawn_tables(rows, [Box(0.0, 140.0, 180.0, 141.0), Box(200.0, 0.0, 201.0, 90.0)])
    assert find_drawn_tables([[s._replace(text="Cu +2") for s in row] for row in rows], []) == []


@pytest.mark.parametrize(("rule", "found"), [
    (Box(0, 75, 180, 76), True), (Box(0, 74, 180, 76), False), (Box(0, 9, 180, 10), True), (Box(0, 9, 180, 11), False),
    (Box(180, 0, 181, 90), True), (Box(179, 0, 181, 90), False), (Box(-1, 0, 0, 90), True), (Box(-1, 0, 1, 90), False),
])  # fmt: skip
def test_a_rule_within_a_table_reaches_over_its_edge(rule, found):
    """The table lies from 0 to 180 and from 10 down to 75."""
    assert bool(find_drawn_tables(rows_of(*CENTRED), [rule])) is found


@pytest.mark.parametrize(("texts", "found"), [
    (["text"] * 4, True), (["text"] * 3 + ["2"], True), (["text"] * 2 + ["2"] * 2, False),  # half of the cells
    (["hot as tea"] * 4, True), (["x1y2z3"] * 4, False), (["ab cd"] * 4, False),
])  # fmt: skip
def test_most_cells_of_a_table_hold_words_of_three_letters(texts, found):
    first_line_of_cell = {0: 0, 2: 1, 3: 2, 4: 3}
    rows = [
        [s._replace(text=texts[first_line_of_cell[s.number]] if s.number in first_line_of_cell else "-") for s in row]
        for row in rows_of(*CENTRED)
    ]
    assert bool(find_drawn_tables(rows, [])) is found


def test_a_cell_is_as_wide_as_all_its_lines():
    lines = [RowSegment(20.0, 80.0, 20.0, 10.0, 0, 0), RowSegment(0.0, 50.0, 34.0, 10.0, 1, 1)]
    assert _join_columns([], [_Cell(lines)]) == [(0.0, 80.0)]


def test_two_cells_of_a_table_have_several_lines():
    assert found_in((100, 20, 3), (0, 34, 1), (100, 75, 1), (0, 82, 1)) == []


@pytest.mark.parametrize(("second", "found"), [(61, True), (63.2, True), (63.3, True)])
def test_one_row_whose_cells_begin_below_one_another_is_enough(second, found):
    assert bool(found_in((100, 20, 2), (0, 27, 1), (100, 61, 2), (0, second, 1))) is found


@pytest.mark.parametrize(("step", "found"), [(2.25, False), (2.3, True)])
def test_cells_begin_below_one_another_from_half_the_tolerance_of_a_row_on(step, found):
    """Which is .45 of their size, 10."""
    assert bool(found_in((100, 20, 2), (0, 20 + step, 2), (100, 61, 2), (0, 61, 1))) is found


def test_tables_come_from_above_however_they_are_drawn():
    lower = [(left, base + 200, count) for left, base, count in CENTRED]
    assert [(first, last) for first, last, _ in found_in(*lower, *CENTRED)] == [(0, 6), (6, 12)]


def test_rows_with_other_columns_are_another_table():
    other = [(left + 50, base + 100, count) for left, base, count in CENTRED]
    assert [(first, last) for first, last, _ in found_in(*CENTRED, *other)] == [(0, 6), (6, 12)]


def test_a_row_of_a_table_stands_below_the_last_line_of_the_one_above():
    assert found_in((100, 20, 2), (0, 27, 1), (100, 34, 2), (0, 41, 1)) == []


# cells, rows and columns -------------------------------------------------------------------------------


@pytest.mark.parametrize(("drawn", "upward"), [
    ([[1], [2], [3]], False), ([[2], [1], [3]], True), ([[1, 4], [2], [3]], True), ([[1, 3], [2, 4]], True),
    ([[4], [3, 5], [6]], True), ([[1, 2], [3, 4]], False), ([], False),
])  # fmt: skip
def test_a_page_is_drawn_upward_where_a_row_is_drawn_after_one_below_it(drawn, upward):
    rows = [[RowSegment(0.0, 80.0, 14.0 * n, 10.0, 0, time) for time in row] for n, row in enumerate(drawn)]
    assert _is_drawn_upward(rows) is upward


@pytest.mark.parametrize(("place", "step"), [
    ((300, 340, 112), 1.2), ((300, 340, 108), 0.0), ((300, 340, 108.1), 0.81),  # .8 of the size, and more
    ((300, 340, 125), 0.0), ((300, 340, 124.9), 2.49), ((300, 340, 88), 0.0),
    ((321, 521, 112), 0.0), ((319, 519, 112), 1.2), ((140, 320, 112), 0.0), ((140, 321, 112), 1.2),  # half of the above
    ((330, 350, 112), 0.0), ((329, 349, 112), 1.2),  # half of the one below, which is shorter
])  # fmt: skip
def test_a_line_is_below_another_where_they_share_half_of_the_shorter(place, step):
    x0, x1, base = place
    below = RowSegment(x0, x1, base, 7.0, 1, 1)
    assert _step_below(RowSegment(300.0, 340.0, 100.0, 10.0, 0, 0), below) == pytest.approx(step)


def cut_column(*steps):
    """Return the number of lines in each cell of a column whose lines are so far apart, drawn from above."""
    bases = [sum(steps[:n]) for n in range(len(steps) + 1)]
    rows = [[RowSegment(0.0, 80.0, base, 10.0, n, n)] for n, base in enumerate(bases)]
    return [len(cell.lines) for cell in _cut_cells(rows)]


@pytest.mark.parametrize(("steps", "cells"), [
    ((), [1]), ((14, 14), [3]), ((14, 14.8, 14), [4]), ((14, 14.9, 14), [2, 2]), ((14, 30, 14), [2, 2]),
    ((14, -28, 14), [2, 2]), ((30, 30), [1, 1, 1]),
    ((10, *[12] * 14), [2, *[1] * 11, 3]),  # a step that is 13 lines above does not count
    ((*[12] * 14, 10), [4, *[1] * 10, 2]),  # nor one 12 lines below
])  # fmt: skip
def test_lines_of_a_cell_are_as_near_as_any_nearby(steps, cells):
    """Up to 1.06 of the least step."""
    assert cut_column(*steps) == cells


def test_an_empty_page_has_no_cells():
    assert [*_cut_cells([])] == []


def cells_of(*places):
    """Return cells of one line (left, right, base) at size 10."""
    return [_Cell([RowSegment(x0, x1, base, 10.0, n, n)]) for n, (x0, x1, base) in enumerate(places)]


@pytest.mark.parametrize(("places", "rows"), [
    ([(0, 80, 20), (100, 180, 20), (200, 280, 20)], [3]), ([(200, 280, 20), (100, 180, 20), (0, 80, 20)], [3]),
    ([(0, 80, 20), (200, 280, 20), (100, 180, 20)], [2, 1]), ([(200, 280, 20), (0, 80, 20), (100, 180, 20)], [2, 1]),
    ([(100, 180, 20), (0, 80, 20), (200, 280, 20)], [2, 1]), ([(100, 180, 20), (200, 280, 20), (0, 80, 20)], [2, 1]),
    ([(0, 80, 20), (80, 180, 20)], [1, 1]), ([(100, 180, 20), (0, 100, 20)], [1, 1]),  # they touch
    ([(0, 80, 20), (100, 180, 29)], [2]), ([(0, 80, 20), (100, 180, 30)], [1, 1]),  # a line below
    ([(0, 80, 20), (100, 180, 11)], [2]), ([(0, 80, 20), (100, 180, 10)], [1, 1]),
    ([(0, 80, 20), (100, 180, 26), (200, 280, 33)], [3]), ([(0, 80, 20), (100, 180, 14), (200, 280, 7)], [3]),
    ([], []),
])  # fmt: skip
def test_cells_of_a_row_go_on_to_one_side_and_stand_beside_each_other(places, rows):
    assert [len(row) for row in _rows_of_cells(cells_of(*places))] == rows


@pytest.mark.parametrize(("columns", "places", "joined"), [
    ([], [(100, 180), (0, 80)], [(0, 80), (100, 180)]),
    ([(0, 80), (100, 180)], [(10, 90)], [(0, 90), (100, 180)]),
    ([(0, 80), (100, 180)], [(90, 170)], [(0, 80), (90, 180)]),
    ([(0, 80), (100, 180)], [(0, 180)], None),  # over both
    ([(0, 80)], [(79.6, 120)], [(0, 80), (79.6, 120)]),  # half a point is rounding
    ([(0, 80)], [(79.4, 120)], [(0, 120)]), ([(0, 80)], [(79.5, 120)], None),
    ([(40, 80)], [(0, 40.4)], [(0, 40.4), (40, 80)]), ([(40, 80)], [(0, 40.6)], [(0, 80)]),
    ([(40, 80)], [(0, 40.5)], None),
    ([(0, 80), (100, 180)], [(20, 100.5)], None), ([(0, 80), (100, 180)], [(20, 100.4)], [(0, 100.4), (100, 180)]),
])  # fmt: skip
def test_columns_of_a_table_with_one_more_row(columns, places, joined):
    assert _join_columns(columns, cells_of(*((x0, x1, 0) for x0, x1 in places))) == joined
