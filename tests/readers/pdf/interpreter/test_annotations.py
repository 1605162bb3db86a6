"""What lies over a page: read on request, in its rectangle; hidden things never."""

import arclean
from tests.readers.paper import Paper


def paper(entries=b""):
    made = Paper()
    form = made.form("BT /L 10 Tf 2 2 Td (filled in) Tj ET", b"/BBox [0 0 50 10]", b"/Font << %b >>" % made.fonts)
    place = b"/Subtype /Widget /Rect [100 40 200 60]"
    field = made.add(b"<< /Type /Annot %b /AP << /N %d 0 R >> %b >>" % (place, form, entries))
    made.page("BT /L 10 Tf 10 200 Td (printed) Tj ET", b"/Annots [%d 0 R]" % field)
    return bytes(made)


def test_annotations_are_read_on_request():
    assert arclean.read_pdf(paper()).text == "printed"
    document = arclean.read_pdf(paper(), annotations=True)
    assert document.text.split() == ["printed", "filled", "in"]
    start = document.text.index("filled")
    ((_, (box,)),) = document.origin(start, start + 6)
    assert 100 <= box.x0 < box.x1 <= 200
    assert 240 <= box.bottom <= 262


def test_what_is_hidden_stays_hidden():
    assert arclean.read_pdf(paper(b"/F 2"), annotations=True).text == "printed"


def test_a_state_chooses_the_appearance():
    assert arclean.read_pdf(paper(b"/AS /Off"), annotations=True).text.split() == ["printed", "filled", "in"]


def test_what_is_not_asked_for_is_told():
    assert [(one.kind, one.rule, one.alternatives) for one in arclean.read_pdf(paper()).findings] == [
        ("missing-letters", "pdf/annotations", ("filled in",))
    ]
    assert arclean.read_pdf(paper(), annotations=True).findings == ()
    assert arclean.read_pdf(paper(b"/F 2")).findings == ()


def test_a_page_that_annotations_cover_is_told():
    for box, kinds in (("0 0 500 500", ["no-text"]), ("0 0 20 500", [])):
        made = Paper()
        form = made.form(f"1 g {box} re f", b"/BBox [0 0 500 500]")
        field = made.add(b"<< /Type /Annot /Subtype /Square /Rect [0 0 500 500] /AP << /N %d 0 R >> >>" % form)
        made.page("BT /L 10 Tf 10 200 Td (printed text) Tj ET", b"/Annots [%d 0 R]" % field)
        document = arclean.read_pdf(bytes(made))
        assert document.text == "printed text"
        assert [finding.kind for finding in document.findings] == kinds
