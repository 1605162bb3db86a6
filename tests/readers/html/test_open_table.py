"""Tables while they are read: cells that span rows and columns."""

import pytest

from arclean.readers.html.open_table import OpenTable
from arclean.readers.html.visible_text import PageParser


def rows_of(page):
    parser = PageParser()
    parser.read_page(f"<table>{page}</table>")
    return [line.text for line in parser.lines]


def test_a_cell_that_spans_rows_leaves_its_column_empty_below():
    page = "<tr><th>أ<th>ب<th>ج<tr><td rowspan=3>زيتون<td>١<td>٢<tr><td>٣<td>٤<tr><td>٥<td>٦<tr><td>تين<td>٧<td>٨"
    assert rows_of(page) == ["أ\tب\tج", "زيتون\t١\t٢", "\t٣\t٤", "\t٥\t٦", "تين\t٧\t٨"]


def test_a_cell_that_spans_columns_is_followed_by_empty_ones():
    assert rows_of("<tr><td colspan=2>أ<td>ب<tr><td>١<td>٢<td>٣") == ["أ\t\tب", "١\t٢\t٣"]
    assert rows_of("<tr><td>أ<td colspan=3>ب") == ["أ\tب"], "nothing follows"


def test_spans_of_rows_and_columns_meet():
    page = "<tr><td>أ<td rowspan=2 colspan=2>ب<td>ج<tr><td>د<td>ه<tr><td>و<td>ز<td>ح<td>ط"
    assert rows_of(page) == ["أ\tب\t\tج", "د\t\t\tه", "و\tز\tح\tط"]


def test_a_span_of_rows_ends_with_their_group():
    body = "<tbody><tr><td>أول<td>ثان<tr><td>ثالث<td>رابع"
    expected = ["رأس\tب", "أول\tثان", "ثالث\tرابع"]
    for head in ("<thead><tr><th rowspan=9>رأس<th>ب</thead>", "<thead><tr><th rowspan=9>رأس<th>ب"):
        assert rows_of(head + body) == expected
    assert rows_of("<tbody><tr><td rowspan=3>رأس<td>ب</tbody>" + body.removeprefix("<tbody>")) == expected
    assert rows_of("<tr><td rowspan=0>رأس<td>ب" + body) == expected


@pytest.mark.parametrize("span", ["0", "1000", "70000"])
def test_a_span_of_no_rows_reaches_to_the_end_of_the_group(span):
    page = f"<tbody><tr><td rowspan={span}>زيتون<td>١<tr><td>٢<td>٣</tbody><tfoot><tr><td>تين<td>٤"
    assert rows_of(page) == ["زيتون\t١", "\t٢\t٣", "تين\t٤"]


@pytest.mark.parametrize("span", ["", "0", "x", "2x", "-1", "5000", "61", None])
def test_what_is_no_span_is_one_column(span):
    table = OpenTable()
    table.open_cell(0, [("colspan", span)])
    table.open_cell(1, [])
    assert table.place_cells(["a", "b"]) == ["a", "b"]


def test_a_row_without_cells_changes_nothing():
    table = OpenTable()
    table.open_cell(0, [("rowspan", "2")])
    table.end_row()
    table.end_row()
    table.open_cell(1, [])
    assert table.place_cells(["a"]) == ["", "a"]
    table.end_row()
    table.open_cell(2, [])
    assert table.place_cells(["b"]) == ["b"]


def test_a_table_has_no_more_columns_by_spans_than_a_page_can_show():
    cell = "<td colspan=30 rowspan=999>"
    rows = rows_of(f"<tr>{f'{cell}أ' * 500}{'<tr><td>ب<td>ج' * 50}")
    assert max(row.count("\t") for row in rows) < 600
    assert rows[1].count("\t") == 61
