"""Tables: what is one, by its cells and its rules, and which rows are one row of it."""

import pytest

from arclean.core.document import Box
from arclean.readers.pdf.layout.gutters import text_width
from arclean.readers.pdf.layout.tables import (
    count_rows_above,
    gaps_between_texts,
    is_horizontal,
    is_table,
    table_lines,
)
from tests.readers.pdf.layout.rows import segment

GAPS = [(100.0, 110.0)]
COLUMNS = ((0, 100), (110, 210))


def lay_grid(*rows, step=14.0):
    """Return rows of a grid: for each column the width of its text, 0 for an empty cell; or (base, widths...)."""
    found = []
    for number, row in enumerate(rows):
        base, widths = (row[0], row[1]) if isinstance(row[1], tuple) else (number * step, row)
        cells = zip(COLUMNS, widths, strict=False)
        found.append([segment(x0, x0 + width, base) for (x0, _), width in cells if width])
    return found


def across(top, left=0.0, right=210.0):
    return Box(left, top, right, top + 1)


def groups(rows, rules=(), gaps=GAPS):
    """Return the numbers of the rows that make up each line, by the number of their baselines."""
    bases = sorted({row[0].base for row in rows})
    lines = table_lines(rows, gaps, rules)
    return [sorted({bases.index(row[0].base) for cell in line for row in cell}) for line in lines]


# is it a table ----------------------------------------------------------------------------------------


def test_columns_of_running_text_are_no_table():
    assert not is_table(lay_grid(*[(100, 100)] * 3), GAPS, [])
    assert is_table(lay_grid(*[(100, 100)] * 2), GAPS, [])
    assert is_table(lay_grid(*[(100, 30)] * 3), GAPS, [])


@pytest.mark.parametrize(("count", "rules", "table"), [
    (3, 1, False), (3, 2, True), (8, 2, True), (9, 2, False), (12, 3, True), (13, 3, False),
])  # fmt: skip
def test_rules_make_a_table_of_text(count, rules, table):
    """Two at least, and one for four rows."""
    rows = lay_grid(*[(100, 100)] * count)
    assert is_table(rows, GAPS, [across(5 + 14 * n) for n in range(rules)]) is table


@pytest.mark.parametrize(("rules", "table"), [
    ([across(5), across(19)], True), ([across(5), across(5.3)], False),  # one rule, drawn twice
    ([across(5, 0, 148), across(19)], True), ([across(5, 0, 147), across(19)], False),  # seven tenths of the width
    ([across(5, 0, 80), across(5, 80, 150), across(19)], True), ([across(5, -900, 80), across(19)], False),
    ([across(5, 130, 900), across(19)], False), ([across(-1), across(19)], False), ([across(29), across(19)], False),
    ([across(0), across(28)], False), ([Box(0, 5, 210, 300), across(19)], False),
    ([across(5, 300, 900), across(5, 0, 148), across(19)], True),
    ([across(5, 300, 900), across(5, 0, 147), across(19)], False),
])  # fmt: skip
def test_which_rules_count(rules, table):
    """Those between the first and the last baseline that cover most of the width, in pieces or not."""
    assert is_table(lay_grid(*[(100, 100)] * 3), GAPS, rules) is table


@pytest.mark.parametrize(("right", "table"), [(448, True), (447, False)])
def test_rules_cover_most_of_the_width_wherever_a_table_stands(right, table):
    rows = [[s._replace(x0=s.x0 + 300, x1=s.x1 + 300) for s in row] for row in lay_grid(*[(100, 100)] * 3)]
    assert is_table(rows, [(400.0, 410.0)], [across(5, 300, right), across(19, 300, 510)]) is table


@pytest.mark.parametrize(("row", "left", "right"), [((0, 100), 120, 210), ((100, 0), 0, 90)])
def test_the_width_of_a_table_is_that_of_all_its_rows(row, left, right):
    """A rule below one cell is no rule of the table, also where a row has no other cell."""
    rows = lay_grid(*[(100, 100)] * 3, row, (100, 100))
    assert not is_table(rows, GAPS, [across(5, left, right), across(19, left, right)])


