"""Claimed letters: hamzas whose text is the letter that they were first drawn on."""

import pytest

from arclean.readers.pdf.claimed_letters import seat_claimed_hamzas
from tests.readers.pdf.fonts.test_dot_glyphs import HOOK, Drawn
from tests.readers.pdf.interpreter.drawn import make_glyph


class Font:
    """A font whose marks are all one glyph, which its program names or not."""

    def __init__(self, own=None):
        self.own = own

    def own_text_of_code(self, code):
        return self.own

    def drawing_of_code(self, code):
        return Drawn(HOOK), "hook"


def read(said, base, own=None, *, x=104.0, **flags):
    font = Font(own)
    mark = make_glyph(said, x, x1=x, font=font, **flags)
    glyphs = [make_glyph("م", 92.0, x1=100.0, font=font), mark, make_glyph(base, 100.0, x1=108.0, font=font)]
    return "".join(glyph.text for glyph in seat_claimed_hamzas(glyphs))


@pytest.mark.parametrize(("said", "base", "own", "text"), [
    ("لأ", "لا", "\u0654", "ملأ"), ("لأ", "ا", "\u0654", "مأ"), ("لإ", "ا", "\u0655", "مإ"), ("أ", "و", "\u0654", "مؤ"),
    ("لآ", "ا", None, "مآ"), ("\u0655", "ﺎ", "\u0655", "مإ"),
    ("لأ", "", "\u0654", "ملأ"),  # which is all that tells of its letter
    ("لأ", "ب", "\u0654", "ملأب"), ("أ", "أ", "\u0654", "مأأ"), ("لأ", "ا", "\u064e", "ملأا"), ("ب", "ا", None, "مبا"),
])  # fmt: skip
def test_a_hamza_sits_on_the_letter_under_it(said, base, own, text):
    assert read(said, base, own) == text


def test_what_is_replaced_wide_or_beside_is_left():
    assert read("لأ", "ا", "\u0654", replaced=True) == "ملأا"
    assert read("لأ", "ا", "\u0654", x=120.0) == "ملأا"
    glyphs = [make_glyph("لأ", 100.0), make_glyph("ا", 110.0)]
    assert [glyph.text for glyph in seat_claimed_hamzas(glyphs)] == ["لأ", "ا"]
    plain = [make_glyph("ب", 100.0)]
    assert seat_claimed_hamzas(plain) is plain
