"""Dots: which letter a skeleton is with them."""

import pytest

from arclean.arabic.dots import SYMBOL_DOTS, Dots, compose_letter, has_dots, same_skeleton, without_dots


@pytest.mark.parametrize(("letter", "above", "below", "found"), [
    ("ٮ", 0, 1, "ب"), ("ن", 0, 2, "ي"), ("ي", 3, 0, "ث"), ("ى", 0, 2, "ي"), ("ى", 0, 0, "ى"), ("ح", 0, 1, "ج"),
    ("ق", 1, 0, "ف"), ("ه", 2, 0, "ة"), ("ة", 0, 0, "ه"), ("ی", 0, 2, "ی"), ("ر", 3, 0, "ژ"),
    ("و", 3, 0, "ۋ"), ("ڭ", 0, 0, "ك"),
    ("ٮ", 0, 0, None), ("د", 0, 1, None), ("ا", 1, 0, None), ("", 1, 0, None),
])  # fmt: skip
def test_letters(letter, above, below, found):
    assert compose_letter(letter, Dots(above, below)) == found


def test_each_letter_with_dots_comes_back_from_its_skeleton():
    letters = "بتثنيجخذزشضظغفقةۋڭ"
    for letter in letters:
        assert has_dots(letter)
        skeleton = without_dots(letter)
        assert same_skeleton(letter, skeleton)
        assert letter in {compose_letter(skeleton, Dots(a, b)) for a in range(4) for b in range(4)}
    assert not any(map(has_dots, "احدرسصطعكلمهوىی"))


def test_symbols_of_dots():
    assert SYMBOL_DOTS["\ufbb5"] == (0, 2)
    assert all(sum(dots) in (1, 2, 3) for dots in SYMBOL_DOTS.values())
