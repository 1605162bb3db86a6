"""Lost joiners: proved by a letter that is drawn apart from the next one within a word."""

import pytest

from arclean.readers.pdf.lost_joiners import restore_joiners
from tests.readers.pdf.language_pages import ARABIC, KURDISH, PERSIAN, drawn, drawn_codes, text

JOINED = ["ﺑﺒﺐ", "ﺳﺴﺲ", "ﻋﻌﻊ", "ﻣﻤﻢ"]


def read(language, *told):
    """Return what is made of words, each said to be letters by the map."""
    glyphs = [glyph._replace(text=PLAIN.get(glyph.text, glyph.text)) for glyph in drawn(language, [*told])]
    return text(restore_joiners(glyphs, drawn_codes(glyphs)))[: sum(map(len, told)) + 1]


PLAIN = dict(zip("ﺑﺒﺐﺳﺴﺲﻋﻌﻊﻣﻤﻢﻫﻬ", "بببسسسعععمممهه", strict=True))


def test_a_final_form_before_an_initial_one_has_lost_a_joiner():
    assert read(PERSIAN, "ﺑﺐﻫﺎ", *JOINED).startswith("بب\u200cه")


@pytest.mark.parametrize("told", ["ﺑﺒﻬﺎ", "ﺑﺐﻬﺎ", "اﻫﺎ"])
def test_letters_that_join_or_never_do_have_lost_none(told):
    assert "\u200c" not in read(PERSIAN, told, *JOINED)


@pytest.mark.parametrize("language", [ARABIC, KURDISH])
def test_other_languages_have_none(language):
    assert "\u200c" not in read(language, "ﺑﺐﻫﺎ", *JOINED)


def test_a_font_that_joins_nothing_shows_none():
    assert "\u200c" not in read(PERSIAN, "ﺑﺐﻫﺎ", "ﺐﺑﺲﺑ", "ﻊﺳﺲﺑ")


@pytest.mark.parametrize("change", [{"paint": 7}, {"x0": 496.5}])
def test_a_letter_of_another_colour_and_one_that_is_apart_show_none(change):
    glyphs = [glyph._replace(text=PLAIN.get(glyph.text, glyph.text)) for glyph in drawn(PERSIAN, ["ﺑﺐﻫﺎ", *JOINED])]
    assert "\u200c" in text(restore_joiners(glyphs, drawn_codes(glyphs)))
    glyphs[1] = glyphs[1]._replace(**change)
    assert "\u200c" not in text(restore_joiners(glyphs, drawn_codes(glyphs)))


def test_a_page_whose_map_tells_some_has_no_more():
    assert read(PERSIAN, "ﺑﺐﻫﺎ", "م\u200cی", *JOINED).count("\u200c") == 1
