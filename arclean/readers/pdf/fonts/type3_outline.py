"""The outline of what a small content stream fills (ISO 32000-1, 8.5), for glyphs of Type 3 fonts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from arclean.readers.pdf.fonts.bitmaps import black_rectangles, inline_image
from arclean.readers.pdf.fonts.outline_pens import MAX_EDGES, Outline, flatten_cubic
from arclean.readers.pdf.geometry import IDENTITY, Matrix, multiply, transform_point
from arclean.readers.pdf.syntax.content_stream import parse_operations
from arclean.readers.pdf.syntax.objects import (
    read_stream,
    resolve_dictionary,
    resolve_name,
    resolve_numbers,
    resolve_reference,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Callable

    from arclean.readers.pdf.fonts.outline_pens import Edge
    from arclean.readers.pdf.syntax.content_stream import Operand

__all__ = ["outline_of_content"]

_MAX_FORM_DEPTH = 4  # forms within forms


def outline_of_content(data: bytes, resources: dict[str, Any], matrix: Matrix) -> Outline:
    """Return the outline of what a glyph fills; ``matrix`` takes its units to parts of the size.

    Raises ValueError where it does anything but fill, or fills too much; torn operands raise what they like.
    """
    painter = _OutlinePainter(matrix)
    painter.run_content(data, resources, _MAX_FORM_DEPTH)
    return Outline(painter.edges, painter.contours, painter.width, painter.even_odd)


class _OutlinePainter:
    """Collects the edges of what a glyph fills. Raises ValueError for what has no outline.

    Paths are kept as edges in parts of the size: ``_path`` until it is painted, ``edges`` from then on.
    """

    def __init__(self, matrix: Matrix) -> None:
        self.edges: list[Edge] = []
        self.contours = 0
        self.width = 0.0
        self.even_odd = False
        self._matrix = self._glyph_matrix = matrix
        self._saved_matrices: list[Matrix] = []
        self._path: list[Edge] = []
        self._path_contours = 0
        self._start = self._at = (0.0, 0.0)

    def run_content(self, data: bytes, resources: dict[str, Any], depth_left: int) -> None:
        """Run the operators of a content stream; ``depth_left`` forms may lie within each other."""
        for name, operands in parse_operations(data):
            if name == b"Do":
                reference = resolve_dictionary(resources.get("XObject")).get(operands[0])  # type: ignore[arg-type]
                self._draw_object(reference, resources, depth_left)
            elif name in _OPERATORS:
                _OPERATORS[name](self, *operands)
            if len(self.edges) + len(self._path) > MAX_EDGES:
                raise ValueError("too much for a glyph")

    def set_width(self, x: float, _y: float, *_box: float) -> None:
        self.width = x * self._glyph_matrix[0]

    def save_matrix(self) -> None:
        self._saved_matrices.append(self._matrix)

    def restore_matrix(self) -> None:
        if self._saved_matrices:
            self._matrix = self._saved_matrices.pop()

    def concatenate_matrix(self, *matrix: float) -> None:
        a, b, c, d, e, f = matrix
        self._matrix = multiply((a, b, c, d, e, f), self._matrix)

    # Paths

    def move_to(self, x: float, y: float) -> None:
        self.close_path()
        self._path_contours += 1
        self._start = self._at = transform_point(self._matrix, x, y)

    def line_to(self, x: float, y: float) -> None:
        self._add_line(transform_point(self._matrix, x, y))

    def curve_to(self, *points: float) -> None:
        a, b, c, d, x, y = points
        self._add_curve(transform_point(self._matrix, a, b), (c, d), (x, y))

    def curve_from_here(self, *points: float) -> None:
        c, d, x, y = points
        self._add_curve(self._at, (c, d), (x, y))

    def curve_straight_to(self, *points: float) -> None:
        a, b, x, y = points
        self._add_curve(transform_point(self._matrix, a, b), (x, y), (x, y))

    def add_rectangle(self, x: float, y: float, width: float, height: float) -> None:
        self.move_to(x, y)
        for corner in ((x + width, y), (x + width, y + height), (x, y + height)):
            self.line_to(*corner)
        self.close_path()

    def close_path(self) -> None:
        if self._at != self._start:
            self._add_line(self._start)

    def _add_curve(self, bend: tuple[float, float], back: tuple[float, float], end: tuple[float, float]) -> None:
        """Add a curve; ``back`` and ``end`` are not yet transformed."""
        to = transform_point(self._matrix, *end)
        self._path += flatten_cubic(self._at, bend, transform_point(self._matrix, *back), to)
        self._at = to

    def _add_line(self, end: tuple[float, float]) -> None:
        self._path.append((*self._at, *end))
        self._at = end

    # Painting

    def fill_path(self) -> None:
        self.close_path()
        self.edges += self._path
        self.contours += self._path_contours
        self.end_path()

    def fill_path_even_odd(self) -> None:
        self.even_odd = True
        self.fill_path()

    def refuse_operator(self, *_: Operand) -> None:
        raise ValueError("a glyph that is not filled alone")

    def end_path(self) -> None:
        self._path, self._path_contours = [], 0
        self._start = self._at

    def fill_inline_image(self, *operands: Any) -> None:
        self._fill_mask(inline_image([*operands]))

    def _fill_mask(self, image: Any) -> None:
        """Fill what is black in an image mask, as far as it has not too many edges."""
        for left, low, right, high in black_rectangles(image):
            self.add_rectangle(left, low, right - left, high - low)
            if len(self._path) > MAX_EDGES:
                break
        self.fill_path()

    def _draw_object(self, reference: Any, resources: dict[str, Any], depth_left: int) -> None:
        """Draw a form or an image mask. Raises ValueError for a form that is not there or lies too deep."""
        stream = resolve_reference(reference)
        spec = getattr(stream, "attrs", {})
        if resolve_name(spec.get("Subtype")) != "Form":
            self._fill_mask(stream)
            return
        data = read_stream(stream)
        if data is None or not depth_left:
            raise ValueError("a form that cannot be drawn")
        before = self._matrix, self._saved_matrices
        self._matrix = multiply(resolve_numbers(spec.get("Matrix"), 6) or IDENTITY, self._matrix)  # type: ignore[arg-type]
        self._saved_matrices = []
        self.run_content(data, resolve_dictionary(spec.get("Resources")) or resources, depth_left - 1)
        self._matrix, self._saved_matrices = before


_P = _OutlinePainter
_OPERATORS: dict[bytes, Callable[..., None]] = {
    b"d0": _P.set_width, b"d1": _P.set_width, b"q": _P.save_matrix, b"Q": _P.restore_matrix,
    b"cm": _P.concatenate_matrix, b"m": _P.move_to, b"l": _P.line_to, b"c": _P.curve_to, b"v": _P.curve_from_here,
    b"y": _P.curve_straight_to, b"re": _P.add_rectangle, b"h": _P.close_path, b"n": _P.end_path,
    b"f": _P.fill_path, b"F": _P.fill_path, b"B": _P.fill_path, b"b": _P.fill_path,
    b"f*": _P.fill_path_even_odd, b"B*": _P.fill_path_even_odd, b"b*": _P.fill_path_even_odd,
    b"BI": _P.fill_inline_image,
    **dict.fromkeys((b"S", b"s", b"sh", b"Tj", b"TJ", b"'", b'"'), _P.refuse_operator),
}  # fmt: skip
