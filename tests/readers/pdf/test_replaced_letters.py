"""Texts that replace single glyphs: believed unless the words that the glyphs spell read, and theirs do not."""

import pytest

from arclean.readers.pdf import read_pdf
from tests.readers.pdf.test_replacements import CODES, GARBLED, SENTENCE, font
from tests.readers.pdf.writer import pdf


def page(sentence, actual, **options):
    """Return the text of a line of which each glyph is replaced by what ``actual`` makes of its letter and number."""
    content, right, number = b"", 380.0, 0
    for word in sentence.split():
        for letter in word:
            right -= 3
            text = actual(letter, number)
            number += 1
            shown = b"BT /F1 6 Tf %f 100 Td <%04X> Tj ET " % (right, CODES[letter])
            if text is not None:
                said = text.encode("utf-16-be").hex().encode()
                shown = b"/Span <</ActualText <FEFF%b>>> BDC %bEMC " % (said, shown)
            content += shown
        right -= 2
    document = read_pdf(pdf(content, resources={"Font": {"F1": font(**options)}}))
    return document.text


@pytest.mark.parametrize("actual", [
    lambda *_: "صورة", lambda *_: "", lambda *_: "ق", lambda *_: " ", lambda letter, _: GARBLED[letter],
    lambda _, number: str(number % 10), lambda *_: "image",
    lambda letter, number: "" if number % 2 else letter,
])  # fmt: skip
def test_what_does_not_read_is_set_aside(actual):
    assert page(SENTENCE, actual) == SENTENCE


def test_the_letters_of_a_lying_map_are_replaced():
    assert page(SENTENCE, lambda letter, _: letter, mapped=GARBLED) == SENTENCE


def test_a_text_for_a_whole_word_stands_on_its_first_letter():
    firsts = {at: word for word in SENTENCE.split() for at in [SENTENCE.replace(" ", "").index(word)]}
    assert page(SENTENCE, lambda _, number: firsts.get(number, "")) == SENTENCE


def test_a_better_spelling_stays():
    assert page("المدرست القديمت", lambda letter, _: "ة" if letter == "ت" else None) == "المدرسة القديمة"


def test_once_most_are_set_aside_so_are_the_others():
    words = SENTENCE.split()
    assert page(SENTENCE, lambda *_: " ".join(words)) == SENTENCE
