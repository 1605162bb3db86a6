"""Pens: what a glyph draws, as straight lines."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

__all__ = ["Outline", "outline"]

_SHARES = [n / 6 for n in range(1, 7)]  # where the lines end that stand for a curve


class Outline(NamedTuple):
    """What a glyph draws: straight edges (from x, y to x, y), the number of its contours, and its width."""

    edges: list[tuple[float, float, float, float]]
    contours: int
    width: float

    def extent(self) -> tuple[float, float, float, float]:
        """Give the box of the outline: left, low, right, high."""
        xs, ys = [e[0] for e in self.edges], [e[1] for e in self.edges]  # closed: each end is a start
        return min(xs), min(ys), max(xs), max(ys)


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
            self.edges: list[tuple[float, float, float, float]] = []
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
            a = self._at
            for t in _SHARES:
                u = 1 - t
                w = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
                self._lineTo(tuple(w[0] * a[i] + w[1] * pt1[i] + w[2] * pt2[i] + w[3] * pt3[i] for i in (0, 1)))

        def _closePath(self) -> None:  # noqa: N802
            if self._at != self._start:
                self._lineTo(self._start)

        def _endPath(self) -> None:  # noqa: N802
            self._closePath()

    return FlatPen
