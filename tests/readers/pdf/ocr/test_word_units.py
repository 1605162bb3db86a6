"""Word units: words of OCR as the layout takes them."""

from arclean.core.document import Box
from arclean.readers.pdf.layout.bracket_vote import BracketVote
from arclean.readers.pdf.layout.page_lines import read_page_lines
from arclean.readers.pdf.ocr.tesseract import OcrWord
from arclean.readers.pdf.ocr.word_units import BLOCK_OFFSET, word_units


def word(text, x0, x1, *, top=100.0, bottom=112.0, line=0, block=0):  # noqa: PLR0913
    return OcrWord(text, Box(x0, top, x1, bottom), 0.9, line, block)


def test_words_of_a_line_have_one_baseline_and_size():
    units = word_units([word("كتاب", 60, 90), word("قديم", 30, 55, bottom=115.0), word(".", 26, 28, top=110.0)], 7)
    assert len({(unit.base, unit.size) for unit in units}) == 1
    assert [unit.drawn for unit in units] == [7, 8, 9]
    assert units[0].box == Box(60, 100, 90, 112)


def test_a_gap_parts_words_that_touch():
    units = word_units([word("كتاب", 50, 90), word("قديم", 20, 52)])
    assert units[0].x0 - units[1].x1 > 2
    assert [line.text for line in read_page_lines(units, (), BracketVote())] == ["كتاب قديم"]


def test_numbers_and_latin_keep_their_direction():
    words = [word("بعد", 90, 110), word("30", 70, 85), word("من", 52, 65), word("OS", 20, 35), word("iOS", 38, 50)]
    words += [word("يوما", 0, 15)]
    assert [line.text for line in read_page_lines(word_units(words), (), BracketVote())] == ["بعد 30 من OS iOS يوما"]


def test_a_block_lies_below_the_one_before():
    first, second = word_units([word("واحد", 60, 90), word("اثنان", 10, 40, line=1, block=1)])
    assert second.base - first.base == BLOCK_OFFSET
    assert word_units([]) == []


def test_sizes_near_the_usual_are_the_usual():
    lines = [
        word("كلمة", 0, 30, line=n, top=20.0 * n, bottom=20.0 * n + high) for n, high in enumerate((12, 12, 13, 24))
    ]
    assert [round(unit.size) for unit in word_units(lines)] == [12, 12, 12, 24]
