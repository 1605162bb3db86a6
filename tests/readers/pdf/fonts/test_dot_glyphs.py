"""Dot glyphs: squares and diamonds that lie apart, and what is none."""

import pytest

from arclean.readers.pdf.fonts.dot_glyphs import count_dots, ink_box
from arclean.readers.pdf.fonts.outline_pens import Outline


def polygon(*points):
    return [(*a, *b) for a, b in zip(points, [*points[1:], points[0]], strict=True)]


def square(x, y, size=100, height=None):
    top = y + (size if height is None else height)
    return polygon((x, y), (x, top), (x + size, top), (x + size, y))


def count(*contours):
    return count_dots(Outline([edge for contour in contours for edge in contour], len(contours), 0.0), 1000)


DIAMOND = polygon((0, 50), (50, 100), (100, 50), (50, 0))
HOOK = polygon((0, 0), (0, 100), (30, 100), (30, 30), (100, 30), (100, 0))


@pytest.mark.parametrize(("contours", "found"), [
    ([square(0, 0)], 1), ([DIAMOND], 1), ([square(0, 0), square(150, 0)], 2),
    ([square(0, 0), square(150, 0), square(75, 150)], 3), ([], 0),
    ([square(0, 0, 200, 90)], 0),  # a stroke
    ([HOOK], 0),  # as concave as a hamza
    ([square(0, 0), square(30, 30, 40)], 0),  # a ring
    ([square(0, 0, 400)], 0), ([square(0, 0, 20)], 0), ([square(0, 0), square(150, 0, 200)], 0),
])  # fmt: skip
def test_what_is_a_dot(contours, found):
    assert count(*contours) == found


def test_a_stroke_that_lies_aslant_is_none():
    assert count(polygon((0, 0), (20, 60), (160, 160), (140, 100))) == 0


def test_the_box_of_the_ink():
    box = ink_box(Outline(square(100, 200), 1, 0.0), 1000)
    assert box == (0.1, 0.2, 0.2, pytest.approx(0.3))
    assert box.middle == pytest.approx((0.15, 0.25))
