"""Measures of a glyph: ten numbers by which its outline is known again, whoever embedded the font.

They are in thousandths of the size: the width of the outline, its bottom and its top, the square root of its area, the
centroid, the square roots of the second moments about it (along x, along y, and half that of the mixed one), and a
sixth of the perimeter. All are integrals over the polygon, so that neither the direction of contours nor the kind and
number of curves matters: subsetters keep them exactly, what redraws fonts (Qt, Ghostscript) changes them by less than
2.5 in 99 of 100 glyphs (2,800 glyphs of 60 PDFs, 2026-11).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arclean.readers.pdf.fonts.outline_pens import Outline

__all__ = ["MEASURE_COUNT", "Measures", "measure_outline"]

Measures = tuple[float, ...]
"""The ten numbers of a glyph."""

MEASURE_COUNT = 10
_SIZE = 1000  # parts of the size that are counted
_MIN_AREA = 20.0  # square parts: what is less draws nothing
_PERIMETER_SHARE = 6  # as much of the perimeter as weighs no more than the other numbers
_MAX_MEASURE = 30_000  # of a glyph that is no torn one


def measure_outline(drawn: Outline, units: float) -> Measures | None:
    """Return the measures of an outline, of which so many ``units`` go to the size; None where it fills no area.

    >>> from arclean.readers.pdf.fonts.outline_pens import Outline
    >>> square = [(0, 0, 0, 1), (0, 1, 1, 1), (1, 1, 1, 0), (1, 0, 0, 0)]
    >>> [round(number) for number in measure_outline(Outline(square, 1, 1.0), 2)]
    [500, 0, 500, 500, 250, 250, 144, 144, 0, 333]
    """
    if not drawn.edges or units <= 0:
        return None
    left, low, right, high = drawn.bounding_box()
    area = x_sum = y_sum = xx_sum = yy_sum = xy_sum = length = 0.0
    for x0, y0, x1, y1 in drawn.edges:
        a, c = x0 - left, x1 - left
        cross = a * y1 - c * y0
        area += cross
        x_sum += (a + c) * cross
        y_sum += (y0 + y1) * cross
        xx_sum += (a * a + a * c + c * c) * cross
        yy_sum += (y0 * y0 + y0 * y1 + y1 * y1) * cross
        xy_sum += (a * y1 + 2 * a * y0 + 2 * c * y1 + c * y0) * cross
        length += math.hypot(x1 - x0, y1 - y0)
    scale = _SIZE / units
    area /= 2
    if abs(area) * scale * scale < _MIN_AREA:
        return None
    x, y = x_sum / (6 * area), y_sum / (6 * area)
    along_x, along_y = max(0.0, xx_sum / (12 * area) - x * x), max(0.0, yy_sum / (12 * area) - y * y)
    mixed = xy_sum / (24 * area) - x * y
    measures = (
        right - left, low, high, math.sqrt(abs(area)), x, y, math.sqrt(along_x), math.sqrt(along_y),
        math.copysign(math.sqrt(abs(mixed)), mixed) / 2, length / _PERIMETER_SHARE,
    )  # fmt: skip
    found = tuple(number * scale for number in measures)
    return found if all(abs(number) < _MAX_MEASURE for number in found) else None
