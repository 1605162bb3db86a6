"""Tables whose columns are ruled: from which row to which."""

from arclean.core.document import Box
from arclean.readers.pdf.layout.gutters import RowSegment
from arclean.readers.pdf.layout.ruled_spans import ruled_spans

PLACES = (50, 100, 150, 200)


def row(base, *spans):
    return [RowSegment(x0, x1, base, 10, n, n, "كلمة") for n, (x0, x1) in enumerate(spans)]


def table_row(base):
    return row(base, (60, 90), (110, 140), (160, 190))


def rules(top, bottom, places=PLACES):
    return [Box(place, top, place, bottom) for place in places]


ABOVE, BELOW = row(20, (60, 190)), row(120, (60, 190))
ROWS = [ABOVE, table_row(50), table_row(64), table_row(78), BELOW]


def test_a_table_is_its_rows():
    assert [*ruled_spans(ROWS, rules(40, 85))] == [(1, 4)]


def test_rules_that_are_drawn_for_each_row_are_one_frame():
    drawn = [*rules(40, 54), *rules(54, 68), *rules(69, 85)]
    assert [*ruled_spans(ROWS, drawn)] == [(1, 4)]


def test_two_tables_are_two():
    second = [table_row(base) for base in (150, 164)]
    assert [*ruled_spans([*ROWS, *second], [*rules(40, 85), *rules(140, 170)])] == [(1, 4), (5, 7)]


def test_two_columns_may_be_columns_of_a_page():
    assert [*ruled_spans(ROWS, rules(40, 85, (50, 125, 200)))] == []


def test_text_beside_a_table_keeps_it_in_its_column():
    beside = row(64, (60, 90), (110, 140), (160, 190), (260, 300))
    assert [*ruled_spans([ABOVE, table_row(50), beside, table_row(78), BELOW], rules(40, 85))] == []


def test_a_rule_that_runs_through_a_cell_parts_no_columns():
    merged = row(64, (60, 140), (160, 190))
    assert [*ruled_spans([ABOVE, table_row(50), merged, table_row(78), BELOW], rules(40, 85))] == []
