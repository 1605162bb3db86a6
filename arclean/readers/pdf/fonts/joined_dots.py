"""Joined dots: two or three dots that touch, drawn as one contour, cut apart where they meet.

Some families (Katibeh, Mirza, Jomhuria, Noto Nastaliq Urdu) draw the dots of teh and sheen as one shape with a waist
between them. Such a contour is no dot, and no stroke either: it has a concave side, and its parts are dots of one size.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["cut_at_share"]

_Point = tuple[float, float]
_HALVINGS = 24  # of halving, by which the place of a cut is found


def cut_at_share(points: Sequence[_Point], share: float, axis: int) -> tuple[list[_Point], list[_Point]]:
    """Return the two parts of a polygon that a line across an axis (0 or 1) makes, the first with a share of its area.

    >>> cut_at_share([(0, 0), (4, 0), (4, 1), (0, 1)], 0.5, 0)[1]
    [(2.0, 0.0), (4, 0), (4, 1), (2.0, 1.0)]
    """
    whole = abs(_polygon_area(points))
    low, high = min(point[axis] for point in points), max(point[axis] for point in points)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if abs(_polygon_area([*_clip(points, axis, middle, 1)])) < share * whole:
            low = middle
        else:
            high = middle
    return [*_clip(points, axis, high, 1)], [*_clip(points, axis, high, -1)]


def _polygon_area(points: Sequence[_Point]) -> float:
    """Return the area of a polygon, negative where it goes round clockwise."""
    ends = [*points[1:], *points[:1]]
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(points, ends, strict=True)) / 2


def _clip(points: Sequence[_Point], axis: int, at: float, sign: int) -> Iterator[_Point]:
    """Yield the corners of what of a polygon lies on one side of a line: below it where the sign is 1."""
    for start, end in zip(points, [*points[1:], *points[:1]], strict=True):
        inside, goes_inside = sign * (start[axis] - at) <= 0, sign * (end[axis] - at) <= 0
        if inside:
            yield start
        if inside != goes_inside:
            share = (at - start[axis]) / (end[axis] - start[axis])
            yield start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])
