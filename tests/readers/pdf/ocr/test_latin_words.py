"""Latin words: taken from the reading in English where that is surer, and nowhere else."""

from arclean.core.document import Box
from arclean.readers.pdf.ocr.latin_words import doubtful_boxes, take_latin_words
from arclean.readers.pdf.ocr.tesseract import OcrWord

ARABIC = OcrWord("كتاب", Box(80, 0, 99, 10), 0.95, 3, 2)
DOUBTFUL = [OcrWord("ةلا", Box(40, 0, 60, 10), 0.3, 3, 2), OcrWord("1", Box(20, 0, 38, 10), 0.1, 3, 2)]


def english(text, x0, x1, said=0.9):
    return OcrWord(text, Box(x0, 1, x1, 9), said, 0, 0)


def taken(*latin):
    return [(word.text, word.line, word.block) for word in take_latin_words([ARABIC, *DOUBTFUL], latin)]


def test_doubtful_words_side_by_side_are_one_box():
    assert doubtful_boxes([ARABIC, *DOUBTFUL]) == [Box(17.5, -2.5, 62.5, 12.5)]
    assert doubtful_boxes([DOUBTFUL[0], ARABIC, DOUBTFUL[1]._replace(line=4)])[1].x0 < 20
    assert doubtful_boxes([ARABIC]) == []


def test_words_that_are_surer_are_taken():
    assert taken(english("WX-220", 21, 59)) == [("كتاب", 3, 2), ("WX-220", 3, 2)]
    assert taken(english("WX", 41, 59), english("220", 21, 37)) == [("كتاب", 3, 2), ("WX", 3, 2), ("220", 3, 2)]


def test_what_is_unsure_or_no_latin_is_not():
    as_it_is = [("كتاب", 3, 2), ("ةلا", 3, 2), ("1", 3, 2)]
    assert taken(english("WX-220", 21, 59, 0.5)) == as_it_is
    assert taken(english("«é»", 21, 59)) == as_it_is
    assert taken(english("--", 21, 59)) == as_it_is
    assert taken(english("lis", 81, 98)) == as_it_is
    assert taken() == as_it_is
