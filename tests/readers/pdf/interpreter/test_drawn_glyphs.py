"""Drawn glyphs: their boxes on the page, and the direction of writing that a matrix gives."""

import math

import pytest

from arclean.readers.pdf.interpreter import drawn_glyphs
from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph, glyph_box, writing_direction
from tests.readers.pdf.interpreter.drawn import make_glyph


def test_the_fast_maker_makes_glyphs():
    glyph = make_glyph("a", 5)
    assert drawn_glyphs.make_glyph(tuple(glyph)) == glyph
    assert type(drawn_glyphs.make_glyph(tuple(glyph))) is DrawnGlyph


@pytest.mark.parametrize(("angle", "box"), [
    (0, (10, 92, 20, 102)), (90, (92, -20, 102, -10)), (180, (-20, -102, -10, -92)), (270, (-102, 10, -92, 20)),
])  # fmt: skip
def test_boxes(angle, box):
    assert [*glyph_box(make_glyph("a", 10, angle=angle))] == pytest.approx(box)


def test_the_box_of_a_slanted_glyph_is_its_hull():
    box = glyph_box(make_glyph("a", 0, 0, angle=45))
    half = math.sqrt(0.5)
    assert [*box] == pytest.approx([-8 * half, -18 * half, 12 * half, 2 * half])


@pytest.mark.parametrize(("matrix", "direction"), [
    ((1, 0, 0, -1), (0, 1)), ((2, 0, 0, -3), (0, 2)), ((1, 0, 5, -1), (0, 1)), ((0, -2, -1, 0), (90, 2)),
    ((-2, 0, 0, 1), (180, 2)), ((0, 2, 1, 0), (270, 2)), ((-2, 0, 0, -1), (0, -2)), ((0, -2, 1, 0), (270, -2)),
    ((1, -1, -1, -1), (45, math.sqrt(2))), ((1, 0, 0, 1), (0, 1)), ((0, 0, 0, 0), (0, 0)), ((-1, 0, 0, 0), (180, 1)),
])  # fmt: skip
def test_directions(matrix, direction):
    angle, reach = writing_direction(*matrix)
    assert (angle, reach) == (direction[0], pytest.approx(direction[1]))
    assert type(angle) is int
