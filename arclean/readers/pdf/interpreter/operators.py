"""Drawing: the glyphs of a page, in the order in which its content streams draw them.

A small interpreter of the operators that show text (ISO 32000-1, 9.2 to 9.4), place and clip it
(:mod:`arclean.readers.pdf.interpreter.graphics_state`), hide it (9.3.6) and replace it
(:mod:`arclean.readers.pdf.interpreter.marked_content`); colours and curves are passed over.
"""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

from arclean.errors import LimitError
from arclean.readers.pdf.geometry import multiply
from arclean.readers.pdf.interpreter.glyphs import Drawing, direction, drawn
from arclean.readers.pdf.interpreter.graphics_state import ACTS, Graphics, State
from arclean.readers.pdf.interpreter.marked_content import Marks
from arclean.readers.pdf.syntax.content_stream import Name, operations

if TYPE_CHECKING:
    from collections.abc import Callable

    from arclean.core.document import Box
    from arclean.readers.pdf.geometry import Matrix
    from arclean.readers.pdf.interpreter.resources import Resources
    from arclean.readers.pdf.syntax.content_stream import Operand
    from arclean.readers.pdf.syntax.limits import Limits

__all__ = ["draw"]


def draw(data: bytes, resources: Resources, ctm: Matrix, page: Box, limits: Limits) -> Drawing:
    """Interpret the content of a page.

    ``ctm`` takes the units of the content to points from the page's top left corner, downward; ``page`` is
    what is seen of it. Raises LimitError, with what was drawn till then as its ``partial``.
    """
    drawing = Drawing()
    _Interpreter(drawing, resources, limits).run(data, resources, State(ctm, page), ())
    return drawing


_MOST_IMAGES = 1000  # a scan in strips has some hundreds
_FAR = 1e9  # a place further away is that of a torn matrix


