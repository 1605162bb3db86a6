"""Outlines of glyphs as straight edges, and the pen by which fontTools draws them."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

__all__ = [
    "MAX_COMPONENTS",
    "MAX_EDGES",
    "QUADRATIC",
    "Edge",
    "Outline",
    "draw_glyph",
    "flatten_cubic",
    "flatten_quadratic",
]

Edge = tuple[float, float, float, float]
"""A straight line from x, y to x, y."""

MAX_COMPONENTS = 64
"""Components of which a glyph may be composed, those of components with them: real glyphs have some five."""

MAX_EDGES = 20_000
"""Edges that a glyph may have: the finest bitmap of a letter, and the largest ligature, have some 3,000."""

_Point = tuple[float, float]

_LINES = 6  # that stand for a curve
_SHARES = [n / _LINES for n in range(1, _LINES + 1)]  # where they end
_CUBIC = [((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3) for t in _SHARES]
QUADRATIC = [((1 - t) ** 2, 2 * (1 - t) * t, t * t) for t in _SHARES]
"""What the start, the bend and the end of a curve have of the ends of the lines that stand for it."""


class Outline(NamedTuple):
    """What a glyph draws: straight edges, the number of its contours, and its width.

    What edges go round in one direction is filled; where it is ``even_odd``, what they go round an odd number of times.
    """

    edges: list[Edge]
    contours: int
    width: float
    even_odd: bool = False

    def bounding_box(self) -> tuple[float, float, float, float]:
        """Return the box of the outline: left, low, right, high. Raises ValueError where it has no edges."""
        xs, ys = [e[0] for e in self.edges], [e[1] for e in self.edges]  # closed: each end is a start
        return min(xs), min(ys), max(xs), max(ys)


def flatten_quadratic(start: _Point, bend: _Point, end: _Point) -> list[Edge]:
    """Return a quadratic curve as straight edges."""
    (x0, y0), (x1, y1), (x2, y2) = start, bend, end
    edges = []
    x, y = start
    for a, b, c in QUADRATIC:
        to_x, to_y = a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2
        edges.append((x, y, to_x, to_y))
        x, y = to_x, to_y
    return edges


def flatten_cubic(start: _Point, bend: _Point, back: _Point, end: _Point) -> list[Edge]:
    """Return a cubic curve as straight edges."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = start, bend, back, end
    edges = []
    x, y = start
    for a, b, c, d in _CUBIC:
        to_x, to_y = a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3
        edges.append((x, y, to_x, to_y))
        x, y = to_x, to_y
    return edges


def draw_glyph(glyph: Any, glyphs: Any) -> Outline:
    """Return the outline of a glyph of fontTools; ``glyphs`` are those that it may be composed of, by name.

    Raises ValueError where the glyph is composed of too many others (of itself, for one) or has too many edges, and
    whatever a torn glyph makes fontTools raise.
    """
    pen = _edge_pen_class()(glyphs)
    glyph.draw(pen)
    return Outline(pen.edges, pen.contours, float(glyph.width))  # some know it once drawn


@cache
def _edge_pen_class() -> Any:  # noqa: C901 - a method for each call of fontTools
    """Return the class of a pen that draws straight edges: its base is loaded for fonts without a map only."""
    from fontTools.pens.basePen import BasePen  # noqa: PLC0415

    class EdgePen(BasePen):  # type: ignore[misc]
        skipMissingComponents = False  # noqa: N815 - a letter that lacks a part is another letter

        def __init__(self, glyphs: Any) -> None:
            super().__init__(glyphs)
            self.edges: list[Edge] = []
            self.contours = 0
            self._components = 0
            self._start = self._at = (0.0, 0.0)

        def addComponent(self, glyphName: str, transformation: Any) -> None:  # noqa: N802, N803 - fontTools' names
            self._components += 1
            if self._components > MAX_COMPONENTS:
                raise ValueError("a glyph has too many components")
            super().addComponent(glyphName, transformation)

        def _moveTo(self, pt: Any) -> None:  # noqa: N802
            self._closePath()
            if len(self.edges) > MAX_EDGES:
                raise ValueError("a glyph has too many edges")
            self.contours += 1
            self._start = self._at = pt

        def _lineTo(self, pt: Any) -> None:  # noqa: N802
            self.edges.append((*self._at, *pt))
            self._at = pt

        def _curveToOne(self, pt1: Any, pt2: Any, pt3: Any) -> None:  # noqa: N802
            self.edges += flatten_cubic(self._at, pt1, pt2, pt3)
            self._at = pt3

        def _qCurveToOne(self, pt1: Any, pt2: Any) -> None:  # noqa: N802
            self.edges += flatten_quadratic(self._at, pt1, pt2)
            self._at = pt2

        def _closePath(self) -> None:  # noqa: N802
            if self._at != self._start:
                self._lineTo(self._start)

        def _endPath(self) -> None:  # noqa: N802
            self._closePath()

    return EdgePen
