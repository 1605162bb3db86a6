"""Reading order: columns, tables and notes, by segments alone; each is known by its number."""

import pytest

from arclean.core.document import Box
from arclean.readers.pdf.layout.gutters import GutterRegion, RowSegment
from arclean.readers.pdf.layout.reading_order import (
    _count_column_rows,
    _count_table_rows,
    _first_row_drawn_within,
    _is_drawn_leftward,
    order_lines,
)


def place(*rows):
    """Return rows of segments (x0, x1, base, size); numbers count them in the order given, which is that of drawing."""
    found, number = [], 0
    for row in rows:
        found.append([])
        for x0, x1, base, *size in row:
            found[-1].append(RowSegment(x0, x1, base, size[0] if size else 10.0, number, number))
            number += 1
    return found


def redraw(rows, order):
    """Return rows with other numbers in the order of drawing."""
    drawn = iter(order)
    return [[s._replace(drawn=next(drawn)) for s in row] for row in rows]


def numbers(rows, rules=(), *, rtl=False):
    """Return the numbers of the segments of each line, the cells of a table in lists of their own."""
    lines = order_lines(rows, rules, rtl=rtl)
    return [
        [[s.number for row in cell for s in row] for cell in line.cells]
        if line.table
        else [s.number for row in line.rows for s in row]
        for line in lines
    ]


def test_an_empty_page():
    assert order_lines([], [], rtl=True) == []
    assert order_lines([[]], [], rtl=True) == []


def test_rows_without_gutters_are_one_block():
    lines = order_lines(place([(0, 100, 0)], [(0, 100, 14)]), [], rtl=False)
    assert [(line.block, line.table) for line in lines] == [(0, False)] * 2
    assert [[row[0].number for row in line.rows] for line in lines] == [[0], [1]]


# columns ----------------------------------------------------------------------------------------------


def two_columns(count, top=0.0):
    return [[(0, 100, top + 14 * n), (110, 210, top + 14 * n)] for n in range(count)]


def column_by_column(count):
    """Return the numbers in the order of drawing of rows whose left column is drawn first."""
    return [number for n in range(count) for number in (n, count + n)]


def test_columns_are_read_as_they_are_drawn():
    """Row by row says nothing: then the page decides."""
    rows = place(*two_columns(4))
    assert numbers(rows, rtl=False) == [[0], [2], [4], [6], [1], [3], [5], [7]]
    assert numbers(rows, rtl=True) == [[1], [3], [5], [7], [0], [2], [4], [6]]
    left_first = redraw(rows, column_by_column(4))
    assert numbers(left_first, rtl=True) == [[0], [2], [4], [6], [1], [3], [5], [7]]
    right_first = redraw(rows, [number for n in range(4) for number in (4 + n, n)])
    assert numbers(right_first, rtl=False) == [[1], [3], [5], [7], [0], [2], [4], [6]]


def test_each_column_is_a_block_of_its_own():
    assert [line.block for line in order_lines(place(*two_columns(3)), [], rtl=False)] == [0, 0, 0, 1, 1, 1]


def test_what_stands_above_and_below_keeps_its_place():
    rows = place([(0, 210, -20)], *two_columns(3), [(0, 210, 60)])
    assert numbers(rows) == [[0], [1], [3], [5], [2], [4], [6], [7]]


@pytest.mark.parametrize(("x0", "drawn", "rtl", "found"), [
    (0, 9, False, [0, 2, 4, 1, 3, 5, 6]),  # drawn after both columns
    (0, 2.5, False, [0, 2, 4, 6, 1, 3, 5]),  # drawn with its column
    (110, 9, False, [0, 2, 4, 1, 3, 5, 6]),  # the last column ends the page in any case
    (110, 9, True, [1, 3, 5, 0, 2, 4, 6]), (0, 9, True, [1, 3, 5, 0, 2, 4, 6]),
])  # fmt: skip
def test_a_last_row_in_one_column(x0, drawn, rtl, found):
    order = column_by_column(3) if not rtl else [number for n in range(3) for number in (3 + n, n)]
    rows = redraw(place(*two_columns(3), [(x0, x0 + 90, 42)]), [*order, drawn])
    assert [s for line in numbers(rows, rtl=rtl) for s in line] == found