class _Interpreter(Graphics):
    """Runs content streams; form XObjects run in the same interpreter, with a state of their own."""

    def __init__(self, drawing: Drawing, resources: Resources, limits: Limits) -> None:
        super().__init__(drawing, resources)
        self.limits = limits
        self.deadline = time.monotonic() + limits.seconds
        self.marks = Marks()
        self.inside: tuple[object, ...] = ()

    def run(self, data: bytes, resources: Resources, state: State, inside: tuple[object, ...]) -> None:
        before = self.state, self.stack, self.resources, self.inside, self.marks, self.text, self.line
        self.state, self.stack, self.resources, self.inside = state, [], resources, inside
        self.marks = Marks(self.marks.artifacts)
        for number, (name, operands) in enumerate(operations(data)):
            if not number % 512 and time.monotonic() > self.deadline:
                raise LimitError(f"a page takes longer than {self.limits.seconds:g} seconds", self.drawing)
            act = _ACTS.get(name)
            if act is None:
                continue
            try:
                act(self, *operands)
            except (TypeError, ValueError, IndexError, OverflowError, ZeroDivisionError):
                continue  # an operator with wrong operands is passed over, as viewers do
        self.marks.end_all(self.drawing.glyphs)
        self.state, self.stack, self.resources, self.inside, self.marks, self.text, self.line = before

    # Showing

    def show(self, string: bytes) -> None:
        self.show_all([string])

    def new_line_show(self, string: bytes) -> None:
        self.new_line()
        self.show_all([string])

    def new_line_show_spaced(self, word_space: float, char_space: float, string: bytes) -> None:
        self.state.word_space, self.state.char_space = word_space + 0.0, char_space + 0.0
        self.new_line_show(string)

    def show_all(self, items: list[Operand]) -> None:
        """Show strings, with kerns between them."""
        state, font = self.state, self.state.font
        if font is None:
            return
        scale, clip = state.scale, state.clip
        start, base, angle, stretch, height = self._frame()
        unit = state.size * scale
        hidden = state.render in (3, 7)
        across = clip.top - height < base < clip.bottom + height
        left, right = (clip.x0 - height, clip.x1 + height) if across else (math.inf, -math.inf)
        glyphs, most = self.drawing.glyphs, self.limits.glyphs
        add, made = glyphs.append, drawn
        char_space, word_space = state.char_space * scale, state.word_space * scale
        known, learn = font.known, font.learn
        artifact = self.marks.artifacts > 0
        x = 0.0
        for item in items:
            if type(item) is not bytes:
                if type(item) is float:
                    x -= item / 1000 * unit
                continue
            room = most - len(glyphs)
            if len(item) > 2 * room + 2 or len(codes := font.codes(item)) > room:
                raise LimitError(f"a page draws more than {most} glyphs", self.drawing)
            for code in codes:
                text, width = known.get(code) or learn(code)
                wide = width * unit
                x0 = start + x * stretch
                x1 = x0 + wide * stretch
                if x1 < x0:
                    x0, x1 = x1, x0
                outside = not angle and not (left < x1 and x0 < right)
                add(made((text, x0, x1, base, height, angle, font, code, hidden, artifact, outside, False)))
                x += wide + char_space
                if code == 32 and word_space and font.single_bytes:
                    x += word_space
        a, b, c, d, e, f = self.text
        self.text = a, b, c, d, x * a + e, x * b + f

    def _frame(self) -> tuple[float, float, int, float, float]:
        """Give where text goes on, in the frame of its direction (glyphs.py), and its angle, stretch and height."""
        state = self.state
        a, b, c, d, e, f = multiply(self.text, state.ctm)
        e, f = e + state.rise * c, f + state.rise * d
        if not abs(a) + abs(b) + abs(c) + abs(d) + abs(e) + abs(f) < _FAR:  # nor if one is not a number
            raise OverflowError
        angle, stretch = direction(a, b, c, d)
        height = abs(state.size) * (abs(a * d - b * c) / abs(stretch) if stretch else math.hypot(c, d))
        if not angle:
            return e, f, angle, stretch, height
        cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        return e * cos - f * sin, e * sin + f * cos, angle, stretch, height

    # Marked content

    def begin_mark(self, tag: Operand = None, properties: Operand = None, *_: Operand) -> None:
        if isinstance(properties, Name):
            properties = self.resources.properties(properties)
        self.marks.begin(tag, properties, len(self.drawing.glyphs))

    def end_mark(self, *_: Operand) -> None:
        self.marks.end(self.drawing.glyphs)

    # Form XObjects

    def do(self, name: Name) -> None:
        form = self.resources.form(name)
        if form is None:
            if self.resources.is_image(name):
                self.image()
            return
        if form.key in self.inside:
            return  # draws itself
        if len(self.inside) >= self.limits.nesting:
            raise LimitError(f"form XObjects lie more than {self.limits.nesting} deep in each other", self.drawing)
        state = self.state.copy()
        state.ctm = multiply(form.matrix, state.ctm)
        outer, self.state = self.state, state
        x0, y0, x1, y1 = form.bbox
        self.rectangle(x0, y0, x1 - x0, y1 - y0)
        self.clips = True
        self.end_path()
        self.state = outer
        self.run(form.data, form.resources, state, (*self.inside, form.key))

    def image(self, *_: Operand) -> None:
        if len(self.drawing.images) < _MOST_IMAGES:
            self.drawing.images.append(self.hull([(0, 0), (1, 0), (0, 1), (1, 1)]))


_I = _Interpreter
_ACTS: dict[bytes, Callable[..., None]] = ACTS | {
    b"Tj": _I.show, b"TJ": _I.show_all, b"'": _I.new_line_show, b'"': _I.new_line_show_spaced,
    b"BMC": _I.begin_mark, b"BDC": _I.begin_mark, b"EMC": _I.end_mark,
    b"Do": _I.do, b"BI": _I.image,
}  # fmt: skip
