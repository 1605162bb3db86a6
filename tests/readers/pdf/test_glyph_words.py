"""Glyph words: where glyphs are cut into words, and what a word says."""

import pytest

from arclean.readers.pdf.glyph_words import comparable_text, cut_words, logical_row
from tests.readers.pdf.interpreter.drawn import make_glyph


def words(*glyphs):
    return ["".join(glyph.text for glyph in word) for word in cut_words(glyphs)]


def test_words_are_cut_at_spaces_gaps_and_lines():
    near = [make_glyph("a", 0), make_glyph("b", 10), make_glyph(" ", 20), make_glyph("c", 30)]
    assert words(*near) == words(*reversed(near)) == ["ab", " c"]
    assert words(make_glyph("a", 0), make_glyph("b", 12)) == ["a", "b"]
    assert words(make_glyph("a", 0), make_glyph("b", 10, 104.0)) == ["a", "b"]
    assert words(make_glyph("a", 0), make_glyph("b", 10, angle=90)) == ["a", "b"]


@pytest.mark.parametrize(("shown", "expected"), [
    (["ب", "ا", "ب"], "باب"), (["1", "2", "ب"], "ب12"), (["ب", "1", "2", "ا"], "ا12ب"), (["a", "b"], "ab"),
])  # fmt: skip
def test_a_row_in_logical_order(shown, expected):
    assert logical_row([make_glyph(text, 10 * at) for at, text in enumerate(shown)]) == expected


@pytest.mark.parametrize(("one", "other"), [("ﻻ", "لا"), ("٣", "3"), ("أ-ب", "ا ب"), ("ی", "ي")])
def test_texts_that_are_comparable(one, other):
    assert comparable_text(one) == comparable_text(other)
