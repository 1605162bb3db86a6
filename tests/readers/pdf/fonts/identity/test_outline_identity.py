"""Outline identity: fonts without a map and with a lying one, and fonts that are left alone."""

from types import SimpleNamespace

import pytest

from arclean.arabic.dots import Dots
from arclean.readers.pdf.fonts.composed_glyphs import ComposedGlyph
from arclean.readers.pdf.fonts.glyph_text import GlyphText
from arclean.readers.pdf.fonts.identity import outline_identity, weights
from arclean.readers.pdf.fonts.identity.font_files import font_references
from arclean.readers.pdf.fonts.identity.outline_identity import OutlineIdentity, is_suspected
from arclean.readers.pdf.fonts.identity.reference_table import ReferenceTable
from arclean.readers.pdf.fonts.identity.references import pack_columns, unpack_columns
from arclean.readers.pdf.fonts.text_sources import NO_READING, FontUse
from tests.readers.pdf.makers import truetype
from tests.readers.pdf.test_contradictions import RIGHT
from tests.readers.pdf.writer import Stream, composite, descriptor, font, to_unicode

LETTERS = "".join(sorted({*RIGHT} - {" "}))
SHIFTED = RIGHT.translate(str.maketrans(LETTERS, LETTERS[3:] + LETTERS[:3]))
GLYPHS = {
    f"g{n}": [(10 + 7 * n, -9 * n, 300 + 23 * n, 500 + 11 * n), (50, 510 + 13 * n, 90 + 5 * n, 600 + 17 * n)]
    for n in range(len(LETTERS))
}
DOTTED = ("\ufbb2", "\u066e")


def tables(letters=LETTERS):
    known = truetype(GLYPHS, {char: f"g{n}" for n, char in enumerate(letters)})
    return [ReferenceTable(unpack_columns(pack_columns(font_references(known, "Own")), "it"))]


def use(said=None, drawn=RIGHT, cmap=()):
    """Return the use of a font, mostly without a character map, whose PDF says another text than is drawn, or none."""
    codes = {char: n + 1 for n, char in enumerate(LETTERS)}
    mapped = {code: said[drawn.index(char)] for char, code in codes.items()} if said else {500: "x"}
    made = font(composite(
        ToUnicode=to_unicode({500: "x"} | mapped),
        descendant={"FontDescriptor": descriptor(FontFile2=Stream(truetype(GLYPHS, cmap)))},
    ))  # fmt: skip
    for code in codes.values():
        made.look_up_code(code)
    words = [[(made, codes[char]) for char in reversed(word)] for word in drawn.split()]
    lost = frozenset() if said else frozenset(codes.values())
    return FontUse(made, words, frozenset(codes.values()), lost)


def texts(found):
    return {code: text.text for code, text in found.texts.items()}


def test_codes_without_a_text_are_called_what_their_outlines_are():
    found = OutlineIdentity(tables).read_font(use())
    assert texts(found) == dict(enumerate(LETTERS, 1))
    assert {text.source for text in found.texts.values()} == {"outlines"}
    assert not found.map_lies


def test_a_map_that_calls_known_outlines_otherwise_lies():
    found = OutlineIdentity(tables).read_font(use(SHIFTED))
    assert found.map_lies
    assert texts(found) == dict(enumerate(LETTERS, 1))


@pytest.mark.parametrize(("kept", "distrusted"), [(LETTERS[:1], True), ("Z", False)])
def test_no_more_is_believed_of_a_map_of_which_most_letters_are_false(kept, distrusted):
    """The last letter is not known; Latin letters are believed where the map calls letters by other letters."""
    said = SHIFTED.replace(SHIFTED[RIGHT.index(LETTERS[-1])], kept)
    found = OutlineIdentity(lambda: tables(LETTERS[:-1])).read_font(use(said))
    assert found.map_lies
    assert found.distrusted == ({len(LETTERS)} if distrusted else frozenset())


def test_what_the_program_bears_out_is_believed_all_the_same():
    said = SHIFTED.replace(SHIFTED[RIGHT.index(LETTERS[-1])], LETTERS[0])
    made = use(said, cmap={LETTERS[0]: f"g{len(LETTERS) - 1}"})
    assert not OutlineIdentity(lambda: tables(LETTERS[:-1])).read_font(made).distrusted


