"""Drawn hamzas: a bent stroke over or under a letter that a map calls bare."""

from types import SimpleNamespace

import pytest

from arclean.readers.pdf.fonts.drawn_hamzas import DrawnHamzas
from arclean.readers.pdf.fonts.text_sources import NO_READING, FontUse
from tests.readers.pdf.fonts.test_dot_glyphs import HOOK, STEM, Drawn, square


def moved(contour, right, up, wide=1.0):
    return [(x0 * wide + right, y0 + up, x1 * wide + right, y1 + up) for x0, y0, x1, y1 in contour]


OVER, UNDER, WIDE = moved(HOOK, 0, 650), moved(HOOK, 0, -200), moved(HOOK, -50, 650, 2.0)
BOWL = square(0, 0, 300)


def read(said, *contours, own=None, **flags):
    font = SimpleNamespace(
        is_type3=False, composed={}, map_texts={1: said}, texts_and_widths={1: (said, 0.3)},
        own_text_of_code=lambda _: own, drawing_of_code=lambda _: (Drawn(*contours), "g"),
    )  # fmt: skip
    vars(font).update(flags)
    found = DrawnHamzas().read_font(FontUse(font, [], frozenset({1}), frozenset()))
    assert found.certain == found.texts.keys()
    return found.texts[1].text if found != NO_READING else said


@pytest.mark.parametrize(("said", "contours", "text"), [
    ("ا", [STEM, OVER], "أ"), ("ا", [STEM, UNDER], "إ"), ("ا", [STEM, WIDE], "آ"), ("\ufe8e", [STEM, OVER], "أ"),
    ("لا", [square(0, 0, 200), OVER], "لا"),  # lam and alef, drawn apart
    ("لا", [BOWL, OVER], "لأ"), ("\ufefb", [BOWL, UNDER], "لإ"), ("و", [BOWL, OVER], "ؤ"),
    ("ا", [STEM], "ا"), ("ا", [STEM, square(0, 650)], "ا"),  # a dot, or a vowel
    ("ا", [BOWL, OVER], "ا"),  # no alef
    ("ا", [STEM, moved(HOOK, 0, 650, 1.0), square(300, 0)], "ا"), ("و", [BOWL, UNDER], "و"), ("ب", [BOWL, OVER], "ب"),
    ("ا", [STEM, [(x0, 6 * y0, x1, 6 * y1) for x0, y0, x1, y1 in HOOK]], "ا"),  # as high as the letter
])  # fmt: skip
def test_letters_have_the_hamza_that_is_drawn(said, contours, text):
    assert read(said, *contours) == text


def test_a_font_that_names_the_glyph_is_believed():
    assert read("ا", STEM, OVER, own="ا") == "ا"
    assert read("ا", STEM, OVER, is_type3=True) == "ا"


def test_a_map_that_has_letters_with_a_hamza_is_believed():
    assert read("ا", STEM, OVER, map_texts={1: "ا", 2: "ئ"}) == "أ"
    assert read("ا", STEM, OVER, map_texts={1: "ا", 2: "أ"}) == "ا"
