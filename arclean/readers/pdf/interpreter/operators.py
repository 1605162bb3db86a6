"""Operators: the glyphs of a page, in the order in which its content streams draw them.

A small interpreter of the operators that show text (ISO 32000-1, 9.2 to 9.4), place and clip it
(:mod:`arclean.readers.pdf.interpreter.graphics_state`), hide it (9.3.6) and replace it
(:mod:`arclean.readers.pdf.interpreter.marked_content`).
"""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

from arclean.errors import LimitError
from arclean.readers.pdf.geometry import multiply
from arclean.readers.pdf.interpreter.drawing_state import GraphicsState
from arclean.readers.pdf.interpreter.drawn_glyphs import Drawing, make_glyph, writing_direction
from arclean.readers.pdf.interpreter.graphics_state import GRAPHICS_OPERATORS, GraphicsInterpreter
from arclean.readers.pdf.interpreter.marked_content import MarkedContent, count_replaced
from arclean.readers.pdf.syntax.content_stream import Name, parse_operations

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from arclean.core.document import Box
    from arclean.readers.limits import Limits
    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.geometry import Matrix
    from arclean.readers.pdf.interpreter.resources import Resources
    from arclean.readers.pdf.syntax.content_stream import Operand

    _Four = tuple[float, float, float, float]
    _Brush = tuple[
        _Four, tuple[float, float, *_Four] | None, int, float, float, _Four, Font, float, float, float, bool, int
    ]
    """What strings are drawn with, as long as only their places change.

    The matrix of text without its place; what takes a place in upright text to the page: two factors, the origin, the
    rise, and how far the matrix reaches; angle, reach and height as ``_text_frame`` has them; what is seen, widened by
    the height (left, top, right, bottom); the font; the size and the spaces, in units of text; whether it is hidden;
    the number of the paint.
    """

__all__ = ["draw_content"]


def draw_content(data: bytes, resources: Resources, ctm: Matrix, page: Box, limits: Limits) -> Drawing:
    """Return what the content of a page draws.

    ``ctm`` takes the units of the content to points from the page's top left corner, downward; ``page`` is
    what is seen of it. Raises LimitError, with what was drawn till then as its ``partial``.
    """
    drawing = Drawing()
    _ContentInterpreter(drawing, resources, limits).run_content(data, resources, GraphicsState(ctm, page), ())
    return drawing


_FORM_OPERATORS = 20  # that take as long as what a form needs besides its own
_MAX_IMAGES = 1000  # a scan in strips has some hundreds
_LETTER_PIXELS = 0.25  # pixels a point, at least, of a picture of text: 2.5 a letter of 10 points
_MAX_COORDINATE = 1e9  # a place further away is that of a torn matrix


