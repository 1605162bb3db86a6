"""Missing glyphs: a letter that a map has for the frame of a font."""

import pytest

from arclean.readers.pdf.fonts.missing_glyphs import missing_letters
from tests.readers.pdf.makers import SQUARE, truetype
from tests.readers.pdf.writer import Stream, composite, descriptor, font, to_unicode

FRAME = [(0, 0, 500, 700), (50, 50, 450, 650)]


def made(text, glyph=FRAME):
    program = truetype({".notdef": glyph, "a": SQUARE})
    own = {"FontDescriptor": descriptor(FontFile2=Stream(program)), "DW": 500}
    found = font(composite(ToUnicode=to_unicode({0: text, 1: "ب"}), descendant=own))
    for code in (0, 1):
        found.look_up_code(code)
    return found


@pytest.mark.parametrize(("text", "lost"), [("ہ", {0}), ("۔", {0}), ("7", {0}), ("□", set()), (" ", set())])
def test_the_frame_is_no_letter(text, lost):
    assert missing_letters(made(text), {0, 1}) == lost


def test_what_is_not_drawn_is_not_asked():
    assert not missing_letters(made("ہ"), {1})


@pytest.mark.parametrize("glyph", [
    [(80, 0, 160, 500), (80, 600, 160, 700)], [(0, 0, 300, 80), (100, -200, 180, -120)],
    [(0, 0, 300, 80), (80, 100, 120, 140), (180, 100, 220, 140)], [(0, 0, 500, 700), (50, 0, 450, 650)],
])  # fmt: skip
def test_rectangles_beside_one_another_are_a_letter(glyph):
    assert not missing_letters(made("ب", glyph), {0, 1})


def test_a_frame_may_hold_several_rectangles():
    assert missing_letters(made("ب", [*FRAME, (100, 100, 200, 200), (300, 300, 400, 400)]), {0, 1}) == {0}


def test_a_glyph_that_is_no_frame_may_be_a_letter():
    assert not missing_letters(made("ا", SQUARE), {0, 1})