@pytest.mark.parametrize(("box", "horizontal"), [
    (Box(0, 0, 10, 1), True), (Box(0, 0, 1, 10), False), (Box(0, 0, 5, 5), False),
    (Box(0, 100, 10, 101), True), (Box(100, 0, 101, 10), False),
])  # fmt: skip
def test_horizontal(box, horizontal):
    assert is_horizontal(box) is horizontal


# lines ------------------------------------------------------------------------------------------------


def test_cells_stand_from_left_to_right_and_may_be_empty():
    rows = lay_grid((20, 20), (0, 50), (20, 0))
    (a, b, c) = rows
    assert table_lines(rows, GAPS, []) == [[[a[:1]], [a[1:]]], [[], [b]], [[c], []]]


@pytest.mark.parametrize(("step", "found"), [(12.5, [[2, 3], [4]]), (12.7, [[2], [3], [4]])])
def test_a_row_goes_on_where_it_is_nearer_than_full_rows_are(step, found):
    """Nearer than nine tenths of the distance of full rows, which is 14 here."""
    full = [(0, (100, 100)), (14, (20, 20)), (28, (20, 20))]
    rows = lay_grid(*full, (28 + step, (20, 0)), (48 + step, (20, 20)))
    assert groups(rows) == [[0], [1], *found]


@pytest.mark.parametrize(("last", "found"), [(50.1, [[2], [3]]), (49.9, [[2, 3]])])
def test_without_two_full_rows_in_succession_the_largest_step_counts(last, found):
    """The largest is 20, nine tenths of which are 18."""
    rows = lay_grid((0, (100, 100)), (12, (20, 0)), (32, (20, 20)), (last, (20, 0)))
    assert groups(rows) == [[0, 1], *found]


@pytest.mark.parametrize(("below", "found"), [(10.9, [[0], [1], [2, 3]]), (11.2, [[0], [1, 2], [3]])])
def test_a_line_nearer_to_the_one_below_belongs_to_that(below, found):
    """It is 12 below the row above: nine tenths of that are 10.8."""
    rows = lay_grid((0, (20, 20)), (20, (20, 20)), (32, (0, 20)), (32 + below - 0.3, (20, 20)))
    assert groups(rows) == found


def test_full_rows_are_never_one():
    assert groups(lay_grid((0, (20, 20)), (20, (20, 20)), (30, (20, 20)))) == [[0], [1], [2]]
    assert groups(lay_grid((0, (20, 20)), (10, (20, 20)), (30, (20, 20)))) == [[0], [1], [2]]


def test_a_row_may_begin_with_a_line_that_is_not_full():
    assert groups(lay_grid((0, (20, 0)), (10, (20, 20)), (30, (20, 20)), (50, (20, 20)))) == [[0, 1], [2], [3]]


@pytest.mark.parametrize(("step", "found"), [(8.9, [[2, 3]]), (9, [[2], [3]])])
def test_nine_tenths_of_the_step_of_full_rows_part_rows(step, found):
    rows = [(0, (100, 100)), (10, (20, 20)), (20, (20, 20)), (20 + step, (20, 0)), (40, (20, 20))]
    assert groups(lay_grid(*rows)) == [[0], [1], *found, [4]]


def test_a_column_may_be_empty():
    rows = lay_grid((20, 0), (20, 0))
    assert table_lines(rows, GAPS, []) == [[[row], []] for row in rows]


@pytest.mark.parametrize(("above", "below", "found"), [
    (81, 10, [[0, 1], [2]]), (79, 10, [[0], [1], [2]]), (81, 0, None),
])  # fmt: skip
def test_a_full_line_of_a_cell_goes_on(above, below, found):
    """It fills more than eight tenths of its column, which is 100 wide."""
    if found:
        assert groups(lay_grid((above, 20), (below, 0), (100, 20), step=14)) == found


