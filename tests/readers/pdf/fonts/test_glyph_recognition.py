"""Outlines: how far shapes are from each other, what is told by them, and when none is."""

import math

import pytest

from arclean.readers.pdf.fonts import glyph_recognition as recognition
from arclean.readers.pdf.fonts import weights
from arclean.readers.pdf.fonts.font_programs import read_program
from arclean.readers.pdf.fonts.glyph_recognition import NearestSign, SignRecognizer, recognize_sign
from arclean.readers.pdf.fonts.outline_pens import Outline
from arclean.readers.pdf.fonts.raster import (
    CELL_COUNT,
    GRID_SIZE,
    NO_SIGN,
    GlyphRaster,
    pack_references,
    unpack_references,
)
from tests.readers.pdf.makers import BAR, DASH, EIGHT, SQUARE, truetype

FULL = (1 << GRID_SIZE * GRID_SIZE) - 1

# distances ----------------------------------------------------------------------------------------

PLAIN = GlyphRaster(FULL, 0.4, 0.7, 0.0)


def test_the_nearest_sign_and_the_nearest_other():
    near, far = PLAIN._replace(width=0.5), PLAIN._replace(cells=0)
    assert SignRecognizer([("1", far), ("1", near), ("2", far)]).nearest_sign(PLAIN) == ("1", pytest.approx(0.025), 1.0)
    assert (
        SignRecognizer([("1", far), ("1", near), ("2", far)]).nearest_sign(PLAIN, within=0.5).other_distance == math.inf
    )
    assert SignRecognizer([("1", PLAIN)]).nearest_sign(PLAIN) == NearestSign("1", 0.0, math.inf)
    assert SignRecognizer([]).nearest_sign(PLAIN) == NearestSign(NO_SIGN, math.inf, math.inf)


def sign(monkeypatch, *references):
    monkeypatch.setattr(recognition, "_shipped_recognizer", lambda: SignRecognizer(references))
    return recognize_sign(read_program(truetype({"x": SQUARE})), "x")


def off(cells):
    """Give the shape of a square in which so many cells are empty."""
    return PLAIN._replace(cells=FULL >> cells)


def test_a_sign_is_told_where_it_is_near_and_others_are_far(monkeypatch):
    assert sign(monkeypatch, ("1", off(50)), ("2", off(200))) == "1"


def test_nothing_is_told_within_the_margin(monkeypatch):
    assert sign(monkeypatch, ("1", off(50)), ("2", off(78))) is None
    assert sign(monkeypatch, ("1", off(50)), ("2", off(80))) == "1"
    assert sign(monkeypatch, ("1", off(50)), (NO_SIGN, off(60))) is None


def test_the_same_shape_needs_a_smaller_margin(monkeypatch):
    assert sign(monkeypatch, ("1", PLAIN), ("2", off(12))) == "1"
    assert sign(monkeypatch, ("1", PLAIN), ("2", off(11))) is None
    assert sign(monkeypatch, ("1", off(12)), ("2", off(24))) is None


def test_nothing_is_told_far_from_all(monkeypatch):
    assert sign(monkeypatch, ("1", off(116))) is None
    assert sign(monkeypatch, ("1", off(115))) == "1"


def test_letters_are_no_signs(monkeypatch):
    assert sign(monkeypatch, (NO_SIGN, PLAIN), ("1", off(200))) is None
    assert sign(monkeypatch) is None


def test_the_shipped_references():
    found = unpack_references(recognition._REFERENCES.read_bytes())
    signs = {sign for sign, _ in found}
    assert signs >= {*"0123456789", *"٠١٢٣٤٥٦٧٨٩", *"۴۵۶", *".,:/()-%،؟", NO_SIGN}
    assert unpack_references(pack_references(found)) == found
    assert all(0 < known.width < 2.5 and 0 < known.height < 2.5 and known.cells for _, known in found)


def test_digits_of_a_font_are_told_and_letters_are_not(system_font):
    program = read_program(system_font.read_bytes())
    digits, letters = "0123456789٠١٢٣٤٥٦٧٨٩", "ABEOSlosxzاهوسع"
    told = {char: recognize_sign(program, program.characters[ord(char)]) for char in digits + letters}
    assert {told[char] for char in letters} == {None}
    assert all(told[char] in (char, None) for char in digits)
    assert sum(told[char] == char for char in digits) >= 15


def test_a_bar_is_no_digit():
    assert recognize_sign(read_program(truetype({"x": BAR})), "x") not in {*"0123456789٠١٢٣٤٥٦٧٨٩"}
    assert recognize_sign(read_program(truetype({"x": EIGHT})), "x") is None


@pytest.mark.parametrize(("rectangles", "kashida"), [
    (BAR, True), ([(-20, -50, 620, 60)], True), ([(15, 100, 590, 200)], True), (DASH, False),
    ([(0, -160, 600, -60)], False), ([(0, 300, 600, 360)], False), ([(0, 0, 600, 250)], False),
    ([(30, 0, 600, 80)], False), ([(0, 0, 570, 80)], False),
    ([*BAR, (0, 200, 600, 240)], False), ([], False), ([(0, 0, 600, 1), (0, 0, 600, 80)], False),
])  # fmt: skip
def test_a_kashida_is_a_bar_on_the_line_from_edge_to_edge(rectangles, kashida):
    assert (recognize_sign(read_program(truetype({"x": rectangles})), "x") == "\u0640") is kashida


def test_a_glyph_without_width_is_no_kashida():
    assert recognize_sign(read_program(truetype({"x": [(0, 0, 300, 80)]}, width=10)), "x") != "\u0640"


