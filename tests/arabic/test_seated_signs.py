"""Seated signs: letters that are another one with a bar, a small v, a small tah or a ring."""

import pytest

from arclean.arabic.seated_signs import (
    HAMZA_BELOW,
    MADDA,
    mark_of_sign,
    sign_of_letter,
    sign_of_mark,
    with_sign,
    without_sign,
)


@pytest.mark.parametrize(("base", "letter"), [
    ("ک", "گ"), ("ك", "گ"), ("ب", "ٹ"), ("ٮ", "ټ"), ("د", "ڈ"), ("ذ", "ډ"), ("ر", "ڑ"), ("و", "ۆ"), ("ى", "ێ"),
    ("ي", "ێ"), ("ل", "ڵ"), ("ر", "ڕ"), ("ر", "ړ"), ("ك", "ګ"),
    ("و", "ۇ"), ("و", "ۈ"), ("ي", "ې"), ("ت", "ې"),
])  # fmt: skip
def test_a_base_with_the_sign_of_a_letter_is_that_letter(base, letter):
    assert with_sign(base, sign_of_letter(letter)) == letter


@pytest.mark.parametrize(("base", "sign"), [("م", "bar"), ("س", "v"), ("ل", "tah"), ("ک", "")])
def test_no_letter_looks_like_that(base, sign):
    assert with_sign(base, sign) is None


def test_marks_that_are_drawn_like_signs():
    assert [*map(sign_of_mark, ["\u065a", "\u0615", "\u065b", "\u064e", ""])] == ["v", "tah", "inverted v", "", ""]
    assert not any(map(sign_of_letter, "بپچژکی"))
    assert [mark_of_sign(sign_of_letter(letter)) for letter in "ۇۈېگ"] == ["\u064f", "\u0670", "", ""]


def test_letters_without_their_sign():
    assert [*map(without_sign, "گڑۆڵێڕآإب")] == [*"کرولیراا", "ب"]
    assert [with_sign("ا", sign) for sign in (MADDA, HAMZA_BELOW)] == ["آ", "إ"]
    assert not sign_of_letter("آ")
