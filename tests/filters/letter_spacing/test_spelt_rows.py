"""Rows of letters of languages beside Arabic: what spells words, and what is a list."""

from __future__ import annotations

import pytest

from arclean import repair
from arclean.filters.letter_spacing.spelt_rows import are_spelt_words, is_spelt_row


@pytest.mark.parametrize(
    "words",
    [
        "پدر هر روز به بازار می‌رود".replace("\u200c", ""),
        "بچے گھر کے باہر کھیل رہے ہیں",
        "زما ورور د کور دروازه پرانیستله",
    ],
)
def test_words_of_other_languages_are_spelt(words: str) -> None:
    assert are_spelt_words(words.split())
    assert is_spelt_row([words.replace(" ", "")])


@pytest.mark.parametrize(
    "words", [["ابپت", "ثجچح", "خدذر"], ["سغب", "ملم", "نشمم", "ذمم"], ["م", "بين", "قبور", "عشرة"]]
)
def test_lists_and_formulas_are_no_words(words: list[str]) -> None:
    assert not are_spelt_words(words)


@pytest.mark.parametrize("letters", ["كهيعص", "ابپتثج", "وووووو", "سغبملمن", "مدر", "ةمدرسة", "سلموضرب", "زلزل"])
def test_lists_short_rows_and_spelled_letters_are_no_row(letters: str) -> None:
    assert not is_spelt_row([letters])


def test_wide_gaps_part_the_words_of_any_language() -> None:
    found = repair("ب چ ے  گ ھ ر  ک ے  ب ا ہ ر  ک ھ ی ل  ر ہ ے  ہ ی ں ۔")
    assert found.text == "بچے گھر کے باہر کھیل رہے ہیں۔"


def test_a_row_of_one_width_is_reported() -> None:
    found = repair("پدر هر روز به ب ا ز ا ر ه ا می‌رود.")
    assert [one.kind for one in found.findings] == ["split-word"]
    assert not found.edits


@pytest.mark.parametrize("letters", ["مستفعلن", "متفاعلن", "مفاعلتن", "استفعال"])
def test_feet_of_verses_and_forms_of_words_are_no_rows(letters: str) -> None:
    assert not is_spelt_row([letters])
