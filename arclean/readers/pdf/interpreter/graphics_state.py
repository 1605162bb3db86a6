"""Graphics state: the state that text is drawn in, and the paths that clip it (ISO 32000-1, 8.4, 8.5 and 9.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from arclean.core.document import Box
from arclean.readers.pdf.geometry import IDENTITY, multiply
from arclean.readers.pdf.interpreter import weights
from arclean.readers.pdf.interpreter.outlined_text import MAX_OUTLINES, MIN_FIGURE_LENGTH, letter_outlines
from arclean.readers.pdf.interpreter.painting import (
    painted_rectangles,
)
from arclean.readers.pdf.interpreter.painting_operators import PAINTING_OPERATORS, PaintingInterpreter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from arclean.readers.pdf.interpreter.drawing_state import GraphicsState
    from arclean.readers.pdf.interpreter.drawn_glyphs import Drawing
    from arclean.readers.pdf.interpreter.resources import Resources
    from arclean.readers.pdf.syntax.content_stream import Name

__all__ = ["GRAPHICS_OPERATORS", "GraphicsInterpreter"]


_MAX_RULES = 20_000
_MAX_SAVED_STATES = 1000


class GraphicsInterpreter(PaintingInterpreter):
    """Keeps the state, and what paths are under way; rules go into the drawing.

    ``GRAPHICS_OPERATORS`` are its operators. Wrong operands raise TypeError, ValueError or OverflowError.
    """

    def __init__(self, drawing: Drawing, resources: Resources) -> None:
        super().__init__(drawing, resources)
        self.stack: list[GraphicsState] = []
        self.text = self.line = IDENTITY
        self.path: list[Box] = []
        self.figures: list[int] = []  # where in the path each figure begins
        self.rectangles = 0  # of the figures
        self.pen = (0.0, 0.0)
        self.clips = False
        self.brush: Any = None  # what strings are drawn with, until that changes

    def save_state(self) -> None:
        """Keep the state (``q``)."""
        if len(self.stack) < _MAX_SAVED_STATES:
            self.stack.append(self.state.copy_state())

    def restore_state(self) -> None:
        """Take the state back that was kept last (``Q``)."""
        if self.stack:
            self.state = self.stack.pop()

    def concatenate_matrix(self, *matrix: float) -> None:
        """Set a matrix before the one that is (``cm``)."""
        a, b, c, d, e, f = matrix
        self.state.ctm = multiply((a, b, c, d, e, f), self.state.ctm)

    def set_parameters(self, name: Name) -> None:
        """Take the font, the opacity and the blend mode of a parameter dictionary, if it has them (``gs``)."""
        alpha, blends = self.resources.find_state_opacity(name)
        self.state.alpha = self.state.alpha if alpha is None else alpha
        self.state.blends = self.state.blends if blends is None else blends
        font, size = self.resources.find_state_font(name)
        if font is not None:
            self.state.font, self.state.size = font, size

    def add_rectangle(self, x: float, y: float, width: float, height: float) -> None:
        """Add a rectangle to the path, a figure by itself (``re``)."""
        a, b, c, d, e, f = self.state.ctm
        if b == c == 0:
            x0, x1, top, bottom = a * x + e, a * (x + width) + e, d * y + f, d * (y + height) + f
            box = Box(min(x0, x1), min(top, bottom), max(x0, x1), max(top, bottom))
        else:
            box = self.hull_on_page([(x, y), (x + width, y), (x, y + height), (x + width, y + height)])
        self.figures.append(len(self.path))
        self.rectangles += 1
        self.path.append(box)

    def move_pen(self, x: float, y: float) -> None:
        """Begin a figure (``m``)."""
        self.figures.append(len(self.path))
        self.pen = (x, y)

    def add_line(self, x: float, y: float) -> None:
        """Go on with a line (``l``)."""
        a, b, c, d, e, f = self.state.ctm
        left, up = self.pen
        x0, y0, x1, y1 = a * left + c * up + e, b * left + d * up + f, a * x + c * y + e, b * x + d * y + f
        self.path.append(Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))
        self.pen = (x, y)

    def add_curve(self, *points: float) -> None:
        """Go on with a curve (``c``, ``v``, ``y``)."""
        pairs = list(zip(points[::2], points[1::2], strict=True))
        self.path.append(self.hull_on_page([self.pen, *pairs]))
        self.pen = pairs[-1]

    def hull_on_page(self, points: list[tuple[float, float]]) -> Box:
        """Return the box on the page around points in units of the content."""
        a, b, c, d, e, f = self.state.ctm
        xs = [a * x + c * y + e for x, y in points]
        ys = [b * x + d * y + f for x, y in points]
        return Box(min(xs), min(ys), max(xs), max(ys))

    def clip_to_path(self) -> None:
        """Clip to the path once it ends (``W``)."""
        self.clips = True

    def paint_path(self) -> None:
        """Paint the path, of which straight lines are kept as rules."""
        if self.is_shown and len(self.drawing.rules) < _MAX_RULES:
            thickness = weights.MAX_RULE_THICKNESS
            self.drawing.rules += [b for b in self.path if min(b.x1 - b.x0, b.bottom - b.top) <= thickness]
        self.end_path()

    def stroke_path(self) -> None:
        """Paint the lines of the path."""
        a, b, c, d, _, _ = self.state.ctm
        half = self.state.line_width * max(abs(a) + abs(c), abs(b) + abs(d)) / 2
        if self.path and 2 * half > weights.MAX_RULE_THICKNESS:
            boxes = [Box(box.x0 - half, box.top - half, box.x1 + half, box.bottom + half) for box in self.path]
            self.add_area(boxes, None)
        self.paint_path()

    def fill_path(self) -> None:
        """Paint the inside of the path, of which figures that may be outlines of letters are kept."""
        self.add_filled_area()
        if self.is_shown and not self.drawing.glyphs and len(self.path) >= MIN_FIGURE_LENGTH:
            self.drawing.outlines += letter_outlines(self.path, self.figures, MAX_OUTLINES - len(self.drawing.outlines))
        self.paint_path()

    def end_path(self) -> None:
        """End the path (``n``)."""
        if self.clips and self.path:
            state, old = self.state, self.state.clip
            is_box = state.has_plain_clip and painted_rectangles(self.path, self.figures, self.rectangles, state.ctm)
            state.has_plain_clip = isinstance(is_box, list) and len(is_box) == 1
            left, top, right, bottom = self.path[0] if len(self.path) == 1 else _hull_of_boxes(self.path)
            state.clip = Box(max(old.x0, left), max(old.top, top), min(old.x1, right), min(old.bottom, bottom))
        self.clips = False
        self.path = []
        self.figures = []
        self.rectangles = 0

    def add_filled_area(self) -> None:
        """Keep the areas that the path fills: of rectangles what they cover, of other figures where they lie."""
        if not self.path:
            return
        state = self.state
        is_plain = state.colour is not None and self.is_opaque()
        boxes = painted_rectangles(self.path, self.figures, self.rectangles, state.ctm) if is_plain else None
        for box in boxes or ():
            self.add_area([box], state.colour)
        if boxes is None:
            self.add_area(self.path, None)

    def set_char_space(self, space: float) -> None:
        """Set the space after each glyph (``Tc``)."""
        if self.state.char_space != space + 0.0:
            self.state.char_space, self.brush = space + 0.0, None

    def set_word_space(self, space: float) -> None:
        """Set the space after each code 32 (``Tw``)."""
        if self.state.word_space != space + 0.0:
            self.state.word_space, self.brush = space + 0.0, None

    def set_scale(self, percent: float) -> None:
        """Set how wide glyphs are, in percent (``Tz``)."""
        self.state.scale = percent / 100

    def set_leading(self, leading: float) -> None:
        """Set the distance of lines (``TL``)."""
        self.state.leading = leading + 0.0

    def set_font(self, name: Name, size: float) -> None:
        """Set the font and its size (``Tf``)."""
        state, font = self.state, self.resources.find_font(name)
        if font is not state.font or state.size != size + 0.0:
            state.font, state.size, self.brush = font, size + 0.0, None

    def set_render_mode(self, mode: float) -> None:
        """Set whether glyphs are painted (``Tr``)."""
        if self.state.render != int(mode):
            self.state.render, self.brush = int(mode), None

    def set_rise(self, rise: float) -> None:
        """Set how far glyphs are above the line (``Ts``)."""
        self.state.rise = rise + 0.0

    def begin_text(self) -> None:
        """Begin a text (``BT``)."""
        self.text = self.line = IDENTITY

    def start_line(self, x: float, y: float) -> None:
        """Begin a line at a distance from this one (``Td``)."""
        a, b, c, d, e, f = self.line
        self.text = self.line = a, b, c, d, x * a + y * c + e, x * b + y * d + f

    def start_line_with_leading(self, x: float, y: float) -> None:
        """Begin a line at a distance, which is that of lines from then on (``TD``)."""
        self.state.leading = -y
        self.start_line(x, y)

    def set_text_matrix(self, *matrix: float) -> None:
        """Begin a line in a place (``Tm``)."""
        a, b, c, d, e, f = matrix
        self.text = self.line = (a + 0.0, b + 0.0, c + 0.0, d + 0.0, e + 0.0, f + 0.0)

    def start_next_line(self) -> None:
        """Begin the next line (``T*``)."""
        self.start_line(0.0, -self.state.leading)


def _hull_of_boxes(boxes: Sequence[Box]) -> tuple[float, float, float, float]:
    """Return the edges of the box around boxes."""
    x0, top, x1, bottom = zip(*boxes, strict=True)
    return min(x0), min(top), max(x1), max(bottom)


_G = GraphicsInterpreter
GRAPHICS_OPERATORS: dict[bytes, Callable[..., None]] = PAINTING_OPERATORS | {
    b"q": _G.save_state, b"Q": _G.restore_state, b"cm": _G.concatenate_matrix, b"gs": _G.set_parameters,
    b"re": _G.add_rectangle, b"m": _G.move_pen, b"l": _G.add_line, b"c": _G.add_curve, b"v": _G.add_curve,
    b"y": _G.add_curve, b"W": _G.clip_to_path, b"W*": _G.clip_to_path, b"n": _G.end_path, b"S": _G.stroke_path,
    b"s": _G.stroke_path, b"f": _G.fill_path, b"F": _G.fill_path, b"f*": _G.fill_path, b"B": _G.fill_path,
    b"B*": _G.fill_path, b"b": _G.fill_path, b"b*": _G.fill_path, b"BT": _G.begin_text, b"Tc": _G.set_char_space,
    b"Tw": _G.set_word_space, b"Tz": _G.set_scale, b"TL": _G.set_leading, b"Tf": _G.set_font,
    b"Tr": _G.set_render_mode, b"Ts": _G.set_rise, b"Td": _G.start_line, b"TD": _G.start_line_with_leading,
    b"Tm": _G.set_text_matrix, b"T*": _G.start_next_line,
}  # fmt: skip
