"""Outlines: shapes filled into a grid, how far they are from each other, and when none is told."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arclean.readers.pdf import outlines
from arclean.readers.pdf.outlines import GRID, OTHER, Shape, nearest, pack, shape, sign_of, unpack
from arclean.readers.pdf.programs import read_program
from tests.readers.pdf.makers import BAR, EIGHT, SQUARE, opentype, truetype

FULL = (1 << GRID * GRID) - 1


def filled(rectangles, make=truetype):
    return shape(read_program(make({"x": rectangles})), "x")


@pytest.mark.parametrize("make", [truetype, opentype])
def test_a_square_fills_the_grid(make):
    assert filled(SQUARE, make) == Shape(FULL, 0.4, 0.7, 0.0)


def test_rows_are_from_the_top_and_columns_from_the_left():
    corner = filled([(0, 0, 10, 10), (0, 470, 240, 480), (230, 0, 240, 480)])  # 24 by 48 units of ten
    rows = [corner.cells >> GRID * row & (1 << GRID) - 1 for row in range(GRID)]
    assert rows[0] == (1 << GRID) - 1
    assert set(rows[1:-1]) == {1 << GRID - 1}


def test_where_contours_overlap_both_fill():
    assert filled([(0, 0, 400, 700), (100, 100, 300, 600)]).cells == FULL


def test_a_hole_runs_the_other_way():
    ring = filled([(0, 0, 400, 400), (300, 100, 100, 300)])
    assert ring.cells.bit_count() == GRID * GRID * 3 // 4


def test_depth_and_extent_are_in_sizes():
    assert filled([(50, -200, 300, 100)])[1:] == (0.25, 0.3, -0.2)


@pytest.mark.parametrize("rectangles", [[], [(0, 0, 5, 700)], [(0, 0, 700, 5)]])
def test_what_draws_next_to_nothing_has_no_shape(rectangles):
    assert filled(rectangles) is None


def test_no_such_glyph():
    assert shape(read_program(truetype({"x": SQUARE})), "gone") is None


# distances ----------------------------------------------------------------------------------------

PLAIN = Shape(FULL, 0.4, 0.7, 0.0)


def test_the_nearest_sign_and_the_nearest_other():
    near, far = PLAIN._replace(width=0.5), PLAIN._replace(cells=0)
    assert nearest(PLAIN, [("1", far), ("1", near), ("2", far)]) == [("1", pytest.approx(0.025)), ("2", 1.0)]
    assert nearest(PLAIN, [("1", PLAIN)]) == [("1", 0.0), (OTHER, math.inf)]
    assert nearest(PLAIN, []) == [(OTHER, math.inf)] * 2


def sign(monkeypatch, *references):
    monkeypatch.setattr(outlines, "_references", lambda: references)
    return sign_of(read_program(truetype({"x": SQUARE})), "x")


def off(cells):
    """Give the shape of a square in which so many cells are empty."""
    return PLAIN._replace(cells=FULL >> cells)


def test_a_sign_is_told_where_it_is_near_and_others_are_far(monkeypatch):
    assert sign(monkeypatch, ("1", off(50)), ("2", off(200))) == "1"


def test_nothing_is_told_within_the_margin(monkeypatch):
    assert sign(monkeypatch, ("1", off(50)), ("2", off(78))) is None
    assert sign(monkeypatch, ("1", off(50)), ("2", off(80))) == "1"
    assert sign(monkeypatch, ("1", off(50)), (OTHER, off(60))) is None


def test_the_same_shape_needs_a_smaller_margin(monkeypatch):
    assert sign(monkeypatch, ("1", PLAIN), ("2", off(12))) == "1"
    assert sign(monkeypatch, ("1", PLAIN), ("2", off(11))) is None
    assert sign(monkeypatch, ("1", off(12)), ("2", off(24))) is None


def test_nothing_is_told_far_from_all(monkeypatch):
    assert sign(monkeypatch, ("1", off(116))) is None
    assert sign(monkeypatch, ("1", off(115))) == "1"


def test_letters_are_no_signs(monkeypatch):
    assert sign(monkeypatch, (OTHER, PLAIN), ("1", off(200))) is None
    assert sign(monkeypatch) is None


# storage ------------------------------------------------------------------------------------------


def hundredths(low, high):
    return st.integers(low, high).map(lambda number: number / 100)


SHAPES = st.builds(Shape, st.integers(0, FULL), hundredths(0, 255), hundredths(0, 255), hundredths(-100, 155))


@given(st.lists(st.tuples(st.sampled_from("0٣۴%\0"), SHAPES)))
def test_what_is_packed_is_unpacked(references):
    assert unpack(pack(references)) == references


def test_extents_beyond_are_cut():
    ((_, known),) = unpack(pack([("1", Shape(1, 9.0, 0.001, -7.0))]))
    assert known == Shape(1, 2.55, 0.0, -1.0)


def test_the_shipped_references():
    found = outlines._references()
    signs = {sign for sign, _ in found}
    assert signs >= {*"0123456789", *"٠١٢٣٤٥٦٧٨٩", *"۴۵۶", *".,:/()-%،؟", OTHER}
    assert unpack(pack(found)) == found
    assert all(0 < known.width < 2.5 and 0 < known.height < 2.5 and known.cells for _, known in found)


def test_digits_of_a_font_are_told_and_letters_are_not(system_font):
    program = read_program(system_font.read_bytes())
    digits, letters = "0123456789٠١٢٣٤٥٦٧٨٩", "ABEOSlosxzاهوسع"
    told = {char: sign_of(program, program.characters[ord(char)]) for char in digits + letters}
    assert {told[char] for char in letters} == {None}
    assert all(told[char] in (char, None) for char in digits)
    assert sum(told[char] == char for char in digits) >= 15


def test_a_bar_is_no_digit():
    assert sign_of(read_program(truetype({"x": BAR})), "x") not in {*"0123456789٠١٢٣٤٥٦٧٨٩"}
    assert sign_of(read_program(truetype({"x": EIGHT})), "x") is None
