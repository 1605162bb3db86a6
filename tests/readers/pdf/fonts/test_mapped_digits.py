"""Mapped digits: a digit whose glyph draws another one, or one of another system."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from arclean.readers.pdf.fonts.digit_evidence import UNKNOWN_DIGIT
from tests.readers.pdf.writer import Stream, composite, descriptor, font, to_unicode


def mapped_as(system_font, texts):
    """Return what digits of a font without a character map read, by what a map says of their characters."""
    program = TTFont(system_font)
    numbers = {char: program.getGlyphID(program.getBestCmap()[ord(char)]) for char in texts}
    bare = Path(system_font).read_bytes().replace(b"cmap", b"CMAP")
    said = to_unicode({numbers[char]: text for char, text in texts.items()})
    spec = composite(ToUnicode=said, descendant={"FontDescriptor": descriptor(FontFile2=Stream(bare))})
    found = font(spec)
    return "".join(found.look_up_code(numbers[char])[0] for char in texts)


def test_digits_that_are_mapped_as_those_of_another_system(system_font):
    assert mapped_as(system_font, dict(zip("0234578", "٠٢٣٤٥٧٨", strict=True))) == "0234578"


def test_digits_that_are_mapped_by_two_systems_are_of_one(system_font):
    assert mapped_as(system_font, dict(zip("٠٢٤٧", "۰۲٤٧", strict=True))) == "٠٢٤٧"


def test_a_digit_that_is_mapped_as_another_one(system_font):
    assert mapped_as(system_font, dict(zip("2345", "3452", strict=True))) == "2345"


def test_digits_that_are_mapped_as_other_ones_of_another_system(system_font):
    assert mapped_as(system_font, dict(zip("2345789", "٣٤٥٧٨٩٠", strict=True))) == "٢٣٤٥٧٨٩"


def test_digits_that_are_mapped_as_signs(system_font):
    found = mapped_as(system_font, dict(zip("0234578", "!#$%&()", strict=True)))
    assert found == UNKNOWN_DIGIT + "234578"  # a zero may be another thing that is round


def test_digits_that_are_mapped_as_what_they_are(system_font):
    assert mapped_as(system_font, {char: char for char in "0123456789"}) == "0123456789"


@pytest.mark.parametrize(("texts", "read"), [
    ({18: "/", 19: "ة", 21: "2", 22: "3", 29: ":"}, "0"),
    ({18: "/", 19: "ة", 21: "2", 29: ":"}, "ة"),  # one digit may be chance
    ({18: "x", 19: "ة", 21: "2", 22: "3", 29: "y"}, "ة"),  # other numbers
    ({18: "/", 19: "0", 21: "2", 22: "3", 29: ":"}, "0"),
])  # fmt: skip
def test_a_letter_where_the_numbers_of_glyphs_are_those_of_digits(texts, read):
    assert font(composite(ToUnicode=to_unicode(texts))).look_up_code(19)[0] == read


@pytest.mark.parametrize("code", [6771, 1608, 1752, 2382])  # 29 below digits of Tai Tham, Arabic, Persian, Devanagari
def test_alternate_digits_have_glyph_numbers_that_tell_nothing(code):
    """Fonts of Windows keep the numbers of ASCII characters, and have other digits anywhere."""
    texts = {3: " ", 16: "-", 29: ":", code: "3", code + 1: "4"}
    found = font(composite(ToUnicode=to_unicode(texts)))
    assert [found.look_up_code(one)[0] for one in (code, code + 1)] == ["3", "4"]
