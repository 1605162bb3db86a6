"""Pens: outlines as straight edges."""

import pytest

from arclean.readers.pdf.fonts.outline_pens import MAX_COMPONENTS, MAX_EDGES, draw_glyph, flatten_cubic


class Glyph:
    """A glyph that is drawn by calls of a pen, and knows its width once it is."""

    def __init__(self, *calls):
        self.calls = calls

    def draw(self, pen):
        for name, *points in self.calls:
            getattr(pen, name)(*points)
        self.width = 500


def drawn(*calls, **others):
    return draw_glyph(Glyph(*calls), {name: Glyph(*own) for name, own in others.items()})


LINES = (("moveTo", (0, 0)), ("lineTo", (9, 0)), ("lineTo", (9, 9)))
TRIANGLE = [(0, 0, 9, 0), (9, 0, 9, 9), (9, 9, 0, 0)]


@pytest.mark.parametrize("end", [("closePath",), ("endPath",), ("moveTo", (5, 5))])
def test_contours_are_closed(end):
    assert drawn(*LINES, end).edges == TRIANGLE


def test_a_contour_that_is_closed_gets_no_line():
    assert drawn(*LINES, ("lineTo", (0, 0)), ("closePath",)).edges == TRIANGLE


def test_contours_are_counted():
    found = drawn(*LINES, ("closePath",), *LINES, ("closePath",))
    assert (found.contours, found.width, found.even_odd) == (2, 500, False)


def test_the_bounding_box():
    found = drawn(("moveTo", (-3, 2)), ("lineTo", (9, -4)), ("lineTo", (5, 7)), ("closePath",))
    assert found.bounding_box() == (-3, -4, 9, 7)


def test_curves_are_six_lines_on_the_curve():
    found = drawn(("moveTo", (0, 0)), ("curveTo", (0, 60), (60, 60), (60, 0)), ("closePath",))
    assert len(found.edges) == 7
    assert found.edges[2][2:] == pytest.approx((30, 45))  # half way
    assert found.edges[5][2:] == pytest.approx((60, 0))
    assert found.bounding_box() == pytest.approx((0, 0, 60, 45))


def test_edges_of_a_curve_follow_each_other():
    edges = flatten_cubic((0, 0), (30, 0), (60, 30), (60, 60))
    assert [edge[2:] for edge in edges[:-1]] == [edge[:2] for edge in edges[1:]]
    assert (edges[0][:2], edges[-1][2:]) == ((0, 0), pytest.approx((60, 60)))


def test_quadratic_curves():
    found = drawn(("moveTo", (0, 0)), ("qCurveTo", (30, 60), (60, 0)), ("closePath",))
    assert found.edges[2][2:] == pytest.approx((30, 30))


def test_components_are_drawn_where_they_are_put():
    found = drawn(("addComponent", "x", (1, 0, 0, 2, 100, 0)), x=(*LINES, ("closePath",)))
    assert found.edges == [(100, 0, 109, 0), (109, 0, 109, 18), (109, 18, 100, 0)]


def test_components_that_are_not_there():
    with pytest.raises(KeyError):
        drawn(("addComponent", "gone", (1, 0, 0, 1, 0, 0)))


def test_components_have_an_end():
    put = ("addComponent", "x", (1, 0, 0, 1, 0, 0))
    assert drawn(*[put] * MAX_COMPONENTS, x=LINES).contours == MAX_COMPONENTS
    with pytest.raises(ValueError, match="too many components"):
        drawn(*[put] * (MAX_COMPONENTS + 1), x=LINES)
    with pytest.raises(ValueError, match="too many components"):
        drawn(put, x=[put])


def test_edges_have_an_end():
    lines = [("moveTo", (0, 0)), *[("lineTo", (1, 1))] * MAX_EDGES]
    assert len(drawn(*lines[:-1], ("moveTo", (0, 0))).edges) == MAX_EDGES
    with pytest.raises(ValueError, match="too many edges"):
        drawn(*lines, ("moveTo", (0, 0)))


def test_nothing_drawn():
    assert drawn().edges == []
