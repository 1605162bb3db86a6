"""Painting: the outline of what a small content stream fills (ISO 32000-1, 8.5), for glyphs of Type 3 fonts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from arclean.readers.pdf.fonts.bitmaps import inline, runs
from arclean.readers.pdf.fonts.outline_pens import Outline, bent
from arclean.readers.pdf.geometry import IDENTITY, Matrix, multiply, transform_point
from arclean.readers.pdf.syntax.content_stream import operations
from arclean.readers.pdf.syntax.objects import (
    read_stream,
    resolve_dictionary,
    resolve_name,
    resolve_numbers,
    resolve_reference,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from arclean.readers.pdf.fonts.outline_pens import Edge
    from arclean.readers.pdf.syntax.content_stream import Operand

__all__ = ["painted"]

_DEEPEST = 4  # forms within forms
_MOST = 20_000  # edges, or operators: the finest bitmap of a letter seen has 2,000


def painted(data: bytes, resources: dict[str, Any], matrix: Matrix) -> Outline:
    """Give the outline of what a glyph fills; ``matrix`` takes its units to parts of the size.

    Raises ValueError where it does anything but fill, or fills too much; torn operands raise what they like.
    """
    painter = _Painter(matrix)
    painter.run(data, resources, _DEEPEST)
    return Outline(painter.edges, painter.contours, painter.width, painter.even_odd)


class _Painter:
    """Fills what a glyph draws. Raises ValueError for what has no outline."""

    def __init__(self, matrix: Matrix) -> None:
        self.edges: list[Edge] = []
        self.contours = 0
        self.width = 0.0
        self.even_odd = False
        self._matrix = self._outermost = matrix
        self._stack: list[Matrix] = []
        self._path: list[Edge] = []
        self._begun = 0
        self._start = self._at = (0.0, 0.0)

    def run(self, data: bytes, resources: dict[str, Any], deep: int) -> None:
        for name, operands in operations(data):
            if name == b"Do":
                self._object(resolve_dictionary(resources.get("XObject")).get(operands[0]), resources, deep)  # type: ignore[arg-type]
            elif name in _ACTS:
                _ACTS[name](self, *operands)
            if len(self.edges) + len(self._path) > _MOST:
                raise ValueError("too much for a glyph")

    def measure(self, x: float, _y: float, *_box: float) -> None:
        self.width = x * self._outermost[0]

    def save(self) -> None:
        self._stack.append(self._matrix)

    def restore(self) -> None:
        if self._stack:
            self._matrix = self._stack.pop()

    def concat(self, *matrix: float) -> None:
        a, b, c, d, e, f = matrix
        self._matrix = multiply((a, b, c, d, e, f), self._matrix)

    # Paths

    def move(self, x: float, y: float) -> None:
        self.close()
        self._begun += 1
        self._start = self._at = self._placed(x, y)

    def to(self, x: float, y: float) -> None:
        self._line(self._placed(x, y))

    def curve(self, *places: float) -> None:
        a, b, c, d, x, y = places
        self._bend(self._placed(a, b), (c, d), (x, y))

    def curve_from(self, *places: float) -> None:
        c, d, x, y = places
        self._bend(self._at, (c, d), (x, y))

    def curve_to(self, *places: float) -> None:
        a, b, x, y = places
        self._bend(self._placed(a, b), (x, y), (x, y))

    def rectangle(self, x: float, y: float, width: float, height: float) -> None:
        self.move(x, y)
        for corner in ((x + width, y), (x + width, y + height), (x, y + height)):
            self.to(*corner)
        self.close()

    def close(self) -> None:
        if self._at != self._start:
            self._line(self._start)

    def _bend(self, bend: tuple[float, float], back: tuple[float, float], end: tuple[float, float]) -> None:
        to = self._placed(*end)
        self._path += bent(self._at, bend, self._placed(*back), to)
        self._at = to

    def _line(self, end: tuple[float, float]) -> None:
        self._path.append((*self._at, *end))
        self._at = end

    def _placed(self, x: float, y: float) -> tuple[float, float]:
        return transform_point(self._matrix, x, y)

    # Painting

    def fill(self) -> None:
        self.close()
        self.edges += self._path
        self.contours += self._begun
        self.end()

    def fill_even_odd(self) -> None:
        self.even_odd = True
        self.fill()

    def other(self, *_: Operand) -> None:
        raise ValueError("a glyph that is not filled alone")

    def end(self) -> None:
        self._path, self._begun = [], 0
        self._start = self._at

    def image(self, *operands: Any) -> None:
        self._mask(inline([*operands]))

    def _mask(self, image: Any) -> None:
        for left, low, right, high in runs(image):
            self.rectangle(left, low, right - left, high - low)
            if len(self._path) > _MOST:
                break
        self.fill()

    def _object(self, reference: Any, resources: dict[str, Any], deep: int) -> None:
        """Draw a form or an image."""
        stream = resolve_reference(reference)
        spec = getattr(stream, "attrs", {})
        if resolve_name(spec.get("Subtype")) != "Form":
            self._mask(stream)
            return
        data = read_stream(stream)
        if data is None or not deep:
            raise ValueError("a form that cannot be drawn")
        before = self._matrix, self._stack
        self._matrix = multiply(resolve_numbers(spec.get("Matrix"), 6) or IDENTITY, self._matrix)  # type: ignore[arg-type]
        self._stack = []
        self.run(data, resolve_dictionary(spec.get("Resources")) or resources, deep - 1)
        self._matrix, self._stack = before


_P = _Painter
_ACTS: dict[bytes, Callable[..., None]] = {
    b"d0": _P.measure, b"d1": _P.measure, b"q": _P.save, b"Q": _P.restore, b"cm": _P.concat,
    b"m": _P.move, b"l": _P.to, b"c": _P.curve, b"v": _P.curve_from, b"y": _P.curve_to, b"re": _P.rectangle,
    b"h": _P.close, b"n": _P.end, b"f": _P.fill, b"F": _P.fill, b"B": _P.fill, b"b": _P.fill,
    b"f*": _P.fill_even_odd, b"B*": _P.fill_even_odd, b"b*": _P.fill_even_odd, b"BI": _P.image,
    **dict.fromkeys((b"S", b"s", b"sh", b"Tj", b"TJ", b"'", b'"'), _P.other),
}  # fmt: skip
