"""TrueType points: contours and components from bytes; that edges are fontTools' own is tested with the outlines."""

import struct

import pytest

from arclean.readers.pdf.fonts import truetype_points
from arclean.readers.pdf.fonts.truetype_points import (
    Component,
    GlyphContour,
    add_contour,
    read_components,
    read_contours,
    transform_contour,
)


def glyph(ends, body, *, instructions=b""):
    head = struct.pack(">5h", len(ends), 0, 0, 0, 0) + struct.pack(f">{len(ends)}H", *ends)
    return head + struct.pack(">H", len(instructions)) + instructions + bytes(body)


FLAGS = [0x37, 0x09, 1, 0x21]  # short and right of the last, far (twice), far across and level
SHORT = [10, 0, 0, 0, 100, 0, 200]  # across
TALL = [20, 0xFF, 0xF6, 0, 5]  # up


def test_points_of_all_kinds():
    (contour,) = read_contours(glyph([3], FLAGS + SHORT + TALL, instructions=b"\x37\x37"))
    assert contour == GlyphContour([(10, 20), (10, 10), (110, 15), (310, 15)], b"\1\1\1\1")


def test_a_glyph_is_moved():
    (contour,) = read_contours(glyph([3], FLAGS + SHORT + TALL), shift=5)
    assert contour.points[0] == (15, 20)


@pytest.mark.parametrize("size", range(12, 12 + 4 + 11))
def test_torn_glyphs(size):
    with pytest.raises((IndexError, struct.error)):
        read_contours(glyph([3], FLAGS + SHORT + TALL)[:size])


def test_more_flags_than_points():
    with pytest.raises(ValueError, match="flags"):
        read_contours(glyph([1], [0x3F, 200]))


def edges(points, on_curve):
    found = []
    add_contour(found, GlyphContour(points, bytes(on_curve)))
    return found


def test_lines_begin_at_the_last_point_and_close():
    assert edges([(0, 0), (9, 0), (9, 9)], [1, 1, 1]) == [(0, 0, 9, 0), (9, 0, 9, 9), (9, 9, 0, 0)]


@pytest.mark.parametrize(("points", "on_curve", "count"), [
    ([(0, 0), (9, 0), (9, 9)], [1, 0, 1], 7), ([(0, 0), (9, 0), (9, 9)], [0, 0, 0], 18), ([(0, 0)], [1], 0),
    ([(0, 0), (9, 0), (9, 9), (0, 9)], [1, 0, 0, 0], 18),
])  # fmt: skip
def test_curves_are_six_lines(points, on_curve, count):
    found = edges(points, on_curve)
    assert len(found) == count
    assert all(one[2:] == other[:2] for one, other in zip(found, found[1:] + found[:1], strict=True))


def test_too_many_edges(monkeypatch):
    monkeypatch.setattr(truetype_points, "MAX_EDGES", 5)
    with pytest.raises(ValueError, match="too many"):
        add_contour([(0.0, 0.0, 1.0, 1.0)] * 6, GlyphContour([(0, 0)], b"\1"))


HALF, ONE = 1 << 13, 1 << 14


@pytest.mark.parametrize(("flags", "rest", "matrix"), [
    (2, ">bb", (1, 0, 0, 1)), (3, ">hh", (1, 0, 0, 1)), (2 | 8, ">bbh", (0.5, 0, 0, 0.5)),
    (3 | 64, ">hhhh", (0.5, 0, 0, 1)), (3 | 128, ">hhhhhh", (0.5, 1, -1, 0.5)),
])  # fmt: skip
def test_components(flags, rest, matrix):
    numbers = {8: (HALF,), 64: (HALF, ONE), 128: (HALF, ONE, -ONE, HALF)}.get(flags & 0xF8, ())
    one = struct.pack(">HH", flags, 7) + struct.pack(rest, 5, -6, *numbers)
    more = struct.pack(">HH", flags | 32, 7) + struct.pack(rest, 5, -6, *numbers)
    assert read_components(bytes(10) + more + one) == [Component(7, (*matrix, 5, -6))] * 2


def test_components_that_are_placed_by_points():
    assert read_components(bytes(10) + struct.pack(">HHBB", 0, 7, 1, 2)) is None


def test_a_contour_within_another_glyph():
    assert transform_contour(GlyphContour([(10, 20)], b"\1"), (2, 0, 0, 3, 1, -1)) == GlyphContour([(21, 59)], b"\1")
