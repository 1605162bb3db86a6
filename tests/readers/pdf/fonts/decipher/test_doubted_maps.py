"""Doubted maps: fonts that call Arabic glyphs by Latin letters, and what is left alone."""

import random

import pytest

import arclean
from arclean.readers.pdf.fonts.decipher import doubted_maps
from arclean.readers.pdf.fonts.text_sources import FontUse
from tests.readers.pdf.unmapped import TEXT, unmapped_pdf

LATIN = "".join(random.Random(3).sample([chr(code) for code in range(0xC0, 0x180)], 150))


def test_glyphs_that_a_map_calls_latin_letters_are_read_by_their_shapes(system_font):
    document = arclean.read_pdf(unmapped_pdf(system_font, named=LATIN))
    words = " ".join(TEXT).split()
    assert sum(word in document.text.split() for word in words) >= 0.95 * len(words)
    assert {finding.rule for finding in document.findings} == {"pdf/deciphered"}


def test_what_makes_no_words_stays_as_the_map_says_it(system_font):
    letters = [char for line in TEXT for char in line if char != " "]
    random.Random(1).shuffle(letters)
    nonsense = ["".join(letters[at : at + 6]) for at in range(0, 120, 6)]
    data = unmapped_pdf(system_font, [" ".join(nonsense[at : at + 7]) for at in range(0, 20, 7)], named=LATIN)
    assert arclean.read_pdf(data).text == arclean.read_pdf(data, decipher=False).text


class LettersFont:
    """A font whose codes are the characters that it is said to draw."""

    def __init__(self, text):
        self.texts_and_widths = {ord(char): (char, 0.5) for char in text}


def use_of(words):
    """Make the use of a font by words."""
    font = LettersFont("".join(words))
    return FontUse(font, [[(font, ord(char)) for char in word] for word in words], frozenset(), frozenset())


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("Ordinary English words are read at once by their letters", True),
        ("GW Associated BM Press www.example.org GW info@example.org BM", True),
        ("3/3/2021 12 2500 %12.5 19 35 92-88 1,250,000 1442 17/4 2008", True),
        ("bbAcB aaBdC eeAAfB bDbbC ggAhhB ccBAdd eBBfgC hAAkB", False),
        ("qwxzv kjqxw zzvkq xwqjk vvzqx kkwjz qqxzv wkjvx", False),
    ],
)
def test_addresses_and_numbers_are_not_doubted(text, reads):
    assert doubted_maps._reads(use_of(text.split())) is reads


@pytest.mark.parametrize(("texts", "few"), [
    ("ا" * 15, 15), ("اب" * 8, 16), ("ا" * 14, 0), ("ابت" * 5, 0), ("a" * 20, 0), ("ا" * 15 + "123", 15), ("", 0),
])  # fmt: skip
def test_codes_that_are_all_said_to_be_the_same_letters_are_doubted(texts, few):
    use = use_of([""])
    use.font.texts_and_widths = {code: (char, 0.5) for code, char in enumerate(texts)}
    found = doubted_maps._codes_of_few_letters(use, frozenset(use.font.texts_and_widths))
    assert len(found) == few
    assert all(texts[code] in "ابت" for code in found)


def test_a_document_of_one_letter_is_deciphered(system_font):
    document = arclean.read_pdf(unmapped_pdf(system_font, named="ا" * 150))
    words = " ".join(TEXT).split()
    assert sum(word in document.text.split() for word in words) >= 0.9 * len(words)
