import re

import pytest

import arclean
from arclean.errors import ReadError
from arclean.readers.pdf.fonts import quran_pages
from arclean.readers.pdf.fonts.quran_pages import PageFont, page_font_of_name, page_signs, unpack_verses
from tests.readers.pdf.makers import truetype
from tests.readers.pdf.writer import Stream, pdf

FIRST, SECOND = (quran_pages._CODE_NUMBERS[edition] for edition in ("first", "second"))


def own_page(name, codes, *, mapped=True):
    """Write a page on which a font of some name draws these codes, nine in a row from the right."""
    glyphs = {f"g{number}": [(20, 0, 300 + 7 * number % 400, 90 + number)] for number in range(len(codes))}
    program = truetype(glyphs, {code: f"g{number}" for number, code in enumerate(codes)}, width=800)
    drawn = [
        b"BT /F1 12 Tf %d %d Td <%04x> Tj ET" % (380 - 10 * (number % 9 + 1), 280 - 18 * (number // 9), number + 1)
        for number in range(len(codes))
    ]
    rows = "".join(f"<{number + 1:04x}> <{ord(code):04x}>\n" for number, code in enumerate(codes))
    cmap = f"begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange {len(codes)} beginbfchar\n{rows}endbfchar"
    system = {"Registry": b"Adobe", "Ordering": b"Identity", "Supplement": 0}
    descriptor = {"Type": "FontDescriptor", "FontName": name, "Flags": 4, "FontFile2": Stream(program)}
    inner = {"Type": "Font", "Subtype": "CIDFontType2", "BaseFont": name, "CIDSystemInfo": system, "DW": 800,
             "FontDescriptor": descriptor}  # fmt: skip
    font = {"Type": "Font", "Subtype": "Type0", "BaseFont": name, "Encoding": "Identity-H", "DescendantFonts": [inner]}
    if mapped:
        font["ToUnicode"] = Stream(cmap.encode())
    return pdf(b"\n".join(drawn), resources={"Font": {"F1": font}})


def test_the_signs_of_a_page_stand_in_the_order_of_its_codes():
    signs = page_signs(PageFont("first", 604))
    ends = [number + 1 for number, sign in enumerate(signs) if sign.startswith("\u06dd")]
    lengths = [end - start for start, end in zip([0, *ends], ends, strict=False)]
    assert lengths == [5, 3, 5, 6, 5, 5, 6, 6, 6, 5, 3, 3, 5, 6, 4]  # glyphs of each verse, as the fonts have them


@pytest.mark.parametrize(
    ("edition", "page", "last"),
    [("first", 1, "\ufb74"), ("first", 3, "\ufbff"), ("first", 30, "\ufc23"), ("first", 589, "\ufc01"),
     ("second", 351, "\ufce1"), ("second", 365, "\ufcd2"), ("second", 380, "\ufcf3"), ("second", 395, "\ufcda")],
)  # fmt: skip
def test_a_page_has_as_many_signs_as_its_font_has_glyphs(edition, page, last):
    numbers = quran_pages._CODE_NUMBERS[edition]
    assert len(page_signs(PageFont(edition, page))) == numbers[last] + 1


@pytest.mark.parametrize(
    ("name", "font"),
    [("QCF_P001", PageFont("first", 1)), ("QCFP604", PageFont("first", 604)), ("QCF2100", PageFont("second", 100)),
     ("QCF_P605", None), ("QCF_BSML", None), ("Amiri", None)],
)  # fmt: skip
def test_the_name_of_a_font_says_which_page_it_draws(name, font):
    assert page_font_of_name(name) == font


@pytest.mark.parametrize("mapped", [True, False])
@pytest.mark.parametrize(("name", "numbers"), [("ABCDEF+QCF_P604", FIRST), ("ABCDEF+QCF2604", SECOND)])
def test_a_page_of_one_word_a_glyph_is_read(name, numbers, mapped):
    found = arclean.read_pdf(own_page(name, [*numbers][:27], mapped=mapped))
    assert re.sub(r"\s+", " ", found.text).strip() == " ".join(page_signs(PageFont("first", 604))[:27])
    assert '"table": 27' in found.metadata["fonts"]


@pytest.mark.parametrize(("name", "count"), [("QCF_P604", 80), ("QCF_BSML", 12)])
def test_a_font_of_another_edition_is_lost_and_told(name, count):
    found = arclean.read_pdf(own_page(name, [*FIRST][:count]))
    assert set(found.text) <= {"\ufffd", "\n", " "}
    assert arclean.diagnose(found).counts["unmapped-glyph"]


def test_other_fonts_keep_the_codes():
    assert "\ufb51" in arclean.read_pdf(own_page("Own", [*FIRST][:27])).text


def test_a_broken_table_is_told():
    with pytest.raises(ReadError, match="install arclean again"):
        unpack_verses(b"none")
