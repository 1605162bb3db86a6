"""Gutters: white that rows share parts columns, where it is wide enough for the number of rows that it parts."""

import pytest

from arclean.readers.pdf.layout import gutters
from arclean.readers.pdf.layout.gutters import (
    _count_both_sides,
    _drawn_by_side,
    _gutter_regions,
    _is_any_lost,
    _shared_gaps,
    are_numbers,
    count_cells,
    find_gutter_region,
    is_count,
    is_running_text,
    row_cells,
    row_columns,
)
from tests.readers.pdf.layout.rows import segment


def lay_rows(*rows, step=14.0, size=10.0):
    """Return rows, one below the other, of the ends of their segments."""
    return [[segment(x0, x1, n * step, size=size) for x0, x1 in row] for n, row in enumerate(rows)]


def columns(count, gap, *, width=100.0, size=10.0):
    """Return so many rows of two columns."""
    return lay_rows(*[[(0, width), (width + gap, 2 * width + gap)]] * count, size=size)


# cells ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("x0", "cell"), [(0, 0), (49, 0), (99.4, 0), (99.5, 1), (100, 1), (150, 1), (200, 2)])
def test_a_segment_belongs_to_the_cell_in_which_it_begins(x0, cell):
    here = segment(x0, x0 + 10)
    assert row_cells([here], [(50, 100), (160, 200)]) == [[here] if n == cell else [] for n in range(3)]


def test_cells_and_columns():
    rows = lay_rows([(0, 10), (20, 30)], [(20, 30)], [(0, 5), (6, 10)])
    gaps = [(10.0, 20.0)]
    assert [count_cells(row, gaps) for row in rows] == [2, 1, 1]
    left, right = row_columns(rows, gaps)
    assert left == [rows[0][:1], rows[2]]
    assert right == [rows[0][1:], rows[1]]
    assert row_columns(rows, []) == [rows]


# running text -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("widths", "running"), [
    ([100, 100, 100], True), ([100, 100], False), ([90, 90, 90], True), ([89, 89, 89], False),
    ([100, 60, 60], True), ([100, 59, 59], False), ([100, 100, 10], True), ([100, 10, 10], False),
])  # fmt: skip
def test_running_text_is_wide_and_mostly_full(widths, running):
    """At least nine sizes wide, of which the median line fills six tenths."""
    assert is_running_text(lay_rows(*[[(0, width)] for width in widths])) is running


@pytest.mark.parametrize(("left", "width", "running"), [(0, 100, True), (200, 100, True), (200, 89, False)])
def test_it_matters_not_where_a_column_stands(left, width, running):
    assert is_running_text(lay_rows(*[[(left, left + width)]] * 3)) is running


def test_the_width_of_a_column_is_that_of_all_its_rows():
    assert is_running_text(lay_rows([(0, 100)], [(0, 100)], [(60, 100)]))
    assert not is_running_text(lay_rows([(0, 60)], [(0, 60)], [(60, 120)], [(60, 120)], [(0, 71)]))
    assert not is_running_text(lay_rows([(200, 300)], [(200, 259)], [(200, 259)]))
    assert is_running_text(lay_rows([(0, 100)], [(0, 50), (51, 100)], [(0, 100)]))
    assert not is_running_text(lay_rows(*[[(0, 100)]] * 3, size=12.0))


# regions ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rows", [[], lay_rows([(0, 9)]), lay_rows([(0, 9), (30, 40)]), lay_rows(*[[(0, 90)]] * 9)])
def test_no_gutter(rows):
    assert find_gutter_region(rows) is None


@pytest.mark.parametrize(("count", "gap", "found"), [
    (3, 4.1, True), (3, 3.9, False), (9, 4.1, True), (9, 3.9, False), (2, 15, True), (2, 14.9, False),
])  # fmt: skip
def test_how_wide_a_gutter_is(count, gap, found):
    """Four tenths of the size between columns, one and a half between the cells of two rows only."""
    region = find_gutter_region(columns(count, gap))
    assert (region is not None) is found
    if region:
        assert region == (count, count, 0, count, [(100, 100 + gap)])


@pytest.mark.parametrize(("gap", "found"), [(1.0, False), (1.1, True)])
def test_rows_share_more_than_a_point(gap, found):
    assert (find_gutter_region(columns(3, gap, size=2.0)) is not None) is found


def test_a_region_ends_where_a_row_runs_across():
    rows = lay_rows([(0, 210)], *[[(0, 100), (110, 210)]] * 4, [(0, 210)], [(0, 100), (110, 210)])
    assert find_gutter_region(rows)[:4] == (4, 4, 1, 5)


