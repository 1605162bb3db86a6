"""Placed words: what OCR reads goes where the page has no text, and nowhere else."""

from arclean.core.document import Box
from arclean.readers.pdf.layout.units import Unit
from arclean.readers.pdf.ocr.placed_words import OCR, PageOcr, place_words
from arclean.readers.pdf.ocr.tesseract import OcrWord

LOST = "\ufffd"


def unit(text, x0, number=0):
    return Unit(text, x0, x0 + 5, 100.0, 10.0, number, False, Box(x0, 92, x0 + 5, 102))


def read(text, x0, x1, probability=0.9):
    return OcrWord(text, Box(x0, 93, x1, 103), probability, 0)


def place(units, *words, is_picture=False):
    found, readings = place_words(units, PageOcr(words, is_picture))
    return [one.text for one in found], {reading.text for reading in readings.values()}


def test_unread_words_are_filled_and_others_kept():
    units = [unit(LOST, 0), unit("ن", 5), unit("م", 10), unit("لا", 40)]
    assert place(units, read("منذ", 0, 15), read("ما", 40, 45)) == (["منذ", "لا"], {"منذ"})
    assert place(units, read("منذ", 0, 15, 0.2)) == ([LOST, "ن", "م", "لا"], set())
    assert place(units, read("منذ ما", 0, 45)) == ([LOST, "ن", "م", "لا"], set())  # one word for two


def test_words_are_added_to_pictures_only():
    stamp = unit("7", 0)
    assert place([stamp], read("7", 0, 5), read("كتاب", 20, 40), is_picture=True) == (["7", "كتاب"], {"كتاب"})
    assert place([stamp], read("7", 0, 5), read("كتاب", 20, 40)) == (["7"], set())


def test_glyphs_that_are_not_read_go_where_a_word_has_their_place():
    units = [unit(LOST, 22), unit(LOST, 50), unit(LOST, 90), unit("7", 0)]
    words = read("كتاب", 20, 40), read("هذا", 60, 80)
    assert place(units, *words, is_picture=True) == ([LOST, "7", "كتاب", "هذا"], {"كتاب", "هذا"})


def test_what_is_known_of_a_word_is_found_by_its_box():
    _, readings = place_words([], PageOcr([read("كتاب", 20, 40, 0.7)], is_picture=True))
    ((box, reading),) = readings.items()
    assert box == Box(20, 93, 40, 103)
    assert (reading.text, reading.source, reading.probability) == ("كتاب", OCR, 0.7)
