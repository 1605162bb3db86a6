"""Seated parts: what a glyph without width is that sits on others."""

import pytest

from arclean.readers.pdf.seated_parts import NO_PART, SeatedPart, SeatedParts
from tests.readers.pdf.interpreter.drawn import make_glyph
from tests.readers.pdf.test_dotted_letters import BOWL, LINE, ONE, PAIR, TOOTH, signed


@pytest.mark.parametrize(("said", "cmap", "code", "part"), [
    ("", (), ONE, SeatedPart(1)), ("ت", (), PAIR, SeatedPart(2)), ("ب", (), TOOTH, None),
    ("گ", (), LINE, SeatedPart(0, sign="bar")), ("ب", (), LINE, None), ("\u0651", (), LINE, None),
    ("\ufbb2", (), LINE, SeatedPart(1, 1)), ("أ", (), LINE, SeatedPart(0, is_hamza=True)),
    ("ێ", {"\u065a": "dash"}, LINE, SeatedPart(0, sign="v")), ("\u065a", {"\u065a": "dash"}, LINE, None),
    ("ۇ", {"\u064f": "dash"}, LINE, SeatedPart(0, sign="damma")), ("ۇ", {"\u064e": "dash"}, LINE, None),
    ("ې", {"\ufbbe": "dash"}, LINE, SeatedPart(0, sign="upright dots")),
    ("ي", {"\ufbbe": "dash"}, LINE, SeatedPart(2, -1)),
    ("\ufffd", (), LINE, SeatedPart(0, is_other=True)), ("", (), LINE, SeatedPart(0, is_other=True)),
])  # fmt: skip
def test_what_a_code_is_that_sits_on_others(said, cmap, code, part):
    assert SeatedParts().of_code(signed({code: said}, cmap), code) == part


def test_codes_of_dots_and_ink():
    parts, font = SeatedParts(), signed({ONE: "", PAIR: "", LINE: "گ"})
    assert [parts.of_glyph(make_glyph("", 0.0, font=font, code=code)) for code in (ONE, LINE, TOOTH)] == [
        SeatedPart(1), SeatedPart(0, sign="bar"), NO_PART,
    ]  # fmt: skip
    assert parts.dot_codes(font) == [ONE]
    assert parts.ink(make_glyph("", 0.0, font=font, code=ONE)).right == pytest.approx(0.1)


def test_skeletons_without_a_text_are_named_by_the_order_of_the_map():
    parts, font = SeatedParts(), signed({PAIR: "ت", TOOTH: "", ONE: "ب", BOWL: "ح"})
    assert [parts.letter_by_order(font, code) for code in (TOOTH, BOWL, ONE)] == ["ت", "", ""]


def test_an_alef_without_width_is_taller_than_a_hamza():
    font = signed({BOWL: "أ", LINE: "أ", TOOTH: "ب"})
    assert [SeatedParts().is_alef(font, code) for code in (BOWL, LINE, TOOTH)] == [True, False, False]


def test_parts_without_a_text_are_named_by_the_letters_beneath():
    parts, font = SeatedParts(), signed({ONE: "", LINE: "", TOOTH: "ی", BOWL: "ک"})
    bar = make_glyph("", 1.0, 92.0, font=font, code=LINE)
    kaf, tooth = (make_glyph(text, 0.0, font=font, code=code) for text, code in (("ک", BOWL), ("ی", TOOTH)))
    assert parts.is_above(bar, kaf)
    assert not parts.is_above(bar._replace(base=108.0), kaf)
    parts.name_others([(bar, kaf, False), (bar, tooth, False)])
    assert parts.of_glyph(bar).is_other
    parts.name_others([(bar, kaf, False)] * 3)
    assert parts.of_glyph(bar) == SeatedPart(0, sign="bar")
    assert parts.draws_sign(font, "bar")
    assert not parts.draws_sign(font, "tah")
    parts.name_others([(bar, tooth, False)] * 9)
    assert parts.of_glyph(bar).is_other


@pytest.mark.parametrize(("kaf", "sign"), [("\ufedb", "bar"), ("\ufeda", ""), ("ك", "")])
def test_a_kaf_that_joins_on_is_that_of_any_language(kaf, sign):
    parts, font = SeatedParts(), signed({ONE: "", LINE: "", TOOTH: "ی", BOWL: kaf, 400: "پ"})
    bar, base = make_glyph("", 1.0, 92.0, font=font, code=LINE), make_glyph(kaf, 0.0, font=font, code=BOWL)
    parts.name_others([(bar, base, False)] * 2)
    assert parts.of_glyph(bar).sign == sign


def test_one_letter_beneath_names_no_part():
    parts, font = SeatedParts(), signed({ONE: "", LINE: "", TOOTH: "ی", BOWL: "ک"})
    bar, kaf = make_glyph("", 1.0, 92.0, font=font, code=LINE), make_glyph("ک", 0.0, font=font, code=BOWL)
    parts.name_others([(bar, kaf, False)])
    assert parts.of_glyph(bar).is_other
    parts.name_others([(bar, kaf, False)])
    assert parts.of_glyph(bar).sign == "bar"
