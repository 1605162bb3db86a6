"""The drawing state: a copy has all fields."""

from dataclasses import fields

from arclean.core.document import Box
from arclean.readers.pdf.geometry import IDENTITY
from arclean.readers.pdf.interpreter.drawing_state import GraphicsState


def test_a_copy_has_all_fields():
    state = GraphicsState(IDENTITY, Box(1, 2, 3, 4))
    for number, field in enumerate(fields(state)):
        setattr(state, field.name, number)
    copy = state.copy_state()
    assert copy is not state
    assert [getattr(copy, field.name) for field in fields(copy)] == [*range(len(fields(copy)))]


def test_text_is_black_and_opaque_at_first():
    state = GraphicsState(IDENTITY, Box(1, 2, 3, 4))
    assert (state.colour, state.alpha, state.blends, state.veiled) == ((0, 0, 0), 1, False, False)
