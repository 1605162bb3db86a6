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


@pytest.mark.parametrize("text", [
    "فىىالمدرسة", "الىىالبيت", "سنةةجدا", "هىىالتي", "حتىىفي", "علىىما", "إلىىهي", "فىىقد", "سنةةالذي",
    "كاملةةفي", "وكالةةمشاريع", "الخارجيةةهي",
])  # fmt: skip
def test_two_words_are_no_word_with_a_kashida(text):
    result = RUN(text)
    assert result.text == text
    assert [finding.kind for finding in result.findings] == ["wrong-map"]


def test_a_word_that_no_list_has_needs_sure_ones_beside_it():
    alone, right = "بروتةةوكولاتها", "بروتوكولاتها"
    assert not RUN(alone).edits
    assert RUN(f"المسةةجلين {alone}").text == f"المسجلين {right}"
    assert RUN(f"المسىىجلين {alone}").text.endswith(alone), "a font has one kashida"
    assert RUN(f"المسةةجلين المسةةجلين حفلةةفي بدايةةمن {alone}").text.endswith(alone), "an author does so too"


def test_what_is_reported_of_a_word_without_edit():
    assert not RUN("ظقىىثغ").findings, "not teh marbuta, and no two words"
    assert not RUN(f"{'ب' * 50}ىىفي").findings, "no word has so many letters"


@pytest.mark.parametrize("letter", ["ة", "ى"])
def test_a_long_row_takes_time_in_proportion(letter):
    assert not list(letter_rows(f"ب{letter * 200_000}", run_lexicon()))
    rows = list(letter_rows(f"ب{letter * 2}" * 20_000 + "ب", run_lexicon()))
    assert len(rows) == 20_000
    assert not any(row.is_known for row in rows)


def test_each_row_of_a_word_has_its_place():
    rows = list(letter_rows("قال المسةةتشةةةفى", run_lexicon()))
    assert [(row.start, row.end, row.word, row.is_known) for row in rows] == [
        (8, 10, "المستشفى", True),
        (12, 15, "المستشفى", True),
    ]
    assert list(letter_rows("قال نعم", run_lexicon())) == []


def test_triggers_are_pairs():
    assert all(len(trigger) == 2 and trigger[0] == trigger[1] for trigger in LETTER_ROW_TRIGGERS)
