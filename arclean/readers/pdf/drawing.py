"""Drawing: the glyphs of a page, in the order in which its content streams draw them.

A small interpreter of the operators that place text (ISO 32000-1, 9.2 to 9.4), clip it (8.5.4), hide it (9.3.6)
and replace it (``/ActualText``, 14.9.4); colours, images and curves are passed over.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from arclean.document import Box
from arclean.errors import LimitError
from arclean.readers.pdf.content import Name, operations
from arclean.readers.pdf.fonts import LOST
from arclean.readers.pdf.glyphs import Drawing, Drawn, Matrix, direction, multiply

if TYPE_CHECKING:
    from collections.abc import Callable

    from arclean.readers.pdf.content import Operand
    from arclean.readers.pdf.fonts import Font
    from arclean.readers.pdf.limits import Limits
    from arclean.readers.pdf.resources import Resources

__all__ = ["draw"]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class _State:
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

    def copy(self) -> _State:
        return _State(
            self.ctm, self.clip, self.font, self.size, self.char_space, self.word_space, self.scale, self.leading,
            self.rise, self.render,
        )  # fmt: skip


class _Mark(NamedTuple):
    """An open marked-content sequence: its replacement text, and the number of the first glyph in it."""

    actual: str | None
    first: int
    artifact: bool


def draw(data: bytes, resources: Resources, ctm: Matrix, page: Box, limits: Limits) -> Drawing:
    """Interpret the content of a page.

    ``ctm`` takes the units of the content to points from the page's top left corner, downward; ``page`` is
    what is seen of it. Raises LimitError, with what was drawn till then as its ``partial``.
    """
    drawing = Drawing()
    _Interpreter(drawing, resources, limits).run(data, resources, _State(ctm, page), ())
    return drawing


_MOST_RULES = 20_000
_MOST_IMAGES = 1000  # a scan in strips has some hundreds
_FAR = 1e9  # a place further away is that of a torn matrix
_THIN = 2.0  # points: a filled rectangle that narrow is a rule


class _Interpreter:
    """Runs content streams; form XObjects run in the same interpreter, with a state of their own."""

    def __init__(self, drawing: Drawing, resources: Resources, limits: Limits) -> None:
        self.drawing, self.resources, self.limits = drawing, resources, limits
        self.deadline = time.monotonic() + limits.seconds
        self.marks: list[_Mark] = []
        self.artifacts = 0
        self.state = _State(IDENTITY, Box(0, 0, 0, 0))
        self.stack: list[_State] = []
        self.text = self.line = IDENTITY
        self.path: list[Box] = []
        self.pen = (0.0, 0.0)
        self.clips = False
        self.inside: tuple[object, ...] = ()

    def run(self, data: bytes, resources: Resources, state: _State, inside: tuple[object, ...]) -> None:
        before = self.state, self.stack, self.resources, self.inside, self.marks, self.text, self.line
        self.state, self.stack, self.resources, self.inside, self.marks = state, [], resources, inside, []
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
        while self.marks:
            self.end_mark()
        self.state, self.stack, self.resources, self.inside, self.marks, self.text, self.line = before

    # Graphics state

    def save(self) -> None:
        if len(self.stack) < 1000:
            self.stack.append(self.state.copy())

    def restore(self) -> None:
        if self.stack:
            self.state = self.stack.pop()

    def concat(self, *matrix: float) -> None:
        a, b, c, d, e, f = matrix
        self.state.ctm = multiply((a, b, c, d, e, f), self.state.ctm)

    def graphics(self, name: Name) -> None:
        font, size = self.resources.state_font(name)
        if font is not None:
            self.state.font, self.state.size = font, size

    # Paths: rectangles and straight lines, for clipping and rules

    def rectangle(self, x: float, y: float, width: float, height: float) -> None:
        self.path.append(self._hull([(x, y), (x + width, y), (x, y + height), (x + width, y + height)]))

    def move(self, x: float, y: float) -> None:
        self.pen = (x, y)

    def to(self, x: float, y: float) -> None:
        self.path.append(self._hull([self.pen, (x, y)]))
        self.pen = (x, y)

    def curve(self, *points: float) -> None:
        pairs = list(zip(points[::2], points[1::2], strict=True))
        self.path.append(self._hull([self.pen, *pairs]))
        self.pen = pairs[-1]

    def _hull(self, points: list[tuple[float, float]]) -> Box:
        a, b, c, d, e, f = self.state.ctm
        xs = [a * x + c * y + e for x, y in points]
        ys = [b * x + d * y + f for x, y in points]
        return Box(min(xs), min(ys), max(xs), max(ys))

    def clip(self) -> None:
        self.clips = True

    def paint(self) -> None:
        if len(self.drawing.rules) < _MOST_RULES:
            self.drawing.rules += [b for b in self.path if min(b.x1 - b.x0, b.bottom - b.top) <= _THIN]
        self.end_path()

    def end_path(self) -> None:
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

    # Text state

    def char_space(self, space: float) -> None:
        self.state.char_space = space + 0.0

    def word_space(self, space: float) -> None:
        self.state.word_space = space + 0.0

    def scale(self, percent: float) -> None:
        self.state.scale = percent / 100

    def leading(self, leading: float) -> None:
        self.state.leading = leading + 0.0

    def font(self, name: Name, size: float) -> None:
        self.state.font, self.state.size = self.resources.font(name), size + 0.0

    def render(self, mode: float) -> None:
        self.state.render = int(mode)

    def rise(self, rise: float) -> None:
        self.state.rise = rise + 0.0

    # Text position

    def begin_text(self) -> None:
        self.text = self.line = IDENTITY

    def next_line(self, x: float, y: float) -> None:
        self.text = self.line = multiply((1.0, 0.0, 0.0, 1.0, x, y), self.line)

    def next_line_leading(self, x: float, y: float) -> None:
        self.state.leading = -y
        self.next_line(x, y)

    def place(self, *matrix: float) -> None:
        a, b, c, d, e, f = matrix
        self.text = self.line = (a + 0.0, b + 0.0, c + 0.0, d + 0.0, e + 0.0, f + 0.0)

    def new_line(self) -> None:
        self.next_line(0.0, -self.state.leading)

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
        seen_across = clip.top - height < base < clip.bottom + height
        glyphs, most = self.drawing.glyphs, self.limits.glyphs
        add = glyphs.append
        char_space, word_space = state.char_space * scale, state.word_space * scale
        known, learn = font.known, font.learn
        artifact = self.artifacts > 0
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
                outside = not angle and not (seen_across and clip.x0 < x1 + height and x0 - height < clip.x1)
                add(Drawn(text, x0, x1, base, height, angle, font, code, hidden, artifact, outside))
                x += wide + char_space
                if code == 32 and word_space and font.single_bytes:
                    x += word_space
        self.text = multiply((1.0, 0.0, 0.0, 1.0, x, 0.0), self.text)

    def _frame(self) -> tuple[float, float, int, float, float]:
        """Give where text goes on, in the frame of its direction (glyphs.py), and its angle, stretch and height."""
        state = self.state
        a, b, c, d, e, f = multiply(self.text, state.ctm)
        e, f = e + state.rise * c, f + state.rise * d
        if not all(-_FAR < part < _FAR for part in (a, b, c, d, e, f)):
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
        actual = properties.get("ActualText") if isinstance(properties, dict) else None
        artifact = tag == "Artifact"
        self.artifacts += artifact
        text = _text_string(actual) if isinstance(actual, bytes) else None
        self.marks.append(_Mark(text, len(self.drawing.glyphs), artifact))

    def end_mark(self, *_: Operand) -> None:
        if not self.marks:
            return
        actual, first, artifact = self.marks.pop()
        self.artifacts -= artifact
        glyphs = self.drawing.glyphs
        if actual is not None and first < len(glyphs):
            glyphs[first:] = _replaced(glyphs[first:], actual)

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
            self.drawing.images.append(self._hull([(0, 0), (1, 0), (0, 1), (1, 1)]))


def _replaced(glyphs: list[Drawn], actual: str) -> list[Drawn]:
    """Give one glyph for several that stand for a text together, in the place of its letters (the widest glyph)."""
    if not actual.strip(LOST):  # no text of its own, says the typesetter: that of a neighbour
        return [g._replace(text="") if g.text != LOST else g for g in glyphs]
    widest = max(glyphs, key=lambda g: g.x1 - g.x0)
    row = [g for g in glyphs if g.angle == widest.angle and abs(g.base - widest.base) <= widest.size]
    return [widest._replace(text=actual, replaced=True, x0=min(g.x0 for g in row), x1=max(g.x1 for g in row))]


def _text_string(raw: bytes) -> str:
    """Decode a text string (ISO 32000-1, 7.9.2.2)."""
    if raw.startswith(b"\xfe\xff"):
        return raw[2:].decode("utf-16-be", "replace")
    if raw.startswith(b"\xff\xfe"):
        return raw[2:].decode("utf-16-le", "replace")
    if raw.startswith(b"\xef\xbb\xbf"):
        return raw[3:].decode("utf-8", "replace")
    from pdfminer.utils import PDFDocEncoding  # noqa: PLC0415 - with pdfplumber

    return "".join(PDFDocEncoding[byte] for byte in raw)


_I = _Interpreter
_ACTS: dict[bytes, Callable[..., None]] = {
    b"q": _I.save, b"Q": _I.restore, b"cm": _I.concat, b"gs": _I.graphics,
    b"re": _I.rectangle, b"m": _I.move, b"l": _I.to, b"c": _I.curve, b"v": _I.curve, b"y": _I.curve,
    b"W": _I.clip, b"W*": _I.clip, b"n": _I.end_path, b"S": _I.paint, b"s": _I.paint, b"f": _I.paint, b"F": _I.paint,
    b"f*": _I.paint, b"B": _I.paint, b"B*": _I.paint, b"b": _I.paint, b"b*": _I.paint,
    b"BT": _I.begin_text, b"Tc": _I.char_space, b"Tw": _I.word_space, b"Tz": _I.scale, b"TL": _I.leading,
    b"Tf": _I.font, b"Tr": _I.render, b"Ts": _I.rise,
    b"Td": _I.next_line, b"TD": _I.next_line_leading, b"Tm": _I.place, b"T*": _I.new_line,
    b"Tj": _I.show, b"TJ": _I.show_all, b"'": _I.new_line_show, b'"': _I.new_line_show_spaced,
    b"BMC": _I.begin_mark, b"BDC": _I.begin_mark, b"EMC": _I.end_mark,
    b"Do": _I.do, b"BI": _I.image,
}  # fmt: skip
