"""Rasters: what a glyph draws, filled into a grid of 24 by 24 cells over its own extent, so that fonts compare."""

from __future__ import annotations

import math
import zlib
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from arclean.readers.pdf.fonts.outline_pens import Outline

__all__ = [
    "CELL_COUNT",
    "GRID_SIZE",
    "NO_SIGN",
    "GlyphRaster",
    "filled_rows",
    "is_filled",
    "pack_references",
    "rasterize_outline",
    "unpack_references",
]

GRID_SIZE = 24
CELL_COUNT = GRID_SIZE * GRID_SIZE
NO_SIGN = "\0"
"""What references of letters are called: a shape that is none of the signs."""

_CELL_BYTES = CELL_COUNT // 8
_PARTS = 100  # of the size: what is narrower or flatter than one of them is not filled


class GlyphRaster(NamedTuple):
    """A filled outline: its cells as the bits of a number, row by row from the top, and its extent in sizes."""

    cells: int
    width: float
    height: float
    bottom: float


def rasterize_outline(drawn: Outline, units: float) -> GlyphRaster | None:
    """Return an outline filled, of which so many ``units`` go to the size; None where it draws nothing to speak of."""
    rows = filled_rows(drawn, units, GRID_SIZE)
    if rows is None:
        return None
    left, low, right, high = drawn.bounding_box()
    cells = sum(row << number * GRID_SIZE for number, row in enumerate(rows))
    return GlyphRaster(cells, (right - left) / units, (high - low) / units, low / units)


def filled_rows(drawn: Outline, units: float, size: int) -> list[int] | None:
    """Return an outline filled into ``size`` by ``size`` points over its own extent: rows from the top, as bits.

    The lowest bit of a row is on the left. None where the outline draws nothing to speak of; ``units`` go to the size.
    """
    left, low, right, high = drawn.bounding_box()
    if not is_filled(right - left, high - low, units):
        return None
    rows = [0] * size
    mask, scale = 1 if drawn.even_odd else -1, size / (right - left)
    for row, crossings in _row_crossings(drawn, low, high, size):
        for start, end in _filled_spans(crossings, mask):
            first = max(0, math.ceil((start - left) * scale - 0.5))
            last = min(size, math.ceil((end - left) * scale - 0.5))
            if first < last:
                rows[row] |= (1 << last) - (1 << first)
    return rows


def is_filled(width: float, height: float, units: float) -> bool:
    """Return whether an outline of this extent draws anything to speak of; ``units`` go to the size."""
    return width >= units / _PARTS and height >= units / _PARTS


def _row_crossings(drawn: Outline, low: float, high: float, size: int) -> Iterator[tuple[int, list[tuple[float, int]]]]:
    """Yield the rows of a grid, from below, each with where edges cross its middle: up (1) or down (-1)."""
    levels = [high - (row + 0.5) * (high - low) / size for row in reversed(range(size))]
    found: list[list[tuple[float, int]]] = [[] for _ in levels]
    for x0, y0, x1, y1 in drawn.edges:
        direction = 1 if y1 > y0 else -1
        first, last = sorted((bisect_left(levels, y0), bisect_left(levels, y1)))
        for number in range(first, last):
            found[number].append((x0 + (levels[number] - y0) / (y1 - y0) * (x1 - x0), direction))
    yield from zip(reversed(range(size)), found, strict=True)


def _filled_spans(crossings: list[tuple[float, int]], mask: int) -> Iterator[tuple[float, float]]:
    """Yield the spans of a level that lie inside: where a bit of ``mask`` is set in the winding number.

    The mask is 1 for the rule of even and odd, and -1 for that of windings other than 0.
    """
    crossings.sort()
    winding = 0
    for (x, direction), (next_x, _) in pairwise(crossings):
        winding += direction
        if winding & mask:
            yield x, next_x


def pack_references(references: Iterable[tuple[str, GlyphRaster]]) -> bytes:
    """Return references as they are stored: eight bytes of sign and extent each, then the cells; deflated."""
    parts = []
    for sign, known in references:
        extent = (round(100 * known.width), round(100 * known.height), round(100 * known.bottom) + 100)
        clipped = bytes(max(0, min(255, value)) for value in extent)
        parts.append(sign.encode("utf-32-le") + clipped + b"\0" + known.cells.to_bytes(_CELL_BYTES, "little"))
    return zlib.compress(b"".join(parts), 9)


def unpack_references(stored: bytes) -> list[tuple[str, GlyphRaster]]:
    """Return references that :func:`pack_references` wrote: pairs of a sign and its raster."""
    raw = zlib.decompress(stored)
    size = 8 + _CELL_BYTES
    signs: dict[bytes, str] = {}  # few, shared by thousands of references
    extents, bottoms = [value / 100 for value in range(256)], [(value - 100) / 100 for value in range(256)]
    found: list[tuple[str, GlyphRaster]] = []
    for at in range(0, len(raw), size):
        cells = int.from_bytes(raw[at + 8 : at + size], "little")
        shape = GlyphRaster(cells, extents[raw[at + 4]], extents[raw[at + 5]], bottoms[raw[at + 6]])
        code = raw[at : at + 4]
        if code not in signs:
            signs[code] = chr(int.from_bytes(code, "little"))
        found.append((signs[code], shape))
    return found
