"""Glyph texts: what gets another text than the map says, and what keeps its own."""

import json

import arclean
from arclean.readers.pdf.fonts.glyph_text import GlyphText
from arclean.readers.pdf.fonts.lost_font import LostFont
from arclean.readers.pdf.fonts.text_sources import NO_READING, FontReading
from arclean.readers.pdf.glyph_texts import GlyphTexts, font_words
from tests.readers.pdf.interpreter.drawn import make_glyph
from tests.readers.pdf.test_contradictions import RIGHT, shown
from tests.readers.pdf.writer import pdf

LETTERS = "".join(sorted({*RIGHT} - {" "}))
SHIFTED = RIGHT.translate(str.maketrans(LETTERS, LETTERS[3:] + LETTERS[:3]))


class Source:
    """Says what it was told to say of every font, and keeps what it was asked."""

    def __init__(self, reading):
        self.reading, self.asked = reading, []

    def read_font(self, use):
        self.asked.append(use)
        return self.reading


def saying(texts, **other):
    return Source(FontReading({code: GlyphText(text, "test") for code, text in texts.items()}, **other))


def drawn(text, **flags):
    """Return the glyphs of a text with a font of its own: the code of each is that of its character."""
    font = LostFont()
    font.texts_and_widths = {ord(char): (char, 0.5) for char in text}
    return [make_glyph(char, 10 * n, font=font, code=ord(char), **flags) for n, char in enumerate(text)]


def read(glyphs, *sources):
    return "".join(glyph.text for glyph in GlyphTexts(sources).settle_page(glyphs))


def test_a_lost_glyph_takes_the_first_text_that_is_found():
    first, second = saying({0xFFFD: "ب"}), saying({0xFFFD: "ت", ord("ا"): "x"})
    assert read(drawn("ا\ufffd"), Source(NO_READING), first, second) == "اب"
    assert first.asked[0].lost == {0xFFFD}
    assert second.asked[0].lost == frozenset()


def test_a_kashida_that_its_outline_told_stays():
    glyphs = drawn("ب\u0640")
    glyphs[0].font.recognized_codes = {0x640}
    assert read(glyphs, Source(NO_READING)) == "ب\u0640"


def test_a_code_that_was_asked_for_is_not_asked_for_again():
    source, glyphs = saying({0xFFFD: "ب"}), drawn("ا\ufffd")
    texts = GlyphTexts([source])
    assert texts.settle_page(glyphs)[1].text == "ب"
    assert texts.settle_page(glyphs) is glyphs
    assert len(source.asked) == 1
    font = glyphs[0].font
    assert font.texts_and_widths[0xFFFD] == ("ب", 0.5)
    assert font.restored_texts[0xFFFD].source == "test"


def test_what_stands_for_glyphs_is_left_as_it_is():
    assert read(drawn("\ufffd", replaced=True), saying({0xFFFD: "ب"})) == "\ufffd"


def test_a_map_that_lies_gives_way_where_the_words_read_no_worse():
    lies = dict(zip(map(ord, SHIFTED), RIGHT, strict=True))
    assert read(drawn(SHIFTED), saying(lies, map_lies=True)) == RIGHT
    assert read(drawn(SHIFTED), saying(lies)) == SHIFTED
    back = dict(zip(map(ord, RIGHT), SHIFTED, strict=True))
    assert read(drawn(RIGHT), saying(back, map_lies=True)) == RIGHT


def test_what_a_lying_map_says_is_lost_where_nothing_else_is_known():
    lies = {ord(a): b for a, b in zip(SHIFTED, RIGHT, strict=True) if b != "ف"}
    source = saying(lies, map_lies=True, distrusted=frozenset(map(ord, SHIFTED)))
    assert read(drawn(SHIFTED), source) == RIGHT.replace("ف", "\ufffd")
    assert read(drawn(SHIFTED), source, saying({ord(SHIFTED[RIGHT.index("ف")]): "ف"})) == RIGHT


