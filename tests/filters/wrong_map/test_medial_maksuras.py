"""Words with an alef maksura for a yeh."""

import time

import pytest

from arclean.filters.wrong_map.medial_maksuras import words_with_maksuras


def test_words_that_a_yeh_makes():
    text = "في الجزىرة والمدىنة، عن المىناء"
    assert [(text[start:end], right) for start, end, right in words_with_maksuras(text)] == [
        ("الجزىرة", "الجزيرة"), ("والمدىنة", "والمدينة"), ("المىناء", "الميناء"),
    ]  # fmt: skip


@pytest.mark.parametrize("text", [
    "في الجزىرة والمدىنة",  # too few
    "في الجزىرة ثم الجزىرة ثم الجزىرة",  # one word
    "سار علىالطريق إلىالمدينة حتىالمساء",  # glued
    "من الصىطذث في الصىظغخ عن الصىذثض",  # no words
    "جزىرة مدىنة مىناء سفىنة",  # no plain Arabic
])  # fmt: skip
def test_what_is_left(text):
    assert list(words_with_maksuras(text)) == []


@pytest.mark.parametrize("unit", ["ـ", "ا", "ىب", "ىـ"])
def test_long_words_are_looked_at_once(unit):
    start = time.process_time()
    assert list(words_with_maksuras(unit * 100_000)) == []
    assert time.process_time() - start < 2  # without it 6 s and more
