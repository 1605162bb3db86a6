"""Page languages: as the words of the glyphs read, line by line, without their marks."""

import pytest

from arclean.readers.pdf.page_languages import language_lines
from tests.readers.pdf.language_pages import ARABIC, KURDISH, PERSIAN, drawn


@pytest.mark.parametrize(("words", "language"), [(PERSIAN, "fa"), (KURDISH, "ckb"), (ARABIC, "ar"), ("كتاب", "")])
def test_a_line_reads_as_its_language(words, language):
    assert [line.language for line in language_lines(drawn(words, []))] == [language]


def test_a_short_line_has_the_language_of_its_page_and_a_long_one_its_own():
    lines = [drawn(words, []) for words in (PERSIAN, "كتاب", ARABIC)]
    glyphs = [glyph._replace(base=100.0 * number) for number, line in enumerate(lines) for glyph in line]
    assert [line.language for line in language_lines(glyphs[: -len(lines[-1])])] == ["fa", "fa"]
    assert [line.language for line in language_lines(glyphs)][::2] == ["fa", "ar"]


def test_marks_cut_no_words():
    glyphs = drawn(ARABIC, [])
    marked = [glyph._replace(text="\u064e", base=glyph.base - 3.0, x0=glyph.x0 + 1) for glyph in glyphs]
    assert [line.language for line in language_lines([*glyphs, *marked])] == ["ar"]
    flat = [glyph._replace(x1=glyph.x0, text="پ") for glyph in glyphs]
    assert [line.language for line in language_lines([*glyphs, *flat])] == ["ar"]
