"""What is drawn on a page, and what of it is read: hidden, turned, clipped, nested and overprinted text."""

from io import BytesIO

import pdfplumber
import pytest

import arclean

HELLO, WORLD, THIRD = "السلام عليكم", "كتاب جديد", "باب قديم"


def read(paper):
    return arclean.read_pdf(bytes(paper))


def lines(document):
    return [line for line in document.text.split("\n") if line]


# hidden text ------------------------------------------------------------------------------------------


def test_visible_text(paper, show):
    document = read(paper.page(show(HELLO) + show("plain words", y=200)))
    assert lines(document) == [HELLO, "plain words"]
    assert document.findings == ()


def test_hidden_text_is_read_where_nothing_else_stands(paper, show):
    number = paper.image()
    document = read(paper.page("q 200 0 0 300 0 0 cm /Im Do Q " + show(HELLO, mode=3), Im=number))
    assert document.text == HELLO
    assert [(f.kind, f.rule) for f in document.findings] == [("hidden-text", "pdf/text-layer")]


def test_hidden_text_below_visible_text_is_not(paper, show):
    number = paper.image()
    whole = "q 200 0 0 300 0 0 cm /Im Do Q "
    document = read(paper.page(whole + show(WORLD, mode=3) + show(HELLO), Im=number))
    assert document.text == HELLO


def test_hidden_text_without_an_image_is_not_beside_visible_text(paper, show):
    assert read(paper.page(show(WORLD, y=100, mode=3) + show(HELLO))).text == HELLO


def test_a_page_half_scan(paper, show):
    number = paper.image()
    half = "q 200 0 0 150 0 0 cm /Im Do Q "
    document = read(paper.page(half + show(WORLD, y=100, mode=3) + show(HELLO), Im=number))
    assert lines(document) == [HELLO, WORLD]


def test_a_document_half_scan(paper, show):
    number = paper.image()
    scan = "q 200 0 0 300 0 0 cm /Im Do Q "
    paper.page(show(HELLO)).page(scan, Im=number).page(scan + show(WORLD, mode=3), Im=number)
    document = read(paper)
    assert document.text == f"{HELLO}\f\f{WORLD}"
    places = [("no-text", len(HELLO) + 1), ("hidden-text", len(HELLO) + 2)]
    assert [(f.kind, f.start) for f in document.findings] == places
    assert [page.verdict for page in arclean.diagnose(document).pages] == ["clean", "ocr", "clean"]


def test_text_that_only_clips_is_hidden(paper, show):
    assert read(paper.page(show(WORLD, y=100, mode=7) + show(HELLO))).text == HELLO


# turned -----------------------------------------------------------------------------------------------

TURNED = {
    0: lambda x, y: ("1 0 0 1", x, y),
    90: lambda x, y: ("0 1 -1 0", 200 - y, x),
    180: lambda x, y: ("-1 0 0 -1", 200 - x, 300 - y),
    270: lambda x, y: ("0 -1 1 0", y, 300 - x),
}
"""The matrix by which text at a place of the page as it is seen lies upright there."""


@pytest.mark.parametrize("turn", TURNED)
def test_turned_pages(paper, show, turn):
    lines = []
    for text, y in ((HELLO, 150), (WORLD, 130), ("plain words", 110)):
        matrix, x0, y0 = TURNED[turn](20, y)
        lines.append(show(text, x0, y0, matrix=matrix))
    document = read(paper.page("".join(lines), b"/Rotate %d" % turn))
    assert document.text == f"{HELLO}\n{WORLD}\nplain words"
    page = document.pages[0]
    assert (page.width, page.height) == ((200, 300) if turn % 180 == 0 else (300, 200))
    ((_, (first, second, third)),) = document.origin(0, len(document.text))
    assert first.x0 == pytest.approx(20, abs=0.1)
    assert first.x1 == pytest.approx(20 + 5 * len(HELLO), abs=0.1)
    assert first.top < page.height - 150 < first.bottom < third.bottom
    assert second.top < page.height - 130 < second.bottom


def test_a_page_turned_backwards_or_by_nonsense(paper, show):
    matrix, x, y = TURNED[270](20, 150)
    assert read(paper.page(show(HELLO, x, y, matrix=matrix), b"/Rotate -90")).text == HELLO


def test_turned_text_is_read_after_the_rest(paper, show):
    side = show(WORLD, 15, 20, matrix="0 1 -1 0")
    document = read(paper.page(side + show(HELLO) + show(THIRD, y=236)))
    assert lines(document) == [HELLO, THIRD, WORLD]
    ((_, (box,)),) = document.origin(document.text.index(WORLD), len(document.text))
    assert box.bottom - box.top == pytest.approx(5 * len(WORLD), abs=0.1)
    assert box.bottom == pytest.approx(280, abs=0.1)
    assert box.x0 < 15 < box.x1


