"""Rows of a letter that ends words, inside words: removed where the word without them is one."""

import pytest

from arclean import Pipeline
from arclean.filters.kashida_glyphs import KashidaGlyphs
from arclean.filters.kashida_glyphs.letter_rows import LETTER_ROW_TRIGGERS, letter_rows
from arclean.language.lexicon import run_lexicon

RUN = Pipeline([KashidaGlyphs()]).run


@pytest.mark.parametrize(("text", "right"), [
    ("المسةةةةجلين في الدورة", "المسجلين في الدورة"),
    ("وصةةلت السةةةفينة", "وصلت السفينة"),
    ("المسىىافرون إلى المدينة", "المسافرون إلى المدينة"),
    ("التعليةةةمات الجةةديدة", "التعليمات الجديدة"),
])  # fmt: skip
def test_rows_inside_words_go(text, right):
    result = RUN(text)
    assert result.text == right
    assert {edit.rule for edit in result.edits} == {"kashida-glyphs/letter"}
    assert result.revert() == text


@pytest.mark.parametrize("text", ["رائعةةةة جدا", "المدرسة", "السيارة ةة", "متءءلف", "دةةب", "هههه", "رائعةة، نعم"])
def test_letters_that_an_author_lengthened_stay(text):
    result = RUN(text)
    assert result.text == text
    assert not result.findings


def test_a_row_between_no_word_is_reported():
    result = RUN("جميلةةجدا")
    assert result.text == "جميلةةجدا"
    assert [(f.kind, f.start, f.end) for f in result.findings] == [("wrong-map", 4, 6)]


def test_each_row_of_a_word_has_its_place():
    rows = list(letter_rows("قال المسةةتشةةةفى", run_lexicon()))
    assert [(row.start, row.end, row.word, row.is_known) for row in rows] == [
        (8, 10, "المستشفى", True),
        (12, 15, "المستشفى", True),
    ]
    assert list(letter_rows("قال نعم", run_lexicon())) == []


def test_triggers_are_pairs():
    assert all(len(trigger) == 2 and trigger[0] == trigger[1] for trigger in LETTER_ROW_TRIGGERS)
