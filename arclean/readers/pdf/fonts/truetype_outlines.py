"""TrueType outlines: glyphs of the table ``glyf``, drawn by fontTools and looked up one by one.

A PDF asks for some fifty glyphs of a font that may hold thousands. fontTools' own tables make an object of each glyph
before they draw the first, and refuse a font of which the end is missing; here a glyph is looked up in ``loca`` and
``hmtx`` when it is asked for, and what is torn loses itself. Format: OpenType 1.9.
"""

from __future__ import annotations

from functools import cache
from struct import unpack_from
from typing import TYPE_CHECKING, Any

from arclean.readers.pdf.fonts.outline_pens import MAX_COMPONENTS, Outline, draw_glyph
from arclean.readers.pdf.fonts.truetype_points import (
    add_contour,
    read_components,
    read_contours,
    transform_contour,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.readers.pdf.fonts.outline_pens import Edge
    from arclean.readers.pdf.fonts.truetype_points import GlyphContour

__all__ = ["TrueTypeOutlines"]

_MAX_POINTS = 5_000  # of a simple glyph: fontTools' time grows with their square, and real ones have some hundreds


class TrueTypeOutlines:
    """The outlines of a TrueType font, by the names of its glyphs: a glyph set as fontTools' pens ask for one.

    ``font`` is a ``TTFont``, ``names`` are its glyphs in order. All methods raise KeyError, IndexError,
    ``struct.error`` or what else fontTools raises of a glyph that is torn or not there.
    """

    extended = False  # glyphs have numbers of two bytes: asked for by fontTools, as is getGlyphName

    def __init__(self, font: Any, names: Sequence[str], numbers: dict[str, int]) -> None:
        tables = font.reader
        self._data: bytes = tables["glyf"]
        self._offsets: bytes = tables["loca"]
        self._has_long_offsets = unpack_from(">h", tables["head"], 50)[0] != 0
        self._metrics: bytes = tables["hmtx"]
        self._metric_count: int = unpack_from(">H", tables["hhea"], 34)[0]  # glyphs after these share the last width
        self._names, self._numbers = names, numbers

    def __getitem__(self, name: str) -> _TrueTypeGlyph:
        """Return a glyph as a component of others."""
        return _TrueTypeGlyph(self, name, is_component=True)

    def getGlyphName(self, number: int) -> str:  # noqa: N802 - fontTools asks for this name
        """Return the name of a glyph by its number."""
        return self._names[number]

    def draw_outline(self, name: str) -> Outline:
        """Return the outline of a glyph; fontTools draws those that are composed in an unusual way."""
        data = self.glyph_bytes(name)
        width, bearing = self.width_and_bearing(name)
        contours = self._find_contours(data, bearing)
        if contours is None:
            return draw_glyph(_TrueTypeGlyph(self, name, is_component=False), self)
        edges: list[Edge] = []
        for contour in contours:
            add_contour(edges, contour)
        return Outline(edges, len(contours), float(width))

    def draws_anything(self, name: str) -> bool | None:
        """Return whether a glyph has an outline; None where only drawing can tell."""
        self.width_and_bearing(name)  # without them nothing is drawn
        return self._has_edges(self.glyph_bytes(name))

    def _has_edges(self, data: bytes) -> bool | None:
        count = unpack_from(">h", data)[0] if data else 0
        if count >= 0:
            return (unpack_from(">H", data, 10)[0] > 0 or None) if count else False
        components = (read_components(data) if count == -1 else None) or ()
        parts = [self.glyph_bytes(self._names[number]) for number, _ in components]
        return True if any(part[:1] < b"\x80" and self._has_edges(part) for part in parts) else None

    def _find_contours(self, data: bytes, bearing: int) -> list[GlyphContour] | None:
        """Return the contours of a glyph, simple or composed; None for one that fontTools has to draw.

        A simple one is moved to begin at its bearing.
        """
        count, left, *_ = unpack_from(">5h", data) if data else (0, 0)
        if count >= 0:
            return _read_simple(data, bearing - left) if count else []
        return self._compose(data, [0])

    def _compose(self, data: bytes, count: list[int]) -> list[GlyphContour] | None:
        """Return the contours of a composed glyph; None where it is an unusual one. ``count`` is that of components."""
        components = read_components(data) if unpack_from(">h", data)[0] == -1 else None
        if components is None:
            return None
        count[0] += len(components)
        if count[0] > MAX_COMPONENTS:
            return None
        found: list[GlyphContour] = []
        for number, matrix in components:
            part = self.glyph_bytes(self._names[number])
            kind = unpack_from(">5h", part)[0] if part else 0
            inner = self._compose(part, count) if kind < 0 else _read_simple(part, 0) if kind else []
            if inner is None or (kind < 0 and matrix[:4] != _UPRIGHT):
                return None  # there, matrices are multiplied first
            found += inner if matrix == _NOWHERE else [transform_contour(contour, matrix) for contour in inner]
        return found

    def glyph_bytes(self, name: str) -> bytes:
        """Return the bytes of a glyph in the table ``glyf``; none for a glyph that draws nothing."""
        number = self._numbers[name]
        if self._has_long_offsets:
            start, end = unpack_from(">2L", self._offsets, 4 * number)
        else:
            start, end = (2 * offset for offset in unpack_from(">2H", self._offsets, 2 * number))
        return self._data[start:end]

    def width_and_bearing(self, name: str) -> tuple[int, int]:
        """Return the width of a glyph, and where its outline begins, in units of the font."""
        number = self._numbers[name]
        if number < self._metric_count:
            width, bearing = unpack_from(">Hh", self._metrics, 4 * number)
            return width, bearing
        (width,) = unpack_from(">H", self._metrics, 4 * self._metric_count - 4)
        (bearing,) = unpack_from(">h", self._metrics, 2 * (self._metric_count + number))
        return width, bearing

    def outline_key(self, name: str) -> tuple[object, ...]:
        """Return what the outline of a glyph is made of, and nothing else: metrics, and the bytes of all components.

        Raises ValueError for a glyph of too many components.
        """
        names, parts = [name], []
        for part in names:  # which grows by the components
            data = self.glyph_bytes(part)
            parts.append(data)
            if data[:1] >= b"\x80":  # a negative number of contours: composed
                names += _glyph_class()(data).getComponentNames(self)
                if len(names) > MAX_COMPONENTS:
                    raise ValueError("a glyph has too many components")
        return (*self.width_and_bearing(name), *parts)


_UPRIGHT = (1, 0, 0, 1)
_NOWHERE = (*_UPRIGHT, 0, 0)  # the matrix that moves nothing


def _read_simple(data: bytes, shift: int) -> list[GlyphContour]:
    """Return the contours of a simple glyph. Raises ValueError where it has too many points."""
    if _point_count(data) > _MAX_POINTS:
        raise ValueError("a glyph has too many points")
    return read_contours(data, shift)


class _TrueTypeGlyph:
    """A glyph that can be drawn; ``width`` is known once it is, as with other glyphs of fontTools."""

    def __init__(self, outlines: TrueTypeOutlines, name: str, *, is_component: bool) -> None:
        self._outlines = outlines
        self._name = name
        self._is_component = is_component

    def draw(self, pen: Any) -> None:
        """Draw the glyph, to begin where its bearing says, unless it is a component or made of some."""
        data = self._outlines.glyph_bytes(self._name)
        if _point_count(data) > _MAX_POINTS:
            raise ValueError("a glyph has too many points")
        glyph = _glyph_class()(data)
        self.width, bearing = self._outlines.width_and_bearing(self._name)
        glyph.expand(self._outlines)
        shift = 0 if self._is_component else bearing - getattr(glyph, "xMin", bearing)
        glyph.draw(pen, self._outlines, shift)  # which shifts no components


def _point_count(data: bytes) -> int:
    """Return the number of points of a simple glyph; 0 for a composite, and for one without contours."""
    contours = unpack_from(">h", data)[0] if data else 0
    return int(unpack_from(">H", data, 8 + 2 * contours)[0]) + 1 if contours > 0 else 0


@cache
def _glyph_class() -> Any:
    """Return fontTools' class of a glyph: loaded for fonts without a map only."""
    from fontTools.ttLib.tables._g_l_y_f import Glyph  # noqa: PLC0415

    return Glyph
