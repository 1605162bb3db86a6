"""Reading by OCR: which pages are read, in which language, what comes of it; with Tesseract itself where it is here."""

import json
import os
from io import BytesIO
from types import SimpleNamespace

import pytest
from PIL import Image

import arclean
from arclean.cli import main
from arclean.core.document import Box, Glyphs, Page
from arclean.readers.limits import Limits
from arclean.readers.pdf.layout.sheets import Sheet, SheetLine
from arclean.readers.pdf.ocr import page_pictures, page_reading, weights
from arclean.readers.pdf.ocr.page_pictures import PagePicture
from arclean.readers.pdf.ocr.page_reading import DocumentOcr, unread_rows
from arclean.readers.pdf.ocr.scans import asks_for_ocr
from arclean.readers.pdf.ocr.tesseract import OcrWord, start_tesseract
from arclean.readers.timeout import StepTimer
from tests.readers.pdf.ocr.pages import TEXT, outlined, scanned, unmapped
from tests.readers.pdf.writer import PLAIN, pdf

ARABIC, PERSIAN = (
    "وصل المعلم إلى المدرسة في الصباح وكتب الدرس " * 3,
    "پس از آن که او می‌گوید این چه گلی است که می‌چیند " * 3,
)


@pytest.fixture
def tesseract(monkeypatch):
    """Tesseract as it is installed; ARCLEAN_OCR=required says that it must be."""
    monkeypatch.setenv("OMP_THREAD_LIMIT", "1")
    monkeypatch.setattr(weights, "DOTS_PER_INCH", 200)  # half the time
    try:
        return start_tesseract()
    except arclean.ArcleanError:
        if os.environ.get("ARCLEAN_OCR") == "required":
            raise
        pytest.skip("Tesseract is not installed")


# which pages, in which language ---------------------------------------------------------------------------------------


class Reader(SimpleNamespace):
    """Stands for Tesseract: reads a text by language, and keeps what it was asked."""

    version, has_latin, high = "5", False, 5

    def read_picture(self, picture, language, seconds, *, sparse=False):
        self.asked.append((language, sparse))
        words = self.texts.get(language, "").split()
        return [OcrWord(word, Box(9 * n, 0, 9 * n + 8, self.high), 0.9, 0) for n, word in enumerate(words)]


def sheet(text="", *, boxes=(), **fields):
    lines = tuple(SheetLine(start, end, 9.0, 9.0, artifact=False) for start, end in fields.pop("lines", ()))
    page = Page(1, 0, len(text), 99.0, 99.0)
    return Sheet(1, text, lines, Glyphs.pack([*range(len(boxes))], boxes, page), 99.0, 99.0, **fields)


def reading(monkeypatch, texts, languages=("ara", "fas")):
    picture = SimpleNamespace(keep_rows=lambda rows: picture, turned=0)
    monkeypatch.setattr(page_reading.PagePictures, "draw_page", lambda *_: picture)
    reader = Reader(texts=texts, asked=[], languages=languages)
    return DocumentOcr(reader, StepTimer(60), 60), reader


PDF = SimpleNamespace(stream=BytesIO(), password=None)


def test_the_text_of_the_document_tells_its_language(monkeypatch):
    ocr, reader = reading(monkeypatch, {"fas": "متن"})
    ocr.choose_language(PERSIAN)
    assert [word.text for word in ocr.read_page(sheet(is_picture=True), PDF).words] == ["متن"]
    assert reader.asked == [("fas", False)]
    assert json.loads(ocr.describe()) == {"engine": "tesseract 5", "language": "fas", "pages": [1]}


def test_words_that_are_not_read_tell_no_language(monkeypatch):
    ocr, reader = reading(monkeypatch, {"ara": ARABIC})
    ocr.choose_language(" ".join(word + "\ufffd" for word in PERSIAN.split()))
    ocr.read_page(sheet(is_picture=True), PDF)
    assert reader.asked == [("ara", False)]


def test_the_first_page_tells_the_language_where_nothing_else_does(monkeypatch):
    ocr, reader = reading(monkeypatch, {"ara": PERSIAN, "fas": PERSIAN})
    for _ in range(2):
        ocr.read_page(sheet(is_picture=True), PDF)
    assert [name for name, _ in reader.asked] == ["ara", "fas", "fas"]
    ocr, reader = reading(monkeypatch, {"ara": "من"})
    for _ in range(2):
        ocr.read_page(sheet(is_picture=True), PDF)
    assert [name for name, _ in reader.asked] == ["ara", "ara"]


def test_a_page_that_reads_badly_is_turned_where_it_reads_better_then(monkeypatch):
    ocr, reader = reading(monkeypatch, {"ara": ARABIC})
    upright = PagePicture(Image.new("L", (99, 99)), 72, (1.0, 1.0))
    monkeypatch.setattr(page_reading.PagePictures, "draw_page", lambda *_: upright)
    monkeypatch.setattr(weights, "UPRIGHT", 0.95)
    reader.find_turn = lambda picture, seconds: 180
    assert {word.place for word in ocr.read_page(sheet(is_picture=True), PDF).words} == {None}  # it reads no better
    read = reader.read_picture
    reader.read_picture = lambda picture, *args, **kw: [
        word._replace(probability=0.99 if picture.turned else 0.3) for word in read(picture, *args, **kw)
    ]
    found = ocr.read_page(sheet(is_picture=True), PDF).words
    assert found[0].place == Box(91, 94, 99, 99)


