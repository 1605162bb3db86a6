"""Painting operators: the colour of fills, and what is kept of what is painted."""

from types import SimpleNamespace

import pytest

from arclean.core.document import Box
from arclean.readers.pdf.interpreter.drawn_glyphs import Drawing
from arclean.readers.pdf.interpreter.painting import (
    BLACK,
    INK_SPACE,
    MAX_PAINTED_AREAS,
    NUMBER_SPACE,
    OTHER_SPACE,
    WHITE,
    PaintedArea,
    TextPaint,
)
from arclean.readers.pdf.interpreter.painting_operators import PAINTING_OPERATORS, PaintingInterpreter

SPACES = {"Grey": NUMBER_SPACE, "Ink": INK_SPACE, "Lab": OTHER_SPACE}
FONT = SimpleNamespace(is_type3=False)


def interpreter():
    made = PaintingInterpreter(Drawing(), SimpleNamespace(find_colour_space=SPACES.get))
    made.state.clip = Box(0, 0, 100, 100)
    return made


def run(*operators):
    made = interpreter()
    for name, *operands in operators:
        PAINTING_OPERATORS[name](made, *operands)
    return made


@pytest.mark.parametrize(("operators", "colour"), [
    ([], BLACK), ([(b"g", 1.0)], WHITE), ([(b"rg", 0.0, 0.5, 1.0)], (0, 0.5, 1)), ([(b"k", 0.0, 0.0, 0.0, 0.0)], WHITE),
    ([(b"g", 1.0), (b"cs", "Grey")], BLACK), ([(b"cs", "Grey"), (b"sc", 1.0)], WHITE),
    ([(b"cs", "Ink"), (b"scn", 0.0)], WHITE), ([(b"cs", "Ink"), (b"scn", 1.0)], None), ([(b"cs", "Ink")], None),
    ([(b"cs", "Lab"), (b"scn", 1.0, 0.0, 0.0)], None), ([(b"cs", "Lab"), (b"g", 1.0), (b"sc", 0.0)], BLACK),
    ([(b"cs", "Grey"), (b"scn", "P1")], None),
])  # fmt: skip
def test_the_colour_of_fills(operators, colour):
    assert run(*operators).state.colour == colour


def test_an_area_is_kept_as_far_as_it_is_not_clipped():
    made = interpreter()
    made.add_area([Box(-5, 10, 20, 40), Box(50, 20, 60, 70)], WHITE)
    made.add_area([Box(0, 0, 9, 9)], None, image=True, covers=True)
    assert made.drawing.areas == [
        PaintedArea(Box(0, 10, 60, 70), WHITE, True), PaintedArea(Box(0, 0, 9, 9), None, True, True),
    ]  # fmt: skip


@pytest.mark.parametrize("box", [Box(0, 0, 50, 2), Box(200, 0, 250, 50), Box(0, 0, 1, 90)])
def test_rules_and_what_is_clipped_are_not_kept(box):
    made = interpreter()
    made.add_area([box], WHITE)
    assert made.drawing.areas == []


def test_areas_are_bounded():
    made = interpreter()
    for _ in range(MAX_PAINTED_AREAS + 5):
        made.add_area([Box(0, 0, 9, 9)], WHITE)
    assert len(made.drawing.areas) == MAX_PAINTED_AREAS


@pytest.mark.parametrize(("changed", "colour"), [
    ({}, BLACK), ({"render": 2}, None), ({"render": 4}, BLACK), ({"blends": True}, None), ({"veiled": True}, None),
])  # fmt: skip
def test_what_text_is_painted_with(changed, colour):
    made = interpreter()
    for name, value in changed.items():
        setattr(made.state, name, value)
    assert (made.text_paint(FONT), made.text_paint(FONT)) == (0, 0)
    assert made.drawing.text_paints == [TextPaint(colour, 0)]
    made.add_area([Box(0, 0, 9, 9)], WHITE)
    assert made.text_paint(FONT) == 1


def test_glyphs_that_are_drawings_have_colours_of_their_own():
    made = interpreter()
    made.text_paint(SimpleNamespace(is_type3=True))
    assert made.drawing.text_paints == [TextPaint(None, 0)]


@pytest.mark.parametrize(("changed", "opaque"), [
    ({}, True), ({"alpha": 0.5}, False), ({"blends": True}, False), ({"veiled": True}, False),
    ({"has_plain_clip": False}, False),
])  # fmt: skip
def test_what_hides_what_is_below(changed, opaque):
    made = interpreter()
    for name, value in changed.items():
        setattr(made.state, name, value)
    assert made.is_opaque() == opaque


def test_the_width_of_lines():
    assert run((b"w", 5.0)).state.line_width == 5
    with pytest.raises(TypeError):
        run((b"w", "x"))