def test_what_draws_nothing_is_a_space_where_it_has_a_width():
    program = read_program(truetype({"x": []}))
    assert [recognize_sign(program, name) for name in ("x", "gone")] == [" ", None]
    assert recognize_sign(read_program(truetype({"x": []}, width=0)), "x") is None


class Counted:
    """A program that counts how often it draws."""

    def __init__(self, program):
        self._program, self.units, self.drawn = program, program.units, 0

    def outline_key(self, glyph):
        return self._program.outline_key(glyph)

    def draw_outline(self, glyph):
        self.drawn += 1
        return self._program.draw_outline(glyph)


def test_a_glyph_that_another_subset_has_too_is_not_drawn_again():
    signs = SignRecognizer([("1", PLAIN)])
    first = Counted(read_program(truetype({"a": SQUARE, "b": EIGHT})))
    second = Counted(read_program(truetype({"c": EIGHT, "d": SQUARE})))
    assert [signs.recognize_glyph(first, "a"), signs.recognize_glyph(second, "d")] == ["1", "1"]
    assert (first.drawn, second.drawn) == (1, 0)


def test_memory_has_an_end(monkeypatch):
    monkeypatch.setattr(recognition, "_MAX_REMEMBERED", 1)
    signs = SignRecognizer([("1", PLAIN)])
    program = Counted(read_program(truetype({"a": SQUARE, "b": EIGHT})))
    for name in "aba":
        signs.recognize_glyph(program, name)
    assert program.drawn == 3


def bar(left=0.0, low=0.0, right=0.6, high=0.1, *, width=0.6, contours=1):  # noqa: PLR0913 - an outline
    """Return the outline of a bar in parts of the size."""
    corners = [(left, low), (right, low), (right, high), (left, high)]
    edges = [(*a, *b) for a, b in zip(corners, [*corners[1:], corners[0]], strict=True)]
    return Outline([tuple(1000 * at for at in edge) for edge in edges], contours, 1000 * width)


def toothed(width, height):
    """Return the outline of a flat bar with a tooth on it, so wide and high in parts of the size."""
    top, right = 0.1 + height, 0.3 + width
    corners = [(0, 0), (0.6, 0), (0.6, 0.1), (right, 0.1), (right, top), (0.3, top), (0.3, 0.1), (0, 0.1)]
    edges = [(*a, *b) for a, b in zip(corners, [*corners[1:], corners[0]], strict=True)]
    return Outline([tuple(1000 * at for at in edge) for edge in edges], 1, 600)


@pytest.mark.parametrize(("drawn", "kashida"), [
    (bar(left=0.02), True), (bar(left=0.021), False), (bar(right=0.58), True), (bar(right=0.579), False),
    (bar(high=0.199), True), (bar(high=0.2), False), (bar(low=-0.149, high=0.0), True),
    (bar(low=-0.15, high=0.0), False), (bar(low=0.25, high=0.349), True), (bar(low=0.25, high=0.35), False),
    (bar(right=0.1, width=0.1, high=0.099), True), (bar(right=0.1, width=0.1, high=0.1), False),
    (bar(right=0.02, width=0.02, high=0.01), False), (bar(right=0.021, width=0.021, high=0.01), True),
    (bar(contours=2), False), (bar(contours=0), False), (toothed(0.06, 0.02), True), (toothed(0.06, 0.06), False),
])  # fmt: skip
def test_how_a_kashida_lies(drawn, kashida):
    assert recognition._is_kashida(drawn, 1000.0) is kashida


def recognized(*references):
    return SignRecognizer(references)._certain_sign(PLAIN)


def test_the_weights_of_recognition():
    """A width of .8 more is a distance of .2; no cell differs."""
    assert weights.EXTENT_WEIGHT == 0.25
    assert recognized(("1", wider(0.79))) == "1"
    assert recognized(("1", wider(0.81))) is None
    assert recognized(("1", wider(0.4)), ("2", wider(0.61))) == "1"
    assert recognized(("1", wider(0.4)), ("2", wider(0.59))) is None
    assert recognized(("1", wider(0.4)), (NO_SIGN, wider(0.61))) == "1"
    assert recognized(("1", wider(0.4)), (NO_SIGN, wider(0.59))) is None
    assert recognized(("1", wider(0.07)), ("2", wider(0.17))) == "1"  # as good as the same: a smaller margin will do
    assert recognized(("1", wider(0.07)), ("2", wider(0.14))) is None
    assert recognized(("1", wider(0.09)), ("2", wider(0.19))) is None


def wider(by):
    return PLAIN._replace(width=PLAIN.width + by)


@pytest.mark.parametrize("part", ["width", "height", "bottom"])
@pytest.mark.parametrize("sign", [1, -1])
def test_each_part_of_the_extent_counts(part, sign):
    other = PLAIN._replace(**{part: getattr(PLAIN, part) + sign * 0.2})
    assert SignRecognizer([("1", other)]).nearest_sign(PLAIN).distance == pytest.approx(0.05)


def test_references_of_one_sign_are_no_rivals():
    assert recognized(("1", wider(0.1)), ("1", wider(0.12)), ("1", PLAIN)) == "1"
    assert SignRecognizer([("1", PLAIN), ("1", wider(0.1))]).nearest_sign(PLAIN).distance == 0


def test_cells_count_by_their_share():
    half = PLAIN._replace(cells=FULL >> CELL_COUNT // 2)
    assert SignRecognizer([("1", half)]).nearest_sign(PLAIN) == ("1", 0.5, math.inf)
    assert SignRecognizer([("1", half)]).nearest_sign(PLAIN, within=0.5).sign == NO_SIGN
    assert SignRecognizer([("1", half)]).nearest_sign(PLAIN, within=0.51).sign == "1"
