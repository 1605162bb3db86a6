"""Dot glyphs: which outlines are nothing but dots.

Many families (Noto Sans Arabic, Noto Kufi, Mada, Reem Kufi, Katibeh, Mirza) draw the dots of letters as glyphs of their
own, which sit on skeletons that several letters share.
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from arclean.readers.pdf.fonts import weights
from arclean.readers.pdf.fonts.joined_dots import cut_at_share
from arclean.readers.pdf.fonts.outline_memory import OutlineMemory

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.readers.pdf.fonts.glyph_recognition import GlyphSource
    from arclean.readers.pdf.fonts.outline_pens import Edge, Outline

__all__ = [
    "InkBox", "Stroke", "count_dots", "cut_contours", "dots_of_glyph", "ink_box", "ink_of_glyph", "letter_strokes",
]  # fmt: skip

_MAX_DOTS = 4
_MAX_STROKES = 8  # contours of a letter, with its counters and its mark
_INKS = OutlineMemory["InkBox | None"](2_000)
_DOTS = OutlineMemory["int | None"](1_000)
_STROKES = OutlineMemory["tuple[Stroke, ...]"](500)


class InkBox(NamedTuple):
    """The box of what is drawn, in sizes: left, low, right, high."""

    left: float
    low: float
    right: float
    high: float

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of the box."""
        return (self.left + self.right) / 2, (self.low + self.high) / 2


class Stroke(NamedTuple):
    """A stroke of a glyph: its box in sizes, its area, and whether it is bent: its convex hull is much larger."""

    box: InkBox
    area: float
    is_bent: bool


class _Contour(NamedTuple):
    """A contour of an outline: its box in sizes, its area, which is negative where it goes round the other way.

    ``hull`` is the area of its convex hull: a dot or a diamond fills it, a hamza does not. ``elongation`` is how much
    longer it is than wide, whichever way it lies: a fatha is a stroke.
    """

    box: InkBox
    area: float
    hull: float
    elongation: float

    def is_dot(self) -> bool:
        """Return whether it is about as wide as high, small, and convex."""
        width, height = self.box.right - self.box.left, self.box.high - self.box.low
        if not weights.MIN_DOT_SIZE < min(width, height) <= max(width, height) < weights.MAX_DOT_SIZE:
            return False
        return self.elongation < weights.MAX_DOT_ELONGATION and abs(self.area) > weights.MIN_DOT_FILL * self.hull


def ink_box(drawn: Outline, units: float) -> InkBox:
    """Return the box of an outline in sizes. Raises ValueError where it has no edges."""
    return InkBox(*(edge / units for edge in drawn.bounding_box()))


def ink_of_glyph(program: GlyphSource, glyph: str) -> InkBox | None:
    """Return the box of what a glyph draws, in sizes; None where it draws nothing."""
    return _INKS.recall(program.outline_key(glyph), lambda: _look_at_ink(program, glyph))


def _look_at_ink(program: GlyphSource, glyph: str) -> InkBox | None:
    drawn = program.draw_outline(glyph)
    return None if drawn is None or not drawn.edges else ink_box(drawn, program.units)


def count_dots(drawn: Outline, units: float) -> int:
    """Return how many dots an outline is made of; 0 where it is anything else.

    All are of about one size, and lie apart, or touch and are one contour.
    """
    if not 1 <= drawn.contours <= _MAX_DOTS:
        return 0
    found = [dot for edges in cut_contours(drawn) for dot in _dots_of_contour(edges, units)]
    if not all(contour.is_dot() for contour in found) or not 1 <= len(found) <= _MAX_DOTS:
        return 0
    areas = [abs(contour.area) for contour in found]
    boxes = [contour.box for contour in found]
    apart = all(not _contains(one, other) for one in boxes for other in boxes if one is not other)
    return len(found) if apart and min(areas) * weights.MAX_DOT_RATIO > max(areas) else 0


def dots_of_glyph(program: GlyphSource, glyph: str) -> int | None:
    """Return how many dots a glyph is made of, 0 where it is anything else; None where it draws nothing."""
    return _DOTS.recall(program.outline_key(glyph), lambda: _look_at_glyph(program, glyph))


def _look_at_glyph(program: GlyphSource, glyph: str) -> int | None:
    drawn = program.draw_outline(glyph)
    return None if drawn is None or not drawn.edges else count_dots(drawn, program.units)


def letter_strokes(program: GlyphSource, glyph: str) -> tuple[Stroke, ...]:
    """Return the strokes that a glyph draws, the largest first; smaller ones that overlap are one, counters none.

    Many fonts draw a hamza by two contours that overlap, its bow and its foot.
    """
    return _STROKES.recall(program.outline_key(glyph), lambda: _look_at_strokes(program, glyph))


def _look_at_strokes(program: GlyphSource, glyph: str) -> tuple[Stroke, ...]:
    drawn = program.draw_outline(glyph)
    if drawn is None or not 1 <= drawn.contours <= _MAX_STROKES:
        return ()
    found = sorted(_contours(drawn, program.units), key=lambda contour: -abs(contour.area))
    way = found[0].area if found else 0.0
    counters = [contour.box for contour in found if contour.area * way < 0]
    strokes: list[Stroke] = []
    for box, area, hull, _ in found:
        if area * way <= 0:
            continue
        is_bent = abs(area) < weights.MAX_BENT_FILL * hull and not any(_contains(box, counter) for counter in counters)
        stroke = Stroke(box, abs(area), is_bent)
        over = [n for n, other in enumerate(strokes) if n and _overlap(other.box, box)]
        if over:
            strokes[over[0]] = _join_strokes(strokes[over[0]], stroke)
        else:
            strokes.append(stroke)
    if len(strokes) == 2 and _overlap(strokes[0].box, strokes[1].box) and strokes[1].area > strokes[0].area / 2:
        return (_join_strokes(*strokes),)  # a hamza by itself
    return tuple(strokes)