@pytest.mark.parametrize(("rows", "found"), [
    ([(100, 20), (100, 0), (10, 0), (100, 20)], [[0, 1, 2], [3]]),  # the line above is a rest itself
    ([(100, 0), (20, 0), (100, 20)], [[0], [1], [2]]),  # a row that has no other cell
    ([(100, 20), (20, 0), (10, 0), (100, 20)], [[0, 1], [2], [3]]),  # full at first, and then not
])  # fmt: skip
def test_a_cell_goes_on_as_long_as_its_lines_are_full(rows, found):
    assert groups(lay_grid(*rows, step=14)) == found


@pytest.mark.parametrize(("second", "found"), [(90, [[0, 1], [2]]), (60, [[0], [1], [2]])])
def test_all_cells_of_a_row_go_on_or_none(second, found):
    """The first line of both fills its column, or of one alone."""
    rows = [
        [segment(0, 100, 0), segment(110, 110 + second, 0), segment(220, 240, 0)],
        [segment(0, 20, 14), segment(110, 120, 14)],
        [segment(0, 100, 28), segment(110, 210, 28), segment(220, 320, 28)],
    ]
    assert groups(rows, gaps=[(100.0, 110.0), (210.0, 220.0)]) == found


MIDDLE = [(50.0, 60.0), (160.0, 170.0)]


@pytest.mark.parametrize(("first", "second", "found"), [
    (60, 51, [[0, 1], [2]]), (60, 49, [[0], [1], [2]]), (51, 60, [[0, 1], [2]]), (49, 79, [[0], [1], [2]]),
    (50, 61, [[0], [1], [2]]), (51, 59, [[0], [1], [2]]), (80, 10, [[0], [1], [2]]),
])  # fmt: skip
def test_two_lines_too_long_for_an_inner_cell_are_one(first, second, found):
    """Together longer than 1.1 of the column (100 wide), the first more than half."""
    rows = [
        [segment(0, 40, 0), segment(60, 60 + first, 0), segment(170, 200, 0)], [segment(60, 60 + second, 14)],
        [segment(0, 40, 28), segment(60, 160, 28), segment(170, 200, 28)],
    ]  # fmt: skip
    assert groups(rows, gaps=MIDDLE) == found


@pytest.mark.parametrize(("second", "found"), [(5, [[0], [1], [2]]), (5.1, [[0, 1], [2]])])
def test_two_lines_that_fill_a_cell_by_eleven_tenths_are_two(second, found):
    rows = [
        [segment(0, 40, 0), segment(60, 66, 0), segment(170, 200, 0)], [segment(60, 60 + second, 14)],
        [segment(0, 40, 28), segment(60, 70, 28), segment(170, 200, 28)],
    ]  # fmt: skip
    assert groups(rows, gaps=MIDDLE) == found


def test_two_long_names_in_an_outer_column_are_two_rows():
    assert groups(lay_grid((60, 20), (60, 0), (100, 20), step=14)) == [[0], [1], [2]]
    assert groups(lay_grid((20, 60), (0, 60), (20, 100), step=14)) == [[0], [1], [2]]


# rules ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("count", "rules", "wall", "joined"), [
    (4, [20, 34], False, True), (4, [20, 34], True, True), (5, [20, 34], False, False), (5, [20, 34], True, True),
    (4, [20], True, False),
])  # fmt: skip
def test_rules_part_rows_where_there_are_enough_of_them(count, rules, wall, joined):
    """Two at least: one for two rows, or rules downward beside them."""
    rows = lay_grid(*[(20, 20)] * count)
    drawn = [across(top) for top in (-10, *rules)] + [Box(104, 0, 105, 60)] * wall
    expected = [[0, 1], [2], [*range(3, count)]] if joined else [[n] for n in range(count)]
    assert groups(rows, drawn) == expected


