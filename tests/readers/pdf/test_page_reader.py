"""Page reader: what a Sheet keeps of a page, and in which frame its places are."""

from io import BytesIO

import pdfplumber
import pytest

from arclean import read_pdf
from arclean.core.document import Box
from arclean.readers.limits import DEFAULT_LIMITS
from arclean.readers.pdf.fonts.lost_font import LostFont
from arclean.readers.pdf.fonts.map_evidence import MapEvidence
from arclean.readers.pdf.interpreter.drawn_glyphs import Drawing
from arclean.readers.pdf.interpreter.resources import FontCache
from arclean.readers.pdf.layout.bracket_vote import BracketVote
from arclean.readers.pdf.layout.logical_order import PlacedText
from arclean.readers.pdf.layout.page_lines import PageTextLine
from arclean.readers.pdf.page_reader import (
    _has_outlined_annotations,
    _lay_flat,
    _make_sheet,
    _page_frame,
    _visible_glyphs,
    read_sheet,
)
from tests.readers.pdf.interpreter.drawn import make_glyph

VISIBLE = Box(0, 0, 200, 300)


def make_sheet(*lines, images=()):
    """Return the sheet of lines, each (gap, texts)."""
    made = [PageTextLine(gap, texts, 100.0 + 14 * n, 10.0, artifact=bool(n)) for n, (gap, texts) in enumerate(lines)]
    return _make_sheet(made, 7, VISIBLE, Drawing(images=list(images)))


def test_the_text_and_the_places_of_lines():
    box = Box(10, 90, 20, 100)
    sheet = make_sheet(
        ("", [PlacedText("a", box), PlacedText(" "), PlacedText("bc", box)]), ("\n\n", [PlacedText("d")])
    )
    assert sheet.text == "a bc\n\nd"
    assert [(line.start, line.end, line.base, line.artifact) for line in sheet.lines] == [
        (0, 4, 100, False), (6, 7, 114, True),
    ]  # fmt: skip
    assert [*sheet.glyphs.starts] == [0, 0, 2, 4]
    assert [sheet.glyphs.box(n) is None for n in range(4)] == [True, False, False, True]
    assert (sheet.number, sheet.width, sheet.height, sheet.trouble) == (7, 200, 300, "")


def test_a_glyph_cannot_break_a_line_or_a_page():
    assert make_sheet(("", [PlacedText("a\nb"), PlacedText("c\f")])).text == "a bc "


def test_uncertain_numbers_keep_their_places():
    line = [PlacedText("a"), PlacedText("\ufffd", None, "1\ufffd"), PlacedText("\ufffd")]
    assert make_sheet(("", line), ("\n", line)).uncertain_numbers == ((1, 3, "1\ufffd"), (5, 7, "1\ufffd"))


def test_a_page_without_text_that_has_an_image_needs_ocr():
    assert "Page 7 is only an image" in make_sheet(images=[VISIBLE]).trouble
    assert "only an image" in make_sheet(("", [PlacedText(" ")]), images=[VISIBLE]).trouble
    assert make_sheet(("", [PlacedText("a")]), images=[VISIBLE]).trouble == ""
    assert make_sheet().trouble == ""


