"""Edges: what lies off the page goes, but for the rest of a line that began on it."""

import pytest

from arclean.readers.pdf.interpreter.clipping import drop_clipped_glyphs
from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph


def glyph(text, x0, *, base=100.0, angle=0, outside=None):
    """Return a glyph 10 wide, of size 10, on a page 100 wide."""
    off = not 0 <= x0 < 100 if outside is None else outside
    return DrawnGlyph(text, x0, x0 + 10, base, 10.0, angle, None, 0, hidden=False, artifact=False, outside=off)


def kept(*glyphs):
    return "".join(g.text for g in drop_clipped_glyphs([*glyphs]))


def test_a_page_with_nothing_outside_is_as_it_was():
    inside = [glyph("a", 0), glyph("b", 90)]
    assert drop_clipped_glyphs(inside) is inside


@pytest.mark.parametrize(("second", "text"), [(100, "ab"), (109, "ab"), (110, "a"), (95, "ab"), (400, "a")])
def test_what_goes_on_over_the_edge_stays(second, text):
    assert kept(glyph("a", 90), glyph("b", second, outside=True)) == text


def test_a_line_goes_on_from_what_was_reached():
    assert kept(glyph("a", 90), glyph("c", 110), glyph("b", 100), glyph("d", 150)) == "acb"
    assert kept(glyph("a", 0), glyph("b", -10), glyph("c", -20), glyph("d", -45)) == "abc"


def test_lines_do_not_reach_each_other():
    assert kept(glyph("a", 90), glyph("b", 100, base=110)) == "a"
    assert kept(glyph("a", 90), glyph("b", 100, angle=90, outside=True)) == "a"


def test_all_outside():
    assert kept(glyph("a", 100), glyph("b", 110)) == ""


def test_the_order_of_drawing_is_kept():
    assert kept(glyph("b", 100), glyph("x", 300), glyph("a", 90)) == "ba"
