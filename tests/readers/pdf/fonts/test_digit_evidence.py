"""Digit evidence: a digit of a map that reverses itself is what the font draws, or is doubted."""

import pytest

from arclean.readers.pdf.fonts import digit_evidence
from arclean.readers.pdf.fonts.digit_evidence import (
    DOUBTED_DIGITS,
    DigitEvidence,
    decide_digit,
    double_digits,
    has_dense_codes,
    has_suspect_digits,
    keeps_glyph_numbers,
)
from tests.readers.pdf.makers import EIGHT, SQUARE, truetype
from tests.readers.pdf.writer import Stream, composite, descriptor, font, to_unicode

TWO, SEVEN = DOUBTED_DIGITS[2], DOUBTED_DIGITS[7]


@pytest.mark.parametrize(("evidence", "found"), [
    ({}, "2"), ({"by_program": "2"}, "2"), ({"by_program": "٢"}, "2"), ({"by_program": "0"}, "0"),
    ({"by_program": "٠", "by_name": "0"}, "٠"),
    ({"by_program": "2", "by_outline": "0"}, "2"),  # the tables and the map, against a likeness
    ({"by_program": "0", "by_outline": "2"}, TWO),
    ({"by_program": "0", "by_outline": "0", "by_number": "2"}, TWO),
    ({"by_program": "0", "by_outline": "0", "by_number": "0"}, "0"),
    ({"by_outline": "0"}, "0"), ({"by_outline": "2", "by_number": "0"}, "2"), ({"by_outline": "٠"}, "2"),
    ({"by_number": "0"}, "0"), ({"by_number": "7", "by_outline": "0"}, TWO), ({"by_number": "ޡ"}, "2"),
    ({"by_name": "0"}, TWO), ({"by_name": "2"}, "2"), ({"by_name": "0", "by_outline": "2"}, "2"),
    ({"by_program": "ي"}, "ي"), ({"by_program": "ي", "by_outline": "7"}, TWO),
    ({"by_program": "\uf032"}, "2"), ({"by_program": "\uf032", "by_outline": "7"}, "7"),
])  # fmt: skip
def test_what_a_digit_is(evidence, found):
    assert decide_digit("2", DigitEvidence(**evidence), is_double=False) == found


def test_of_two_equal_digits_nothing_tells():
    assert decide_digit("2", DigitEvidence(), is_double=True) == TWO
    assert decide_digit("2", DigitEvidence(by_number="2"), is_double=True) == "2"
    assert decide_digit("٧", DigitEvidence(by_outline="٢"), is_double=True) == "٢"


@pytest.mark.parametrize(("texts", "found"), [
    ({19: "0", 20: "1"}, False), ({19: "0", 21: "1"}, True), ({19: "0", 500: "٠"}, False),
    ({19: "0", 500: "٠", 501: "٢"}, True), ({19: "2", 21: "2"}, True), ({1: "½", 2: "ab"}, False),
    ({3: " ", 19: "2"}, True), ({3: " ", 21: "2"}, False), ({4: " ", 19: "2"}, False), ({3: " ", 500: "٠"}, False),
])  # fmt: skip
def test_suspicious_maps(texts, found):
    assert has_suspect_digits(texts, single_byte=False) == found


def test_suspicious_maps_of_one_byte():
    assert has_suspect_digits({0x32: "0"}, single_byte=True)
    assert not has_suspect_digits({0x32: "2", 3: " ", 0x33: "3"}, single_byte=True)
    assert not has_suspect_digits({0x32: "٠"}, single_byte=True)


def test_doubles_are_near_and_of_one_width():
    assert double_digits([(19, "2", 0.5), (28, "2", 0.5), (29, "3", 0.5)]) == {19, 28}
    assert double_digits([(19, "2", 0.5), (29, "2", 0.5)]) == set()
    assert double_digits([(19, "2", 0.5), (21, "2", 0.6), (22, "a", 0.5), (23, "a", 0.5)]) == set()


def test_dense_codes():
    assert has_dense_codes({1: "a", 2: "b", 5: "c"})
    assert not has_dense_codes({1: "a", 2: "b", 6: "c"} | {})
    assert has_dense_codes({})


def test_glyph_numbers_are_seen_by_signs(monkeypatch):
    assert keeps_glyph_numbers({3: " ", 19: "2", 11: ")", 600: "س"})
    assert not keeps_glyph_numbers({3: " ", 4: "a"})
    assert not keeps_glyph_numbers({19: "0"})
    monkeypatch.setattr(digit_evidence.weights, "GLYPH_NUMBER_SHARE", 0.4)
    assert keeps_glyph_numbers({3: " ", 4: "a"})


def lying_font(cmap, mapped, **entries):
    """Return a composite font of glyphs a to h with numbers 1 to 8, whose map is given."""
    glyphs = {name: SQUARE if name in "aceg" else EIGHT for name in "abcdefgh"}
    program = descriptor(FontFile2=Stream(truetype(glyphs, cmap)))
    return font(composite(ToUnicode=to_unicode(mapped), descendant={"FontDescriptor": program}, **entries))


def test_a_map_of_reversed_order_is_read_by_the_program():
    """Glyphs a to c are 0 to 2; the map was made of 2022 the wrong way round."""
    found = lying_font({"0": "a", "1": "b", "2": "c", "س": "h"}, {1: "2", 3: "2", 8: "س", 40: " "})
    assert [found.look_up_code(code)[0] for code in (3, 1, 3, 3)] == ["2", "0", "2", "2"]


def test_a_right_map_stays():
    found = lying_font({"0": "a", "5": "b", "2": "c"}, {1: "0", 2: "5", 3: "2"})
    assert [found.look_up_code(code)[0] for code in (1, 2, 3)] == ["0", "5", "2"]


def test_other_figures_of_one_digit_stay():
    features = "feature pnum { sub a by h; } pnum;"
    glyphs = dict.fromkeys("abcdefgh", SQUARE)
    program = descriptor(FontFile2=Stream(truetype(glyphs, {"0": "a", "1": "b"}, features=features)))
    both = font(composite(ToUnicode=to_unicode({1: "0", 2: "1", 8: "0"}), descendant={"FontDescriptor": program}))
    assert [both.look_up_code(code)[0] for code in (1, 2, 8)] == ["0", "1", "0"]


def test_a_font_that_is_not_there_has_doubted_digits_or_glyph_numbers():
    mapped = {500: "٧", 502: "٧", 600: "س"}
    assert [font(composite(ToUnicode=to_unicode(mapped))).look_up_code(code)[0] for code in (500, 502)] == [SEVEN] * 2
    mapped = {3: " ", 19: "2", 21: "2", 600: "س"}
    own = font(composite(ToUnicode=to_unicode(mapped)))
    assert [own.look_up_code(code)[0] for code in (21, 19)] == ["2", "0"]
