"""Unmapped glyphs: the characters that stand for one, and how pdfminer writes its number."""

import re
import unicodedata

import pytest

from arclean.arabic.unmapped_glyphs import GLYPH_CODE, GLYPH_NUMBER, PRIVATE_USE, UNMAPPED_GLYPH

BASIC_PLANE = [chr(code) for code in range(0x10000)]


def test_private_use_is_that_of_the_basic_plane():
    named = {char for char in BASIC_PLANE if unicodedata.category(char) == "Co"}
    assert set(re.findall(f"[{PRIVATE_USE}]", "".join(BASIC_PLANE))) == named


def test_an_unmapped_glyph_is_the_replacement_character_or_private():
    found = re.findall(f"[{UNMAPPED_GLYPH}]", "".join(BASIC_PLANE))
    assert {char for char in found if unicodedata.category(char) != "Co"} == {"\ufffd"}


def test_a_code_is_a_control_that_no_text_has():
    found = set(re.findall(f"[{GLYPH_CODE}]", "".join(BASIC_PLANE)))
    assert found == {chr(code) for code in range(1, 32)} - set("\t\n\v\f\r")


@pytest.mark.parametrize(
    ("text", "is_number"),
    [("(cid:0)", True), ("(cid:65535)", True), ("(cid:1234567)", False), ("(cid:)", False), ("cid:12", False)],
)
def test_a_glyph_number_has_one_to_six_digits(text, is_number):
    assert bool(re.fullmatch(GLYPH_NUMBER, text)) is is_number
