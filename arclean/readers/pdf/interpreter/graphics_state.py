"""Graphics: the state that text is drawn in, and the paths that clip it (ISO 32000-1, 8.4, 8.5 and 9.3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from arclean.core.document import Box
from arclean.readers.pdf.geometry import IDENTITY, multiply

if TYPE_CHECKING:
    from collections.abc import Callable

    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.geometry import Matrix
    from arclean.readers.pdf.interpreter.glyphs import Drawing
    from arclean.readers.pdf.interpreter.resources import Resources
    from arclean.readers.pdf.syntax.content_stream import Name

__all__ = ["ACTS", "Graphics", "State"]


@dataclass(slots=True)
class State:
    """The part of the graphics state that text depends on; copied by ``q``."""

    ctm: Matrix
    clip: Box
    font: Font | None = None
    size: float = 0.0
    char_space: float = 0.0
    word_space: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    render: int = 0

    def copy(self) -> State:
        """Give a copy, as ``q`` keeps it."""
        return State(
            self.ctm, self.clip, self.font, self.size, self.char_space, self.word_space, self.scale, self.leading,
            self.rise, self.render,
        )  # fmt: skip


_MOST_RULES = 20_000
_THIN = 2.0  # points: a filled rectangle that narrow is a rule


class Graphics:
    """Keeps the state, and what paths are under way; rules go into the drawing.

    ``ACTS`` are its operators. Wrong operands raise TypeError, ValueError or OverflowError.
    """

    def __init__(self, drawing: Drawing, resources: Resources) -> None:
        self.drawing, self.resources = drawing, resources
        self.state = State(IDENTITY, Box(0, 0, 0, 0))
        self.stack: list[State] = []
        self.text = self.line = IDENTITY
        self.path: list[Box] = []
        self.pen = (0.0, 0.0)
        self.clips = False

    def save(self) -> None:
        """Keep the state (``q``)."""
        if len(self.stack) < 1000:
            self.stack.append(self.state.copy())

    def restore(self) -> None:
        """Take the state back that was kept last (``Q``)."""
        if self.stack:
            self.state = self.stack.pop()

    def concat(self, *matrix: float) -> None:
        """Set a matrix before the one that is (``cm``)."""
        a, b, c, d, e, f = matrix
        self.state.ctm = multiply((a, b, c, d, e, f), self.state.ctm)

    def graphics(self, name: Name) -> None:
        """Take the font of a parameter dictionary, if it has one (``gs``)."""
        font, size = self.resources.state_font(name)
        if font is not None:
            self.state.font, self.state.size = font, size

    def rectangle(self, x: float, y: float, width: float, height: float) -> None:
        """Add a rectangle to the path (``re``)."""
        self.path.append(self.hull([(x, y), (x + width, y), (x, y + height), (x + width, y + height)]))

    def move(self, x: float, y: float) -> None:
        """Begin a line (``m``)."""
        self.pen = (x, y)

    def to(self, x: float, y: float) -> None:
        """Go on with a line (``l``)."""
        self.path.append(self.hull([self.pen, (x, y)]))
        self.pen = (x, y)

    def curve(self, *points: float) -> None:
        """Go on with a curve (``c``, ``v``, ``y``)."""
        pairs = list(zip(points[::2], points[1::2], strict=True))
        self.path.append(self.hull([self.pen, *pairs]))
        self.pen = pairs[-1]

    def hull(self, points: list[tuple[float, float]]) -> Box:
        """Give the box around points, on the page."""
        a, b, c, d, e, f = self.state.ctm
        xs = [a * x + c * y + e for x, y in points]
        ys = [b * x + d * y + f for x, y in points]
        return Box(min(xs), min(ys), max(xs), max(ys))

    def clip(self) -> None:
        """Clip to the path once it ends (``W``)."""
        self.clips = True

    def paint(self) -> None:
        """Paint the path, of which straight lines are kept as rules."""
        if len(self.drawing.rules) < _MOST_RULES:
            self.drawing.rules += [b for b in self.path if min(b.x1 - b.x0, b.bottom - b.top) <= _THIN]
        self.end_path()

    def end_path(self) -> None:
        """End the path (``n``)."""
        if self.clips and self.path:
            old = self.state.clip
            self.state.clip = Box(
                max(old.x0, min(b.x0 for b in self.path)),
                max(old.top, min(b.top for b in self.path)),
                min(old.x1, max(b.x1 for b in self.path)),
                min(old.bottom, max(b.bottom for b in self.path)),
            )
        self.clips = False
        self.path = []

    def char_space(self, space: float) -> None:
        """Set the space behind each glyph (``Tc``)."""
        self.state.char_space = space + 0.0

    def word_space(self, space: float) -> None:
        """Set the space behind each code 32 (``Tw``)."""
        self.state.word_space = space + 0.0

    def scale(self, percent: float) -> None:
        """Set how wide glyphs are, in percent (``Tz``)."""
        self.state.scale = percent / 100

    def leading(self, leading: float) -> None:
        """Set the distance of lines (``TL``)."""
        self.state.leading = leading + 0.0

    def font(self, name: Name, size: float) -> None:
        """Set the font and its size (``Tf``)."""
        self.state.font, self.state.size = self.resources.font(name), size + 0.0

    def render(self, mode: float) -> None:
        """Set whether glyphs are painted (``Tr``)."""
        self.state.render = int(mode)

    def rise(self, rise: float) -> None:
        """Set how far glyphs are above the line (``Ts``)."""
        self.state.rise = rise + 0.0

    def begin_text(self) -> None:
        """Begin a text (``BT``)."""
        self.text = self.line = IDENTITY

    def next_line(self, x: float, y: float) -> None:
        """Begin a line at a distance from this one (``Td``)."""
        self.text = self.line = multiply((1.0, 0.0, 0.0, 1.0, x, y), self.line)

    def next_line_leading(self, x: float, y: float) -> None:
        """Begin a line at a distance, which is that of lines from then on (``TD``)."""
        self.state.leading = -y
        self.next_line(x, y)

    def place(self, *matrix: float) -> None:
        """Begin a line in a place (``Tm``)."""
        a, b, c, d, e, f = matrix
        self.text = self.line = (a + 0.0, b + 0.0, c + 0.0, d + 0.0, e + 0.0, f + 0.0)

    def new_line(self) -> None:
        """Begin the next line (``T*``)."""
        self.next_line(0.0, -self.state.leading)


_G = Graphics
ACTS: dict[bytes, Callable[..., None]] = {
    b"q": _G.save, b"Q": _G.restore, b"cm": _G.concat, b"gs": _G.graphics,
    b"re": _G.rectangle, b"m": _G.move, b"l": _G.to, b"c": _G.curve, b"v": _G.curve, b"y": _G.curve,
    b"W": _G.clip, b"W*": _G.clip, b"n": _G.end_path, b"S": _G.paint, b"s": _G.paint, b"f": _G.paint, b"F": _G.paint,
    b"f*": _G.paint, b"B": _G.paint, b"B*": _G.paint, b"b": _G.paint, b"b*": _G.paint,
    b"BT": _G.begin_text, b"Tc": _G.char_space, b"Tw": _G.word_space, b"Tz": _G.scale, b"TL": _G.leading,
    b"Tf": _G.font, b"Tr": _G.render, b"Ts": _G.rise,
    b"Td": _G.next_line, b"TD": _G.next_line_leading, b"Tm": _G.place, b"T*": _G.new_line,
}  # fmt: skip