@pytest.mark.parametrize(("wall", "joined"), [(Box(104, 0, 105, 60), True), (Box(104, 20, 124, 40), False)])
def test_a_rule_downward_is_higher_than_wide_whatever_cells_the_first_and_the_last_row_have(wall, joined):
    rows = lay_grid((20, 0), *[(20, 20)] * 3, (20, 0))
    assert (len(groups(rows, [across(-10), across(20), across(34), wall])) == 3) is joined


@pytest.mark.parametrize(
    ("top", "bottom", "joined"), [(-20, 1, True), (-20, 0, False), (55, 90, True), (56, 90, False)]
)
def test_rules_downward_stand_between_the_first_and_the_last_row(top, bottom, joined):
    rows = lay_grid(*[(20, 20)] * 5)
    found = groups(rows, [across(-10), across(20), across(34), Box(104, top, 104.5, bottom)])
    assert (len(found) == 3) is joined


def test_a_row_beside_which_other_cells_stand_is_no_rest_of_a_full_line():
    """It has a cell that the line above lacks."""
    assert groups(lay_grid((0, (100, 0)), (14, (10, 90)), (28, (20, 0)))) == [[0], [1], [2]]


def test_lines_outside_of_a_grid_with_walls_are_rows_of_their_own():
    """Labels with values stand above it, the sum stands below; a cell of the grid has two lines."""
    rows = lay_grid(*[(20, 20)] * 4, (20, 0), *[(20, 20)] * 3)
    walls = [Box(104, 20, 104.5, 62)]
    assert groups(rows, [across(20), across(34), across(62), *walls]) == [[0], [1], [2], [3, 4], [5], [6], [7]]


def test_walls_of_a_cell_each_are_one():
    """The first cells, of two lines, stand above the first rule that parts rows."""
    rows = lay_grid((20, 20), (20, 20), *[(20, 20)] * 3)
    walls = [Box(104, top, 104.5, bottom) for top, bottom in ((-12, 20), (20, 34), (34, 48), (48, 60))]
    assert groups(rows, [across(-12), across(20), across(34), across(48), *walls]) == [[0, 1], [2], [3], [4]]


# texts side by side ------------------------------------------------------------------------------------


def draw_columns(rows, order):
    """Return rows whose segments are drawn in an order of (row, column)."""
    number = {place: n for n, place in enumerate(order)}
    return [[s._replace(drawn=number[r, c]) for c, s in enumerate(row)] for r, row in enumerate(rows)]


def test_numbers_beside_their_labels_are_no_text_of_their_own():
    rows = draw_columns(lay_grid(*[(100, 40)] * 4), [(r, c) for c in (1, 0) for r in range(4)])
    for text, found in (("1,285.13", []), ("1,285 m", GAPS)):
        assert gaps_between_texts([[left, right._replace(text=text)] for left, right in rows], GAPS, []) == found


def test_texts_that_are_drawn_one_after_the_other_are_columns():
    rows = lay_grid(*[(100, 40)] * 4)
    by_column = draw_columns(rows, [(r, c) for c in (1, 0) for r in range(4)])
    by_row = draw_columns(rows, [(r, c) for r in range(4) for c in (1, 0)])
    assert gaps_between_texts(by_column, GAPS, []) == GAPS
    assert gaps_between_texts(by_row, GAPS, []) == []
    assert gaps_between_texts(by_column, GAPS, [across(5), across(19)]) == []
    assert gaps_between_texts(draw_columns(lay_grid(*[(40, 40)] * 2), [(0, 0), (1, 0), (0, 1), (1, 1)]), GAPS, []) == []


def lay_columns(left, right, *, from_right=False):
    """Return the rows of two columns of text with these baselines; one column is drawn after the other."""
    places = sorted(((base, x0) for x0, bases in ((0, left), (110, right)) for base in bases), key=lambda p: p[0])
    order = {place: n for n, place in enumerate(sorted(places, key=lambda p: (-p[1] if from_right else p[1], p[0])))}
    rows = {}
    for place in places:
        base, x0 = place
        rows.setdefault(base, []).append(segment(x0, x0 + 100, base, drawn=order[place]))
    return [*rows.values()]


