"""Unread words: filled only where OCR reads the letters that the page has itself."""

import pytest

from arclean.core.document import Box
from arclean.readers.pdf.fonts.digit_evidence import DOUBTED_DIGITS, UNKNOWN_DIGIT
from arclean.readers.pdf.layout.units import Unit
from arclean.readers.pdf.ocr.tesseract import OcrWord
from arclean.readers.pdf.ocr.unread_words import UnreadWord, fill_word, is_unread, unread_words

LOST = "\ufffd"
PLACE = Box(0, 0, 1, 1)


def row(texts, *, base=100.0, gaps=()):
    """Return the units of glyphs from left to right, each half a size wide; a gap stands before some of them."""
    units, x = [], 0.0
    for number, text in enumerate(texts):
        x += 5.0 if number in gaps else 0.0
        units.append(Unit(text, x, x + 5, base, 10.0, number, False, Box(x, base - 8, x + 5, base + 2)))
        x += 5
    return units


def fill(visual, text, probability=0.9):
    units = tuple(row(visual))
    found = fill_word(UnreadWord(tuple(range(len(units))), units), [OcrWord(text, PLACE, probability, 0)])
    return None if found is None else found[0].text


def test_words_are_cut_at_gaps_and_rows():
    units = [*row(["ا", LOST, "ب", "ت", "ث"], gaps={2, 4}), *row(["ج", LOST], base=120.0)]
    assert [word.places for word in unread_words(units)] == [(0, 1), (5, 6)]
    assert [*unread_words(row(["ا", " ", "ب"]))] == []


def test_text_that_runs_up_the_page_is_left_out():
    turned = [unit._replace(base=1e5) for unit in row([LOST])]
    assert [*unread_words(turned)] == []


def test_letters_are_filled_beside_those_that_are_known():
    assert fill(["ب", LOST, "ت", "ك"], "كتاب") == "كتاب"
    assert fill([LOST, "ت", "ك"], "كتاب") == "كتاب"  # a ligature of two
    assert fill(["t", LOST, "n"][::-1], "net") == "net"
    found, probability = fill_word(UnreadWord((0,), tuple(row([LOST]))), [OcrWord("لا", PLACE, 0.8, 0)])
    assert (found.text, probability, found.x0, found.x1) == ("لا", 0.8, 0.0, 5.0)


def test_the_spelling_of_the_page_is_kept():
    assert fill(["ى", LOST, "ع"], "علي") == "على"
    assert fill(["\u0663", LOST, "\u0661"][::-1], "123") == "\u06612\u0663"


def test_words_in_two_parts_are_joined():
    units = tuple(row([LOST, "ا", "ت", "ك"]))
    read = [OcrWord("كتا", PLACE, 0.9, 0), OcrWord("ب", PLACE, 0.6, 0)]
    assert fill_word(UnreadWord((0, 1, 2, 3), units), read)[0].text == "كتاب"


@pytest.mark.parametrize("read", ["", "كثاب", "كتابه", "ب", "مكاتب"])
def test_what_disagrees_stays_unread(read):
    assert fill(["ب", LOST, "ت", "ك"], read) is None


def test_a_letter_far_from_the_gap_may_be_misread():
    assert fill([LOST, "ب", "ت", "ك", "م", "ل", "ا"], "المكتبة") == "المكتبة"
    assert fill([LOST, "ب", "ت", "ك", "م", "ل", "ا"], "اثمكتبة") == "المكتبة"
    assert fill([LOST, "ب", "ت", "ك", "م", "ل", "ا"], "الوكثبة") is None


def test_a_word_without_letters_of_its_own_is_taken_by_its_length():
    assert fill([LOST] * 4, "كتاب") == "كتاب"
    assert fill([LOST] * 3, "كتاب") == "كتاب"
    assert fill([LOST], "كتاب") is None
    assert fill([LOST] * 9, "من") is None


def test_digits_that_are_guesses_must_be_read_the_same():
    assert is_unread(UNKNOWN_DIGIT)
    assert fill(["1", DOUBTED_DIGITS[2], UNKNOWN_DIGIT], "125") == "125"
    assert fill(["1", DOUBTED_DIGITS[2], UNKNOWN_DIGIT], "135") is None
    assert fill(["1", UNKNOWN_DIGIT], "1a") is None
