"""Units: the fast maker makes the same, and a space fills a gap."""

from arclean.core.document import Box
from arclean.readers.pdf.layout.units import (
    Unit,
    base_of_unit,
    drawn_of_unit,
    left_of_unit,
    make_unit,
    right_of_unit,
    size_of_unit,
    space_between,
    text_of_unit,
)

LEFT = Unit("ب", 0, 5, 100, 10, 3, artifact=True, box=Box(0, 90, 5, 100))


def test_the_fast_maker_makes_units():
    made = make_unit(tuple(LEFT))
    assert made == LEFT
    assert type(made) is Unit


def test_a_space_reaches_from_one_unit_to_the_next_and_has_no_box():
    right = LEFT._replace(x0=9, x1=14, base=101, size=12, drawn=8, artifact=False)
    assert space_between(LEFT, right) == Unit(" ", 5, 9, 100, 10, 3, artifact=True, box=None)


def test_what_a_unit_has():
    fields = text_of_unit, left_of_unit, right_of_unit, base_of_unit, size_of_unit, drawn_of_unit
    assert [of_unit(LEFT) for of_unit in fields] == ["ب", 0, 5, 100, 10, 3]
