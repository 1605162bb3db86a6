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


def test_a_glyph_that_is_no_frame_may_be_a_letter():
    assert not missing_letters(made("ا", SQUARE), {0, 1})
