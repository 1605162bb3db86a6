"""Training: references out of font files."""

import sys

import pytest

from arclean.readers.pdf.fonts import train
from arclean.readers.pdf.fonts.font_programs import read_program
from arclean.readers.pdf.fonts.glyph_recognition import SignRecognizer
from arclean.readers.pdf.fonts.raster import NO_SIGN, GlyphRaster, unpack_references
from arclean.readers.pdf.fonts.train import collect_references, main
from tests.readers.pdf.makers import BAR, DASH, SQUARE, truetype

CORNER = [(100, 0, 200, 700), (200, 0, 700, 100)]
FONT = truetype(
    {"x1": SQUARE, "x2": CORNER, "x3": BAR, "x4": DASH}, {"1": "x1", "A": "x2", "-": "x3", "ж": "x4", "ب": "x4"},
)  # fmt: skip
LIKE = truetype({"x1": [(100, 0, 501, 700)], "x2": [(100, 0, 900, 700)]}, {"1": "x1", "2": "x2"})


def test_signs_and_letters():
    assert [sign for sign, _ in collect_references([FONT])] == [NO_SIGN, NO_SIGN, "-", "1"]


def test_shapes_that_are_nearly_the_same_are_kept_once():
    assert [sign for sign, _ in collect_references([FONT, LIKE, FONT])] == [NO_SIGN, NO_SIGN, "-", "1", "2"]


def test_fonts_that_cannot_be_read_and_glyphs_that_are_empty():
    assert collect_references([b"no font", truetype({"x1": []}, {"1": "x1"})]) == []


def test_the_command(tmp_path, monkeypatch, capsys):
    font, out = tmp_path / "font.ttf", tmp_path / "digits.bin"
    font.write_bytes(FONT)
    monkeypatch.setattr(sys, "argv", ["train", str(font), "-o", str(out)])
    assert main() == 0
    assert "4 shapes of 1 fonts" in capsys.readouterr().err
    stored = unpack_references(out.read_bytes())
    assert [sign for sign, _ in stored] == [NO_SIGN, NO_SIGN, "-", "1"]
    assert SignRecognizer(stored).recognize_glyph(read_program(FONT), "x1") == "1"


RASTER = GlyphRaster((1 << 576) - 1, 0.4, 0.7, 0.0)


@pytest.mark.parametrize(("other", "alike"), [
    (RASTER, True), (RASTER._replace(cells=RASTER.cells >> 5), True), (RASTER._replace(cells=RASTER.cells >> 6), False),
    (RASTER._replace(width=0.42), True), (RASTER._replace(width=0.44), False), (RASTER._replace(height=0.66), False),
    (RASTER._replace(bottom=0.04), False), (RASTER._replace(bottom=-0.02), True),
])  # fmt: skip
def test_what_is_stored_once(other, alike):
    assert train._are_alike(RASTER, other) is train._are_alike(other, RASTER) is alike


def test_which_characters_are_taken():
    signs = "0123456789٠١٢٣٤٥٦٧٨٩۴۵۶.,:;/()-+%[]٪،؛؟«»"
    assert {*map(chr, train.SIGN_CODES)} == {*signs}
    letters = {*map(chr, train.LETTER_CODES)}
    assert letters >= {*"azAZءيﺀﻼہیکے"}
    assert not letters & {*signs, "@", "[", "`", "{", "\u0620", "\u064b", "\ufe7f", "\ufefd"}
