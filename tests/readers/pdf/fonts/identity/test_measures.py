"""Measures: the same for one outline however it is drawn, and none of what fills nothing."""

import pytest

from arclean.readers.pdf.fonts.font_programs import read_program
from arclean.readers.pdf.fonts.identity.measures import MEASURE_COUNT, measure_outline
from arclean.readers.pdf.fonts.outline_pens import Outline
from tests.readers.pdf.makers import EIGHT, bare_cff, opentype, truetype, type1


def rectangle(x0, y0, x1, y1):
    return [(x0, y0, x0, y1), (x0, y1, x1, y1), (x1, y1, x1, y0), (x1, y0, x0, y0)]


def turned(edges):
    return [(x1, y1, x0, y0) for x0, y0, x1, y1 in reversed(edges)]


def test_a_rectangle_measures_what_can_be_reckoned():
    found = measure_outline(Outline(rectangle(100, -50, 300, 350), 1, 500.0), 1000)
    assert len(found) == MEASURE_COUNT
    assert found == pytest.approx((200, -50, 350, 80_000**0.5, 100, 150, 200 / 12**0.5, 400 / 12**0.5, 0, 200))


def test_neither_place_nor_direction_nor_units_matter():
    edges = rectangle(0, 0, 200, 700) + rectangle(200, 0, 500, 100)
    plain = measure_outline(Outline(edges, 2, 500.0), 1000)
    moved = [(x0 + 90, y0, x1 + 90, y1) for x0, y0, x1, y1 in edges]
    assert measure_outline(Outline(moved, 2, 600.0), 1000) == pytest.approx(plain)
    assert measure_outline(Outline(turned(edges), 2, 500.0), 1000) == pytest.approx(plain)
    larger = [tuple(2 * number for number in edge) for edge in edges]
    assert measure_outline(Outline(larger, 2, 500.0), 2000) == pytest.approx(plain)


def test_programs_of_all_kinds_measure_the_same():
    glyphs = {"one": EIGHT}
    programs = [truetype(glyphs), opentype(glyphs), bare_cff(glyphs), type1(glyphs, {1: "one"})]
    found = []
    for data in programs:
        program = read_program(data)
        found.append(measure_outline(program.draw_outline("one"), program.units))
    assert found[0] is not None
    assert all(one == pytest.approx(found[0]) for one in found)


def test_what_fills_nothing_has_no_measures():
    assert measure_outline(Outline([], 0, 500.0), 1000) is None
    assert measure_outline(Outline([(0, 0, 100, 0), (100, 0, 0, 0)], 1, 500.0), 1000) is None
    assert measure_outline(Outline(rectangle(0, 0, 10, 10), 1, 500.0), 0) is None
    assert measure_outline(Outline(rectangle(0, 0, 1e6, 10), 1, 500.0), 1) is None
