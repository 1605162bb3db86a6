"""Segments that two cells share, by the order of drawing."""

import pytest

from arclean.readers.pdf.layout.drawn_parts import cut_where_drawn_apart
from arclean.readers.pdf.layout.units import Unit


def line_of(*parts, gap=6.0):
    """Return words (text, number of the first letter in the order of drawing) on a line, at size 10."""
    units, x = [], 0.0
    for text, drawn in parts:
        if units:
            units.append(Unit(" ", x, x + gap, 0.0, 10.0, units[-1].drawn, False, None))
            x += gap
        for n, char in enumerate(text):
            units.append(Unit(char, x, x + 5.0, 0.0, 10.0, drawn + n, False, None))
            x += 5.0
    return units


def parts_of(units, *starts):
    return ["".join(unit.text for unit in part) for part in cut_where_drawn_apart(units, starts)]


@pytest.mark.parametrize(("units", "starts"), [
    (line_of(("two", 20), ("one", 1)), (1, 10)), (line_of(("two", 20), ("one", 1)), (1, 19)),
    (line_of(("two", 6), ("one", 1)), (1, 4)),  # two glyphs are drawn in between
    (line_of(("two", 20), ("one", 1), gap=4.0), (1, 10)),  # as wide as between columns
])  # fmt: skip
def test_a_cell_that_goes_on_elsewhere(units, starts):
    assert parts_of(units, *starts) == ["two", "one"]


@pytest.mark.parametrize(("units", "starts"), [
    (line_of(("two", 4), ("one", 1)), (1, 10)),  # in one go
    (line_of(("two", 20), ("one", 1)), (1,)),  # nothing drawn in between
    (line_of(("two", 20), ("one", 1)), (1, 20)), (line_of(("two", 5), ("one", 1)), (1, 4)), ([], (1, 10)),
    (line_of(("two", 20), ("one", 1), gap=3.0), (1, 10)),  # a space as between words
    (line_of(("two", 20), ("one", 1), ("too", 24)), (1, 10)),  # around the other
    (line_of(("two", 20)), (1, 10)),
])  # fmt: skip
def test_a_line_of_one_text(units, starts):
    assert len(parts_of(units, *starts)) == 1
