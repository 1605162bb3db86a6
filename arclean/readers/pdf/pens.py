"""Pens: outlines as straight lines. Apart from its users, for its base is loaded with the rest of fontTools."""

from __future__ import annotations

from functools import cache
from typing import Any

__all__ = ["flat_pen"]


def flat_pen(glyphs: Any, steps: int) -> Any:
    """Make a pen for fontTools that keeps ``edges``, ``steps`` to a curve, and counts ``contours``."""
    return _flat_pen()(glyphs, steps)


@cache
def _flat_pen() -> Any:
    from fontTools.pens.basePen import BasePen  # noqa: PLC0415 - for fonts without a map only

    class FlatPen(BasePen):  # type: ignore[misc]
        def __init__(self, glyphs: Any, steps: int) -> None:
            super().__init__(glyphs)
            self.edges: list[tuple[float, float, float, float]] = []
            self.contours = 0
            self._shares = [n / steps for n in range(1, steps + 1)]
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
            for t in self._shares:
                u = 1 - t
                w = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
                self._lineTo(tuple(w[0] * a[i] + w[1] * pt1[i] + w[2] * pt2[i] + w[3] * pt3[i] for i in (0, 1)))

        def _closePath(self) -> None:  # noqa: N802
            if self._at != self._start:
                self._lineTo(self._start)

        def _endPath(self) -> None:  # noqa: N802
            self._closePath()

    return FlatPen
