"""Hamza glyphs: marks without a text on letters that bear a hamza."""

import pytest

from arclean.arabic.dots import Dots
from arclean.readers.pdf.fonts.composed_glyphs import ComposedGlyph, ComposedGlyphs
from arclean.readers.pdf.hamza_glyphs import seat_hamzas
from tests.readers.pdf.fonts.test_dot_glyphs import HOOK, STEM, Drawn, square
from tests.readers.pdf.interpreter.drawn import make_glyph

ALEF, HAMZA, BEH, BAR = range(4)
DRAWN = {
    ALEF: Drawn(STEM), HAMZA: Drawn(HOOK), BEH: Drawn(square(0, 0, 300)), BAR: Drawn(square(0, 0, 100, 20)),
}  # fmt: skip


class Own:
    """A font of four glyphs, without tables."""

    is_type3 = False

    def __init__(self):
        self.composed = ComposedGlyphs()
        self.texts_and_widths = {}

    def own_text_of_code(self, code):
        return None

    def drawing_of_code(self, code):
        return DRAWN[self.composed[code].base if code in self.composed else code], f"g{code}"

    def add_composed(self, glyph, text):
        code = self.composed.code_of(glyph)
        self.texts_and_widths.setdefault(code, (text, 0.5))
        return code


def page(*letters, mark=HAMZA, rise=0.7, said=""):
    """Return the glyphs of letters, (text, code), each with a mark that is drawn before it where the text has a +."""
    font, drawn = Own(), []
    for number, (text, code) in enumerate(letters):
        x = 20.0 * number
        if text.endswith("+"):
            glyph = make_glyph(said, x, 100.0 - 10 * rise, font=font, code=mark)
            drawn.append(glyph._replace(x1=x))
        drawn.append(make_glyph(text.rstrip("+"), x, font=font, code=code))
    return drawn


def read(*letters, **flags):
    return "".join(glyph.text for glyph in seat_hamzas(page(*letters, **flags)))


@pytest.mark.parametrize(("letter", "rise", "text"), [
    ("لا", 0.7, "لأ"), ("ﻷ", 0.7, "لأ"),
    ("ا", 0.7, "أ"), ("أ", -0.2, "إ"), ("ا", -0.2, "إ"), ("و", 0.7, "ؤ"), ("ى", 0.7, "ئ"), ("ﻱ", 0.7, "ئ"),
    ("ە", 0.7, "\u06c0"), ("و", -0.2, "و"),  # which is no letter
])  # fmt: skip
def test_a_letter_has_the_hamza_that_sits_on_it(letter, rise, text):
    assert read((f"{letter}+", ALEF), ("ب", BEH), rise=rise) == f"{text}ب"


def test_marks_that_sit_on_other_letters_too_are_none():
    assert read(("ا+", ALEF), ("ب+", BEH)) == "اب"
    assert read(("ا+", ALEF), ("ب", BEH), mark=BAR) == "اب"
    assert read(("ا+", ALEF), ("ب", BEH), said="\u064f") == "\u064fاب"


def test_pages_without_such_marks_stay_the_same():
    glyphs = page(("ا", ALEF), ("ب", BEH))
    assert seat_hamzas(glyphs) is glyphs


def test_a_composed_letter_keeps_what_it_is_composed_of():
    glyphs = page(("ا+", ALEF))
    font = glyphs[0].font
    code = font.add_composed(ComposedGlyph(ALEF, (), Dots(0, 0)), "ا")
    found = seat_hamzas([glyphs[0], glyphs[1]._replace(code=code)])
    assert [glyph.text for glyph in found] == ["أ"]
    made = font.composed[found[0].code]
    assert (made.base, [part[0] for part in made.parts], made.has_hamza) == (ALEF, [HAMZA], True)


def test_a_letter_whose_text_has_what_sits_on_it_gets_nothing():
    assert read(("اِ+", ALEF), ("ب", BEH)) == "اِب"
    glyphs = page(("ا+", ALEF), ("ب", BEH))
    glyphs[1] = glyphs[1]._replace(text="إِ", replaced=True)
    assert "".join(glyph.text for glyph in seat_hamzas(glyphs)) == "إِب"
