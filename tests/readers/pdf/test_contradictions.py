"""Contradictions: which words of a page are said to be spelt otherwise, and which are left in peace."""

import arclean
from arclean.core.document import Box
from arclean.readers.pdf.contradictions import OtherReading, contradicted_words, glyph_contradictions
from arclean.readers.pdf.fonts.lost_font import LostFont
from arclean.readers.pdf.fonts.map_evidence import MapEvidence
from tests.readers.pdf.interpreter.drawn import make_glyph
from tests.readers.pdf.makers import truetype
from tests.readers.pdf.writer import Stream, composite, descriptor, pdf, to_unicode

RIGHT = "وصلت السفينة إلى الميناء قبل الفجر بساعة"
SHIFTED = RIGHT.translate({ord(a): b for a, b in zip("اتسفيمنلصوق", "بثشقئنهمضىك", strict=True)})


def words(text, other, *, certain=False, lying=False, only=None):
    """Return the words that are said to be spelt as in another text, of equal length."""
    pieces, readings = [], {}
    for at, (one, two) in enumerate(zip(text, other, strict=True)):
        box = Box(at, 0, at + 1, 1)
        pieces.append((at, one, box))
        if one != two and only in (None, at):
            readings[box] = OtherReading(two, certain, lying)
    return contradicted_words(pieces, readings, text)


def test_words_that_read_better_otherwise_are_found_as_one_span_a_line():
    assert words(SHIFTED, RIGHT) == ((0, len(RIGHT), RIGHT),)
    assert len(words(f"{SHIFTED}\n{SHIFTED}", f"{RIGHT}\n{RIGHT}")) == 2


def test_a_right_text_is_not_found_whatever_the_program_says():
    assert words(RIGHT, SHIFTED) == ()
    assert words(RIGHT, SHIFTED, lying=True) == ()


def test_few_letters_prove_nothing():
    assert words("مبق", "سبق") == ()


def test_other_digits_need_no_proof():
    assert words("في عام 2222 م", "في عام 2022 م", certain=True) == ((7, 11, "2022"),)
    assert words("في عام 2222 م", "في عام 2022 م") == ()


def test_letters_taken_for_latin_ones_are_read_from_the_other_end():
    latin = RIGHT.translate({ord(char): chr(97 + n) for n, char in enumerate(sorted({*RIGHT} - {" "}))})
    found = words(latin[::-1], RIGHT[::-1], lying=True)
    assert " ".join(one.other for one in found).split()[::-1] == RIGHT.split()


def test_only_what_is_drawn_by_the_font_counts():
    font = LostFont()
    font.map_evidence = MapEvidence(9, {1: "ت"}, frozenset({1}))
    replaced = make_glyph("ب", 20, font=font, code=1, replaced=True)
    glyphs = [make_glyph("ب", 0, font=font, code=1), make_glyph("ب", 10, font=font, code=2), replaced]
    assert glyph_contradictions(glyphs) == {0: OtherReading("ت", certain=True, lying=False)}


def test_a_space_that_draws_a_letter_is_lost_and_parts_no_word():
    font = LostFont()
    font.map_evidence = MapEvidence(9, {}, lost=frozenset({3}))
    glyphs = [make_glyph(" ", 0, font=font, code=3), make_glyph(" ", 10, font=font, code=4)]
    assert glyph_contradictions(glyphs) == {0: OtherReading("\ufffd", certain=True, lying=False)}
    pieces = [(0, "ق", Box(30, 0, 40, 10)), (1, " ", Box(20, 0, 30, 10)), (2, "ل", Box(10, 0, 20, 10))]
    readings = {Box(20, 0, 30, 10): OtherReading("\ufffd", certain=True, lying=False)}
    assert contradicted_words(pieces, readings, "ق ل") == ((0, 3, "ق\ufffdل"),)
    gap = [pieces[0], (1, " ", None), pieces[2]]
    assert contradicted_words(gap, readings, "ق ل") in (((0, 1, "ق\ufffd"),), ((2, 3, "ل\ufffd"),))


def test_a_mark_that_is_a_space_is_told_beside_its_letter():
    pieces = [(0, "ق\u064f", Box(20, 0, 40, 10)), (2, "ل", Box(10, 0, 20, 10))]
    readings = {Box(20, 0, 25, 10): OtherReading(" ", certain=True, lying=False)}
    assert contradicted_words(pieces, readings, "ق\u064fل") == ((0, 3, "ق\u064fل"),)
    far = {Box(500, 0, 505, 10): OtherReading(" ", certain=True, lying=False)}
    assert contradicted_words(pieces, far, "ق\u064fل") == ()


def test_a_map_that_leaves_letters_without_a_text_is_told_at_all_its_text():
    font = LostFont()
    font.map_evidence = MapEvidence(9, {}, emptied=5)
    glyphs = [make_glyph("ق", 0, font=font), make_glyph(" ", 10, font=font), make_glyph("", 20, font=font)]
    font.texts_and_widths = {1: ("", 0.5)}
    font.own_text_of_code = lambda code: "ح" if code == 1 else None
    assert glyph_contradictions(glyphs) == {0: OtherReading("ق", certain=True, lying=False)}
    font.texts_and_widths = {1: ("ح", 0.5), 2: ("", 0.5)}  # it has got its letter
    assert not glyph_contradictions(glyphs)


def shown(drawn, said):
    """Return a PDF in which a text is drawn, and said to be another."""
    letters = sorted({*drawn})
    glyphs = {f"g{n}": [] if char == " " else [(100, 0, 300 + 20 * n, 700 - 9 * n)] for n, char in enumerate(letters)}
    program = truetype(glyphs, {char: f"g{n}" for n, char in enumerate(letters)})
    codes = {char: n + 1 for n, char in enumerate(letters)}
    mapped = {codes[a]: b for a, b in zip(drawn, said, strict=True)}
    font = composite(
        ToUnicode=to_unicode({300: "x"} | mapped), DW=600,
        descendant={"FontDescriptor": descriptor(FontFile2=Stream(program)), "DW": 600},
    )  # fmt: skip
    string = "".join(f"{codes[char]:04X}" for char in reversed(drawn))
    return pdf(f"BT /F1 8 Tf 10 100 Td <{string}> Tj ET".encode(), resources={"Font": {"F1": font}})


def test_a_document_says_that_its_map_lies_in_part():
    said = RIGHT.translate(str.maketrans("تل", "ثم"))
    document = arclean.read_pdf(shown(RIGHT, said))
    found = [finding for finding in document.findings if finding.kind == "wrong-map"]
    assert document.text == said
    assert {one.rule for one in found} == {"pdf/wrong-map"}
    assert all(one.alternatives for one in found)


def test_an_honest_document_says_nothing():
    assert arclean.read_pdf(shown(RIGHT, RIGHT)).findings == ()
