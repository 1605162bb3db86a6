"""Glyph substitution: which glyphs it gives a text, and which characters go first."""

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from arclean.readers.pdf.fonts.gsub import texts_by_substitution
from tests.readers.pdf.makers import SQUARE, truetype

NAMES = [f"x{n}" for n in range(1, 9)]


def texts(characters, features=""):
    font = TTFont(BytesIO(truetype(dict.fromkeys(NAMES, SQUARE), {}, features=features)))
    return texts_by_substitution(font, {ord(char): name for char, name in characters.items()})


@pytest.mark.parametrize(("rule", "found"), [
    ("sub x1 by x3;", {"x3": "ب"}), ("sub x1 from [x3 x4];", {"x3": "ب", "x4": "ب"}),
    ("sub x1 x2 by x3;", {"x3": "بت"}), ("sub x1 x5 by x3;", {}), ("sub x1 by x3 x4;", {"x3": "ٮ"}),
    ("sub x1' x2 by x3;", {"x3": "ب"}),
])  # fmt: skip
def test_kinds_of_substitution(rule, found):
    """Single, alternate and ligature substitution; a part that has no text gives none.

    The first of several glyphs is the skeleton of the one that they stand for.
    """
    assert texts({"ب": "x1", "ت": "x2"}, f"feature liga {{{rule}}} liga;") == {"x1": "ب", "x2": "ت"} | found


def test_substitution_by_an_extension():
    rules = "lookup far useExtension {sub x1 by x3;} far; feature liga {lookup far;} liga;"
    assert texts({"ب": "x1"}, rules) == {"x1": "ب", "x3": "ب"}


def test_what_has_a_text_keeps_it():
    assert texts({"ب": "x1", "ت": "x2"}, "feature liga {sub x1 by x2;} liga;") == {"x1": "ب", "x2": "ت"}


@pytest.mark.parametrize(("plain", "other"), [("س", "ﺱ"), ("ٱ", "ﭐ"), (" ", "\u00a0"), ("-", "\u00ad"), ("ﻁ", "ﻂ")])
def test_plain_characters_go_before_their_forms(plain, other):
    assert texts({other: "x1", plain: "x1"}) == {"x1": plain}


@pytest.mark.parametrize(("char", "is_text"), [
    ("\x1f", False), (" ", True), ("\ue000", False), ("\uf8ff", False), ("\ud7ff", True), ("\uf900", True),
])  # fmt: skip
def test_controls_and_private_use_are_no_text(char, is_text):
    assert texts({char: "x1"}) == ({"x1": char} if is_text else {})


def test_a_chain_is_followed_to_its_end_but_not_for_ever():
    """Rules stand in the order against them, so each round makes one step."""
    chain = " ".join(f"feature ss0{n} {{sub x{n} by x{n + 1};}} ss0{n};" for n in (6, 5, 4, 3, 2, 1))
    assert [*texts({"ب": "x1"}, chain)] == ["x1", "x2", "x3", "x4", "x5"]


def test_fonts_without_substitution():
    assert texts({"ب": "x1"}) == {"x1": "ب"}
    assert texts_by_substitution(None, {0x628: "x1"}) == {"x1": "ب"}
