"""Damaged words: their patterns, and the letters that a word puts back."""

import re

import pytest

from arclean.core.edits import Span
from arclean.filters.recovery.damaged_words import find_damaged_words, lost_letters
from arclean.filters.recovery.gap_comparison import mask_glyph_numbers
from arclean.filters.recovery.word_alignment import WordSequence, comparison_key


def damaged(text, *truncated):
    return find_damaged_words(WordSequence(mask_glyph_numbers(text)), [Span(*span) for span in truncated])


def matches(text, word, *truncated):
    (one,) = damaged(text, *truncated)
    return re.fullmatch(one.pattern, comparison_key(word)) is not None


def test_whole_words_are_not_damaged():
    assert damaged("قال الوزير") == []
    assert damaged("قال \ufffd الوزير") == []


def test_a_truncated_word_is_found_by_the_end_of_its_span():
    (one,) = damaged("قال وجـ ثم", (4, 7))
    assert one[:4] == (1, 4, 7, "وج")
    assert one.glyphs == 0
    assert damaged("قال وجـ ثم", (4, 6)) == []


def test_a_truncated_word_lost_one_to_four_letters():
    for word, is_match in (("وجد", True), ("وجدوهم", True), ("وجدوهما", False), ("وج", False), ("جوج", False)):
        assert matches("وجـ", word, (0, 3)) is is_match, word


def test_a_word_with_glyphs_is_found():
    (one,) = damaged("قال ال\ufffdز\ue000ر هنا")
    assert one[:4] == (1, 4, 10, "ال")
    assert one.glyphs == 2


@pytest.mark.parametrize(
    ("text", "word", "is_match"),
    [
        ("ال\ufffdزير", "الوزير", True),
        ("ال\ufffdزير", "الزير", True),  # a kashida stood between letters
        ("ال\ufffdزير", "البلجزير", True),
        ("ال\ufffdزير", "البلجدزير", False),
        ("ال\ufffd\ufffdزير", "البلجدهوزير", True),
        ("ال\ufffd\ufffdزير", "البلجدهويزير", False),
        ("\ufffdزير", "وزير", True),
        ("\ufffdزير", "زير", False),  # at the edge it is a letter
        ("وزي\ufffd", "وزير", True),
        ("وزي\ufffd", "وزي", False),
        ("و\ufffdي\ufffd", "وزير", True),
        ("ال(cid:7)زير", "البلجزير", True),  # one glyph, whatever its number's length
        ("ال(cid:7)زير", "البلجدزير", False),
    ],
)
def test_a_glyph_stands_for_up_to_three_letters(text, word, is_match):
    assert matches(text, word) is is_match


def test_letters_are_put_where_they_were_lost():
    (one,) = damaged("قال وجـــ ثم", (4, 9))
    assert lost_letters("قال وجـــ ثم", one, "وجرح", "وجرح") == [(6, 9, "رح")]
    text = "ال\ufffdزي\ue000 هنا"
    (one,) = damaged(text)
    assert lost_letters(text, one, "الوزير", "الوزير") == [(2, 3, "و"), (5, 6, "ر")]


def test_the_letters_put_back_are_those_of_the_word_not_of_its_key():
    (one,) = damaged("مدي\ufffd\ufffd")
    assert lost_letters("مدي\ufffd\ufffd", one, "مدينة", "مدينه") == [(3, 5, "نة")]


def test_a_word_that_does_not_match_puts_nothing():
    (one,) = damaged("ال\ufffdزير")
    assert lost_letters("ال\ufffdزير", one, "الكتاب", "الكتاب") is None
    assert lost_letters("ال\ufffdزير", one, "الوزيرر", "الوزير") is None


def test_glyphs_that_marks_part_put_nothing():
    text = mask_glyph_numbers("كِ(cid:7)\u064e\ufffdبٌ")
    (one,) = damaged("كِ(cid:7)\u064e\ufffdبٌ")
    assert lost_letters(text, one, "كتاب", "كتاب") is None
