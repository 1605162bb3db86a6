"""Cut ligatures: maps that have one letter of a ligature, in fonts that are known and that are not."""

import pytest

from arclean.readers.pdf.fonts.identity.cut_ligatures import suspected_ligatures
from arclean.readers.pdf.fonts.identity.font_files import font_references
from arclean.readers.pdf.fonts.identity.outline_identity import OutlineIdentity
from arclean.readers.pdf.fonts.identity.reference_table import ReferenceTable
from arclean.readers.pdf.fonts.identity.references import pack_columns, unpack_columns
from arclean.readers.pdf.fonts.text_sources import NO_READING, FontUse
from tests.readers.pdf.makers import truetype
from tests.readers.pdf.writer import Stream, composite, descriptor, font, to_unicode

TEXT = "سلام على كل الفلاحين والعمال بلا كلام وحلال ولا ظلال علامات السلامة خلال الغلال وجلالة الأولاد ثلاثة أقلام"
LAM_ALEF = "\ufefb"
DRAWN = TEXT.replace("لا", LAM_ALEF)
SIGNS = "".join(sorted({*DRAWN} - {" "}))
GLYPHS = {
    f"g{n}": [(10 + 7 * n, -9 * n, 300 + 23 * n, 500 + 11 * n), (50, 510 + 13 * n, 90 + 5 * n, 600 + 17 * n)]
    for n in range(len(SIGNS))
} | {"empty": []}
CODES = {sign: n + 1 for n, sign in enumerate(SIGNS)}
EMPTY = len(SIGNS) + 1


def tables(signs=SIGNS):
    known = truetype(GLYPHS, {sign: f"g{n}" for n, sign in enumerate(signs)})
    return [ReferenceTable(unpack_columns(pack_columns(font_references(known, "Own")), "it"))]


def use(given, *, after=(), cmap=()):
    """Return the use of a font whose map gives lam-alef another text, and draws codes after each lam-alef."""
    mapped = {code: given if sign == LAM_ALEF else sign for sign, code in CODES.items()} | {EMPTY: "ا"}
    made = font(composite(
        ToUnicode=to_unicode({500: "x"} | mapped),
        descendant={"FontDescriptor": descriptor(FontFile2=Stream(truetype(GLYPHS, cmap)))},
    ))  # fmt: skip
    for code in mapped:
        made.look_up_code(code)
    words = []
    for word in DRAWN.split():
        codes = [code for sign in word for code in (CODES[sign], *(after if sign == LAM_ALEF else ()))]
        words.append([(made, code) for code in reversed(codes)])
    return FontUse(made, words, frozenset(mapped), frozenset())


@pytest.mark.parametrize("given", ["ل", "\ufedd"])
def test_a_lam_alef_that_is_mapped_to_lam_is_what_its_outline_is(given):
    found = OutlineIdentity(tables).read_font(use(given))
    assert {code: text.text for code, text in found.texts.items()} == {CODES[LAM_ALEF]: "لا"}
    assert found.certain == {CODES[LAM_ALEF]}
    assert not found.map_lies


def test_a_map_that_has_both_letters_needs_no_look():
    assert not suspected_ligatures(use("لا"))
    assert OutlineIdentity(tables).read_font(use("لا")) == NO_READING


def test_a_font_whose_program_names_its_glyphs_needs_no_look():
    assert suspected_ligatures(use("ل"))
    assert not suspected_ligatures(use("ل", cmap={sign: f"g{n}" for n, sign in enumerate(SIGNS) if sign != LAM_ALEF}))


def test_a_font_that_nobody_knows_keeps_its_map():
    other = truetype(
        {f"h{n}": [(0, 0, 40 + 9 * n, 900)] for n in range(20)}, {chr(0x628 + n): f"h{n}" for n in range(9)}
    )
    references = [ReferenceTable(unpack_columns(pack_columns(font_references(other, "Other")), "it"))]
    assert OutlineIdentity(lambda: references).read_font(use("ل")) == NO_READING


def test_a_letter_without_ink_beside_it_is_the_other_one():
    assert OutlineIdentity(tables).read_font(use("ل", after=(EMPTY,))).certain == frozenset()
