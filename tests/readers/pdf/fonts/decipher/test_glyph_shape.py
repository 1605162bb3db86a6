"""Glyph shapes: the picture of an outline, its parts and counters, and its measures by the scale of its font."""

import pytest

from arclean.readers.pdf.fonts.decipher.glyph_shape import (
    CELL_COUNT,
    MEASURE_COUNT,
    font_scale,
    outline_shape,
    scaled_measures,
)
from arclean.readers.pdf.fonts.outline_pens import Outline


def box(x0, y0, x1, y1):
    return [(x0, y0, x1, y0), (x1, y0, x1, y1), (x1, y1, x0, y1), (x0, y1, x0, y0)]


def outline(*boxes, width=1000, even_odd=False):
    return Outline([edge for given in boxes for edge in box(*given)], len(boxes), width, even_odd)


BODY = (100, 0, 900, 300)


def test_a_bar_fills_its_picture():
    shape = outline_shape(outline(BODY), 1000)
    assert shape.cells == bytes([4]) * CELL_COUNT
    assert shape.lengths == pytest.approx((0.1, 0.1, 0.8, 0.3, 0.0, 0.3, 1.0, 0.0, 0.3))


def test_parts_above_and_below_the_body_are_counted():
    above = outline_shape(outline(BODY, (300, 400, 400, 500), (600, 400, 700, 500)), 1000)
    below = outline_shape(outline(BODY, (300, -300, 400, -200)), 1000)
    assert above.counts[:3] == (0.0, 1.0, 0)
    assert above.counts[4:7] == (0.0, 0.0, 0)
    assert below.counts[:3] == (0.0, 0.0, 0)
    assert below.counts[4:7] == (1.0, 0.0, 0)


def test_counters_are_counted():
    foot = (900, 0, 1000, 50)  # so that the upper right corner is free
    assert outline_shape(outline(BODY, foot, (300, 100, 400, 200), even_odd=True), 1000).counts[8:10] == (1.0, 0)
    assert outline_shape(outline(BODY, foot), 1000).counts[8:10] == (0.0, 0)


def test_parts_that_touch_are_one():
    stairs = outline((0, 0, 500, 500), (500, 500, 1000, 1000), (0, 900, 100, 1000))
    assert outline_shape(stairs, 1000).counts[:3] == (1.0, 0.0, 0)


def test_what_draws_next_to_nothing_has_no_shape():
    assert outline_shape(outline((0, 0, 1, 500)), 1000) is None


def test_measures_are_whole_steps_by_the_scale():
    shape = outline_shape(outline(BODY), 1000)
    measures = scaled_measures(shape, 0.3)
    assert len(measures) == MEASURE_COUNT
    assert measures[3] == 24  # as high as the scale
    assert scaled_measures(shape, 0.001)[3] == 127


def test_a_scale_is_the_median_height_where_there_are_enough_glyphs():
    shapes = [outline_shape(outline((0, 0, 500, height)), 1000) for height in (100, 200, 300, 400, 500, 600, 700)]
    assert font_scale(shapes) == pytest.approx(0.4)
    assert font_scale(shapes[:2]) == 0.45