def _join_strokes(one: Stroke, other: Stroke) -> Stroke:
    box = InkBox(
        min(one.box.left, other.box.left), min(one.box.low, other.box.low), max(one.box.right, other.box.right),
        max(one.box.high, other.box.high),
    )  # fmt: skip
    return Stroke(box, one.area + other.area, one.is_bent or other.is_bent)


def _overlap(one: InkBox, other: InkBox) -> bool:
    """Return whether two boxes share a place."""
    return one.left < other.right and other.left < one.right and one.low < other.high and other.low < one.high


def _contours(drawn: Outline, units: float) -> Iterator[_Contour]:
    """Yield the contours of an outline."""
    for edges in cut_contours(drawn):
        yield _contour(edges, units)


def cut_contours(drawn: Outline) -> Iterator[list[Edge]]:
    """Yield the edges of each contour of an outline, which begin where the last one ended."""
    edges: list[Edge] = []
    for edge in drawn.edges:
        if edges and edge[:2] != edges[-1][2:]:
            yield edges
            edges = []
        edges.append(edge)
        if edge[2:] == edges[0][:2]:
            yield edges
            edges = []
    if edges:
        yield edges


def _dots_of_contour(edges: list[Edge], units: float) -> list[_Contour]:
    """Return a contour as the two or three dots that it joins, where its parts are dots; else as itself."""
    whole = _contour(edges, units)
    if whole.is_dot() or abs(whole.area) >= weights.MAX_JOINED_FILL * whole.hull:
        return [whole]
    points = [edge[:2] for edge in edges]
    pair = [_contour(_edges(part), units) for part in cut_at_share(points, 1 / 2, 0)]
    if _are_dots(pair):
        return pair
    for share in (1 / 3, 2 / 3):  # one dot below two, or above them
        parts = cut_at_share(points, share, 1)
        one, two = parts if share < 1 / 2 else parts[::-1]
        three = [_contour(_edges(part), units) for part in (one, *cut_at_share(two, 1 / 2, 0))]
        if _are_dots(three):
            return three
    return [whole]


def _are_dots(parts: Sequence[_Contour]) -> bool:
    """Return whether parts of a contour are dots of one size."""
    areas = [abs(part.area) for part in parts]
    return all(part.is_dot() for part in parts) and min(areas) * weights.MAX_DOT_RATIO > max(areas)


def _edges(points: Sequence[tuple[float, float]]) -> list[Edge]:
    return [(*start, *end) for start, end in zip(points, [*points[1:], *points[:1]], strict=True)]


def _contour(edges: list[Edge], units: float) -> _Contour:
    xs, ys = [edge[0] / units for edge in edges], [edge[1] / units for edge in edges]
    area = sum(x0 * y1 - x1 * y0 for x0, y0, x1, y1 in edges) / 2 / units**2
    hull = _hull_area(sorted({*zip(xs, ys, strict=True)}))
    return _Contour(InkBox(min(xs), min(ys), max(xs), max(ys)), area, hull, _elongation(edges))


def _elongation(edges: list[Edge]) -> float:
    """Return the ratio of the two main axes of a contour, by its second moments of area; infinite for a mere line."""
    origin = edges[0]
    area = x_sum = y_sum = xx = yy = xy = 0.0
    for edge in edges:
        x0, y0, x1, y1 = edge[0] - origin[0], edge[1] - origin[1], edge[2] - origin[0], edge[3] - origin[1]
        cross = x0 * y1 - x1 * y0
        area += cross / 2
        x_sum += (x0 + x1) * cross / 6
        y_sum += (y0 + y1) * cross / 6
        xx += (x0 * x0 + x0 * x1 + x1 * x1) * cross / 12
        yy += (y0 * y0 + y0 * y1 + y1 * y1) * cross / 12
        xy += (x0 * y1 + 2 * x0 * y0 + 2 * x1 * y1 + x1 * y0) * cross / 24
    if not area:
        return math.inf
    x, y = x_sum / area, y_sum / area
    xx, yy, xy = xx / area - x * x, yy / area - y * y, xy / area - x * y
    half, root = (xx + yy) / 2, math.hypot((xx - yy) / 2, xy)
    return math.sqrt((half + root) / (half - root)) if half - root > 0 else math.inf


def _hull_area(points: list[tuple[float, float]]) -> float:
    """Return the area of the convex hull of points, which are sorted."""
    area = 0.0
    for way in (points, points[::-1]):
        chain: list[tuple[float, float]] = []
        for x, y in way:
            while len(chain) > 1 and _turn(chain[-2], chain[-1], (x, y)) <= 0:
                chain.pop()
            chain.append((x, y))
        area += sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairwise(chain)) / 2
    return area


def _turn(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _contains(outer: InkBox, inner: InkBox) -> bool:
    return (
        outer.left <= inner.left and inner.right <= outer.right and outer.low <= inner.low and inner.high <= outer.high
    )