def test_what_is_drawn_after_the_columns_is_a_block_below_them():
    rows = redraw(place(*two_columns(3), [(0, 90, 42)]), [*column_by_column(3), 9])
    assert [line.block for line in order_lines(rows, [], rtl=False)] == [0, 0, 0, 1, 1, 1, 2]
    rows = redraw(place(*two_columns(3), [(110, 200, 42)]), [*column_by_column(3), 9])
    assert [line.block for line in order_lines(rows, [], rtl=False)] == [0, 0, 0, 1, 1, 1, 1]


def test_several_last_rows_are_parted_from_columns_together():
    rows = redraw(place(*two_columns(3), [(0, 90, 42)], [(0, 90, 56)]), [*column_by_column(3), 9, 10])
    assert [line.block for line in order_lines(rows, [], rtl=False)] == [0, 0, 0, 1, 1, 1, 2, 2]


# tables -----------------------------------------------------------------------------------------------

CELLS = [[(0, 30, 20.0 * n), (60, 80, 20.0 * n), (120, 140, 20.0 * n)] for n in range(3)]
AS_THEY_STAND = [[[0], [1], [2]], [[3], [4], [5]], [[6], [7], [8]]]


def test_cells_are_read_as_they_are_drawn():
    assert numbers(place(*CELLS), rtl=True) == AS_THEY_STAND
    leftward = redraw(place(*CELLS), [2, 1, 0, 5, 4, 3, 8, 7, 6])
    assert numbers(leftward, rtl=False) == [row[::-1] for row in AS_THEY_STAND]


@pytest.mark.parametrize("drawn", [
    [0, 2, 1, 3, 4, 5, 6, 7, 8],  # one row goes both ways
    [0, 1, 2, 5, 4, 3, 6, 8, 7],
])  # fmt: skip
def test_where_cells_are_drawn_in_no_one_direction_the_page_decides(drawn):
    rows = redraw(place(*CELLS), drawn)
    assert numbers(rows, rtl=False) == AS_THEY_STAND
    assert numbers(rows, rtl=True) == [row[::-1] for row in AS_THEY_STAND]


def test_the_majority_of_rows_decides_and_the_page_where_they_are_equal():
    rows = redraw(place(*CELLS), [0, 1, 2, 5, 4, 3, 8, 7, 6])
    assert numbers(rows, rtl=False) == [row[::-1] for row in AS_THEY_STAND]
    rows = redraw(place(*CELLS), [2, 1, 0, 3, 4, 5, 6, 7, 8])
    assert numbers(rows, rtl=True) == AS_THEY_STAND
    even = redraw(place(*CELLS, [(0, 30, 60), (60, 80, 60), (120, 140, 60)]), [*range(6), 8, 7, 6, 11, 10, 9])
    assert numbers(even, rtl=False)[0] == [[0], [1], [2]]
    assert numbers(even, rtl=True)[0] == [[2], [1], [0]]


@pytest.mark.parametrize(("base", "blocks"), [(60, [0, 0, 0]), (61.1, [0, 0, 0, 1]), (60.9, [0, 0, 0])])
def test_a_line_below_a_table_and_further_down_than_its_rows_is_no_row(base, blocks):
    """Further than 1.05 of the largest step, which is 20; a line that is nearer goes on with the row above."""
    rows = place(*CELLS, [(0, 30, base)])
    assert [line.block for line in order_lines(rows, [], rtl=False)] == blocks


def test_a_row_of_several_cells_is_one_of_the_table_however_far():
    rows = place(*CELLS, [(0, 30, 90), (60, 80, 90)])
    assert [line.block for line in order_lines(rows, [], rtl=False)] == [0] * 3


