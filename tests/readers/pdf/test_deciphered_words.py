"""Deciphered words: which words of a page hold deciphered glyphs, and how that is told."""

from arclean.arabic.dots import Dots
from arclean.core.document import Box, Glyphs, Page
from arclean.readers.pdf.deciphered_words import ROLE, deciphered_readings, deciphered_words, mark_deciphered
from arclean.readers.pdf.fonts.composed_glyphs import ComposedGlyph
from arclean.readers.pdf.fonts.glyph_text import GlyphText
from arclean.readers.pdf.fonts.lost_font import LostFont
from arclean.readers.pdf.layout.sheets import Sheet
from tests.readers.pdf.interpreter.drawn import make_glyph
from tests.readers.pdf.language_pages import KURDISH, drawn
from tests.readers.pdf.layout.rows import make_unit


def box(at):
    return Box(10.0 * at, 0.0, 10.0 * at + 9, 10.0)


def pieces(text):
    return [(at, char, None if char == " " else box(at)) for at, char in enumerate(text)]


def words(text, sure):
    readings = {box(at): GlyphText(text[at], "shape", *given) for at, given in sure.items()}
    return deciphered_words(pieces(text), readings, text)


def test_words_with_deciphered_glyphs_are_found():
    assert words("من بيت", {3: (0.9,), 4: (0.5,)}) == ((3, 6, 0.45, ""),)
    assert words("من بيت", {}) == ()


def test_a_glyph_that_comes_twice_counts_once():
    assert words("ببب", {0: (0.9,), 1: (0.9,), 2: (0.9,)}) == ((0, 3, 0.9, ""),)


def test_the_other_reading_is_that_of_the_least_certain_glyph():
    assert words("بيت", {0: (0.9, ("ت",)), 1: (0.6, ("ن",))})[0][3] == "بنت"


def test_a_mark_that_went_into_a_letter_is_told_with_its_word():
    mark = Box(12.0, 0.0, 12.5, 10.0)
    assert deciphered_words(pieces("من بيت"), {mark: GlyphText("\u064e", "shape", 0.8)}, "من بيت") == ((0, 2, 0.8, ""),)


def sheet(text, deciphered):
    return Sheet(1, text, (), Glyphs.pack([], [], Page(1, 0, len(text))), 100.0, 100.0, deciphered=deciphered)


def test_certain_words_that_follow_one_another_are_told_together():
    found, labels = mark_deciphered(sheet("من بيت إلى", ((0, 2, 0.99, ""), (3, 6, 0.98, ""), (7, 10, 1.0, ""))), 5)
    assert [(one.start, one.end, one.confidence) for one in found] == [(5, 15, 0.98)]
    assert [tuple(label) for label in labels] == [(5, 15, ROLE, 0.98)]


def test_an_uncertain_word_is_told_by_itself():
    found, labels = mark_deciphered(sheet("من بيت إلى", ((0, 2, 0.99, ""), (3, 6, 0.6, "بنت"), (7, 10, 1.0, ""))), 0)
    assert [(one.start, one.end, one.alternatives) for one in found] == [(0, 2, ()), (3, 6, ("بنت",)), (7, 10, ())]
    assert len({one.message for one in found}) == 2
    assert len(labels) == 3


def test_a_word_between_parts_what_was_deciphered():
    found, _ = mark_deciphered(sheet("من بيت إلى", ((0, 2, 0.99, ""), (7, 10, 1.0, ""))), 0)
    assert [(one.start, one.end) for one in found] == [(0, 2), (7, 10)]


def test_glyphs_of_other_sources_and_lost_ones_are_not_deciphered():
    font = LostFont()
    font.restored_texts = {
        1: GlyphText("ب", "shape", 0.9),
        2: GlyphText("ت", "program"),
        3: GlyphText("\ufffd", "shape", 0.0),
    }
    glyphs = [make_glyph("ب", 0, font=font, code=1), make_glyph("ت", 10, font=font, code=2)]
    glyphs.append(make_glyph("\ufffd", 20, font=font, code=3))
    units = [make_unit("ب", 0, 9)._replace(box=box(0)), make_unit("ت", 10, 19)._replace(box=box(1))]
    units.append(make_unit("\ufffd", 20, 29)._replace(box=box(2)))
    assert deciphered_readings(glyphs, units) == {box(0): font.restored_texts[1]}


def test_letters_by_what_lies_beneath_are_told_where_a_page_does_not_read():
    glyphs = drawn(KURDISH.replace("ە", "ه"), [])
    font = glyphs[0].font
    code = font.add_composed(ComposedGlyph(ord("ر"), (), Dots(0, 0), sign="v below"), "ڕ")
    font.composed.concluded.add(code)
    glyphs[0] = glyphs[0]._replace(code=code, text="ڕ")
    units = [make_unit(glyph.text, glyph.x0)._replace(box=box(n)) for n, glyph in enumerate(glyphs)]
    assert [(place, one.text) for place, one in deciphered_readings(glyphs, units).items()] == [(box(0), "ڕ")]
