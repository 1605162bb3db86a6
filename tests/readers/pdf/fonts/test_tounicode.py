"""ToUnicode maps: which codes they give a text, how large they may be, and what the library is spared."""

import time
from types import SimpleNamespace

import pytest
from pdfminer.pdftypes import PDFStream

import arclean
from arclean.readers.limits import LimitReached, Limits
from arclean.readers.pdf.fonts import tounicode
from arclean.readers.pdf.fonts.tounicode import SparingFontManager, parse_to_unicode


@pytest.mark.parametrize(("said", "texts"), [
    (b"beginbfchar <01> <0628> <02> /afii57415 <03> <41> <0004> <D835DC00> endbfchar", "ب ا A 𝐀"),
    (b"beginbfchar <01> <0628% a comment\n> < 02 > <06 27> endbfchar", "ب ا"),
    (b"beginbfrange <01> <03> [<0628> <0627 0644> <064A>] endbfrange", "ب ال ي"),
    (b"beginbfrange <0001> <0003> <00FF> endbfrange", "ÿ Ā ā"),
    (b"beginbfchar <01> <0020> <01> <00A0> <02> <0041> endbfchar", "  A"),
    (b"beginbfchar <01> <> <> <41> <02> /nonsense endbfchar", " "), (b"", ""), (b"beginbfchar <01> <0041>", "A"),
])  # fmt: skip
def test_maps(said, texts):
    assert " ".join(parse_to_unicode(said).cid2unichr.values()) == texts


@pytest.mark.parametrize(("said", "texts"), [
    (["ب ", "ر ", " م", "س"], ["ب", "ر", "م", "س"]), (["ب ", "ر ", "م", "س"], ["ب ", "ر ", "م", "س"]),
    (["ب\u2009", " ", "1 ", "لا\u00a0"], ["ب", " ", "1 ", "لا"]), (["1 ", "2 "], ["1 ", "2 "]),
])  # fmt: skip
def test_spaces_beside_most_letters_are_none(said, texts):
    rows = "".join(f"<{code:02x}> <{text.encode('utf-16-be').hex()}>" for code, text in enumerate(said))
    assert list(parse_to_unicode(f"beginbfchar {rows} endbfchar".encode()).cid2unichr.values()) == texts


def test_codes_that_are_not_mapped():
    found = parse_to_unicode(b"beginbfchar <01> <0041> endbfchar")
    assert found.get_unichr(1) == "A"
    with pytest.raises(KeyError):
        found.get_unichr(2)


@pytest.mark.parametrize(("said", "texts"), [
    (b"beginbfchar <01> <00A0> <01> <0020> endbfchar", {1: " "}),  # a space goes before one that does not break,
    (b"beginbfchar <01> <0041> <01> <00A0> endbfchar", {1: "\u00a0"}),  # and else what comes last
    (b"beginbfchar <01> <0041> <01> <0042> endbfchar", {1: "B"}),
    (b"beginbfrange <05> <03> <0041> endbfrange", {}), (b"beginbfrange <05> <05> <0041> endbfrange", {5: "A"}),
    (b"beginbfrange <FFFE> <10001> <0041> endbfrange", {0xFFFE: "A", 0xFFFF: "B"}),
    (b"beginbfrange <10000> <10002> <0041> endbfrange", {0x10000: "A"}),
    (b"beginbfrange <01> <02> <41> endbfrange", {1: "A", 2: "B"}),
    (b"beginbfrange <01> <02> <FF> endbfrange", {1: "\xff", 2: "\0"}),  # it counts in the bytes that it has
    (b"beginbfrange <01> <02> <0041FFFF> endbfrange", {1: "A\uffff", 2: "A\0"}),
    (b"beginbfrange <01> <03> [<0041>] endbfrange", {1: "A"}), (b"beginbfrange <> <03> <0041> endbfrange", {}),
    (b"beginbfchar <01> <0> endbfchar", {1: "\0"}), (b"beginbfchar <0 1> <00 41> endbfchar", {1: "A"}),
    (b"beginbfchar <01> /A <02> /uni0628 endbfchar", {1: "A", 2: "ب"}),
])  # fmt: skip
def test_which_code_has_which_text(said, texts):
    assert parse_to_unicode(said).cid2unichr == texts


# what the library is spared --------------------------------------------------------------------------

WIDE = b"/Type /Font /Subtype /Type0 /BaseFont /Wide /Encoding /Identity-H"
DESCENDANT = (
    b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Wide "
    b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) >> "
)