def test_fonts_that_are_restored_are_told():
    document = arclean.read_pdf(shown(RIGHT, SHIFTED))
    (told,) = json.loads(document.metadata["fonts"])
    assert told["name"] == "Own"
    assert 0 < told["program"] <= told["codes"]
    assert (told["source"], told["verdict"]) == ("program", "lies")
    assert told["mapped"] == round(1 - told["program"] / told["codes"], 2)


def test_fonts_whose_maps_hold_are_told_too():
    (told,) = json.loads(arclean.read_pdf(shown(RIGHT, RIGHT)).metadata["fonts"])
    assert told == {"name": "Own", "codes": told["codes"], "source": "map", "mapped": 1.0, "verdict": "holds"}
    assert "fonts" not in arclean.read_pdf(pdf(b"")).metadata


def told_fonts(*glyphs):
    texts = GlyphTexts()
    texts.settle_page([*glyphs])
    return json.loads(texts.describe_fonts())


def test_a_font_without_a_map_says_where_its_text_is_from():
    glyphs = drawn("اب\ufffdت")
    font = glyphs[0].font
    font.program_codes = {ord("ا"), ord("ب"), ord("ت")}
    (told,) = told_fonts(*glyphs)
    assert told == {
        "name": "", "codes": 4, "program": 3, "none": 1, "source": "program", "mapped": 0.0, "verdict": "none",
    }  # fmt: skip
    font.program_codes = set()
    assert [(one["source"], one["mapped"], one["verdict"]) for one in told_fonts(*glyphs)] == [
        ("encoding", 0.75, "none")
    ]
    font.map_texts = {ord("ا"): "ا"}
    assert [(one["source"], one["verdict"]) for one in told_fonts(*glyphs)] == [("map", "lacks")]


def test_fonts_of_one_name_and_verdict_are_told_together():
    (told,) = told_fonts(*drawn("ابت"), *drawn("ث"))
    assert told == {"name": "", "codes": 4, "source": "encoding", "mapped": 1.0, "verdict": "holds"}


def test_words_end_at_gaps_spaces_and_new_lines():
    glyphs = drawn("اب تثجح")
    glyphs[5] = glyphs[5]._replace(x0=58.0)
    glyphs[6] = glyphs[6]._replace(base=120.0)
    ((font, words),) = font_words(glyphs).items()
    assert font is glyphs[0].font
    assert ["".join(chr(code) for _, code in word) for word in words] == ["اب", " تث", "ج", "ح"]


def test_a_word_of_two_fonts_is_one_of_both():
    one, other = drawn("ابت"), drawn("ابت")
    found = font_words([one[0], other[1], one[2]])
    word = [(one[0].font, ord("ا")), (other[0].font, ord("ب")), (one[0].font, ord("ت"))]
    assert found == font_words([other[1], one[0], one[2]]) == {one[0].font: [word], other[0].font: [word]}


def test_glyphs_that_are_drawn_over_themselves_are_met_once():
    glyphs = drawn("ابببت")
    width = glyphs[1].x1 - glyphs[1].x0
    copies = [glyph._replace(x0=glyph.x0 + 0.2 * width, x1=glyph.x1 + 0.2 * width) for glyph in glyphs]
    assert font_words([*glyphs, *copies]) == font_words(glyphs)
    apart = [*glyphs, glyphs[1]._replace(base=glyphs[1].base + 0.1)]
    assert sum(map(len, next(iter(font_words(apart).values())))) == len(apart)


def test_a_word_that_is_replaced_in_part_is_none():
    glyphs = drawn("اب تث")
    glyphs[0] = glyphs[0]._replace(replaced=True)
    (words,) = font_words(glyphs).values()
    assert ["".join(chr(code) for _, code in word) for word in words] == [" تث"]


def test_a_document_whose_program_spells_all_otherwise_is_read_by_it():
    assert arclean.read_pdf(shown(RIGHT, SHIFTED)).text == RIGHT
    assert arclean.read_pdf(shown(SHIFTED, RIGHT)).text == RIGHT
