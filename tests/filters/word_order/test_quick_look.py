"""Cues that clean lines hardly show."""

import pytest

from arclean.filters.word_order.quick_look import (
    begins_with_cue,
    ends_with_first_word,
    has_cue_at_line,
    has_turned_line,
    has_turned_sign,
)
from arclean.language.lexicon import run_lexicon

LEXICON = run_lexicon()


@pytest.mark.parametrize(("text", "ends"), [
    ("القاضي أعلنه ما وفق", True), ("الوزير عن وقال", False), ("العاصمة الوزير عن وقال", True), ("وقال", False),
    ("العاصمة الوزير عن وقال.", False), ("كلمة " * 60 + "وقال", False),
])  # fmt: skip
def test_the_last_word_of_a_short_text_begins_sentences(text, ends):
    assert ends_with_first_word(text) == ends or len(text) <= 14


def test_stops_at_the_first_words_are_cues():
    assert begins_with_cue(".وصل")
    assert begins_with_cue("وصل. ثم")
    assert not begins_with_cue("وصل ثم")
    assert has_cue_at_line("ثم\nوصل. عاد")
    assert not has_cue_at_line("وصل. عاد\nثم")


def test_what_is_near_a_cue_is_weighed():
    turned = ".العاصمة إلى الجديد الوزير وصول عن ،الخارجية وزارة أعلنت"
    assert has_turned_sign(turned, LEXICON)
    assert has_turned_line(turned, LEXICON)
    assert has_turned_line(turned.replace(".العاصمة", "العاصمة."), LEXICON)
    assert not has_turned_sign("وصل الوزير ،ثم عاد إلى المدينة", LEXICON)
    assert not has_turned_line("لذلك، سافر الوزير إلى المدينة.", LEXICON)
    assert not has_turned_line("العاصمة، إلى الجديد الوزير وصول عن.", LEXICON)  # a line that ends as clean ones do


def test_lines_around_a_cue_do_not_tell():
    text = "وصل الوزير إلى المدينة\n.العاصمة إلى الجديد الوزير وصول عن أعلنت\nوصل الوزير إلى المدينة"
    assert has_turned_sign(text, LEXICON)