def test_two_rows_of_a_table_stay():
    rows = place([(0, 30, 0), (60, 80, 0)], [(0, 30, 20), (60, 80, 20)], [(0, 30, 90)])
    lines = order_lines(rows, [], rtl=False)
    assert [(line.block, line.table) for line in lines] == [(0, True), (0, True), (1, False)]


# notes ------------------------------------------------------------------------------------------------


def page_with_note(*, gap=14.0, size=7.0, notes=1):
    """Return two columns of six rows, 14 apart from 0, with notes below the right one."""
    return place(*two_columns(6), *[[(110, 200, 70 + gap + 9 * n, size)] for n in range(notes)])


@pytest.mark.parametrize(("gap", "blocks"), [(17.4, 2), (17.5, 2), (17.6, 3)])
def test_notes_without_a_rule_stand_far_below(gap, blocks):
    """More than 2.5 of their size, 7."""
    rows = page_with_note(gap=gap)
    assert len({line.block for line in order_lines(rows, [], rtl=False)}) == blocks


@pytest.mark.parametrize(("rule", "blocks"), [
    (Box(110, 75, 150, 75.5), 3), (Box(110, 20, 150, 21), 2), (Box(110, 85, 150, 85.5), 2),
    (Box(110, 75, 110.5, 85), 2), (Box(110, 70, 150, 70.5), 2), (Box(110, 84, 150, 84.5), 2),
])  # fmt: skip
def test_a_rule_between_text_and_notes(rule, blocks):
    """Their baselines are 70 and 84."""
    rows = page_with_note()
    assert len({line.block for line in order_lines(rows, [rule], rtl=False)}) == blocks


@pytest.mark.parametrize(("size", "blocks"), [(9.2, 3), (9.4, 2)])
def test_notes_are_smaller_than_the_text(size, blocks):
    """Less than .93 of its size."""
    rows = page_with_note(gap=30, size=size)
    assert len({line.block for line in order_lines(rows, [], rtl=False)}) == blocks


def test_no_row_of_notes_is_larger_than_the_text():
    rows = page_with_note(gap=30, notes=3)
    assert len({line.block for line in order_lines(rows, [], rtl=False)}) == 3
    for size, blocks in ((10.0, 3), (10.1, 2)):
        rows[-1] = [rows[-1][0]._replace(size=size)]
        assert len({line.block for line in order_lines(rows, [], rtl=False)}) == blocks


@pytest.mark.parametrize(("notes", "blocks"), [(5, 3), (6, 2)])
def test_notes_are_at_most_four_tenths_of_the_rows_and_one(notes, blocks):
    rows = page_with_note(gap=30, notes=notes)
    assert len({line.block for line in order_lines(rows, [], rtl=False)}) == blocks


def test_the_usual_size_is_that_of_most_rows():
    rows = page_with_note(gap=30)
    rows[0] = [s._replace(size=5.0) for s in rows[0]]
    assert len({line.block for line in order_lines(rows, [], rtl=False)}) == 3


def count_blocks(rows):
    return len({line.block for line in order_lines(rows, [], rtl=False)})


def test_two_rows_of_notes_and_a_note_below_one_row():
    assert count_blocks(page_with_note(gap=30, notes=2)) == 3
    assert count_blocks(place([(0, 100, 0)], [(0, 100, 30, 7.0)])) == 2


def test_the_size_of_a_row_is_that_of_its_largest_segment():
    rows = place(*two_columns(6), [(0, 90, 85, 7.0), (110, 200, 85, 5.0)])
    assert count_blocks(rows) == 2


def test_four_tenths_and_one_may_be_notes():
    """Five of ten rows."""
    assert count_blocks(place(*two_columns(5), *[[(110, 200, 86 + 9 * n, 7.0)] for n in range(5)])) == 3


def test_one_row_is_no_note():
    assert [line.block for line in order_lines(place([(0, 9, 0)]), [Box(0, -5, 9, -4)], rtl=False)] == [0]


# parts ------------------------------------------------------------------------------------------------

THREE = [(100.0, 110.0), (210.0, 220.0)]
LEFTS = (0, 110, 220)


