"""Constant replacements: texts of glyphs that are those of the place where the glyph was first drawn."""

from arclean.readers.pdf.constant_replacements import constant_replacements
from arclean.readers.pdf.interpreter.drawn_glyphs import Replacement
from tests.readers.pdf.interpreter.drawn import make_glyph
from tests.readers.pdf.test_dotted_letters import LINE, ONE, PAIR, TOOTH, signed

FONT = signed({ONE: "\u064e", PAIR: "\u0650", TOOTH: "ب", LINE: ""})


def drawn(code, text, times=1):
    """Return replacements of a glyph by a text."""
    return [Replacement(text, (make_glyph(FONT.texts_and_widths[code][0], 0.0, font=FONT, code=code),))] * times


FATHA, KASRA = drawn(ONE, "ل\u064e", 4), drawn(PAIR, "ه\u0650", 4)


def test_vowels_that_stand_for_one_letter_each_take_all_such_texts_with_them():
    others = drawn(TOOTH, "ب\u064f") + drawn(LINE, "م\u064e")  # the second has nothing else
    assert constant_replacements([*FATHA, *KASRA, *others]) == frozenset(range(1, 10))


def test_vowels_on_several_letters_or_few_are_those_of_their_place():
    assert not constant_replacements([*FATHA, *drawn(ONE, "م\u064e"), *KASRA])
    assert not constant_replacements([*FATHA, *KASRA[:3]])
    assert not constant_replacements([*FATHA, *drawn(PAIR, "\u0650", 4)])  # which is what it is
    assert not constant_replacements([*FATHA, *drawn(TOOTH, "ه\u0650", 4)])
    assert not constant_replacements([*FATHA, *[Replacement(text, glyphs * 2) for text, glyphs in KASRA]])
    assert not constant_replacements([])
