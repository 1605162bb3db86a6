"""TrueType outlines: the tables ``glyf``, ``loca`` and ``hmtx`` of a font, read where they are asked for.

A PDF asks for some fifty glyphs of a font that may hold thousands, of which fontTools makes an object each before it
draws the first. What is torn raises IndexError, ValueError or ``struct.error``. Format: OpenType 1.9.
"""

from __future__ import annotations

from struct import unpack_from
from typing import TYPE_CHECKING, Any

from arclean.readers.pdf.fonts.outline_pens import Outline, curved

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.readers.pdf.fonts.outline_pens import Edge

__all__ = ["Glyf"]

_DEEPEST = 6  # composites of composites
_MOST = 64  # components of one glyph: real ones have some five

_ON, _X_SHORT, _Y_SHORT, _REPEAT, _X_SAME, _Y_SAME = 1, 2, 4, 8, 16, 32
_WORDS, _PLACED, _SCALED, _MORE, _SCALED_BOTH, _TURNED = 1, 2, 8, 32, 64, 128
_FIXED = 16384  # what is 1 in numbers of 2.14 bits

_Matrix = tuple[float, float, float, float, float, float]
_Point = tuple[float, float, int]


class Glyf:
    """The outlines of a TrueType font (a ``TTFont``), by the numbers of its glyphs."""

    def __init__(self, font: Any) -> None:
        tables = font.reader
        self._data: bytes = tables["glyf"]
        self._places = tables["loca"]
        self._wide = unpack_from(">h", tables["head"], 50)[0] != 0
        self._metrics = tables["hmtx"]
        self._measured = unpack_from(">H", tables["hhea"], 34)[0]

    def seal(self, number: int) -> tuple[object, ...]:
        """Give what the outline of a glyph is made of, and nothing else is."""
        return (*self._metric(number), *self._parts(number, _DEEPEST))

    def outline(self, number: int) -> Outline:
        """Draw a glyph."""
        width, bearing = self._metric(number)
        data = self._program(number)
        edges: list[Edge] = []
        contours = 0
        shift = float(bearing - unpack_from(">h", data, 2)[0]) if data and data[0] < 0x80 else 0.0
        for part, matrix in self._drawn(number, (1.0, 0.0, 0.0, 1.0, shift, 0.0), _DEEPEST):
            for contour in _contours(part):
                contours += 1
                edges += _edges([*_placed(contour, matrix)])
        return Outline(edges, contours, float(width))

    def _program(self, number: int) -> bytes:
        if self._wide:
            start, end = unpack_from(">2L", self._places, 4 * number)
        else:
            start, end = (2 * place for place in unpack_from(">2H", self._places, 2 * number))
        return self._data[start:end]

    def _metric(self, number: int) -> tuple[int, int]:
        """Give the width of a glyph, and where its outline begins."""
        if number < self._measured:
            width, bearing = unpack_from(">Hh", self._metrics, 4 * number)
            return width, bearing
        (width,) = unpack_from(">H", self._metrics, 4 * self._measured - 4)
        (bearing,) = unpack_from(">h", self._metrics, 2 * (self._measured + number))
        return width, bearing

    def _parts(self, number: int, deep: int) -> Iterator[bytes]:
        data = self._program(number)
        yield data
        for component, _ in _components(data, deep):
            yield from self._parts(component, deep - 1)

    def _drawn(self, number: int, matrix: _Matrix, deep: int) -> Iterator[tuple[bytes, _Matrix]]:
        """Yield the simple glyphs that a glyph is made of, and where they are put."""
        data = self._program(number)
        if data and data[0] < 0x80:
            yield data, matrix
        for component, place in _components(data, deep):
            yield from self._drawn(component, _joined(place, matrix), deep - 1)