def test_the_longer_region_comes_first_whatever_stands_above_it():
    rows = lay_rows(*[[(0, 50), (60, 210)]] * 3, [(0, 210)], *[[(0, 100), (110, 210)]] * 5)
    assert find_gutter_region(rows)[:4] == (5, 5, 4, 9)


def test_rows_of_a_region_may_lack_a_column():
    rows = lay_rows([(0, 100), (110, 210)], [(0, 90)], [(0, 100), (112, 210)], [(110, 200)], [(0, 80)])
    assert find_gutter_region(rows) == (3, 3, 0, 5, [(100, 110)])


def test_a_table_in_columns_goes_before_them():
    left, right = (0, 100), (110, 210)
    table = [(0, 30), (40, 60), (70, 100)]
    rows = lay_rows(*[[left, right]] * 2, *[[*table, right]] * 4, *[[left, right]] * 2)
    assert find_gutter_region(rows)[:4] == (4, 12, 2, 6)


def test_a_small_table_does_not_go_before_columns():
    table = [(0, 30), (40, 60), (70, 100), (110, 210)]
    rows = lay_rows(*[[(0, 100), (110, 210)]] * 7, *[table] * 3)
    assert find_gutter_region(rows)[:4] == (10, 10, 0, 10)


def test_text_beside_which_nothing_stands_makes_no_table():
    """Rows of a wide column have a cell beside them in a table; those of text columns are not level."""
    left, cells = (0, 100), [(110, 140), (150, 210)]
    uneven = [[segment(*left, 14.0 * n)] for n in range(8)]
    uneven += [[segment(*ends, 14.0 * n + 7) for ends in cells] for n in range(8)]
    rows = sorted(uneven, key=lambda row: row[0].base)
    assert find_gutter_region(rows).gaps == [(100, 110), (140, 150)]


@pytest.mark.parametrize(("step", "first"), [(9.9, 0), (10, 1), (30, 1)])
def test_a_heading_over_the_columns_is_left_out(step, first):
    """It stands a size or more above them; a line that is nearer is one of a column that is not level."""
    bases = [50 + step + 14 * n for n in range(3)]
    rows = [[segment(0, 90, 50)], *[[segment(0, 100, base), segment(110, 210, base)] for base in bases]]
    assert find_gutter_region(rows).first == first


def test_several_headings_and_rows_without_a_neighbour():
    body = [[(0, 100), (110, 210)]] * 3
    assert find_gutter_region(lay_rows([(0, 90)], [(0, 80)], *body)).first == 2
    assert find_gutter_region(lay_rows([(0, 90)], *body, [(0, 80)])).first == 1


def test_without_a_row_of_several_cells_nothing_is_a_heading():
    assert find_gutter_region(lay_rows(*[[(0, 100)], [(110, 210)]] * 3)).first == 0


LEFT, RIGHT, WHOLE = (0, 100), (110, 210), (0, 210)


@pytest.mark.parametrize(("rows", "found"), [
    ([[LEFT, RIGHT]] * 4, [(0, 4)]),  # looked at once
    ([[LEFT, RIGHT]] * 3 + [[WHOLE]] + [[LEFT, RIGHT]] * 4, [(0, 3), (4, 8)]),
    ([[LEFT]] + [[LEFT, RIGHT]] * 3, [(0, 4), (1, 4)]),
    ([[LEFT]] * 2 + [[RIGHT]] * 2 + [[LEFT, RIGHT]] * 3, [(1, 7), (4, 7)]),
    ([[WHOLE]] + [[LEFT]] + [[LEFT, RIGHT]] * 3 + [[LEFT]], [(1, 6), (2, 6)]),
    # a region with more gutters inside one with fewer
    ([[LEFT, RIGHT]] * 2 + [[LEFT, (110, 150), (160, 210)]] * 3, [(0, 5), (2, 5)]),
    ([[LEFT, (110, 150), (160, 210)]] * 3 + [[LEFT, RIGHT]] * 2, [(0, 3), (0, 5)]),
    # a row that shifts the gutter, and one that closes it
    ([[LEFT, RIGHT]] * 3 + [[(0, 106), (112, 210)]] * 3, [(0, 6)]),
    ([[LEFT, RIGHT]] * 3 + [[(0, 109.5), RIGHT]] * 3, [(0, 3)]),
])  # fmt: skip
def test_regions_go_as_far_down_as_they_keep_their_gutters(rows, found):
    assert [(region.first, region.last) for region in _gutter_regions(lay_rows(*rows))] == found