def test_lines_that_run_up_the_page_are_turned(monkeypatch):
    ocr, reader = reading(monkeypatch, {"ara": "المدرسة " * 5})
    upright = PagePicture(Image.new("L", (99, 99)), 72, (1.0, 1.0))
    monkeypatch.setattr(page_reading.PagePictures, "draw_page", lambda *_: upright)
    reader.find_turn, reader.high = (lambda picture, seconds: 270), 9
    assert ocr.read_page(sheet(is_picture=True), PDF).words[0].place == Box(90, 0, 99, 8)


def test_nothing_is_told_where_nothing_was_read(monkeypatch):
    ocr, _ = reading(monkeypatch, {})
    assert ocr.read_page(sheet(is_picture=True), PDF) is None
    assert ocr.describe() == ""
    monkeypatch.setattr(page_reading.PagePictures, "draw_page", lambda *_: None)
    assert ocr.read_page(sheet(is_picture=True), PDF) is None
    ocr.close()


def test_a_page_asks_for_ocr_by_what_it_lacks():
    assert not asks_for_ocr(sheet("كتاب"))
    assert asks_for_ocr(sheet("كت\ufffdب"))
    assert asks_for_ocr(sheet(is_picture=True))
    assert asks_for_ocr(sheet("12", uncertain_numbers=((0, 2, "1"),)))


def test_a_page_of_which_most_is_unread_is_read_whole(monkeypatch):
    ocr, reader = reading(monkeypatch, {"ara": "من"})
    assert ocr.read_page(sheet("\ufffd\ufffd ا"), PDF).is_picture
    assert reader.asked == [("ara", False)]


def test_rows_are_those_that_hold_what_is_unread(monkeypatch):
    boxes = [Box(10, 10, 20, 20), Box(20, 12, 30, 22), Box(10, 40, 20, 50), Box(10, 70, 20, 80)]
    page = sheet("ا\ufffdبت", boxes=boxes, lines=[(0, 2), (2, 3), (3, 4)], uncertain_numbers=((3, 4, "1"),))
    found = [tuple(map(round, row)) for row in unread_rows(page)]
    assert found == [(7, 7, 33, 25), (7, 67, 23, 83)]
    ocr, reader = reading(monkeypatch, {"ara": "من"})
    assert not ocr.read_page(page, PDF).is_picture
    assert reader.asked == [("ara", True)]


# with Tesseract -------------------------------------------------------------------------------------------------------


def words_read(document, role="ocr"):
    return [document.text[label.start : label.end] for label in document.labels if label.role == role]


def test_a_scan_is_read_and_marked(tesseract):
    document = arclean.read_pdf(scanned(), ocr=True)
    assert "لا خلاف بين الأعضاء حول الإصلاحات" in document.text
    assert not [one for one in document.findings if one.kind == "no-text"]
    assert {one.rule for one in document.findings} <= {"pdf/ocr", "pdf/ocr-number"}
    assert " ".join(words_read(document)).split() == document.text.split()
    assert json.loads(document.metadata["ocr"])["pages"] == [1]
    start = document.text.index("خلاف")
    (place,) = document.origin(start, start + 4)
    assert place.page == 1
    assert 340 < place.boxes[0].x0 < place.boxes[0].x1 < 400
    assert arclean.diagnose(document).verdict != "ocr"


def test_outlines_are_read(tesseract, tmp_path, capsys):
    file = tmp_path / "outlines.pdf"
    file.write_bytes(outlined())
    assert main(["clean", "--ocr", str(file)]) == 0
    assert "لا خلاف بين الأعضاء حول الإصلاحات" in capsys.readouterr().out


def test_letters_that_a_font_lacks_are_filled_and_all_others_kept(tesseract):
    data = unmapped("لامخأ")
    plain = arclean.read_pdf(data, decipher=False)
    document = arclean.read_pdf(data, decipher=False, ocr=True)
    assert plain.text.count("\ufffd") > 20
    want, got = TEXT.split(), document.text.split()
    assert len(want) == len(got)
    unread = [word for word in got if "\ufffd" in word]
    assert len(unread) <= 5
    assert [b for a, b in zip(want, got, strict=True) if a != b and b not in unread] == []
    assert [word for run in words_read(document) for word in run.split() if word not in want] == []
    assert "Minutes" not in " ".join(words_read(document))


def test_a_page_that_reads_is_as_it_is_without(tesseract):
    data = pdf(b"BT /F1 12 Tf 20 100 Td (one two) Tj ET", resources=PLAIN)
    plain, asked = arclean.read_pdf(data), arclean.read_pdf(data, ocr=True)
    assert (asked.text, asked.findings, asked.labels) == (plain.text, plain.findings, plain.labels)
    assert "ocr" not in asked.metadata


def test_time_and_memory_have_limits(tesseract, monkeypatch):
    with pytest.raises(arclean.LimitError, match=r"page 1 of .*longer than 0\.001 seconds"):
        arclean.read_pdf(scanned(), ocr=True, limits=Limits(ocr_seconds=0.001))
    monkeypatch.setattr(page_pictures, "MAX_IMAGE_PIXELS", 10)
    (finding,) = arclean.read_pdf(scanned(), ocr=True).findings
    assert (finding.kind, finding.message[-15:]) == ("no-text", "OCR found none.")


def test_what_cannot_be_drawn_loses_its_page_alone(tesseract, monkeypatch):
    def fail(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(page_reading.PagePictures, "draw_page", fail)
    (finding,) = arclean.read_pdf(scanned(), ocr=True).findings
    assert finding.kind == "no-text"


def test_a_page_without_a_word_keeps_its_finding(tesseract):
    out = BytesIO()
    Image.new("L", (200, 200), 255).save(out, "PDF", resolution=100)
    (finding,) = arclean.read_pdf(out.getvalue(), ocr=True).findings
    assert finding.kind == "no-text"
