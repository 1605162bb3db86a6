"""Bitmaps: what is black in an image mask, as rectangles."""

import zlib

import pytest

from arclean.readers.pdf.fonts.bitmaps import black_rectangles, inline_image
from arclean.readers.pdf.syntax.bounded_streams import bound_streams

CROSS = bytes((0b01000000, 0b11100000, 0b01000000))  # three by three
BLACK = [(1 / 3, 2 / 3, 2 / 3, 1), (0, 1 / 3, 1, 2 / 3), (1 / 3, 0, 2 / 3, 1 / 3)]


def image(data, *, width=3, height=3, **entries):
    flat = {"W": width, "H": height, "IM": True, "BPC": 1, "D": [1.0, 0.0]} | entries
    return inline_image([part for pair in flat.items() for part in pair] + [data])


def test_what_is_black():
    assert [*black_rectangles(image(CROSS))] == [pytest.approx(one) for one in BLACK]


def test_what_is_zero_is_black_unless_something_else_is_said():
    inverse = bytes(byte ^ 0xFF for byte in CROSS)
    assert (
        [*black_rectangles(image(inverse, D=None))]
        == [*black_rectangles(image(inverse, D=[0, 1]))]
        == [*black_rectangles(image(CROSS))]
    )


def test_rows_that_are_the_same_are_one():
    assert [*black_rectangles(image(bytes((0xE0,) * 3)))] == [(0.0, 0.0, 1.0, 1.0)]


def test_packed_in_several_ways():
    packed = zlib.compress(CROSS)
    assert [*black_rectangles(image(packed, F="Fl"))] == [
        *black_rectangles(image(packed.hex().encode() + b">", F=["AHx", "Fl"]))
    ]
    assert [*black_rectangles(image(packed, F="Fl"))] == [*black_rectangles(image(CROSS))]


def test_packed_as_a_fax():
    """Two rows of eight, all white and all black: V0, and a pass by 0 white and 8 black, in the code of group 4."""
    bits = "1" + "001" + "00110101" + "000101" + "000000000001" * 2
    data = int(bits.ljust(48, "0"), 2).to_bytes(6, "big")
    found = [*black_rectangles(image(data, width=8, height=2, F="CCF", DP={"K": -1, "Columns": 8}, D=None))]
    assert found == [(0.0, 0.0, 1.0, 0.5)]


@pytest.mark.parametrize("wrong", [
    {"IM": False}, {"width": 0}, {"width": None}, {"width": 10**5, "height": 10**5}, {"F": "DCT"},
    {"F": "CCF", "DP": {"K": 0}}, {"F": "CCF", "DP": {"K": -1}, "width": 4_000_000, "height": 1},
])  # fmt: skip
def test_what_is_no_bitmap_of_a_glyph(wrong):
    with bound_streams(10**6), pytest.raises((ValueError, TypeError)):
        [*black_rectangles(image(CROSS * 10, **wrong))]


def test_rows_that_are_missing_are_white():
    assert [*black_rectangles(image(CROSS[:2]))] == [pytest.approx(one) for one in BLACK[:2]]


@pytest.mark.parametrize(("width", "height"), [(0, 3), (3, 0), (4_000_001, 1)])
def test_how_many_pixels_there_may_be(width, height):
    with pytest.raises(ValueError, match="without pixels, or with too many"):
        [*black_rectangles(image(CROSS, width=width, height=height))]


def test_the_largest_bitmap():
    assert [*black_rectangles(image(b"\x80" + bytes(499_999), width=4_000_000, height=1))] == [(0, 0, 1 / 4_000_000, 1)]


def test_a_fax_may_hold_no_more_than_so_many_pixels():
    with pytest.raises(ValueError, match="may hold too many"):
        [*black_rectangles(image(b"\0" * 1001, width=8000, height=1, F="CCF", DP={"K": -1}))]


def test_rows_begin_at_whole_bytes():
    """Nine pixels take two bytes; what lies after them in the second is no pixel."""
    found = [*black_rectangles(image(bytes((0, 0x80, 0x80, 0x7F)), width=9, height=2))]
    assert found == [pytest.approx(one) for one in [(8 / 9, 1 / 2, 1, 1), (0, 0, 1 / 9, 1 / 2)]]


@pytest.mark.parametrize("wrong", [{"IM": False}, {"IM": None}, {"IM": 1}])
def test_what_is_no_mask(wrong):
    with pytest.raises(ValueError, match="no image mask"):
        [*black_rectangles(image(CROSS, **wrong))]
