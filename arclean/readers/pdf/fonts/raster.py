"""Shapes: what a glyph draws, filled into a grid of 24 by 24 cells over its own extent, so that fonts compare."""

from __future__ import annotations

import math
import zlib
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from arclean.readers.pdf.fonts.outline_pens import Outline

__all__ = ["GRID", "OTHER", "Shape", "fill", "pack", "unpack"]

GRID = 24
OTHER = "\0"
"""What references of letters are called: a shape that is none of the signs."""

_BYTES = GRID * GRID // 8


class Shape(NamedTuple):
    """A filled outline: its cells as the bits of a number, row by row from the top, and its extent in sizes."""

    cells: int
    width: float
    height: float
    bottom: float


def fill(drawn: Outline, units: float) -> Shape | None:
    """Fill an outline, of which so many ``units`` go to the size; None where it draws nothing to speak of."""
    left, low, right, high = drawn.extent()
    if right - left < units / 100 or high - low < units / 100:
        return None
    cells = 0
    for row, crossings in _crossings(drawn, low, high):
        for start, end in _inside(crossings, 1 if drawn.even_odd else -1):
            first = max(0, math.ceil((start - left) / (right - left) * GRID - 0.5))
            last = min(GRID, math.ceil((end - left) / (right - left) * GRID - 0.5))
            if first < last:
                cells |= (1 << last) - (1 << first) << row * GRID
    return Shape(cells, (right - left) / units, (high - low) / units, low / units)


def _crossings(drawn: Outline, low: float, high: float) -> Iterator[tuple[int, list[tuple[float, int]]]]:
    """Yield the rows of the grid, from below, each with where the edges cross its middle, and which way."""
    levels = [high - (row + 0.5) * (high - low) / GRID for row in reversed(range(GRID))]
    found: list[list[tuple[float, int]]] = [[] for _ in levels]
    for x0, y0, x1, y1 in drawn.edges:
        way = 1 if y1 > y0 else -1
        first, last = sorted((bisect_left(levels, y0), bisect_left(levels, y1)))
        for number in range(first, last):
            found[number].append((x0 + (levels[number] - y0) / (y1 - y0) * (x1 - x0), way))
    yield from zip(reversed(range(GRID)), found, strict=True)


def _inside(crossings: list[tuple[float, int]], mask: int) -> Iterator[tuple[float, float]]:
    """Yield the stretches of a level inside an outline: where a bit of the mask is set in the number of windings."""
    crossings.sort()
    winding = 0
    for (x, way), (behind, _) in pairwise(crossings):
        winding += way
        if winding & mask:
            yield x, behind


def pack(references: Iterable[tuple[str, Shape]]) -> bytes:
    """Write references as they are stored: eight bytes of sign and extent each, then the cells."""
    parts = []
    for sign, known in references:
        extent = (round(100 * known.width), round(100 * known.height), round(100 * known.bottom) + 100)
        clipped = bytes(max(0, min(255, value)) for value in extent)
        parts.append(sign.encode("utf-32-le") + clipped + b"\0" + known.cells.to_bytes(_BYTES, "little"))
    return zlib.compress(b"".join(parts), 9)


def unpack(stored: bytes) -> list[tuple[str, Shape]]:
    """Read references as :func:`pack` wrote them."""
    raw = zlib.decompress(stored)
    size = 8 + _BYTES
    found: list[tuple[str, Shape]] = []
    for at in range(0, len(raw), size):
        sign = raw[at : at + 4].decode("utf-32-le")
        width, height, bottom = raw[at + 4] / 100, raw[at + 5] / 100, (raw[at + 6] - 100) / 100
        found.append((sign, Shape(int.from_bytes(raw[at + 8 : at + size], "little"), width, height, bottom)))
    return found