@pytest.mark.parametrize(("figures", "glyphs", "told"), [(40, 100, True), (40, 1000, False), (10, 0, False)])
def test_fields_that_are_drawn_as_outlines_are_told(figures, glyphs, told):
    row = [Box(40 + 9 * (n % 10), 100 + 20 * (n // 10), 47 + 9 * (n % 10), 106 + n % 10 + 20 * (n // 10))
           for n in range(figures)]  # fmt: skip
    assert _has_outlined_annotations(Drawing(outlines=row), VISIBLE, glyphs) == told


class Page:
    """The geometry of a page of the PDF library."""

    def __init__(self, mediabox, cropbox=None, rotate=0):
        self.mediabox, self.cropbox, self.rotate = mediabox, cropbox, rotate


@pytest.mark.parametrize(("page", "size"), [
    (Page([0, 0, 200, 300]), (200, 300)), (Page([200, 300, 0, 0]), (200, 300)), (Page([10, 20, 200, 300]), (190, 280)),
    (Page([0, 0, 200, 300], rotate=90), (300, 200)), (Page([0, 0, 200, 300], rotate=-180), (200, 300)),
    (Page([0, 0, 200, 300], [50, 60, 150, 160]), (100, 100)), (Page([0, 0, 200, 300], [-50, 60, 150, 900]), (150, 240)),
    (Page([0, 0, 200, 300], [200, 0, 400, 300]), (200, 300)), (Page([0, 0, 200, 300], [0, 300, 200, 400]), (200, 300)),
])  # fmt: skip
def test_what_is_seen_of_a_page(page, size):
    """Where the crop box leaves nothing, the media box counts."""
    _, box = _page_frame(page)
    assert box == Box(0, 0, *size)


@pytest.mark.parametrize(("rotate", "place"), [
    (0, (10, 280)), (90, (20, 10)), (180, (190, 20)), (270, (280, 190)), (450, (20, 10)), (-90, (280, 190)),
])  # fmt: skip
def test_the_matrix_goes_to_the_top_left_corner(rotate, place):
    """Where the point 10 from the left and 20 from below lies on the page as it is seen."""
    for shift in (0, 1000):
        (a, b, c, d, e, f), _ = _page_frame(Page([shift, shift, shift + 200, shift + 300], rotate=rotate))
        x, y = shift + 10, shift + 20
        assert (a * x + c * y + e, b * x + d * y + f) == place


def test_text_that_turns_stands_below_the_page_and_keeps_its_box():
    upright, turned, further = (make_glyph("a", 10, angle=angle) for angle in (0, 90, 180))
    first, second, third = _lay_flat([upright, turned, further])
    assert (first.base, first.box) == (100, Box(10, 92, 20, 102))
    assert second.base == 100 + 91e5
    assert third.base == 100 + 181e5
    assert second.box != first.box
    assert [unit.drawn for unit in (first, second, third)] == [0, 1, 2]


def test_what_is_not_to_be_read_is_left_out():
    font = LostFont()
    outside, hidden = make_glyph("b", 900, font=font, outside=True), make_glyph("c", 20, font=font, hidden=True)
    drawing = Drawing(glyphs=[make_glyph("a", 10, font=font), outside, hidden])
    assert [glyph.text for glyph in _visible_glyphs(drawing)] == ["a"]


def test_a_space_that_draws_something_parts_no_word():
    font = LostFont()
    font.map_evidence = MapEvidence(9, {}, lost=frozenset({3}))
    glyphs = [
        make_glyph("ق", 20, font=font),
        make_glyph(" ", 10, font=font, code=3),
        make_glyph(" ", 0, font=font, code=4),
    ]
    seen = _visible_glyphs(Drawing(glyphs))
    assert [glyph.text for glyph in seen] == ["ق", "", " "]


def test_a_page_is_read(paper, show):
    paper.page(show("plain words"))
    with pdfplumber.open(BytesIO(bytes(paper))) as pdf:
        sheet = read_sheet(pdf.pages[0], 3, FontCache(pdf.rsrcmgr), BracketVote(), DEFAULT_LIMITS)
    assert (sheet.text, sheet.number, len(sheet.lines)) == ("plain words", 3, 1)


@pytest.mark.parametrize(("contents", "expected"), [
    (b"%(ring)d 0 R", ["pdf/missing-contents"]), (b"[%(ring)d 0 R]", ["pdf/missing-contents"]), (b"[]", []),
    (b"999 0 R", ["pdf/missing-contents"]), (b"[%(good)d 0 R 999 0 R]", ["pdf/missing-contents"]),
    (b"%(good)d 0 R", []), (b"null", []), (b"[%(good)d 0 R %(good)d 0 R]", []),
])  # fmt: skip
def test_contents_that_are_not_in_the_file_are_told(paper, contents, expected):
    good = paper.stream(b"BT /L 10 Tf 20 200 Td (text) Tj ET")
    ring = paper.add(b"%d 0 R" % (len(paper.objects) + 1))
    named = contents % {b"ring": ring, b"good": good}
    entries = b"/Type /Page /Parent 2 0 R /MediaBox [0 0 200 300]"
    resources = b"/Resources << /Font << %b >> >>" % paper.fonts
    paper.pages.append(paper.add(b"<< %b /Contents %b %b >>" % (entries, named, resources)))
    document = read_pdf(bytes(paper))
    assert [finding.rule for finding in document.findings] == expected
    assert ("text" in document.text) is (b"good" in contents)