def drawn_rows(*rows):
    """Return rows by when the cell in each of their three columns is drawn, None for an empty one."""
    cells = [[(x, drawn) for x, drawn in zip(LEFTS, row, strict=True) if drawn is not None] for row in rows]
    return [[RowSegment(x, x + 100.0, 14.0 * n, 10.0, 0, drawn) for x, drawn in row] for n, row in enumerate(cells)]


@pytest.mark.parametrize(("above", "first"), [
    ([(110, 200, 9)], 1), ([(110, 200, 3)], 2), ([(110, 200, 4)], 1),  # the region is drawn from 3 on
    ([(0, 100, 9)], 1), ([(0, 101, 9)], 2), ([(109, 200, 9)], 2), ([(110, 210, 9)], 1), ([(110, 211, 9)], 2),
    ([(0, 100, 9), (110, 200, 10)], 1), ([(0, 100, 1), (110, 200, 10)], 2), ([(0, 211, 9), (220, 300, 10)], 2),
])  # fmt: skip
def test_lines_above_a_region_are_of_one_of_its_columns_where_they_are_drawn_within_it(above, first):
    row = [RowSegment(x0, x1, 14.0, 10.0, 0, drawn) for x0, x1, drawn in above]
    heading = [RowSegment(0.0, 320.0, 0.0, 10.0, 0, 20)]
    rows = [heading, row, *drawn_rows((3, 5, 7), (4, 6, 8))]
    assert _first_row_drawn_within(rows, GutterRegion(2, 4, 2, 4, THREE)) == first


def test_all_lines_above_a_region_may_be_of_its_columns():
    rows = drawn_rows((None, 5, None), (None, 6, None), (0, 7, 10), (1, 8, 11))
    assert _first_row_drawn_within(rows, GutterRegion(2, 4, 2, 4, THREE)) == 0


@pytest.mark.parametrize(("last", "rows"), [
    ((None, 9, None), 3), ((9, None, None), 3), ((None, 7, None), 4), ((None, 5, None), 4), ((7, None, None), 4),
    ((None, None, 9), 4),  # the last column of the page
    ((9, 10, None), 4), ((None, 9, 10), 4),
])  # fmt: skip
def test_what_is_drawn_after_all_columns_is_below_them(last, rows):
    """The columns are drawn from the left: in the first row at 0, 3 and 6, in the third at 2, 5 and 8."""
    drawn = drawn_rows((0, 3, 6), (1, 4, 7), (2, 5, 8), last)
    assert _count_column_rows(drawn, THREE, leftward=False) == rows


def test_the_last_column_of_a_page_that_is_read_leftward_is_the_first():
    drawn = drawn_rows((6, 3, 0), (7, 4, 1), (8, 5, 2))
    assert _count_column_rows([*drawn, drawn_rows((9, None, None))[0]], THREE, leftward=True) == 4
    assert _count_column_rows([*drawn, drawn_rows((None, None, 9))[0]], THREE, leftward=True) == 3


def test_a_line_below_columns_is_drawn_after_them_with_all_its_parts():
    last = [RowSegment(0.0, 40.0, 42.0, 10.0, 0, 7), RowSegment(50.0, 100.0, 42.0, 10.0, 0, 9)]
    assert _count_column_rows([*drawn_rows((0, 3, 6), (1, 4, 7), (2, 5, 8)), last], THREE, leftward=False) == 4


def test_columns_have_two_rows_at_least():
    assert _count_column_rows(drawn_rows((0, 2, 4), (1, 3, 5), (6, None, None)), THREE, leftward=False) == 2
    assert _count_column_rows(drawn_rows((0, 1, 2), (3, None, None), (4, None, None)), THREE, leftward=False) == 2


