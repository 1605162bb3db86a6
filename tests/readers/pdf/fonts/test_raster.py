"""Shapes: outlines filled into a grid, and how shapes are stored."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arclean.readers.pdf.fonts.font_programs import read_program
from arclean.readers.pdf.fonts.raster import (
    GRID_SIZE,
    GlyphRaster,
    pack_references,
    rasterize_outline,
    unpack_references,
)
from tests.readers.pdf.makers import SQUARE, opentype, truetype

FULL = (1 << GRID_SIZE * GRID_SIZE) - 1


def filled(rectangles, make=truetype):
    program = read_program(make({"x": rectangles}))
    return rasterize_outline(program.draw_outline("x"), program.units)


@pytest.mark.parametrize("make", [truetype, opentype])
def test_a_square_fills_the_grid(make):
    assert filled(SQUARE, make) == GlyphRaster(FULL, 0.4, 0.7, 0.0)


def test_rows_are_from_the_top_and_columns_from_the_left():
    corner = filled([(0, 0, 10, 10), (0, 470, 240, 480), (230, 0, 240, 480)])  # 24 by 48 units of ten
    rows = [corner.cells >> GRID_SIZE * row & (1 << GRID_SIZE) - 1 for row in range(GRID_SIZE)]
    assert rows[0] == (1 << GRID_SIZE) - 1
    assert set(rows[1:-1]) == {1 << GRID_SIZE - 1}


def test_where_contours_overlap_both_fill():
    assert filled([(0, 0, 400, 700), (100, 100, 300, 600)]).cells == FULL


def test_a_hole_runs_the_other_way():
    ring = filled([(0, 0, 400, 400), (300, 100, 100, 300)])
    assert ring.cells.bit_count() == GRID_SIZE * GRID_SIZE * 3 // 4


def test_depth_and_extent_are_in_sizes():
    assert filled([(50, -200, 300, 100)])[1:] == (0.25, 0.3, -0.2)


@pytest.mark.parametrize("rectangles", [[(0, 0, 5, 700)], [(0, 0, 700, 5)]])
def test_what_draws_next_to_nothing_has_no_shape(rectangles):
    assert filled(rectangles) is None


# storage ------------------------------------------------------------------------------------------


def hundredths(low, high):
    return st.integers(low, high).map(lambda number: number / 100)


SHAPES = st.builds(GlyphRaster, st.integers(0, FULL), hundredths(0, 255), hundredths(0, 255), hundredths(-100, 155))


@given(st.lists(st.tuples(st.sampled_from("0٣۴%\0"), SHAPES)))
def test_what_is_packed_is_unpacked(references):
    assert unpack_references(pack_references(references)) == references


def test_extents_beyond_are_cut():
    ((_, known),) = unpack_references(pack_references([("1", GlyphRaster(1, 9.0, 0.001, -7.0))]))
    assert known == GlyphRaster(1, 2.55, 0.0, -1.0)
