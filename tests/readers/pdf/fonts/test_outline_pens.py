"""Pens: outlines as straight lines."""

import pytest

from arclean.readers.pdf.fonts.outline_pens import outline


class Glyph:
    """A glyph that is drawn by calls of a pen, and knows its width once it is."""

    def __init__(self, *calls):
        self.calls = calls

    def draw(self, pen):
        for name, *points in self.calls:
            getattr(pen, name)(*points)
        self.width = 500


def drawn(*calls):
    return outline({"x": Glyph(*calls)}, "x")


LINES = (("moveTo", (0, 0)), ("lineTo", (9, 0)), ("lineTo", (9, 9)))
TRIANGLE = [(0, 0, 9, 0), (9, 0, 9, 9), (9, 9, 0, 0)]


@pytest.mark.parametrize("end", [("closePath",), ("endPath",), ("moveTo", (5, 5))])
def test_contours_are_closed(end):
    assert drawn(*LINES, end).edges == TRIANGLE


def test_a_contour_that_is_closed_gets_no_line():
    assert drawn(*LINES, ("lineTo", (0, 0)), ("closePath",)).edges == TRIANGLE


def test_contours_are_counted():
    found = drawn(*LINES, ("closePath",), *LINES, ("closePath",))
    assert (found.contours, found.width, found.extent()) == (2, 500, (0, 0, 9, 9))


def test_curves_are_six_lines_on_the_curve():
    found = drawn(("moveTo", (0, 0)), ("curveTo", (0, 60), (60, 60), (60, 0)), ("closePath",))
    assert len(found.edges) == 7
    assert found.edges[2][2:] == pytest.approx((30, 45))  # half way
    assert found.edges[5][2:] == pytest.approx((60, 0))
    assert found.extent() == pytest.approx((0, 0, 60, 45))


def test_quadratic_curves():
    found = drawn(("moveTo", (0, 0)), ("qCurveTo", (30, 60), (60, 0)), ("closePath",))
    assert found.edges[2][2:] == pytest.approx((30, 30))


def test_nothing_drawn():
    assert drawn().edges == []
    with pytest.raises(KeyError):
        outline({}, "x")
