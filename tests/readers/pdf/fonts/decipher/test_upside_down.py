"""Glyphs that are drawn upside down are turned over, and told by where they lie."""

from arclean.readers.pdf.fonts.decipher.upside_down import UprightGlyphs, hang_down
from arclean.readers.pdf.fonts.font_programs import read_program
from tests.readers.pdf.makers import SQUARE, truetype

BELOW = [(100, -700, 500, 20)]


def test_an_outline_is_turned_over_the_line():
    program = read_program(truetype({"a": BELOW}, {"a": "a"}))
    upright = UprightGlyphs(program)
    assert upright.draw_outline("a").bounding_box() == (100, -20, 500, 700)
    assert upright.outline_key("a") != program.outline_key("a")
    assert (upright.units, upright.draw_outline("none")) == (program.units, None)


def test_most_glyphs_decide():
    program = read_program(truetype({"a": BELOW, "b": SQUARE, "c": BELOW}, {"a": "a", "b": "b", "c": "c"}))
    assert hang_down(map(program.draw_outline, "abc"))
    assert not hang_down(map(program.draw_outline, "ab"))
    assert not hang_down([None])
