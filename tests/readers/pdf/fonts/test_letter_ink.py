"""Letter ink: glyphs called marks or kashidas that stand as letters do."""

import pytest

from arclean.readers.pdf.fonts.letter_ink import draws_letter, is_no_letter, stands_as_letter
from tests.readers.pdf.fonts.boxes import Boxes

PROGRAM = Boxes(letter=(0, 500), reh=(-300, 50), fatha=(600, 700), kasra=(-200, -100), bar=(0, 200), blank=None)


@pytest.mark.parametrize(("glyph", "text", "expected"), [
    ("letter", "\u064e", True), ("reh", "\u064e", True), ("fatha", "\u064e", False), ("kasra", "\u0650", False),
    ("letter", "\u0640", True), ("bar", "\u0640", False), ("bar", "\u064b", True), ("blank", "\u064e", False),
    ("letter", "\u0670", False), ("letter", "ب", False), ("letter", "", False), ("gone", "\u064e", False),
])  # fmt: skip
def test_what_a_mark_or_a_kashida_draws(glyph, text, expected):
    assert draws_letter(PROGRAM, glyph, text) == expected


def test_marks_and_kashidas_are_no_letters():
    assert [is_no_letter(text) for text in ("\u0651\u064e", "\u0640\u0640", "\u0640\u064e", "ب\u064e", "")] == [
        True, True, False, False, False,
    ]  # fmt: skip


def test_the_least_height_is_above_that_of_a_bar():
    assert [stands_as_letter(PROGRAM, "bar", height) for height in (0.0, 0.3)] == [True, False]
