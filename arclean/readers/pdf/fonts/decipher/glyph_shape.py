"""Glyph shapes: what a classifier sees of an outline, whatever font it is of.

The glyph is filled into 48 by 48 points over its own extent, which become a picture of 24 by 24 cells of five levels.
What the picture does not show are measures in sizes: where the glyph lies on the line, how far it is from the edges of
its advance width (joined letters reach them), and how many parts it has above and below its body, and how many
enclosed counters. Parts are those of the picture, so overlapping contours, stencils and bitmaps count as they look.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from arclean.readers.pdf.fonts.raster import filled_rows, is_filled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from arclean.readers.pdf.fonts.outline_pens import Outline

__all__ = [
    "CELL_COUNT",
    "MEASURE_COUNT",
    "_USUAL_SCALE",
    "GlyphShape",
    "count_parts",
    "font_scale",
    "ink_height",
    "joins_its_neighbours",
    "median_scale",
    "outline_shape",
    "scaled_measures",
]

_CELLS = 24  # a side of the picture
_POINTS = 2 * _CELLS
CELL_COUNT = _CELLS * _CELLS
_LENGTHS = 9  # of the measures, which are divided by the scale of the font
MEASURE_COUNT = _LENGTHS + 15
_UNIT = 24  # steps of a measure
_MAX_STEP = 127
_USUAL_SCALE = 0.45  # sizes: the median height of the glyphs of 200 fonts
_MIN_SCALED_GLYPHS = 6
_FULL = (1 << _POINTS) - 1
_PAIR_COUNT = bytes.maketrans(bytes(range(4)), bytes((0, 1, 1, 2)))


class GlyphShape(NamedTuple):
    """The picture of a glyph, a level from 0 to 4 a cell, row by row from the top, and its measures.

    ``lengths`` are in sizes: bearings left and right, width, height, bottom, top and advance width of the glyph, bottom
    and top of its body. ``counts`` are pure numbers.
    """

    cells: bytes
    lengths: tuple[float, ...]
    counts: tuple[float, ...]


def outline_shape(drawn: Outline, units: float) -> GlyphShape | None:
    """Return the shape of an outline, so many ``units`` of which go to the size; None where it draws nothing."""
    rows = filled_rows(drawn, units, _POINTS)
    if rows is None:
        return None
    left, low, right, high = (edge / units for edge in drawn.bounding_box())
    parts = _joined_runs(rows)
    if not parts:
        return None
    body = max(parts, key=lambda part: part.area)
    height = high - low
    body_bottom, body_top = (high - row / _POINTS * height for row in (body.last + 1, body.first))
    advance = drawn.width / units
    lengths = (left, advance - right, right - left, height, low, high, advance, body_bottom, body_top)
    return GlyphShape(_picture(rows), lengths, _part_counts(parts, body, rows, (right - left, height)))


def count_parts(drawn: Outline, units: float) -> int:
    """Return how many parts of an outline do not touch, as it looks: 0 where it draws nothing."""
    rows = filled_rows(drawn, units, _POINTS) if drawn.edges else None
    return 0 if rows is None else sum(part.area >= _MIN_PART for part in _joined_runs(rows))


def ink_height(drawn: Outline, units: float) -> float | None:
    """Return the height of an outline in sizes, as that of its shape; None where it has no shape."""
    left, low, right, high = drawn.bounding_box()
    return high / units - low / units if is_filled(right - left, high - low, units) else None


def joins_its_neighbours(drawn: Outline, units: float) -> bool:
    """Return whether an outline reaches an edge of its advance, as joined letters do."""
    left, _, right, _ = drawn.bounding_box()
    return min(left, drawn.width - right) <= units / _JOINING_PARTS


_JOINING_PARTS = 200  # of the size: what is nearer to the edge than one of them touches what stands there


def font_scale(shapes: Iterable[GlyphShape]) -> float:
    """Return the scale of a font, in sizes: the median height of its glyphs, or the usual one where they are few."""
    return median_scale(shape.lengths[3] for shape in shapes)


def median_scale(of_glyphs: Iterable[float]) -> float:
    """Return the scale of a font whose glyphs have these heights in sizes."""
    heights = sorted(of_glyphs)
    return heights[len(heights) // 2] if len(heights) >= _MIN_SCALED_GLYPHS else _USUAL_SCALE


def scaled_measures(shape: GlyphShape, scale: float) -> list[int]:
    """Return the measures of a shape in a font of some scale, as whole steps within -127 and 127."""
    values = [length / scale for length in shape.lengths]
    values += shape.counts
    return [max(-_MAX_STEP, min(_MAX_STEP, round(_UNIT * value))) for value in values]


class _InkPart(NamedTuple):
    """A connected part of a picture, in points: its area, its first and last row, the sum of its rows and columns."""

    area: int
    first: int
    last: int
    rows: int
    columns: int


def _joined_runs(rows: Sequence[int]) -> list[_InkPart]:
    """Return the connected parts of rows of bits."""
    found: list[list[int]] = []  # area, first row, last row, sum of rows, sum of columns; parts that were joined: empty
    above: list[tuple[int, int]] = []  # masks of the row above, each with the number of its part
    for y, row in enumerate(rows):
        current: list[tuple[int, int]] = []
        rest = row
        while rest:
            low = rest & -rest
            mask = rest & ~(rest + low)
            rest &= ~mask
            reach = mask | mask << 1 | mask >> 1
            touched = {number for other, number in above if other & reach}
            number = min(touched) if touched else len(found)
            if not touched:
                found.append([0, y, y, 0, 0])
            part = found[number]
            for other in touched - {number}:
                joined = found[other]
                part[0] += joined[0]
                part[1] = min(part[1], joined[1])
                part[3] += joined[3]
                part[4] += joined[4]
                found[other] = []
                above = [(seen, number if to == other else to) for seen, to in above]
                current = [(seen, number if to == other else to) for seen, to in current]
            area, first = mask.bit_count(), low.bit_length() - 1
            part[0] += area
            part[2] = y
            part[3] += y * area
            part[4] += area * first + area * (area - 1) // 2
            current.append((mask, number))
        above = current
    return [_InkPart(*part) for part in found if part]


def _picture(rows: Sequence[int]) -> bytes:
    """Return rows of bits, 48 by 48, as levels from 0 to 4, 24 by 24."""
    cells = bytearray()
    for upper, lower in zip(rows[::2], rows[1::2], strict=True):
        cells += bytes(((upper >> at) & 3).bit_count() + ((lower >> at) & 3).bit_count() for at in range(0, _POINTS, 2))
    return bytes(cells)


_MIN_PART = 4  # points: what is smaller is a rounding of a corner


def _part_counts(
    parts: Sequence[_InkPart], body: _InkPart, rows: Sequence[int], extent: tuple[float, float]
) -> tuple[float, ...]:
    """Return the counts of a shape: parts above and below its body, counters, their areas and places.

    What lies to the right of a body that fills the upper right corner counts as a counter too, in training as here.
    """
    middle = body.rows / body.area
    others = [part for part in parts if part is not body and part.area >= _MIN_PART]
    above = [part for part in others if part.rows / part.area < middle]
    below = [part for part in others if part.rows / part.area >= middle]
    ground = [~row & _FULL for row in rows]
    framed = [_FULL, *((row << 1) | 1 | 1 << (_POINTS + 1) for row in ground), _FULL]
    counters = [part for part in _joined_runs(framed) if part.first > 0 and part.area >= _MIN_PART]
    numbers: list[float] = []
    for side in (above, below):
        numbers += [float(len(side) == count) for count in (1, 2)]
        numbers.append(min(3.0, max(0, len(side) - 2)))
        numbers.append(min(2.0, 2 * sum(part.area for part in side) / body.area))
    numbers += [float(len(counters) == 1), min(3.0, max(0, len(counters) - 1))]
    numbers.append(min(2.0, 4 * sum(part.area for part in counters) / body.area))
    numbers.append(_offset(above, body))
    numbers.append(_offset(below, body))
    numbers.append(sum(part.area for part in parts) / _POINTS / _POINTS)
    numbers.append(math.log((extent[0] + 0.02) / (extent[1] + 0.02)))
    return tuple(numbers)


def _offset(side: Sequence[_InkPart], body: _InkPart) -> float:
    """Return how far the parts of a side stand to the right of the body, in parts of the picture."""
    area = sum(part.area for part in side)
    return (sum(part.columns for part in side) / area - body.columns / body.area) / _POINTS if area else 0.0
