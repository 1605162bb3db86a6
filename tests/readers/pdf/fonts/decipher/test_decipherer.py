"""The decipherer: glyphs of a font that says nothing, read by their shapes and words; and what is left alone."""

import pytest

from arclean.readers.pdf.fonts.decipher.decipherer import Decipherer
from arclean.readers.pdf.fonts.digit_evidence import UNKNOWN_DIGIT
from arclean.readers.pdf.fonts.font_programs import read_program
from tests.readers.pdf.unmapped import TEXT, shaped


@pytest.fixture
def program(system_font):
    return read_program(system_font.read_bytes())


def deciphered(program, words):
    """Return words of characters as they are deciphered, a list of readings each."""
    decipherer = Decipherer()
    glyphs = [[program.characters[ord(char)] for char in word] for word in words]
    symbols = [[decipherer.read_glyph(program, glyph, "Own").text for glyph in word] for word in glyphs]
    assert all(decipherer.holds_symbol(symbol) for word in symbols for symbol in word)
    decipherer.decode([" ".join(map("".join, symbols))])
    assert decipherer.is_decoded
    return [[decipherer.read_glyph(program, glyph, "Own") for glyph in word] for word in glyphs]


def test_words_are_read_without_any_map(program):
    words = " ".join(TEXT).split()
    read = deciphered(program, map(shaped, words))
    texts = ["".join(reading.text or "?" for reading in word) for word in read]
    right = sum(text == word for text, word in zip(texts, words, strict=True))
    assert right >= 0.95 * len(words)
    assert all(0 <= reading.certainty <= 1 for word in read for reading in word)


def test_latin_letters_are_left_alone(program):
    words = "the letters of another script have no text here and keep none".split()
    assert {reading.text for word in deciphered(program, words) for reading in word} <= {None, UNKNOWN_DIGIT}


def test_no_digit_is_decided(program):
    words = [*map(shaped, " ".join(TEXT).split()), "1984", "2073", "56"]
    digits = [reading.text for word in deciphered(program, words)[-3:] for reading in word]
    assert set(digits) <= {None, UNKNOWN_DIGIT}


def test_a_digit_may_be_a_sign_and_a_letter_not(program):
    decipherer = Decipherer()
    assert decipherer.may_be_sign(program, program.characters[ord("3")], "3")
    assert not decipherer.may_be_sign(program, program.characters[0xFEB3], "3")  # an initial seen


def test_equal_outlines_are_one_symbol(program):
    decipherer = Decipherer()
    glyph = program.characters[0xFE91]
    assert decipherer.read_glyph(program, glyph, "A").text == decipherer.read_glyph(program, glyph, "B").text
    assert decipherer.read_glyph(program, program.characters[32], "A").text is None


def test_the_size_of_letters_is_told_where_a_font_claims_none(program):
    class Pixels:
        units = program.units / 50
        outline_key, draw_outline = program.outline_key, program.draw_outline

    glyphs = [program.characters[ord(char)] for char in shaped(" ".join(TEXT).replace(" ", ""))]
    assert Decipherer().letter_size((program, glyph) for glyph in glyphs) is None
    assert 25 < Decipherer().letter_size((Pixels(), glyph) for glyph in glyphs) < 75


def test_words_whose_other_letters_are_presentation_forms_tell(program):
    decipherer = Decipherer()
    glyph = program.characters[0xFEE4]  # a medial meem
    symbol = decipherer.read_glyph(program, glyph, "Own").text
    words = "\ufea0? \ufedf? \ufecb?\ufede \ufe9f?\ufbfe\ufeca \ufedf?\ufe8e \ufecb?\ufead"
    decipherer.decode([words.replace("?", symbol)])
    assert decipherer.read_glyph(program, glyph, "Own").text == "\u0645"