@pytest.mark.parametrize("widths", [
    b"/W [0 2000000000 500]", b"/W [65 90 500 5 (a)]", b"/W 7", b"/W2 [0 9999999 1 2 3]", b"",
])  # fmt: skip
def test_widths_and_maps_of_all_codes_there_could_be(paper, widths):
    ranges = b"1 beginbfrange <00000000> <7FFFFFFF> <0041> endbfrange 1 beginbfrange <0041> <0043> <0061> endbfrange"
    said = paper.stream(ranges)
    below = paper.add(DESCENDANT + widths + b" >>")
    wide = paper.add(b"<< %b /DescendantFonts [%d 0 R] /ToUnicode %d 0 R >>" % (WIDE, below, said))
    paper.fonts = b"/W %d 0 R" % wide
    start = time.monotonic()
    assert arclean.read_pdf(bytes(paper.page("BT /W 10 Tf 20 200 Td <004100420043> Tj ET"))).text == "abc"
    assert time.monotonic() - start < 5


@pytest.mark.parametrize("entries", [b"/Widths [%d 0 R]", b"/FontDescriptor << /FontBBox [%d 0 R 1 1 1] >>"])
@pytest.mark.parametrize("is_wide", [False, True])
def test_arrays_with_a_trillion_ways_through_them(paper, entries, is_wide):
    below = paper.add(b"500")
    for _ in range(40):
        below = paper.add(b"[%d 0 R %d 0 R]" % (below, below))
    entries %= below
    if is_wide:
        entries = entries.replace(b"/Widths [", b"/W [0 ")
        below = paper.add(DESCENDANT + entries + b" >>")
        font = b"%b /DescendantFonts [%d 0 R]" % (WIDE, below)
    else:
        font = b"/Type /Font /Subtype /TrueType /BaseFont /Own /FirstChar 0 /Encoding /WinAnsiEncoding " + entries
    said = paper.stream(b"beginbfchar <61> <0061> <6161> <0061> endbfchar")
    paper.fonts = b"/W << %b /ToUnicode %d 0 R >>" % (font, said)
    data = bytes(paper.page("BT /W 10 Tf 20 200 Td <6161> Tj ET"))
    assert arclean.read_pdf(data, limits=Limits(seconds=2)).text == "a"


@pytest.mark.parametrize("widths", [b"/W [%b]" % (b"0 65535 500 " * 4000), b"/W [%b]" % (b"0 %d 0 R " * 4000)])
def test_widths_that_are_said_again_and_again(paper, widths):
    listed = paper.add(b"[" + b"500 " * 60_000 + b"]")
    widths = widths.replace(b"%d", b"%d" % listed)
    paper.fonts = b"/W << %b /DescendantFonts [%d 0 R] >>" % (WIDE, paper.add(DESCENDANT + widths + b" >>"))
    began = time.process_time()
    arclean.read_pdf(bytes(paper.page("BT /W 10 Tf 20 200 Td <00410042> Tj ET")))
    assert time.process_time() - began < 2


@pytest.mark.parametrize(("first", "last", "text"), [(0, 0xFFFF, 0), (0, 0xFFFF, 0xFFF0), (7, 0x3000, 0xD7F0)])
def test_a_map_of_all_characters(first, last, text):
    """One range is the whole map of some converters; characters go on after the last, and surrogates are no text."""
    found = parse_to_unicode(f"beginbfrange <{first:04x}> <{last:04x}> <{text:04x}> endbfrange".encode()).cid2unichr
    said = [
        (text + number & 0xFFFF).to_bytes(2, "big").decode("utf-16-be", "ignore") for number in range(last - first + 1)
    ]
    assert found == dict(enumerate(said, first))


def test_fonts_with_the_same_map_share_it():
    manager = SparingFontManager(SimpleNamespace(get_font=lambda _key, _spec: SimpleNamespace()))
    said = [b"beginbfchar <01> <06%d> endbfchar" % last for last in (28, 29, 28)]
    one, other, again = (manager.get_font(None, {"ToUnicode": PDFStream({}, data)}).unicode_map for data in said)
    assert one is again is not other


def test_large_tables_of_a_page_are_counted(monkeypatch):
    monkeypatch.setattr(tounicode, "_MOST_CODES", 5000)
    font = SimpleNamespace(widths={})
    manager = SparingFontManager(SimpleNamespace(get_font=lambda _key, _spec: font))
    data = [b"beginbfrange <0000> <07FF> <%04X> endbfrange" % first for first in (0x600, 0x601, 0x602)]
    for said in data[:2]:
        manager.get_font(None, {"ToUnicode": PDFStream({}, said)})
    with pytest.raises(LimitReached, match="tables of more than 5,000 codes"):
        manager.get_font(None, {"ToUnicode": PDFStream({}, data[2])})
    manager.trim_tables({3, 9})
    assert font.unicode_map.cid2unichr == {3: "\u0604", 9: "\u060a"}
