"""Painting: colours by their numbers, and which paths are rectangles."""

import pytest

from arclean.core.document import Box
from arclean.readers.pdf.geometry import IDENTITY
from arclean.readers.pdf.interpreter.painting import (
    BLACK,
    INK_SPACE,
    NUMBER_SPACE,
    OTHER_SPACE,
    WHITE,
    colour_distance,
    colour_in_space,
    colour_of_numbers,
    painted_rectangles,
)

SIDES = [Box(0, 0, 9, 0), Box(9, 0, 9, 5), Box(0, 5, 9, 5), Box(0, 0, 0, 5)]


@pytest.mark.parametrize(("numbers", "colour"), [
    ([0], BLACK), ([1], WHITE), ([2], WHITE), ([-1], BLACK), ([0.1, 0.2, 0.3], (0.1, 0.2, 0.3)), ([0, 0, 0, 1], BLACK),
    ([0.25, 0, 0, 0.5], (0.25, 0.5, 0.5)), ([1, 1, 1, 1], BLACK), ([], None), ([1, 2], None), ([0] * 5, None),
])  # fmt: skip
def test_colours_of_numbers(numbers, colour):
    assert colour_of_numbers(numbers) == colour


@pytest.mark.parametrize(("space", "operands", "colour"), [
    (NUMBER_SPACE, [1.0], WHITE), (NUMBER_SPACE, ["P1"], None), (INK_SPACE, [0.0, 0.0], WHITE),
    (INK_SPACE, [0.1], None),
    (OTHER_SPACE, [1.0], None), (NUMBER_SPACE, [0.1, "P1"], None),
])  # fmt: skip
def test_colours_in_spaces(space, operands, colour):
    assert colour_in_space(space, operands) == colour


def test_the_distance_of_colours_is_that_of_their_most_different_part():
    assert colour_distance((0.5, 0.25, 1.0), (0.5, 1.0, 0.75)) == 0.75


@pytest.mark.parametrize(("path", "figures", "whole", "boxes"), [
    ([Box(0, 0, 9, 5)], [0], 1, [Box(0, 0, 9, 5)]), (SIDES, [0], 0, [Box(0, 0, 9, 5)]),
    (SIDES[:3], [0], 0, [Box(0, 0, 9, 5)]), (SIDES[:2], [0], 0, None), ([*SIDES, SIDES[0]], [0], 0, None),
    ([SIDES[0], SIDES[0], SIDES[2], SIDES[3]], [0], 0, None), ([Box(0, 0, 9, 5)], [0], 0, None),
    ([SIDES[0], Box(0, 0, 9, 5), SIDES[2], SIDES[3]], [0], 0, None),
    ([SIDES[0], SIDES[1], Box(4, 5, 9, 5)], [0], 0, None), ([Box(0, 0, 9, 5), Box(1, 1, 8, 4)], [0, 1], 2, None),
    ([Box(0, 0, 9, 5), Box(10, 0, 19, 5)], [0, 1], 2, [Box(0, 0, 9, 5), Box(10, 0, 19, 5)]),
    ([Box(0, 0, 9, 5)], [0, 1], 1, [Box(0, 0, 9, 5)]), ([Box(0, 0, 9, 5), Box(10, 0, 19, 5)], [0, 1], 1, None),
    ([Box(n, 0, n + 1, 1) for n in range(21)], [*range(21)], 21, None),
    ([Box(0, 0, 1, 1)] * 81, [*range(81)], 81, None),
])  # fmt: skip
def test_rectangles_of_a_path(path, figures, whole, boxes):
    assert painted_rectangles(path, figures, whole, IDENTITY) == boxes


@pytest.mark.parametrize(("ctm", "is_level"), [
    ((0, 1, -1, 0, 0, 0), True), ((2, 0, 0, -3, 0, 0), True), ((1, 1, -1, 1, 0, 0), False),
    ((1, 0, 0.3, 1, 0, 0), False),
])  # fmt: skip
def test_slanted_rectangles_are_none(ctm, is_level):
    assert (painted_rectangles([Box(0, 0, 9, 5)], [0], 1, ctm) is not None) == is_level