def test_a_font_whose_map_holds_needs_no_references():
    def refuse():
        pytest.fail("references were loaded")

    assert OutlineIdentity(refuse).read_font(use(RIGHT)) == NO_READING


def test_a_font_that_is_not_known_is_left_alone():
    assert OutlineIdentity(list).read_font(use()) == NO_READING
    assert OutlineIdentity(list).read_font(use(SHIFTED)) == NO_READING


def test_letters_without_their_dots_are_not_named():
    letters = LETTERS[:-2] + "".join(DOTTED)
    found = OutlineIdentity(lambda: tables(letters)).read_font(use())
    assert texts(found) == dict(enumerate(LETTERS[:-2], 1))
    assert not OutlineIdentity(lambda: tables(letters)).read_font(use(SHIFTED)).map_lies


def test_a_map_of_letters_whose_dots_are_drawn_apart_does_not_lie(monkeypatch):
    """Outlines know their skeletons only, and vocalised words are in no list."""
    monkeypatch.setattr(outline_identity, "is_suspected", lambda use: True)
    monkeypatch.setattr(weights, "MIN_FALSE_LETTERS", 1)
    skeletons = LETTERS.translate(str.maketrans("ج", "ح"))
    source = OutlineIdentity(lambda: tables(skeletons))
    assert skeletons != LETTERS
    for composed, said, lies in ((True, RIGHT, False), (False, RIGHT, True), (True, SHIFTED, True)):
        asked = use(said)
        if composed:
            asked.font.add_composed(ComposedGlyph(1, (), Dots(1, 0)), "\u063a")
        assert source.read_font(asked).map_lies is lies


def test_what_reads_badly_or_lacks_lam_alef_is_suspected():
    assert is_suspected(use(SHIFTED))
    assert not is_suspected(use(RIGHT))
    assert not is_suspected(use(RIGHT)._replace(words=use(RIGHT).words[:2]))
    long = use(RIGHT)
    assert "لا" not in RIGHT
    assert "لإ" not in RIGHT
    assert is_suspected(long._replace(words=long.words * 12))
    assert not is_suspected(long._replace(words=long.words * 12, replaced=True))
    assert not is_suspected(long._replace(words=[*long.words * 3]))


def test_words_that_are_none_make_a_map_suspected(monkeypatch):
    monkeypatch.setattr(weights, "MAX_HONEST_UNKNOWN", -1.0)
    assert is_suspected(use(RIGHT))


def test_words_that_are_none_are_the_authors_where_the_program_says_all_letters(monkeypatch):
    said = {char: f"g{n}" for n, char in enumerate(LETTERS)}
    monkeypatch.setattr(weights, "MAX_HONEST_UNKNOWN", -1.0)
    borne_out = use(RIGHT, cmap=said)
    assert borne_out.font.map_evidence.bears_out
    assert not is_suspected(borne_out)
    assert not is_suspected(borne_out._replace(words=borne_out.words * 12))
    assert is_suspected(use(SHIFTED, cmap={SHIFTED[RIGHT.index(char)]: glyph for char, glyph in said.items()}))


@pytest.mark.parametrize(("drawn", "read"), [
    ("12345", "12345"), ("12٣٤٥", "١٢٣٤٥"), ("1    ", "١٢٣٤٥"), ("٩٢٣٤٥", "١٢٣٤٥"),
])  # fmt: skip
def test_digits_that_are_drawn_alike_in_all_systems_are_those_that_the_page_shows(monkeypatch, drawn, read):
    monkeypatch.setattr(outline_identity, "recognize_sign", lambda program, glyph: glyph.strip() or None)
    font = SimpleNamespace(drawing_of_code=lambda code: (None, drawn[code]))
    known = {code: GlyphText(digit, "outlines") for code, digit in enumerate("١٢٣٤٥")}
    found = known | outline_identity._digits_as_drawn(font, known)
    assert "".join(one.text for one in found.values()) == read