@pytest.mark.parametrize(("rows", "steps", "found"), [
    ([[LEFT, RIGHT]] * 2 + [[LEFT, (110, 150), (160, 210)]] * 3, 5, [(0, 5), (2, 5)]),  # five steps down from the first
    ([[LEFT, RIGHT]] * 2 + [[LEFT, (110, 150), (160, 210)]] * 3, 4, [(0, 5)]),
    ([[LEFT, RIGHT]] * 3 + [[WHOLE]] + [[LEFT, RIGHT]] * 4, 1, [(0, 3), (4, 8)]),
    ([[LEFT, RIGHT]] * 3 + [[(0, 50), (60, 210)]] * 3, 1, [(0, 3), (3, 6)]),
])  # fmt: skip
def test_after_many_steps_no_region_is_looked_for_within_another(monkeypatch, rows, steps, found):
    monkeypatch.setattr(gutters, "_MAX_STEPS", steps)
    assert [(region.first, region.last) for region in _gutter_regions(lay_rows(*rows))] == found


def test_segments_that_touch_leave_no_gap():
    """No region begins with them."""
    rows = lay_rows(*[[LEFT, RIGHT]] * 3, [(0, 50), (50, 100)], *[[LEFT, RIGHT]] * 3)
    assert [(region.first, region.last) for region in _gutter_regions(rows)] == [(0, 7)]


def test_the_peak_of_a_region_is_that_of_its_longest_gutter():
    rows = lay_rows(*[[LEFT, (110, 150), (160, 210)]] * 3, *[[LEFT, (110, 150)]] * 2)
    assert find_gutter_region(rows) == (5, 8, 0, 5, [(100, 110), (150, 160)])


def test_a_gutter_lies_within_the_rows():
    """Not beyond what the rows reach, where all of the page is white."""
    rows = lay_rows(*[[LEFT, RIGHT]] * 3, *[[(0, 80)]] * 3)
    assert [region.gaps for region in _gutter_regions(rows)] == [[(100, 110)]]
    assert [region.gaps for region in _gutter_regions(rows[3:])] == []


@pytest.mark.parametrize("is_first", [True, False])
def test_a_table_beside_columns_does_not_go_before_them(is_first):
    """Above or below them: it is looked at later."""
    text, table = [[LEFT, RIGHT]] * 5, [[(0, 30), (40, 60), (70, 100), (110, 140), (150, 210)]] * 3
    rows = [*table, [WHOLE], *text] if is_first else [*text, [WHOLE], *table]
    assert find_gutter_region(lay_rows(*rows))[:2] == (5, 5)


def test_of_two_tables_in_columns_the_one_with_more_gutters_comes_first():
    four = [[(0, 30), (40, 60), (70, 100), RIGHT]] * 3
    five = [[(0, 10), (20, 45), (55, 80), (90, 100), RIGHT]] * 3
    assert find_gutter_region(lay_rows(*four, *five))[:4] == (3, 12, 3, 6)
    assert find_gutter_region(lay_rows(*five, *four))[:4] == (3, 12, 0, 3)


@pytest.mark.parametrize(("count", "found"), [(5, 5), (4, 10)])
def test_a_table_has_half_of_the_rows_of_its_columns(count, found):
    left, right, table = LEFT, RIGHT, [LEFT, (110, 140), (150, 170), (180, 210)]
    rows = lay_rows(*[[left, right]] * (10 - count), *[table] * count)
    assert find_gutter_region(rows).last - find_gutter_region(rows).first == found


@pytest.mark.parametrize(("beside", "found"), [(8, 10), (7, 12)])
def test_eight_tenths_of_a_wide_cells_rows_have_something_beside_them(beside, found):
    """Ten rows of the wide column, in a table of three that has a cell in so many of them."""
    cells = [(110, 140), (150, 210)]
    rows = lay_rows(*[[LEFT, *cells]] * beside, *[[LEFT]] * (10 - beside), [LEFT, RIGHT], [LEFT, RIGHT])
    region = find_gutter_region(rows)
    assert (len(region.gaps) == 2) is (found == 10)


def test_one_cell_beside_a_wide_one_is_enough():
    rows = [[LEFT, (110, 140)], [LEFT, (150, 210)]] * 4 + [[LEFT, RIGHT]] * 2
    assert find_gutter_region(lay_rows(*rows))[:4] == (8, 12, 0, 8)


