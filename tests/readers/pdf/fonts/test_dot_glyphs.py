"""Dot glyphs: squares and diamonds that lie apart, and what is none."""

import pytest

from arclean.readers.pdf.fonts.dot_glyphs import count_dots, ink_box, letter_strokes
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


PAIR = [(0, 50), (50, 100), (90, 60), (130, 100), (180, 50), (130, 0), (90, 40), (50, 0)]
ABOVE_TWO = [
    (0, 0), (0, 100), (100, 100), (100, 104), (54, 104), (54, 207), (156, 207), (156, 104), (110, 104), (110, 100),
    (210, 100), (210, 0), (108, 0), (105, 40), (102, 0),
]  # fmt: skip


@pytest.mark.parametrize(("points", "found"), [
    (PAIR, 2), (ABOVE_TWO, 3), ([(x, -y) for x, y in ABOVE_TWO], 3),
    ([(x, 3 * y) for x, y in PAIR], 0),  # parts are no dots
    ([(0, 50), (50, 100), (300, 60), (300, 40), (50, 0)], 0),  # a dot with a tail
    ([(0, 0), (0, 90), (180, 90), (180, 0)], 0),  # a stroke, without a waist
])  # fmt: skip
def test_dots_that_touch(points, found):
    assert count(polygon(*points)) == found


def test_a_stroke_that_lies_aslant_is_none():
    assert count(polygon((0, 0), (20, 60), (160, 160), (140, 100))) == 0


def test_the_box_of_the_ink():
    box = ink_box(Outline(square(100, 200), 1, 0.0), 1000)
    assert box == (0.1, 0.2, 0.2, pytest.approx(0.3))
    assert box.middle == pytest.approx((0.15, 0.25))


class Drawn:
    """A program with one glyph, of contours."""

    units = 1000

    def __init__(self, *contours):
        self.outline = Outline([edge for contour in contours for edge in contour], len(contours), 0.0)

    def outline_key(self, glyph):
        return None

    def draw_outline(self, glyph):
        return self.outline


STEM, COUNTER = square(0, 0, 80, 600), square(20, 20, 40)[::-1]
COUNTER = [(x1, y1, x0, y0) for x0, y0, x1, y1 in COUNTER]


@pytest.mark.parametrize(("contours", "strokes"), [
    ([STEM], [False]), ([STEM, HOOK], [False, True]), ([STEM, square(0, 700, 80)], [False, False]), ([], []),
    ([square(0, 0), COUNTER], [False]),  # a ring
    ([STEM, HOOK, square(60, 20, 90, 40)], [False, True]),  # a hamza of two contours
    ([HOOK, square(60, 20, 80)], [True]),  # one by itself
    ([square(200, 0)] * 9, []),
])  # fmt: skip
def test_the_strokes_of_a_letter(contours, strokes):
    assert [stroke.is_bent for stroke in letter_strokes(Drawn(*contours), "g")] == strokes
