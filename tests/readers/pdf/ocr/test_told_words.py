"""Told words: labels and findings of what OCR read."""

from arclean.core.document import Glyphs, Page
from arclean.core.edits import KINDS
from arclean.readers.pdf.layout.sheets import Sheet
from arclean.readers.pdf.ocr.told_words import ROLE, mark_ocr_words


def marked(text, *words):
    glyphs = Glyphs.pack([], [], Page(1, 0, len(text)))
    sheet = Sheet(1, text, (), glyphs, 100.0, 100.0, ocr=tuple((*word, "") for word in words))
    return mark_ocr_words(sheet, 10)


def test_certain_words_are_told_together_and_others_alone():
    findings, labels = marked("من بيت إلى بيت", (0, 2, 0.95), (3, 6, 0.92), (7, 10, 0.3), (11, 14, 0.97))
    assert [(one.start, one.end, one.confidence) for one in findings] == [(10, 16, 0.92), (17, 20, 0.3), (21, 24, 0.97)]
    assert {one.rule for one in findings} == {"pdf/ocr"}
    assert {one.kind for one in findings} <= KINDS
    assert [(one.start, one.end, one.role) for one in labels] == [(10, 16, ROLE), (17, 20, ROLE), (21, 24, ROLE)]
    assert "not certain" in findings[1].message


def test_a_number_is_told_however_certain_it_is():
    findings, labels = marked("من 2021 إلى", (0, 2, 1.0), (3, 7, 1.0), (8, 11, 1.0))
    (number,) = [one for one in findings if one.rule == "pdf/ocr-number"]
    assert (number.kind, number.start, number.end) == ("missing-number", 13, 17)
    assert "2021" in number.message
    assert number.alternatives == ("2021",)
    assert len(labels) == len(findings) == 3


def test_a_word_of_the_page_itself_parts_what_was_read():
    findings, _ = marked("من بيت إلى", (0, 2, 1.0), (7, 10, 1.0))
    assert [(one.start, one.end) for one in findings] == [(10, 12), (17, 20)]