@pytest.mark.parametrize(("bases", "rows"), [
    ((0, 20, 50, 80), 4), ((0, 20, 50, 82), 3), ((0, 30, 50, 80), 4), ((0, 30, 50, 82), 3), ((0, 20, 41), 3),
    ((0, 20, 42), 2),
])  # fmt: skip
def test_a_line_below_a_table_is_further_down_than_any_of_its_rows(bases, rows):
    """Than 1.05 of the largest step."""
    grid = [[RowSegment(x, x + 30.0, base, 10.0, 0, 0) for x in (0.0, 120.0)] for base in bases[:-1]]
    grid.append([RowSegment(0.0, 30.0, bases[-1], 10.0, 0, 0)])
    assert _count_table_rows(grid, [(30.0, 120.0)]) == rows


@pytest.mark.parametrize(("left", "right", "leftward"), [
    ([1, 2], [3, 4], False), ([3, 4], [1, 2], True), ([2], [1, 3], None), ([1, 3], [2], None), ([1, 4], [2, 3], None),
])  # fmt: skip
def test_cells_are_drawn_one_after_the_other_or_take_turns(left, right, leftward):
    cells = [[RowSegment(0.0, 9.0, 0.0, 10.0, 0, drawn) for drawn in cell] for cell in (left, right)]
    assert _is_drawn_leftward(*cells) is leftward


def test_a_heading_that_is_drawn_after_a_table_stands_above_it():
    rows = place(*CELLS, [(60, 80, -20)])
    rows = [rows[3], *rows[:3]]
    assert numbers(rows) == [[9], *AS_THEY_STAND]


def test_text_is_never_in_doubt_nor_a_table_on_a_page_from_the_left():
    assert not any(line.doubted for line in order_lines(place([(0, 100, 0)], *CELLS), [], rtl=False))
    assert not any(line.doubted for line in order_lines(place([(0, 100, 0)]), [], rtl=True))


RULED = tuple(Box(0, top, 205, top + 1) for top in (5, 25, 45, 65))


def boxes_over_lists():
    """Return four rows of boxes, and below them two lists side by side, each of three lines, drawn one by one."""
    boxes = redraw(place(*([(0, 20, 20 * n), (110, 130, 20 * n)] for n in range(4))), range(8))
    lists = place(*([(0, 95, 80 + 14 * n), (110, 205, 80 + 14 * n)] for n in range(3)))
    return [*boxes, *redraw(lists, (8, 11, 9, 12, 10, 13))]


def test_lists_below_boxes_are_read_one_after_the_other():
    found = [[s.drawn for row in line.rows for s in row] for line in order_lines(boxes_over_lists(), (), rtl=False)]
    assert found == [[0, 1], [2, 3], [4, 5], [6, 7], *([n] for n in range(8, 14))]


def test_ruled_rows_are_a_table_whatever_their_last_one_is():
    assert {line.table for line in order_lines(boxes_over_lists(), RULED, rtl=False)} == {True}


@pytest.mark.parametrize(("wall", "table"), [
    (Box(102, 65, 103, 112), {True}), (Box(102, 0, 103, 65), {True, False}), (Box(20, 65, 21, 112), {True, False}),
])  # fmt: skip
def test_lists_that_a_wall_parts_are_cells(wall, table):
    assert {line.table for line in order_lines(boxes_over_lists(), [wall], rtl=False)} == table


@pytest.mark.parametrize(("drawn", "rows"), [
    ([(0, 2), (1, 3), (4, None)], 2),  # below two cells of two lines
    ([(0, 2), (1, 3), (None, 4)], 3),  # the last cell goes on
    ([(0, 3), (1, 4), (2, None)], 3),  # the first cell goes on, and is drawn with its lines
    ([(0, 1), (2, 3), (4, None)], 3),  # drawn line by line
])  # fmt: skip
def test_what_is_drawn_after_all_cells_is_below_the_table(drawn, rows):
    grid = [[RowSegment(x, x + 30.0, 14.0 * n, 10.0, 0, time) for x, time in zip((0.0, 120.0), row, strict=True)
             if time is not None] for n, row in enumerate(drawn)]  # fmt: skip
    assert _count_table_rows(grid, [(30.0, 120.0)]) == rows