# gaps -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("ones", "others", "shared"), [
    ([(0, 10)], [(5, 20)], [(5, 10)]), ([(0, 10)], [(9, 20)], []), ([(0, 10)], [(8.9, 20)], [(8.9, 10)]),
    ([(0, 10), (20, 30)], [(5, 25)], [(5, 10), (20, 25)]), ([(0, 30)], [(1, 5), (8, 20)], [(1, 5), (8, 20)]),
    ([], [(0, 9)], []), ([(0, 10)], [(0, 10)], [(0, 10)]), ([(0, 4), (6, 30)], [(2, 12), (14, 20)], [(0, 0)]),
])  # fmt: skip
def test_what_is_white_in_both(ones, others, shared):
    expected = [(2, 4), (6, 12), (14, 20)] if shared == [(0, 0)] else shared
    assert _shared_gaps(ones, others) == expected
    assert _shared_gaps(others, ones) == expected


@pytest.mark.parametrize(("left", "lost"), [
    ([(10, 20), (30, 40)], False), ([(10, 12), (39, 40)], False), ([(15, 16), (17, 18), (30, 31)], False),
    ([(10, 20)], True), ([(30, 40)], True), ([], True), ([(8, 18), (30, 40)], True), ([(10, 21), (30, 40)], True),
])  # fmt: skip
def test_a_gap_of_which_nothing_is_left(left, lost):
    assert _is_any_lost([(10, 20), (30, 40)], left) is lost


@pytest.mark.parametrize(("rows", "count"), [
    ([[(0, 10), (20, 30)]] * 3, 3), ([[(0, 10)]] * 3, 0), ([[(20, 30)]] * 3, 0),
    ([[(0, 10)], [(20, 30)], [(0, 10)], [(20, 30)]], 2),
    ([[(0, 10), (20, 30)]] * 2 + [[(0, 10)]] * 5, 2), ([[(0, 10)]] * 5 + [[(0, 10), (20, 30)]] * 2, 2),
    ([[(0, 10)]] * 2 + [[(20, 30)]] * 2, 1), ([[(0, 10.5), (19.5, 30)]] * 2, 2), ([[(0, 10.6), (20, 30)]] * 2, 0),
    ([[(0, 10), (19.4, 30)]] * 2, 0),
    ([[(0, 10)]] * 3 + [[(20, 30)]] * 3 + [[(0, 10)]], 2), ([[(0, 10)]] + [[(20, 30)]] * 3 + [[(0, 10)]] * 3, 2),
])  # fmt: skip
def test_the_poorer_side_of_a_gap(rows, count):
    assert _count_both_sides(lay_rows(*rows), (10, 20)) == count


def test_a_narrow_gutter_between_two_rows_that_are_drawn_by_side():
    rows = [[segment(0, 195, 14.0 * n), segment(206, 400, 14.0 * n)] for n in range(2)] + [
        [segment(206, 400, 14.0 * n)] for n in (2, 3)
    ]
    lines = [[s._replace(drawn=n) for s in row] for n, row in enumerate(rows)]
    sides = [[s._replace(drawn=n + 10 * (s.x0 == 0)) for s in row] for n, row in enumerate(rows)]
    assert find_gutter_region(lines) is None
    assert find_gutter_region(sides).gaps == [(195, 206)]


@pytest.mark.parametrize(("left", "right", "width", "by_side"), [
    ((0, 1, 2), (3, 4, 5), 100, True), ((3, 4, 5), (0, 1, 2), 100, True), ((0, 2, 4), (1, 3, 5), 100, False),
    ((0, 1, 9), (3, 4, 5), 100, False), ((9, 1, 2), (3, 4, 5), 100, False), ((3, 4, 5), (0, 1, 9), 100, False),
    ((3, 4, 5), (9, 1, 2), 100, False), ((0, 1, 2), (3, 4, 5), 40, False),  # no running text
])  # fmt: skip
def test_a_gap_parts_texts_where_one_side_is_drawn_before_the_other(left, right, width, by_side):
    rows = [
        [segment(0, width, 14.0 * n, drawn=one), segment(110, 110 + width, 14.0 * n, drawn=other)]
        for n, (one, other) in enumerate(zip(left, right, strict=True))
    ]
    assert _drawn_by_side(rows, (100.0, 110.0)) is by_side


@pytest.mark.parametrize(("texts", "numbers", "count"), [
    (["12"], True, True), ([" 12 "], True, True), (["1.2"], True, False), (["12", "3"], True, False),
    (["-"], False, False), (["12 m"], False, False), (["ab"], False, False),
])  # fmt: skip
def test_cells_of_numbers(texts, numbers, count):
    cell = [segment(0, 9)._replace(text=text) for text in texts]
    assert (are_numbers([cell]), is_count(cell)) == (numbers, count)
