"""Blank glyphs: which are spaces where the font has another one."""

from arclean.readers.pdf.fonts.blank_glyphs import is_space

WIDTHS = {3: 0.25, 8: 0.25, 9: 0.6}.__getitem__


def test_a_font_without_a_space():
    assert is_space(9, WIDTHS, {}, {}, has_space=False)
    assert not is_space(9, WIDTHS, {}, {}, has_space=True)


def test_a_twin_of_the_space_has_its_advance():
    assert is_space(8, WIDTHS, {3: " "}, {}, has_space=True)
    assert not is_space(9, WIDTHS, {3: " "}, {}, has_space=False)


def test_the_space_of_the_encoding_is_one():
    assert is_space(9, WIDTHS, {3: " "}, {9: "space"}, has_space=True)
    assert not is_space(9, WIDTHS, {}, {3: "space", 9: "seen"}, has_space=False)
