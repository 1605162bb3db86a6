"""Pens: what a glyph draws, as straight lines."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Edge", "Outline", "bent", "curved", "outline"]

Edge = tuple[float, float, float, float]
"""A straight line from x, y to x, y."""

_Point = tuple[float, float]

_LINES = 6  # that stand for a curve
_SHARES = [n / _LINES for n in range(1, _LINES + 1)]  # where they end
_CUBIC = [((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3) for t in _SHARES]
_QUADRATIC = [((1 - t) ** 2, 2 * (1 - t) * t, t * t) for t in _SHARES]


class Outline(NamedTuple):
    """What a glyph draws: straight edges, the number of its contours, and its width.

    What edges go round in one direction is filled; where it is ``even_odd``, what they go round an odd number of times.
    """

    edges: list[Edge]
    contours: int
    width: float
    even_odd: bool = False

    def extent(self) -> tuple[float, float, float, float]:
        """Give the box of the outline: left, low, right, high."""
        xs, ys = [e[0] for e in self.edges], [e[1] for e in self.edges]  # closed: each end is a start
        return min(xs), min(ys), max(xs), max(ys)


def curved(start: _Point, bend: _Point, end: _Point) -> Iterator[Edge]:
    """Yield the lines of a quadratic curve."""
    (x0, y0), (x1, y1), (x2, y2) = start, bend, end
    x, y = start
    for a, b, c in _QUADRATIC:
        before = x, y
        x, y = a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2
        yield *before, x, y


def bent(start: _Point, bend: _Point, back: _Point, end: _Point) -> Iterator[Edge]:
    """Yield the lines of a cubic curve."""
    x, y = start
    for a, b, c, d in _CUBIC:
        before = x, y
        x = a * start[0] + b * bend[0] + c * back[0] + d * end[0]
        y = a * start[1] + b * bend[1] + c * back[1] + d * end[1]
        yield *before, x, y


def outline(glyphs: Any, glyph: str) -> Outline:
    """Draw a glyph of a fontTools glyph set. Raises what a torn glyph makes fontTools raise."""
    pen = _flat_pen()(glyphs)
    glyphs[glyph].draw(pen)
    return Outline(pen.edges, pen.contours, float(glyphs[glyph].width))  # some know it once drawn


@cache
def _flat_pen() -> Any:
    """Make the class of a pen: its base is loaded with the rest of fontTools."""
    from fontTools.pens.basePen import BasePen  # noqa: PLC0415 - for fonts without a map only

    class FlatPen(BasePen):  # type: ignore[misc]
        def __init__(self, glyphs: Any) -> None:
            super().__init__(glyphs)
            self.edges: list[Edge] = []
            self.contours = 0
            self._start = self._at = (0.0, 0.0)

        def _moveTo(self, pt: Any) -> None:  # noqa: N802 - fontTools asks for these names
            self._closePath()
            self.contours += 1
            self._start = self._at = pt

        def _lineTo(self, pt: Any) -> None:  # noqa: N802
            self.edges.append((*self._at, *pt))
            self._at = pt

        def _curveToOne(self, pt1: Any, pt2: Any, pt3: Any) -> None:  # noqa: N802
            self.edges += bent(self._at, pt1, pt2, pt3)
            self._at = pt3

        def _qCurveToOne(self, pt1: Any, pt2: Any) -> None:  # noqa: N802
            self.edges += curved(self._at, pt1, pt2)
            self._at = pt2

        def _closePath(self) -> None:  # noqa: N802
            if self._at != self._start:
                self._lineTo(self._start)

        def _endPath(self) -> None:  # noqa: N802
            self._closePath()

    return FlatPen