def _components(data: bytes, deep: int) -> Iterator[tuple[int, _Matrix]]:
    """Yield the numbers of the glyphs that a composite is made of, with their places; nothing for a simple glyph."""
    flags = _MORE if data and data[0] >= 0x80 else 0
    at = 10
    for _ in range(_MOST):
        if not flags & _MORE:
            return
        if not deep:
            raise ValueError("composites lie too deep in each other")
        flags, number = unpack_from(">2H", data, at)
        x, y = unpack_from(">2h" if flags & _WORDS else ">2b", data, at + 4)
        at += 8 if flags & _WORDS else 6
        if not flags & _PLACED:
            x = y = 0  # points of both are put on each other: no font of today does so
        count = 1 if flags & _SCALED else 2 if flags & _SCALED_BOTH else 4 if flags & _TURNED else 0
        parts = [value / _FIXED for value in unpack_from(f">{count}h", data, at)]
        at += 2 * count
        a, b, c, d = {0: [1.0, 0.0, 0.0, 1.0], 1: [*parts, 0.0, 0.0, *parts], 2: [*parts[:1], 0.0, 0.0, *parts[1:]],
                      4: parts}[count]  # fmt: skip
        yield number, (a, b, c, d, float(x), float(y))
    raise ValueError("a glyph has too many components")


def _joined(inner: _Matrix, outer: _Matrix) -> _Matrix:
    a, b, c, d, x, y = inner
    p, q, r, s, dx, dy = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, x * p + y * r + dx, x * q + y * s + dy


def _placed(contour: Sequence[_Point], matrix: _Matrix) -> Iterator[_Point]:
    a, b, c, d, dx, dy = matrix
    return ((a * x + c * y + dx, b * x + d * y + dy, on) for x, y, on in contour)


def _contours(data: bytes) -> Iterator[Sequence[_Point]]:
    """Yield the contours of a simple glyph: points, and whether the contour goes through them."""
    (count,) = unpack_from(">h", data)
    ends = unpack_from(f">{count}H", data, 10)
    at = 12 + 2 * count + unpack_from(">H", data, 10 + 2 * count)[0]
    most = ends[-1] + 1 if ends else 0
    flags: list[int] = []
    while len(flags) < most:
        flag = data[at]
        times = data[at + 1] + 1 if flag & _REPEAT else 1
        at += 2 if flag & _REPEAT else 1
        flags += [flag] * times
    del flags[most:]
    xs, at = _coordinates(data, at, flags, _X_SHORT, _X_SAME)
    ys, at = _coordinates(data, at, flags, _Y_SHORT, _Y_SAME)
    points = [*zip(xs, ys, (flag & _ON for flag in flags), strict=True)]
    start = 0
    for end in ends:
        yield points[start : end + 1]
        start = end + 1


def _coordinates(data: bytes, at: int, flags: Sequence[int], short: int, same: int) -> tuple[list[float], int]:
    """Read the coordinates of points along one axis; and where what follows begins."""
    found = []
    value = 0
    for flag in flags:
        if flag & short:
            value += data[at] if flag & same else -data[at]
            at += 1
        elif not flag & same:
            value += unpack_from(">h", data, at)[0]
            at += 2
        found.append(float(value))
    return found, at


def _edges(points: Sequence[_Point]) -> Iterator[Edge]:
    """Yield the edges of a closed contour.

    Between two points that it does not go through, it goes through the middle.
    """
    if len(points) < 2:  # an anchor, not drawn
        return
    first = next((number for number, point in enumerate(points) if point[2]), None)
    if first is None:
        (x, y, _), (x0, y0, _) = points[-1], points[0]
        ordered = [*points, ((x + x0) / 2, (y + y0) / 2, 1)]
    else:
        ordered = [*points[first + 1 :], *points[: first + 1]]
    px, py, _ = ordered[-1]
    bend: tuple[float, float] | None = None
    for x, y, on in ordered:
        if bend is None:
            if on:
                yield px, py, x, y
                px, py = x, y
            else:
                bend = x, y
            continue
        to = (x, y) if on else ((bend[0] + x) / 2, (bend[1] + y) / 2)
        yield from curved((px, py), bend, to)
        px, py = to
        bend = None if on else (x, y)
