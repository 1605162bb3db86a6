"""Sideless dots: one glyph for both sides, drawn where the pen is."""

import pytest

from arclean.readers.pdf.dotted_letters import DottedLetters
from arclean.readers.pdf.doubted_parts import doubted_parts
from arclean.readers.pdf.seated_parts import SeatedPart, SeatedParts
from arclean.readers.pdf.sideless_dots import SidelessDots
from tests.readers.pdf.interpreter.drawn import make_glyph
from tests.readers.pdf.test_dotted_letters import BOWL, LINE, ONE, TOOTH, made, signed


@pytest.mark.parametrize(("letters", "shift", "doubted"), [(24, 0.0, True), (10, 0.0, False), (24, 2.0, False)])
def test_letters_are_doubted_whose_dots_have_no_place(letters, shift, doubted):
    font, glyphs = made({TOOTH: "ح", ONE: ""}), []
    for n in range(letters):
        base = make_glyph("ح", 5.0 * n, font=font, code=TOOTH)._replace(x1=5.0 * n + 5.0)
        part = make_glyph("", 5.0 * n + shift, 100.0 - shift, font=font, code=ONE)
        glyphs += [part._replace(x1=part.x0), base]
    read = DottedLetters().compose_page(glyphs)
    assert len(read) == letters
    assert bool(doubted_parts(read)) == doubted


def test_a_glyph_for_each_side_is_told_by_its_letters():
    font, glyphs = signed({TOOTH: "\u066e", BOWL: "ص", ONE: "", LINE: ""}), []
    dots = SeatedParts()
    rows = [(BOWL, ONE), (TOOTH, ONE), (TOOTH, LINE)] * 8
    for n, (letter, dot) in enumerate(rows):
        base = make_glyph(font.texts_and_widths[letter][0], 5.0 * n, font=font, code=letter)._replace(x1=5.0 * n + 5.0)
        part = make_glyph("", 5.0 * n, font=font, code=dot)
        glyphs += [part._replace(x1=part.x0), base]
    dots.of_code(font, ONE)
    dots._parts[font, LINE] = SeatedPart(1)  # a second glyph of a dot
    SidelessDots().count_page(glyphs, {2 * n: 2 * n + 1 for n in range(len(rows))}, dots)
    assert (dots.of_code(font, ONE).side, dots.of_code(font, LINE).side) == (1, -1)
    assert not font.composed.sideless
