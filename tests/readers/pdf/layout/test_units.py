"""Units: the fast maker makes the same, and a space fills a gap."""

from arclean.core.document import Box
from arclean.readers.pdf.layout.units import Unit, make_unit, space_between

LEFT = Unit("ب", 0, 5, 100, 10, 3, artifact=True, box=Box(0, 90, 5, 100))


def test_the_fast_maker_makes_units():
    made = make_unit(tuple(LEFT))
    assert made == LEFT
    assert type(made) is Unit


def test_a_space_reaches_from_one_unit_to_the_next_and_has_no_box():
    right = LEFT._replace(x0=9, x1=14, base=101, size=12, drawn=8, artifact=False)
    assert space_between(LEFT, right) == Unit(" ", 5, 9, 100, 10, 3, artifact=True, box=None)
