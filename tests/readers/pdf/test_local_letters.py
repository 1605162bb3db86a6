"""Local letters: of letters that are drawn alike, those of the language of the line."""

import pytest

from arclean.arabic.dots import Dots
from arclean.readers.pdf.fonts.composed_glyphs import ComposedGlyph
from arclean.readers.pdf.local_letters import localize_letters
from tests.readers.pdf.language_pages import ARABIC, KURDISH, PERSIAN, drawn, drawn_codes, text


def localize(glyphs):
    return localize_letters(glyphs, drawn_codes(glyphs))


@pytest.mark.parametrize(("language", "named", "local"), [
    (PERSIAN, "ﻛﺎﻳﺎﻰ", "کﺎیﺎی"), (KURDISH, "ﻳﺎﻪ", "یﺎە"), (KURDISH, "ﻫﺎ", "ﻫﺎ"), (PERSIAN, "ﻲ", "ﻲ"),
    (PERSIAN, "ﻚ", "ﻚ"),
])  # fmt: skip
def test_what_the_program_names_is_a_letter_of_the_language(language, named, local):
    assert text(localize(drawn(language, [named], named))[: len(named)]) == local


def test_what_a_map_says_stays():
    glyphs = drawn(PERSIAN, ["كايى"])
    assert localize(glyphs) is glyphs


def test_arabic_stays_and_is_told_line_by_line():
    glyphs = drawn(ARABIC, ["ﻛﺎﻰ"], "ﻛﺎﻰ")
    assert localize(glyphs) is glyphs
    persian = [glyph._replace(base=300.0) for glyph in drawn(PERSIAN, [])]
    assert text(localize([*glyphs, *persian])[:3]) == "ﻛﺎﻰ"


@pytest.mark.parametrize(("base", "named", "local"), [("ي", "", "ي"), ("ن", "", "ی"), ("ي", "ي", "ی")])
def test_a_composed_letter_that_the_map_says_of_its_skeleton_stays(base, named, local):
    glyphs = drawn(PERSIAN, [base, "ا"], named)
    font = glyphs[0].font
    code = font.add_composed(ComposedGlyph(ord(base), ((ord("ا"), 0.0, 0.0),), Dots(0, 2)), "ي")
    glyphs[:2] = [glyphs[0]._replace(code=code, text="ي"), glyphs[1]._replace(x0=glyphs[0].x0 - 5, x1=glyphs[0].x0)]
    assert text(localize(glyphs)[:1]) == local


@pytest.mark.parametrize(("told", "local"), [
    (["لﻫ", "کﻫس", "سالﻫ"], "لەکەسسالە"), (["لﻫ", "کﻫس", "سال"], "لﻫکﻫسسال"), (["لﻫ", "ﻫ", "ﻫس"], "لﻫﻫﻫس"),
    (["الﻫ", "اللﻫ", "کﻫس"], "الﻫاللﻫکﻫس"), (["لﻫ", "لﻫ", "کﻫس"], "لﻫلﻫکﻫس"), (["لﻫ", "کﻫ", "اللﻫ"], "لەکەاللﻫ"),
])  # fmt: skip
def test_a_heh_that_ends_kurdish_words_is_an_ae_within_words_too(told, local):
    assert text(localize(drawn(KURDISH, told, "ﻫ"))).startswith(local)
