"""Opened PDFs: what pdfplumber says of them, without pdfplumber."""

from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
from pdfminer.pdfdocument import PDFPasswordIncorrect, PDFXRefStream

import arclean
from arclean.readers.limits import Limits
from arclean.readers.pdf.syntax.opened_pdf import OpenedPdf, _bound_table
from tests.readers.pdf.writer import PLAIN, pdf


def opened(**changes):
    """Return a page whose object has some other entries."""
    data = pdf(b"BT /F 9 Tf (a) Tj ET", resources=PLAIN)
    entries = b" ".join(b"/%b %b" % (name.encode(), value) for name, value in changes.items())
    return data.replace(b"/Type /Page ", b"/Type /Page %b " % entries)


@pytest.mark.parametrize(
    "data",
    [
        opened(), opened(Rotate=b"90"), opened(Rotate=b"-90"), opened(Rotate=b"180"),
        opened(CropBox=b"[10 10 90 40]"),
        opened().replace(b"[0 0 400 300]", b"[400 300 0 100]"),
    ],
)  # fmt: skip
def test_pages_have_the_sides_that_pdfplumber_finds(data):
    ours, theirs = OpenedPdf(BytesIO(data)).pages, pdfplumber.open(BytesIO(data)).pages
    assert [(one.page_number, one.width, one.height) for one in ours] == [
        (one.page_number, one.width, one.height) for one in theirs
    ]


@pytest.mark.parametrize(
    "value",
    [
        b"(plain)",
        b"<feff0628d83d>",
        b"<feff06280627>",
        b"<80a0e9>",
        b"/Name",
        "/\u0628".encode(),
        b"7",
        b"[(a)]",
        b"null",
    ],
)
def test_metadata_have_the_texts_that_pdfplumber_finds(value):
    data = opened().replace(b"trailer\n<<", b"trailer\n<< /Info << /Title %b >>" % value)
    ours, theirs = OpenedPdf(BytesIO(data)).metadata, pdfplumber.open(BytesIO(data)).metadata
    assert {key: said for key, said in ours.items() if said is not None} == {
        key: said for key, said in theirs.items() if isinstance(said, str)
    }


def test_a_page_without_sides_that_can_be_is_read_all_the_same():
    torn = opened().replace(b"[0 0 400 300]", b"[(a) 0 400 300]")
    assert arclean.read_pdf(torn).text == arclean.read_pdf(opened()).text


def test_labels_of_pages_are_not_asked_for(paper, show):
    first = len(paper.objects) + 1
    for number in range(first + 1, first + 41):  # a trillion ways down
        paper.add(b"<< /Kids [%d 0 R %d 0 R] >>" % (number, number))
    paper.objects[0] = b"<< /Type /Catalog /Pages 2 0 R /PageLabels %d 0 R >>" % first
    assert arclean.read_pdf(bytes(paper.page(show("x"))), limits=Limits(seconds=2)).text == "x"


def test_a_password_is_asked_for():
    encrypted = Path(__file__).parents[4] / "fixtures" / "pdf" / "encrypted.pdf"
    with pytest.raises(PDFPasswordIncorrect):
        OpenedPdf(BytesIO(encrypted.read_bytes()), "wrong")


def test_a_table_has_no_more_entries_than_its_stream():
    table = PDFXRefStream()
    table.ranges, table.entlen, table.data = [(0, 2), (5, -3), (7, 2_000_000_000), (9, 1)], 4, b"\1\0\0\0" * 4 + b"\1"
    _bound_table(table)
    assert table.ranges == [(0, 2), (5, 0), (7, 2)]
    table.entlen = 0
    _bound_table(table)
    assert table.ranges == []
