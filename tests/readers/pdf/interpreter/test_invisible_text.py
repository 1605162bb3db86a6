"""Invisible text: read on pages that paint none, and on images where no painted text lies."""

import pytest

from arclean.core.document import Box
from arclean.readers.pdf.interpreter.invisible_text import _cells_of_box, drop_hidden_glyphs
from tests.readers.pdf.interpreter.drawn import make_glyph

IMAGE = Box(0, 0, 200, 300)


def hidden(text, x0, base=100.0):
    return make_glyph(text, x0, base, hidden=True)


def kept(*glyphs, images=(IMAGE,)):
    return "".join(glyph.text for glyph in drop_hidden_glyphs([*glyphs], images))


@pytest.mark.parametrize("glyphs", [[], [hidden("a", 0), hidden("b", 10)], [make_glyph("a", 0)]])
@pytest.mark.parametrize("images", [[], [IMAGE]])
def test_pages_of_one_kind_are_as_they_were(glyphs, images):
    assert drop_hidden_glyphs(glyphs, images) is glyphs


def test_beside_painted_text_hidden_text_needs_an_image():
    assert kept(make_glyph("a", 0), hidden("b", 50), images=[]) == "a"
    assert kept(make_glyph("a", 0), hidden("b", 50)) == "ab"


@pytest.mark.parametrize(("image", "text"), [
    (Box(55, 97, 90, 200), "ab"), (Box(56, 0, 90, 200), "a"), (Box(0, 0, 55, 97), "ab"), (Box(0, 0, 54, 200), "a"),
    (Box(0, 98, 90, 200), "a"), (Box(0, 0, 90, 96), "a"),
])  # fmt: skip
def test_the_middle_of_a_glyph_is_on_the_image(image, text):
    """It is at 55 and 97."""
    assert kept(make_glyph("a", 0), hidden("b", 50), images=[Box(0, 0, 1, 1), image]) == text


@pytest.mark.parametrize(("x0", "base", "text"), [
    (0, 100, "a"), (15, 100, "a"), (23, 100, "a"), (24, 100, "ab"), (0, 106, "a"), (0, 113, "ab"), (0, 80, "ab"),
])  # fmt: skip
def test_hidden_text_where_painted_text_lies_is_a_copy(x0, base, text):
    """Cells are 8 points wide and high: the painted glyph touches columns 1 and 2 and rows 11 and 12."""
    assert kept(make_glyph("a", 13), hidden("b", x0, base)) == text


def test_painted_spaces_take_no_place():
    assert kept(make_glyph(" ", 0), hidden("b", 0)) == " b"


def test_the_cells_of_a_box():
    assert {*_cells_of_box(Box(0, 0, 7, 7))} == {(0, 0)}
    assert {*_cells_of_box(Box(7, 8, 8, 16))} == {(column, row) for column in (0, 1) for row in (1, 2)}
    assert len([*_cells_of_box(Box(0, 0, 799, 319))]) == 4000
    assert [*_cells_of_box(Box(0, 0, 800, 319))] == []
