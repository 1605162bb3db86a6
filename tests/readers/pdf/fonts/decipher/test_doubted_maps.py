"""Doubted maps: fonts that call Arabic glyphs by Latin letters, and what is left alone."""

import random

import pytest

import arclean
from arclean.readers.pdf.fonts.decipher.decipherer import Decipherer
from arclean.readers.pdf.fonts.font_programs import read_program
from tests.readers.pdf.unmapped import TEXT, shaped, unmapped_pdf

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


@pytest.mark.parametrize(
    ("text", "draws"), [("".join(map(shaped, " ".join(TEXT).split())), True), ("abcdefghijk", False)]
)
def test_shapes_tell_letters_of_the_script(system_font, text, draws):
    program = read_program(system_font.read_bytes())
    glyphs = {program.characters[ord(char)] for char in text}
    assert Decipherer().draws_script((program, glyph) for glyph in glyphs) is draws
