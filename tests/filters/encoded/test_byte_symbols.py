"""Symbols of bytes that tokenizers write, and languages that have the same letters."""

import pytest

from arclean import Pipeline, filters
from arclean.filters.encoded.byte_symbols import find_byte_symbols, read_byte_symbols

CLEAN = Pipeline([filters.Encoded()])
TEXT = "عاد المسافر إلى قريته بعد غياب طويل، وفرح به أهله"


def symbols(text):
    kept = {*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)}
    others = [byte for byte in range(256) if byte not in kept]
    return "".join(chr(byte) if byte in kept else chr(0x100 + others.index(byte)) for byte in text.encode())


def test_a_text_comes_back():
    assert CLEAN(symbols(TEXT)) == TEXT


def test_tokens_that_plain_spaces_part_are_joined():
    tokens = " ".join(symbols(f" {word}") for word in TEXT.split())
    assert CLEAN(tokens) == TEXT
    assert CLEAN(f"قال {tokens} ثم") == f"قال {TEXT} ثم"


def test_a_space_within_a_line_stays():
    assert CLEAN("عام 250" + symbols(" شخصا في المدينة")) == "عام 250 شخصا في المدينة"


@pytest.mark.parametrize("text", ["Ħal Għaxaq", "Ģirts Ķekava", "Ġgantija Ċensu", "Ø§ Ù", "café ÷ ØÙ"])
def test_other_languages_are_left(text):
    assert find_byte_symbols(text) == []


def test_what_is_no_utf8_is_none():
    assert read_byte_symbols("ÙĦÙ") is None
    assert read_byte_symbols("م") is None
