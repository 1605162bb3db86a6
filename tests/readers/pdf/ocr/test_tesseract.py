"""Tesseract: what is asked of the binding, what comes of its table, and what is said where it is not there."""

import sys
from types import SimpleNamespace

import pytest
from PIL import Image

import arclean
from arclean.core.document import Box
from arclean.readers.pdf.ocr.page_pictures import PagePicture
from arclean.readers.pdf.ocr.tesseract import OcrWord, Tesseract, start_tesseract
from arclean.readers.timeout import TimeIsUp

TABLE = {
    "text": ["", "كتاب\u200f", " ", "5"], "conf": [-1, 91, 95, 40], "left": [0, 10, 0, 40], "top": [0, 20, 0, 20],
    "width": [99, 20, 9, 10], "height": [99, 8, 9, 8], "block_num": [0, 1, 2, 3], "par_num": [0, 1, 1, 1],
    "line_num": [0, 1, 1, 1],
}  # fmt: skip
PICTURE = PagePicture(Image.new("L", (10, 10)), 72, (0.5, 2.0))


class Binding(SimpleNamespace):
    """Stands for pytesseract."""

    class TesseractNotFoundError(OSError):
        pass

    class TesseractError(RuntimeError):
        pass

    Output = SimpleNamespace(DICT="dict")
    raised = None

    def image_to_data(self, image, **options):
        self.options = options
        if self.raised is not None:
            raise self.raised
        return TABLE

    def get_languages(self):
        if self.raised is not None:
            raise self.raised
        return self.installed

    def get_tesseract_version(self):
        return "5.3.0"


def test_words_of_a_table():
    binding = Binding()
    words = Tesseract(binding, "5", ("ara",)).read_picture(PICTURE, "ara", 7.5)
    assert words == [
        OcrWord("كتاب", Box(5.0, 40.0, 15.0, 56.0), 0.91, 0, 1), OcrWord("5", Box(20.0, 40.0, 25.0, 56.0), 0.4, 1, 3),
    ]  # fmt: skip
    assert binding.options == {"lang": "ara", "config": "--psm 3 --dpi 72", "output_type": "dict", "timeout": 7.5}
    Tesseract(binding, "5", ("ara",)).read_picture(PICTURE, "ara", sparse=True)
    assert (binding.options["config"], binding.options["timeout"]) == ("--psm 11 --dpi 72", 0)


def test_how_a_picture_is_to_be_turned():
    binding = Binding(image_to_osd=lambda image, **options: {"rotate": 90})
    assert Tesseract(binding, "5", ("ara",)).find_turn(PICTURE) == 90

    def fail(image, **options):
        raise Binding.TesseractError

    assert Tesseract(Binding(image_to_osd=fail), "5", ("ara",)).find_turn(PICTURE, 3.0) == 0


def test_what_goes_wrong():
    with pytest.raises(TimeIsUp):
        Tesseract(Binding(raised=RuntimeError("timeout")), "5", ("ara",)).read_picture(PICTURE, "ara", -3)
    assert Tesseract(Binding(raised=Binding.TesseractError()), "5", ("ara",)).read_picture(PICTURE, "ara") == []


@pytest.mark.parametrize(
    "binding", [None, Binding(raised=Binding.TesseractNotFoundError()), Binding(installed=["eng", "osd"])]
)
def test_one_sentence_says_how_to_install_it(monkeypatch, binding):
    monkeypatch.setitem(sys.modules, "pytesseract", binding)
    start_tesseract.cache_clear()
    with pytest.raises(arclean.ArcleanError, match="tesseract-ocr-ara") as caught:
        arclean.read_pdf(b"", ocr=True)
    assert "pip install arclean[ocr]" in str(caught.value)
    assert ". " not in str(caught.value)


def test_languages_that_are_installed(monkeypatch):
    monkeypatch.setitem(sys.modules, "pytesseract", Binding(installed=["fas", "ara", "eng"]))
    assert start_tesseract.__wrapped__()[1:] == ("5.3.0", ("ara", "fas"), True)
