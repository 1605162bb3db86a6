"""Visual rows: what stands on one baseline is one row, overprinted copies and controls are dropped."""

import pytest

from arclean.readers.pdf.layout.visual_rows import _drop_copies, visual_rows
from tests.readers.pdf.layout.rows import lay_text, make_unit, make_units


def texts(units):
    return ["".join(unit.text for unit in row) for row in visual_rows(units)]


def test_an_empty_page_has_no_rows():
    assert visual_rows([]) == []
    assert visual_rows([make_unit("", 0)]) == []
    assert visual_rows([make_unit(" ", 0)]) == []


def test_rows_come_from_the_top_and_run_from_left_to_right():
    assert texts(lay_text("dc", 5, base=200) + lay_text("b", 10) + lay_text("a", 5)) == ["ab", "dc"]


@pytest.mark.parametrize(("distance", "size", "rows"), [
    (4.4, 10, ["ab"]), (4.5, 10, ["ab"]), (4.6, 10, ["a", "b"]),
    (4.4, 6, ["ab"]), (4.6, 12, ["ab"]), (5.5, 12, ["a", "b"]),
])  # fmt: skip
def test_superscripts_stay_on_their_row(distance, size, rows):
    """The tolerance is .45 of the larger size."""
    assert texts([make_unit("a", 0), make_unit("b", 5, base=100 + distance, size=size)]) == rows


def test_a_baseline_is_compared_with_the_first_of_its_row():
    found = texts([make_unit("abcd"[n], 5 * n, base=100 + 3 * n) for n in range(4)])
    assert found == ["ab", "cd"]


@pytest.mark.parametrize(("shift", "text"), [(0, "a"), (0.9, "a"), (1, "a"), (1.1, "aa"), (-0.9, "a"), (-1.1, "aa")])
def test_the_same_character_printed_over_itself_is_dropped(shift, text):
    assert texts([make_unit("a", 50), make_unit("a", 50 + shift)]) == [text]


def test_what_is_no_copy_stays():
    assert texts([make_unit("a", 0), make_unit("b", 0.5)]) == ["ab"]
    assert texts([make_unit("a", 0, size=20), make_unit("a", 1.5, size=20)]) == ["a"]
    assert texts([make_unit("a", 0), make_unit("a", 0.9), make_unit("a", 1.8)]) == ["aa"]


def test_a_copy_is_found_by_the_middles_of_glyphs():
    assert texts([make_unit("a", 0, 10), make_unit("a", 4, 6)]) == ["a"]
    assert texts([make_unit("a", 0, 4), make_unit("a", 0, 7)]) == ["aa"]


def test_controls_of_direction_are_dropped_and_empty_glyphs_keep_their_place():
    drawn = [("\u200f", 0, 3), ("a\u202b", 3, 8), ("b", 8, 13), ("\u2066\u2069", 13, 18)]
    assert texts(make_units(*drawn)) == ["ab"]
    assert texts(make_units(("\u200f", 20, 21), ("", 0, 5), ("لا", 5, 10))) == ["لا"]
    (row,) = visual_rows(make_units(("\u200f", 20, 21), ("", 0, 5), ("لا", 5, 10)))
    assert (row[0].x0, row[0].x1) == (0, 10)


def test_controls_inside_a_row_leave_no_space():
    assert texts(make_units(("a", 0, 5), ("\u200f", 5, 9), ("b", 5, 10))) == ["ab"]


def test_spaces_stand_in_wide_gaps():
    assert texts([make_unit("a", 0), make_unit("b", 7)]) == ["a b"]


@pytest.mark.parametrize(("distance", "kept"), [(0.9, 1), (1.1, 2), (2.5, 2)])
def test_a_copy_is_printed_within_a_tenth_of_an_em(distance, kept):
    assert len(_drop_copies([make_unit("a", 0), make_unit("a", distance)])) == kept


def test_glyphs_of_a_row_stand_in_the_order_of_their_middles():
    assert [u.text for u in _drop_copies([make_unit("a", 0, 30), make_unit("b", 5, 8)])] == ["b", "a"]
    assert [u.text for u in _drop_copies([make_unit("a", 0, 20), make_unit("b", 12, 14)])] == ["a", "b"]
