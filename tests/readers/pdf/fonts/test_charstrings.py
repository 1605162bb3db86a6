"""Charstrings: whether one draws anything, as its drawing shows."""

from io import BytesIO

import pytest
from fontTools.cffLib import CFFFontSet

from arclean.readers.pdf.fonts.charstrings import charstring_draws
from tests.readers.pdf.makers import SQUARE, bare_cff


@pytest.mark.parametrize(("glyph", "drawn"), [("square", True), ("blank", False)])
def test_of_a_font(glyph, drawn):
    fonts = CFFFontSet()
    fonts.decompile(BytesIO(bare_cff({"square": SQUARE, "blank": []})), None)
    assert charstring_draws(fonts[0].CharStrings[glyph].bytecode) is drawn


@pytest.mark.parametrize(("code", "drawn"), [
    ([139, 139, 1, 139, 139, 19, 5, 139, 5, 14], True),  # the mask of two stems is no operator
    ([28, 5, 5, 139, 21, 255, 5, 5, 5, 5, 247, 5, 22, 14], False),  # nor are the bytes of numbers
    ([139, 10, 14], None), ([139, 29], None), ([12, 34], None), ([139] * 4 + [14], None), ([5, 14], None), ([], None),
    ([139, 139, 21], None), ([139, 22, 139, 6], True),
])  # fmt: skip
def test_from_its_bytes(code, drawn):
    assert charstring_draws(bytes(code)) is drawn


def test_of_one_that_was_read_already():
    assert charstring_draws(None) is None