def test_a_page_whose_box_begins_elsewhere(paper, show):
    document = read(paper.page(show(HELLO, 1020, 2250), box=b"1000 2000 1200 2300"))
    assert document.text == HELLO
    ((_, (box,)),) = document.origin(0, 3)
    assert box.bottom < 60


# off the page and clipped -----------------------------------------------------------------------------


@pytest.mark.parametrize("place", [(20, -40), (20, 340), (-150, 250), (260, 250)])
def test_text_off_the_page_is_dropped(paper, show, place):
    assert read(paper.page(show(HELLO) + show(WORLD, *place))).text == HELLO


def test_text_off_the_crop_box_is_dropped(paper, show):
    document = read(paper.page(show(HELLO) + show(WORLD, y=40), b"/CropBox [0 150 200 300]"))
    assert document.text == HELLO
    assert document.pages[0].height == 150


def test_clipped_text_is_dropped(paper, show):
    inside = "q 0 200 200 100 re W n " + show(HELLO) + show(WORLD, y=100) + " Q "
    assert lines(read(paper.page(inside + show(THIRD, y=60)))) == [HELLO, THIRD]


def test_a_clip_ends_with_its_state(paper, show):
    assert read(paper.page("q 0 0 1 1 re W n Q " + show(HELLO))).text == HELLO


# forms ------------------------------------------------------------------------------------------------


def test_forms_within_forms(paper, show):
    inner = paper.form(show(WORLD, 0, 0), b"/BBox [0 -9 200 20]")
    resources = b"/Font << %b >> /XObject << /Inner %d 0 R >>" % (paper.fonts, inner)
    outer = paper.form("q 1 0 0 1 0 -50 cm /Inner Do Q " + show(HELLO, 0, 0), b"/BBox [0 -90 200 90]", resources)
    document = read(paper.page("q 1 0 0 1 20 200 cm /Outer Do Q", Outer=outer))
    assert lines(document) == [HELLO, WORLD]
    ((_, (box,)),) = document.origin(document.text.index(WORLD), len(document.text))
    assert box.x0 == pytest.approx(20, abs=0.025)
    assert box.top < 150 < box.bottom


def test_a_form_has_a_matrix_and_clips_by_its_box(paper, show):
    matrix = b"/BBox [0 0 200 30] /Matrix [1 0 0 1 10 100]"
    number = paper.form(show(HELLO, 10, 10) + show(WORLD, 10, 60), matrix)
    document = read(paper.page("/Fm Do", Fm=number))
    assert document.text == HELLO
    ((_, (box,)),) = document.origin(0, 3)
    assert box.top < 190 < box.bottom


def test_a_form_that_draws_itself(paper, show):
    number = len(paper.objects) + 1
    assert paper.form(show(HELLO) + "/Fm Do", resources=b"/Font << %b >> /XObject << /Fm %d 0 R >>" % (
        paper.fonts, number,
    )) == number  # fmt: skip
    assert read(paper.page("/Fm Do", Fm=number)).text == HELLO


def test_a_form_drawn_twice_is_there_twice(paper, show):
    number = paper.form(show(HELLO, 0, 0), b"/BBox [0 -9 200 20]")
    document = read(paper.page("q 1 0 0 1 20 200 cm /Fm Do Q q 1 0 0 1 20 186 cm /Fm Do Q", Fm=number))
    assert document.text == f"{HELLO}\n{HELLO}"


# overprints -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("shift", [0, 0.3, 0.8])
@pytest.mark.parametrize("text", [HELLO, "plain words"])
def test_overprints_and_shadows_are_read_once(paper, show, shift, text):
    twice = show(text, 20 + shift, 250 - shift) + show(text, 20, 250) + show(text, 20 + shift / 2, 250)
    assert read(paper.page(twice)).text == text


def test_doubled_letters_stay(paper, show):
    text = ["bookkeeper will, Llanelli", "ممر للمرور"]
    assert lines(read(paper.page(show(text[0]) + show(text[1], y=200)))) == text


# open PDFs --------------------------------------------------------------------------------------------


def test_what_pdfplumber_has_opened(paper, show):
    paper.page(show(HELLO)).page(show(WORLD))
    with pdfplumber.open(BytesIO(bytes(paper))) as pdf:
        assert arclean.read_pdf(pdf).text == f"{HELLO}\f{WORLD}"
        second = arclean.read_pdf(pdf.pages[1])
        assert second.text == WORLD
        assert [page.number for page in second.pages] == [2]
        assert [place.page for place in second.origin(0, 3)] == [2]
        assert len(pdf.pages[0].chars) == len(HELLO), "it stays open"