FOUR = [0, 14, 28, 42]


@pytest.mark.parametrize(("left", "right", "parted"), [
    (FOUR, [14, 28], True), ([14, 28], FOUR, True),  # two rows at least
    (FOUR, [14], False), ([14], FOUR, False), (FOUR, [], False), ([], FOUR, False),
    (FOUR, [20], True), ([20], FOUR, True),  # with nothing beside it
])  # fmt: skip
@pytest.mark.parametrize("from_right", [True, False])
def test_texts_side_by_side_have_several_rows_or_rows_of_their_own(left, right, parted, from_right):
    assert bool(gaps_between_texts(lay_columns(left, right, from_right=from_right), GAPS, [])) is parted


@pytest.mark.parametrize("order", [
    [(0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (2, 1), (3, 1), (3, 0)],
    [(3, 1), (0, 0), (1, 0), (2, 0), (3, 0), (0, 1), (1, 1), (2, 1)],
    [(0, 1), (1, 1), (2, 1), (0, 0), (1, 0), (2, 0), (3, 0), (3, 1)],
    [(3, 0), (0, 1), (1, 1), (2, 1), (3, 1), (0, 0), (1, 0), (2, 0)],
])  # fmt: skip
def test_texts_are_drawn_one_whole_after_the_other(order):
    assert gaps_between_texts(draw_columns(lay_grid(*[(100, 100)] * 4), order), GAPS, []) == []


@pytest.mark.parametrize(("count", "apart"), [(21, True), (20, False)])
def test_columns_with_boxes_go_to_the_other_side_a_few_times(count, apart):
    """Right, left, right, left: three times, for seven rows of either side each."""
    rows = lay_grid(*[(100, 100)] * count)
    order = [(r, c) for first, last in ((0, 12), (12, count)) for c in (1, 0) for r in range(first, last)]
    assert bool(gaps_between_texts(draw_columns(rows, order), GAPS, [])) is apart


def test_a_row_of_a_text_is_drawn_when_its_first_part_is():
    rows = lay_columns(FOUR, FOUR)
    rows[1].insert(1, segment(92, 100, 14, drawn=20))
    rows[1][0] = rows[1][0]._replace(x1=90)
    assert gaps_between_texts(rows, GAPS, []) == GAPS


def test_cells_of_several_lines_that_are_drawn_one_by_one_are_a_table():
    rows = lay_grid(*[(100, 100)] * 6)
    by_cell = draw_columns(rows, [(r + n, c) for r in (0, 2, 4) for c in (1, 0) for n in (0, 1)])
    assert is_table(by_cell, GAPS, [])
    assert not is_table(draw_columns(rows, [(r, c) for c in (1, 0) for r in range(6)]), GAPS, [])


def test_lines_that_fill_the_same_cells_are_rows_of_their_own():
    """However near: a table of three columns, of which the one in the middle has no text in the first rows."""
    gaps = [(100.0, 110.0), (210.0, 220.0)]
    rows = [[segment(0, 40, base), segment(220, 260, base)] for base in (0, 10)]
    rows += [[segment(x, x + 50, base) for x in (0, 110, 220)] for base in (30, 50)]
    assert groups(rows, gaps=gaps) == [[0], [1], [2], [3]]


@pytest.mark.parametrize(("texts", "found"), [
    ({220: "3"}, [[0], [1], [2], [3]]), ({220: "a"}, [[0, 1], [2], [3]]), ({110: "2", 220: "3"}, [[0, 1], [2], [3]]),
    ({220: "555 01"}, [[0, 1], [2], [3]]),
])  # fmt: skip
def test_lines_with_numbers_below_numbers_and_words_beside_them_are_rows(texts, found):
    """A section and one below it, nearer than others are, each with its page."""
    gaps = [(100.0, 110.0), (210.0, 220.0)]
    rows = [
        [segment(x, x + 50, base)._replace(text=texts.get(x, "a")) for x in (0, 110, 220)] for base in (0, 10, 30, 50)
    ]
    assert groups([rows[0], rows[1][1:], *rows[2:]], gaps=gaps) == found


@pytest.mark.parametrize(("rules", "found"), [
    ([], [[0, 1], [2], [3]]), ([across(4)], [[0], [1], [2], [3]]),
    ([across(4, right=140.0)], [[0, 1], [2], [3]]), ([across(12)], [[0, 1], [2], [3]]),
])  # fmt: skip
def test_no_row_goes_on_below_a_rule(rules, found):
    assert groups(lay_grid((0, (40, 40)), (10, (40, 0)), (30, (40, 40)), (50, (40, 40))), rules) == found


def test_a_cell_with_a_wide_gap_is_not_gone_on_with():
    rows = [[segment(0, 20, 0), segment(60, 100, 0), segment(110, 200, 0)], [segment(0, 90, 10)]]
    rows += [[segment(0, 90, base), segment(110, 200, base)] for base in (30, 50)]
    assert groups(rows) == [[0], [1], [2], [3]]


@pytest.mark.parametrize(
    ("gap", "found"), [(14, [[0, 1], [2], [3]]), (15, [[0, 1], [2], [3]]), (15.1, [[0], [1], [2], [3]])]
)
def test_a_wide_gap_is_more_than_one_and_a_half_em(gap, found):
    rows = [[segment(0, 50, 0), segment(50 + gap, 100, 0), segment(110, 200, 0)], [segment(0, 90, 10)]]
    rows += [[segment(0, 90, base), segment(110, 200, base)] for base in (30, 50)]
    assert groups(rows) == found


def test_a_column_is_as_wide_as_all_its_rows():
    assert text_width([[segment(10, 50)], [segment(0, 40)], [segment(20, 30), segment(35, 45)]]) == 50
    assert text_width([]) == 0


@pytest.mark.parametrize(("top", "closed"), [(-10, True), (-29, True), (-30, False), (0, True), (1, False)])
def test_the_rule_on_top_of_a_grid_is_three_sizes_above_its_first_line_at_most(top, closed):
    rows = [[segment(x, x + 50, base) for x in (0, 110)] for base in (0, 14, 34, 54)]
    drawn = [across(top), across(24), across(44)] if top < 1 else [across(24), across(44)]
    assert groups(rows, drawn) == ([[0, 1], [2], [3]] if closed else [[0], [1], [2], [3]])


@pytest.mark.parametrize(("bases", "rules", "found"), [
    ((0, 14, 34, 48, 68), (24, 58), [[0, 1], [2, 3], [4]]),
    ((0, 14, 34, 48, 68, 88), (24, 58, 78), [[0, 1], [2, 3], [4], [5]]),
    ((0, 14, 34, 54, 68, 88), (24, 44, 78), [[0, 1], [2], [3, 4], [5]]),
    ((0, 14, 34, 54, 68), (24, 44), [[0], [1], [2], [3, 4]]),  # what follows the last rule may be below the grid
])  # fmt: skip
def test_a_grid_with_cells_of_several_lines_has_rows_of_several_lines(bases, rules, found):
    rows = [[segment(x, x + 50, base) for x in (0, 110)] for base in bases]
    wall = Box(104, 0, 105, 100)
    assert groups(rows, [wall, *(across(top) for top in rules)]) == found


def test_rows_above_a_grid_without_a_rule_on_top_are_rows_of_their_own():
    rows = [[segment(x, x + 50, base) for x in (0, 110)] for base in (0, 14, 34, 54)]
    inside = [across(24), across(44)]
    assert groups(rows, inside) == [[0], [1], [2], [3]]
    assert groups(rows, [across(-10), *inside]) == [[0, 1], [2], [3]]


def test_verses_are_drawn_row_by_row():
    wide = [(100.0, 116.0)]
    rows = [[segment(0, 100, base), segment(116, 216, base)] for base in (0, 14, 28)]
    by_row = draw_columns(rows, [(r, c) for r in range(3) for c in (1, 0)])
    assert is_table(by_row, wide, [])
    assert not is_table(draw_columns(rows, [(r, c) for c in (1, 0) for r in range(3)]), wide, [])
    assert not is_table(by_row, [(100.0, 114.0)], [])
    assert not is_table([*by_row, [segment(0, 100, 42, drawn=9)]], wide, [])


@pytest.mark.parametrize(("gaps", "order", "table"), [
    ([(100.0, 115.0)], [(r, c) for r in range(3) for c in (0, 1)], True),
    ([(100.0, 114.9)], [(r, c) for r in range(3) for c in (0, 1)], False),
    ([(100.0, 115.0)], [(0, 0), (0, 1), (1, 0), (2, 0), (1, 1), (2, 1)], False),  # the last rows are not
])  # fmt: skip
def test_verses_stand_apart_and_all_of_them_are_drawn_row_by_row(gaps, order, table):
    rows = [[segment(0, 100, base), segment(gaps[0][1], 216, base)] for base in (0, 14, 28)]
    assert is_table(draw_columns(rows, order), gaps, []) is table


def test_all_columns_of_verses_stand_apart():
    gaps = [(100.0, 116.0), (216.0, 220.0)]
    rows = [[segment(x, x + 100, base) for x in (0, 116, 220)] for base in (0, 14, 28)]
    assert not is_table(draw_columns(rows, [(r, c) for r in range(3) for c in range(3)]), gaps, [])


@pytest.mark.parametrize(("x0", "x1", "found"), [
    (80.0, 109.0, [[0], [1], [2], [3]]),  # beyond its column, and at no edge of the line above
    (80.0, 99.0, [[0], [1, 2], [3]]),  # within it
    (40.0, 110.0, [[0], [1, 2], [3]]), (-10.0, 70.0, [[0], [1, 2], [3]]),  # a long one; at its right edge
])  # fmt: skip
def test_a_line_that_sticks_out_of_its_column_is_no_part_of_a_cell(x0, x1, found):
    rows = [[segment(0, width, base), segment(120, 160, base)] for width, base in ((100, 0), (70, 18), (100, 48))]
    assert groups([*rows[:2], [segment(x0, x1, 32)], rows[2]], (), [(110.0, 120.0)]) == found


@pytest.mark.parametrize(("heads", "count"), [
    ([(100, 0), (100, 0)], 2),  # two lines above the table
    ([(100, 0)], 0),  # one may be its heading
    ([(100, 90), (100, 0)], 0), ([(0, 90), (100, 0)], 0),  # lines of heads over all columns
])  # fmt: skip
def test_lines_above_the_first_rule_are_no_rows_of_a_table(heads, count):
    rows = lay_grid(*heads, (100, 90), (100, 90), (100, 90))
    first = 14.0 * len(heads)
    rules = [across(first + 14.0 * n - 10) for n in range(3)]
    assert count_rows_above(rows, GAPS, rules) == count
    assert count_rows_above(rows, GAPS, ()) == 0


def test_lines_of_heads_over_three_columns_are_rows_of_their_table():
    heads = [[segment(0, 40, base), segment(60, 100, base), segment(120, 160, base)] for base in (0.0, 14.0)]
    rows = [[segment(x, x + 40, base) for x in (0, 60, 120, 180)] for base in (30.0, 46.0, 62.0)]
    gaps = [(40.0, 60.0), (100.0, 120.0), (160.0, 180.0)]
    rules = [across(top) for top in (18.0, 34.0, 50.0)]
    assert count_rows_above([*heads, *rows], gaps, rules) == 0
    assert count_rows_above([*(row[:2] for row in heads), *rows], gaps, rules) == 2
