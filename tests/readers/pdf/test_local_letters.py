"""Local letters: of letters that are drawn alike, those of the language of the page."""

import pytest

from arclean.readers.pdf.local_letters import localize_letters
from arclean.readers.pdf.page_languages import PageLanguages
from tests.readers.pdf.language_pages import KURDISH, PERSIAN, drawn, drawn_codes, text


def localize(glyphs):
    return localize_letters(glyphs, drawn_codes(glyphs), PageLanguages())


@pytest.mark.parametrize(("language", "named", "local"), [
    (PERSIAN, "ﻚﻲﻰﻙ", "ککیی"), (KURDISH, "ﻪ", "ە"), (KURDISH, "ﻫ", "ﻫ"), (KURDISH, "ﻲ", "ی"),
])  # fmt: skip
def test_what_the_program_names_is_a_letter_of_the_language(language, named, local):
    found = localize(drawn(language, [named], named))
    assert sorted(text(found[: len(named)])) == sorted(local)


def test_what_a_map_says_stays():
    glyphs = drawn(PERSIAN, ["كيى"])
    assert localize(glyphs) is glyphs


def test_arabic_stays():
    glyphs = drawn("طلبت الشركة من موظفيها تقديم خطة جديدة قبل نهاية الشهر", ["ﻚﻰ"], "ﻚﻰ")
    assert localize(glyphs) is glyphs
