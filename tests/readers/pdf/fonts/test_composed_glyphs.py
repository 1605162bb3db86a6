"""Composed glyphs: what a skeleton reads with its dots, and what both draw."""

import pytest

from arclean.arabic.dots import Dots
from arclean.readers.pdf.fonts.composed_glyphs import (
    FIRST_COMPOSED,
    ComposedDrawing,
    ComposedGlyph,
    ComposedGlyphs,
    compose_text,
)
from arclean.readers.pdf.fonts.font_programs import read_program
from tests.readers.pdf.makers import SQUARE, truetype

DOT = [(0, 0, 100, 100)]


@pytest.mark.parametrize(("text", "dots", "hamza", "found"), [
    ("ﺣ", (1, 0), False, "خ"), ("ح", (0, 0), False, "ح"), ("ح", (0, 2), False, None), ("ب", (0, 0), False, "ب"),
    ("لا", (1, 0), False, None), ("", (1, 0), False, None), ("\ufffd", (1, 0), False, None),
    ("ى", (0, 0), True, "ئ"), ("ا", (0, 0), True, "أ"), ("د", (0, 0), True, None),
])  # fmt: skip
def test_texts(text, dots, hamza, found):
    assert compose_text(ComposedGlyph(1, ((2, 0.0, 0.0),), Dots(*dots), hamza), text) == found


def test_codes_are_those_of_what_is_put_together():
    glyphs = ComposedGlyphs()
    one, same = (ComposedGlyph(1, ((2, x, 0.5),), Dots(1, 0)) for x in (0.1, 0.2))
    assert glyphs.code_of(one) == glyphs.code_of(same) == FIRST_COMPOSED
    assert glyphs.code_of(one._replace(dots=Dots(0, 1))) == FIRST_COMPOSED + 1
    assert glyphs[FIRST_COMPOSED] == one


def test_pieces_are_drawn_together():
    program = read_program(truetype({"base": SQUARE, "dot": DOT}))
    drawing = ComposedDrawing(program)
    drawing.add_glyph("x", "base", [("dot", 0.25, 0.8)])
    drawn = drawing.draw_outline("x")
    assert drawn.bounding_box() == (100, 0, 500, 900)
    assert (drawn.contours, drawn.width) == (2, 600)
    drawing.add_glyph("y", "base", [("gone", 0.0, 0.0)])
    assert drawing.draw_outline("y") is None
    keys = set()
    for place in (0.8, 0.9):
        drawing.add_glyph("x", "base", [("dot", 0.25, place)])
        keys.add(drawing.outline_key("x"))
    assert len(keys - {None}) == 2  # what was found of one is not that of another
