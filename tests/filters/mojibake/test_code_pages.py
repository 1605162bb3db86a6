"""Code pages and the table of letter costs, held against Python's codecs and against Unicode."""

import re
import unicodedata

import pytest

from arclean.filters.mojibake.code_pages import (
    ARABIC_PAGES,
    PAGE_NAMES,
    WRONG_PAGES,
    bytes_class,
    bytes_of_characters,
    page_characters,
)
from arclean.language.letter_bigram_costs import BIGRAM_COSTS, COMMON_SHORT_WORDS, LETTERS


@pytest.mark.parametrize("page", sorted({*WRONG_PAGES, *ARABIC_PAGES}))
def test_pages_are_those_of_the_codecs(page):
    assert page in PAGE_NAMES
    for byte, char in enumerate(page_characters(page), 0x80):
        assert bytes([byte]).decode(page, "ignore") in ("", char)
        assert bytes_of_characters(page)[ord(char)] == byte
    assert all(bytes_of_characters(page)[control] == control for control in range(0x80, 0xA0))


def test_undefined_bytes_are_controls():
    assert [c for c in page_characters("cp1252") if unicodedata.category(c) == "Cc"] == list("\x81\x8d\x8f\x90\x9d")
    assert not [c for c in page_characters("cp1256") if unicodedata.category(c) == "Cc"]


@pytest.mark.parametrize("page", WRONG_PAGES)
def test_classes_hold_their_bytes_alone(page):
    inside = re.compile(f"[{bytes_class(page, 0xC0, 0xC7)}]").fullmatch
    assert [b for b, c in enumerate(page_characters(page), 0x80) if inside(c)] == list(range(0xC0, 0xC8))


def test_letters_are_the_arabic_alphabet():
    names = [unicodedata.name(letter) for letter in LETTERS[1:]]
    assert len(names) == 36
    assert all(name.startswith("ARABIC LETTER ") for name in names)
    assert list(LETTERS) == sorted(LETTERS)


def test_costs_of_what_follows_a_letter_are_a_distribution():
    assert len(BIGRAM_COSTS) == len(LETTERS) ** 2
    for first in LETTERS:
        assert sum(2 ** -BIGRAM_COSTS[first, second] for second in LETTERS) == pytest.approx(1, abs=0.15)


def test_common_words_are_short():
    assert {len(word) for word in COMMON_SHORT_WORDS} <= {2, 3, 4}
    assert all(letter in LETTERS for word in COMMON_SHORT_WORDS for letter in word)
