"""Painting operators: colours of fills, widths of lines, and which areas are painted (ISO 32000-1, 8.4 and 8.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.core.document import Box
from arclean.readers.pdf.geometry import IDENTITY
from arclean.readers.pdf.interpreter import weights
from arclean.readers.pdf.interpreter.drawing_state import GraphicsState
from arclean.readers.pdf.interpreter.painting import (
    BLACK,
    MAX_PAINTED_AREAS,
    NUMBER_SPACE,
    PaintedArea,
    TextPaint,
    colour_in_space,
    colour_of_numbers,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.interpreter.drawn_glyphs import Drawing
    from arclean.readers.pdf.interpreter.painting import Colour
    from arclean.readers.pdf.interpreter.resources import Resources
    from arclean.readers.pdf.syntax.content_stream import Name, Operand

__all__ = ["PAINTING_OPERATORS", "PaintingInterpreter"]


class PaintingInterpreter:
    """Keeps the colours of the state; what is painted goes into the drawing.

    ``PAINTING_OPERATORS`` are its operators. Wrong operands raise TypeError, ValueError or OverflowError.
    """

    def __init__(self, drawing: Drawing, resources: Resources) -> None:
        self.drawing, self.resources = drawing, resources
        self.state = GraphicsState(IDENTITY, Box(0, 0, 0, 0))
        self.is_shown = True  # False within a layer that is off

    def set_colour(self, *numbers: float) -> None:
        """Set the colour of fills by numbers of a device colour space (``g``, ``rg``, ``k``)."""
        self.state.space, self.state.colour = NUMBER_SPACE, colour_of_numbers(numbers)

    def set_colour_space(self, name: Name) -> None:
        """Set the colour space of fills, and its first colour (``cs``)."""
        self.state.space = self.resources.find_colour_space(name)
        self.state.colour = BLACK if self.state.space == NUMBER_SPACE else None

    def set_colour_in_space(self, *numbers: Operand) -> None:
        """Set the colour of fills by numbers of their colour space, or by a pattern (``sc``, ``scn``)."""
        self.state.colour = colour_in_space(self.state.space, numbers)

    def set_line_width(self, width: float) -> None:
        """Set how wide lines are (``w``)."""
        self.state.line_width = abs(width)

    def is_opaque(self) -> bool:
        """Return whether what is painted now hides what is below, all over its figure."""
        state = self.state
        return state.alpha == 1 and state.has_plain_clip and not (state.blends or state.veiled)

    def add_area(
        self, boxes: Sequence[Box], colour: Colour | None, *, image: bool = False, covers: bool = False
    ) -> None:
        """Keep the area of boxes, as far as it is not clipped; what is as thin as a rule covers nothing."""
        if not self.is_shown:
            return
        clip, covers = self.state.clip, covers or colour is not None
        x0, top = max(clip.x0, min(b.x0 for b in boxes)), max(clip.top, min(b.top for b in boxes))
        x1, bottom = min(clip.x1, max(b.x1 for b in boxes)), min(clip.bottom, max(b.bottom for b in boxes))
        if min(x1 - x0, bottom - top) > weights.MAX_RULE_THICKNESS and len(self.drawing.areas) < MAX_PAINTED_AREAS:
            self.drawing.areas.append(PaintedArea(Box(x0, top, x1, bottom), colour, covers, image))

    def text_paint(self, font: Font) -> int:
        """Return the number of what text is painted with now."""
        state, known = self.state, self.drawing.text_paints
        is_filled = state.render in (0, 4) and not (state.blends or state.veiled or font.is_type3)
        colour, areas = state.colour if is_filled else None, len(self.drawing.areas)
        if not known or known[-1].areas != areas or known[-1].colour != colour:
            known.append(TextPaint(colour, areas))
        return len(known) - 1


_P = PaintingInterpreter
PAINTING_OPERATORS: dict[bytes, Callable[..., None]] = {
    b"g": _P.set_colour, b"rg": _P.set_colour, b"k": _P.set_colour, b"w": _P.set_line_width,
    b"cs": _P.set_colour_space, b"sc": _P.set_colour_in_space, b"scn": _P.set_colour_in_space,
}  # fmt: skip