class _ContentInterpreter(GraphicsInterpreter):
    """Runs content streams; form XObjects run in the same interpreter, with a state of their own."""

    def __init__(self, drawing: Drawing, resources: Resources, limits: Limits) -> None:
        super().__init__(drawing, resources)
        self.limits = limits
        self.deadline = time.thread_time() + limits.seconds
        self.marks = MarkedContent(most=limits.glyphs)
        self.inside: tuple[object, ...] = ()
        self.last_form: tuple[object, ...] = ()  # what was drawn last, and what the drawing had then

    def run_content(self, data: bytes, resources: Resources, state: GraphicsState, inside: tuple[object, ...]) -> None:
        """Run a content stream; ``inside`` are the keys of the forms that it lies in."""
        before = self.state, self.stack, self.resources, self.inside, self.marks, self.text, self.line
        self.brush = None
        self.state, self.stack, self.resources, self.inside = state, [], resources, inside
        self.marks = MarkedContent(self.marks.artifacts, self.marks.off, self.limits.glyphs)
        number = 0
        for number, (name, operands) in enumerate(parse_operations(data)):
            if not number % 512:
                self._check_limits(self.drawing.operators + number)
            act = _OPERATORS.get(name)
            if act is None:
                continue
            if name not in _KEEP_BRUSH:
                self.brush = None
            try:
                act(self, *operands)
            except (TypeError, ValueError, IndexError, OverflowError, ZeroDivisionError):
                continue  # an operator with wrong operands is passed over, as viewers do
        self.drawing.operators += number + 1
        self.marks.end_sequences(self.drawing)
        self.state, self.stack, self.resources, self.inside, self.marks, self.text, self.line = before
        self.brush = None
        self.is_shown = not self.marks.off

    def _check_limits(self, operators: int) -> None:
        """Raise LimitError where the page has taken too long, or run more operators than it may."""
        if time.thread_time() > self.deadline:
            raise LimitError(f"a page takes longer than {self.limits.seconds:g} seconds", self.drawing)
        if operators > self.limits.operators:
            raise LimitError(f"a page draws by more than {self.limits.operators:,.0f} operators", self.drawing)

    # Showing

    def show_string(self, string: bytes) -> None:
        """Add the glyphs of a string (``Tj``)."""
        self.show_strings((string,))

    def show_on_next_line(self, string: bytes) -> None:
        """Begin the next line with a string (``'``)."""
        self.start_next_line()
        self.show_strings((string,))

    def show_spaced_on_next_line(self, word_space: float, char_space: float, string: bytes) -> None:
        """Set the spaces, and begin the next line with a string (``"``)."""
        self.state.word_space, self.state.char_space = word_space + 0.0, char_space + 0.0
        self.brush = None
        self.show_on_next_line(string)

    def show_strings(self, items: Sequence[Operand]) -> None:  # noqa: C901, PLR0912 - one function is the fast way
        """Add the glyphs of strings, with kerns between them (``TJ``)."""
        a, b, c, d, e, f = self.text
        brush: _Brush | None = self.brush
        if brush is None or brush[0] != (a, b, c, d):
            if (font := self.state.font) is None:
                return
            brush = self.brush = self._take_brush(font)
        _, upright, angle, reach, height, clip, font, unit, char_space, word_space, hidden, paint = brush
        if upright is None:
            start, base, *_ = self._text_frame()
        else:  # the same figures, without the zeros
            p, s, right, down, rise, far = upright
            start, base = e * p + right, f * s + down + rise
            if not far + abs(start) + abs(base) < _MAX_COORDINATE:
                raise OverflowError
        left, top, right, bottom = clip
        if not top < base < bottom:
            left, right = math.inf, -math.inf
        glyphs, most = self.drawing.glyphs if self.is_shown else self.drawing.unshown, self.limits.glyphs
        add, made = glyphs.append, make_glyph
        known, learn = font.texts_and_widths, font.look_up_code
        artifact = self.marks.artifacts > 0
        x = 0.0
        for item in items:
            if type(item) is not bytes:
                if type(item) is float:
                    x -= item / 1000 * unit
                continue
            room = most - len(glyphs)
            if len(item) > 2 * room + 2 or len(codes := font.split_codes(item)) > room:
                raise LimitError(f"a page draws more than {most} glyphs", self.drawing)
            for code in codes:
                text, width = known.get(code) or learn(code)
                wide = width * unit
                x0 = start + x * reach
                x1 = x0 + wide * reach
                if x1 < x0:
                    x0, x1 = x1, x0
                outside = not angle and not (left < x1 and x0 < right)
                add(made((text, x0, x1, base, height, angle, font, code, hidden, artifact, outside, False, paint, 0)))
                x += wide + char_space
                if code == 32 and word_space and font.has_single_byte_codes:
                    x += word_space
        self.text = a, b, c, d, x * a + e, x * b + f

    def _take_brush(self, font: Font) -> _Brush:
        """Return what strings are drawn with now."""
        state, upright = self.state, None
        a, b, c, d, e, f = self.text
        p, q, r, s, right, down = state.ctm
        if b == c == q == r == 0 < a * p:
            reach, angle, far = a * p, 0, a * p + abs(d * s)
            height, rise = abs(state.size) * (abs(reach * (d * s)) / reach), state.rise * (d * s)
            upright = p, s, right, down, rise, far
            if not far + abs(e * p + right) + abs(f * s + down + rise) < _MAX_COORDINATE:
                raise OverflowError
        else:
            _, _, angle, reach, height = self._text_frame()
        clip, scale, hidden = state.clip, state.scale, state.render in (3, 7) or (state.render == 0 == state.alpha)
        return (
            (a, b, c, d), upright, angle, reach, height,
            (clip.x0 - height, clip.top - height, clip.x1 + height, clip.bottom + height), font, state.size * scale,
            state.char_space * scale, state.word_space * scale, hidden, self.text_paint(font),
        )  # fmt: skip

    def _text_frame(self) -> tuple[float, float, int, float, float]:
        """Return where text goes on, in the frame of its direction, its angle (degrees), its reach and its height.

        The reach is what a unit of text has on the page, in points; see ``writing_direction``.
        """
        state = self.state
        a, b, c, d, e, f = multiply(self.text, state.ctm)
        e, f = e + state.rise * c, f + state.rise * d
        if not abs(a) + abs(b) + abs(c) + abs(d) + abs(e) + abs(f) < _MAX_COORDINATE:  # nor if one is not a number
            raise OverflowError
        angle, reach = writing_direction(a, b, c, d)
        height = abs(state.size) * (abs(a * d - b * c) / abs(reach) if reach else math.hypot(c, d))
        if not angle:
            return e, f, angle, reach, height
        cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        return e * cos - f * sin, e * sin + f * cos, angle, reach, height

    # Marked content

    def begin_mark(self, tag: Operand = None, properties: Operand = None, *_: Operand) -> None:
        """Open a marked sequence (``BMC``, ``BDC``)."""
        off = tag == "OC" and isinstance(properties, Name) and not self.resources.shows_layer(properties)
        if isinstance(properties, Name):
            properties = self.resources.find_properties(properties)
        if isinstance(properties, dict) and isinstance(said := properties.get("ActualText"), bytes):
            count_replaced(self.drawing, len(said), self.limits.glyphs)
        self.marks.begin_sequence(tag, properties, len(self.drawing.glyphs), off=off)
        self.is_shown = not self.marks.off

    def end_mark(self, *_: Operand) -> None:
        """Close the innermost marked sequence (``EMC``)."""
        self.marks.end_sequence(self.drawing)
        self.is_shown = not self.marks.off

    # Form XObjects

    def draw_xobject(self, name: Name) -> None:
        """Draw a form XObject, or keep the place of an image (``Do``)."""
        form = self.resources.find_form(name)
        if form is None:
            if self.resources.is_image(name) and self.resources.shows_image(name):
                pixels = self.resources.image_size(name)
                self.add_image(covers=self.resources.is_opaque_image(name), pixels=pixels)
            return
        if form.key in self.inside:
            return  # draws itself
        if len(self.inside) >= self.limits.nesting:
            raise LimitError(f"form XObjects lie more than {self.limits.nesting} deep in each other", self.drawing)
        state = self.state.copy_state()
        state.ctm = multiply(form.matrix, state.ctm)
        state.veiled = state.veiled or state.blends or state.alpha < 1
        outer, self.state = self.state, state
        x0, y0, x1, y1 = form.bbox
        self.add_rectangle(x0, y0, x1 - x0, y1 - y0)
        self.clips = True
        self.end_path()
        self.state = outer
        self.marks.off += not form.is_shown
        self.is_shown = not self.marks.off
        self.drawing.operators += _FORM_OPERATORS
        self._check_limits(self.drawing.operators)
        if (form.key, self.marks.off, state, *_counts(self.drawing)) != self.last_form:  # else it changes nothing
            before = state.copy_state()
            self.run_content(form.data, form.resources, state, (*self.inside, form.key))
            self.last_form = (form.key, self.marks.off, before, *_counts(self.drawing))
        self.marks.off -= not form.is_shown
        self.is_shown = not self.marks.off

    def add_image(self, *_: Operand, covers: bool = False, pixels: tuple[float, float] = (math.inf, math.inf)) -> None:
        """Keep the place of an image, and whether it covers what is below it (``BI``, ``Do``).

        One of few ``pixels`` for its place shows no text, and is an area like any other.
        """
        if not self.is_shown:
            return
        box = self.hull_on_page([(0, 0), (1, 0), (0, 1), (1, 1)])
        if len(self.drawing.images) < _MAX_IMAGES:
            self.drawing.images.append(box)
        a, b, c, d = self.state.ctm[:4]
        sides = sorted((box.x1 - box.x0, box.bottom - box.top))
        shows_text = min(pixels) >= _LETTER_PIXELS * sides[0] and max(pixels) >= _LETTER_PIXELS * sides[1]
        self.add_area(
            [box], None, image=shows_text, covers=covers and self.is_opaque() and (b == c == 0 or a == d == 0)
        )

    def fill_with_shading(self, *_: Operand) -> None:
        """Keep the area that is filled from one colour to another, all that is not clipped (``sh``)."""
        self.add_area([self.state.clip], None)


def _counts(drawing: Drawing) -> tuple[int, ...]:
    """Return how much of each kind was drawn; of straight rules and images alone, drawn again, nothing is different."""
    return len(drawing.glyphs), len(drawing.unshown), len(drawing.areas), len(drawing.outlines), drawing.replaced


_KEEP_BRUSH = frozenset(b"Td TD T* Tm Tj TJ ' \" BT BMC BDC EMC q TL Tf Tc Tw Tr re m l c W W* w".split())
"""The operators that change nothing of how text is drawn but its place, or look to it themselves."""

_I = _ContentInterpreter
_OPERATORS: dict[bytes, Callable[..., None]] = GRAPHICS_OPERATORS | {
    b"Tj": _I.show_string, b"TJ": _I.show_strings, b"'": _I.show_on_next_line, b'"': _I.show_spaced_on_next_line,
    b"BMC": _I.begin_mark, b"BDC": _I.begin_mark, b"EMC": _I.end_mark,
    b"Do": _I.draw_xobject, b"BI": _I.add_image, b"sh": _I.fill_with_shading,
}  # fmt: skip
