"""Rows of letters, and words that are none."""

import pytest

from arclean import repair
from arclean.filters.wrong_map.letter_rows import is_letter_row

ROWS = [
    "بتثجحخسشصضطظعغفقكلمنهي",
    "ابتثجحخ دذرزسشص ضطظعغفق كلمنهوي",
    "ضصثقفغعهخحجد شسيبلاتنمكط ئءؤرلاىةوزظ",
    "[بتثجحخ]|[دذرزس]",
]


@pytest.mark.parametrize("row", ROWS)
def test_rows_of_letters_are_no_lie(row):
    assert is_letter_row(row)
    assert repair(row).findings == ()


@pytest.mark.parametrize("text", ["ثلححذح ثهجهزتة ذزتمة دزتزة", "بخخلر ثهدم", "قال", "أبجد", "سافر المدير أمس", ""])
def test_words_and_lies_are_no_rows(text):
    assert not is_letter_row(text)
