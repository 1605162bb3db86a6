"""Embedded font programs: which characters a glyph stands for, by the font's own tables.

In this order: the character map, reversed; what glyph substitution makes of the characters it has (contextual forms,
ligatures), followed to its end; the glyphs' names (``uni0661``, ``lam_alef-ar.fina``, ``afii57392``) by the rules of
the Adobe Glyph List specification. Programs are TrueType, OpenType, bare CFF and Type 1, read by fontTools.
"""

from __future__ import annotations

import logging
import re
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Program", "read_program"]

# In parts of the size: the tatweel of 30 fonts lies between -0.1 and 0.3, is up to 0.15 thick, and has no bearings.
_EDGE, _FLAT, _LOW, _HIGH = 0.02, 0.2, -0.15, 0.35
_DEEPEST = 4  # substitutions upon substitutions: a font that chains more was not seen
_PLAIN = re.compile("[\ufb50-\ufdff\ufe70-\ufeff\u00a0\u00ad]")  # characters whose plain counterpart is preferred
_NAMELESS = re.compile(r"(?:glyph|gid|cid|g|index|glyph_|char|c)?\d+$|\.notdef", re.IGNORECASE)
_SUFFIXES = re.compile("-ar$|-arab$|-fa$|-ur$")


class Program:
    """A font program: the glyphs of codes, and the text of glyphs."""

    def __init__(self, font: Any, cff: Any, type1: Any) -> None:
        self._font, self._cff, self._type1 = font, cff, type1
        self._texts: dict[str, str] | None = None
        self._order: list[str] = font.getGlyphOrder() if font is not None else list(cff.charset) if cff else []
        self._members = frozenset(self._order) if not type1 else frozenset(type1["CharStrings"])
        self._cmaps = {(t.platformID, t.platEncID): t.cmap for t in _tables(font)}

    def text(self, glyph: str) -> str | None:
        """Give the characters that a glyph stands for."""
        if self._texts is None:
            self._texts = self._reached()
        return self._texts.get(glyph) or _by_name(glyph)

    def glyph_of_cid(self, cid: int, *, mapped: bool) -> str | None:
        """Name the glyph of a CID; ``mapped`` where a CIDToGIDMap has made a glyph number of it."""
        cff = self._cff
        if cff is not None and not mapped and hasattr(cff, "ROS"):
            name = f"cid{cid:05d}"
            return name if name in self._members else None
        return self._order[cid] if 0 <= cid < len(self._order) else None

    def glyph_of_code(self, code: int, name: str | None) -> str | None:
        """Name the glyph of a simple font's code; ``name`` is what the PDF's own encoding calls it."""
        if name is not None and name in self._members:
            return name
        if self._type1 is not None:
            return _entry(self._type1["Encoding"], code)
        if self._cff is not None and self._font is None:
            return _entry(self._cff.Encoding, code)
        if name is not None:
            unicode = self._cmaps.get((3, 1)) or self._cmaps.get((0, 3)) or {}
            text = _by_name(name)
            found = unicode.get(ord(text)) if text and len(text) == 1 else None
            if found:
                return str(found)
        for table, shift in (((3, 0), 0xF000), ((3, 0), 0), ((1, 0), 0), ((0, 1), 0)):
            found = self._cmaps.get(table, {}).get(code + shift)
            if found:
                return str(found)
        return None

    def gid_of_character(self, code: int) -> int | None:
        """Give the number of the glyph that the font's own map gives a character."""
        name = self._unicode().get(code)
        return self._order.index(name) if name is not None and name in self._members else None

    def draw(self, glyph: str, pen: Any) -> bool:
        """Draw a glyph's outline with a fontTools pen; False where it cannot be drawn."""
        glyphs = self._glyph_set()
        if glyphs is None or glyph not in glyphs:
            return False
        try:
            glyphs[glyph].draw(pen)
        except Exception:  # noqa: BLE001 - a torn program raises what it likes
            return False
        return True

    def characters(self) -> dict[int, str]:
        """Give the glyph of each character that the font maps."""
        return self._unicode()

    def edges(self, glyph: str, steps: int) -> list[tuple[float, float, float, float]]:
        """Give the outline of a glyph as straight lines, ``steps`` for a curve; empty where it draws nothing."""
        pen = _flat_pen()(self._glyph_set(), steps)
        return pen.edges if self.draw(glyph, pen) else []

    def is_kashida(self, glyph: str) -> bool:
        """Tell whether a glyph is a bar on the baseline that reaches both its neighbours: a tatweel, whatever its name.

        A dash keeps a distance from its neighbours, and an underscore lies below the line.
        """
        from fontTools.pens.boundsPen import BoundsPen  # noqa: PLC0415
        from fontTools.pens.recordingPen import DecomposingRecordingPen  # noqa: PLC0415

        glyphs = self._glyph_set()
        drawn, bounds = DecomposingRecordingPen(glyphs), BoundsPen(glyphs)
        if not self.draw(glyph, drawn) or not self.draw(glyph, bounds) or bounds.bounds is None:
            return False
        x0, y0, x1, y1 = (edge / self.units for edge in bounds.bounds)
        contours = sum(name == "moveTo" for name, _ in drawn.value)
        width = glyphs[glyph].width / self.units
        reaches = x0 <= _EDGE and x1 >= width - _EDGE
        flat = y1 - y0 < min(_FLAT, x1 - x0) and y0 > _LOW and y1 < _HIGH
        return bool(reaches and flat and contours == 1 and width > _EDGE)

    @property
    def units(self) -> float:
        """Units of the program's own to the size."""
        if self._font is not None and "head" in self._font:
            return float(self._font["head"].unitsPerEm)
        matrix = self._type1["FontMatrix"] if self._type1 is not None else getattr(self._cff, "FontMatrix", None)
        return 1 / float(matrix[0]) if matrix and matrix[0] else 1000.0

    def _glyph_set(self) -> Any:
        if self._font is not None:
            return self._font.getGlyphSet()
        return self._cff.CharStrings if self._cff is not None else self._type1["CharStrings"]

    def _unicode(self) -> dict[int, str]:
        """Join the font's Unicode maps."""
        joined: dict[int, str] = {}
        for key, table in self._cmaps.items():
            if key[0] == 0 or key in ((3, 1), (3, 10)):
                joined |= table
        return joined

    def _reached(self) -> dict[str, str]:
        """Say what each glyph stands for: by the character map, then by substitution."""
        texts: dict[str, str] = {}
        for code, glyph in sorted(self._unicode().items(), key=lambda item: (bool(_PLAIN.match(chr(item[0]))), item)):
            if not 0xE000 <= code < 0xF900 and code >= 32:
                texts.setdefault(glyph, chr(code))
        try:
            rules = list(_substitutions(self._font))
        except Exception:  # noqa: BLE001 - a torn table raises what it likes
            return texts
        for _ in range(_DEEPEST):
            before = len(texts)
            for sources, target in rules:
                if target not in texts and all(s in texts for s in sources):
                    texts[target] = "".join(texts[s] for s in sources)
            if len(texts) == before:
                break
        return texts


@cache
def _flat_pen() -> Any:
    """Make the class of a pen that keeps straight lines: its base is loaded with the rest of fontTools."""
    from fontTools.pens.basePen import BasePen  # noqa: PLC0415

    class FlatPen(BasePen):  # type: ignore[misc]
        def __init__(self, glyphs: Any, steps: int) -> None:
            super().__init__(glyphs)
            self.edges: list[tuple[float, float, float, float]] = []
            self._shares = [n / steps for n in range(1, steps + 1)]
            self._start = self._at = (0.0, 0.0)

        def _moveTo(self, pt: Any) -> None:  # noqa: N802 - fontTools asks for these names
            self._close()
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
            self._close()

        def _endPath(self) -> None:  # noqa: N802
            self._close()

        def _close(self) -> None:
            if self._at != self._start:
                self._lineTo(self._start)

    return FlatPen


def read_program(data: bytes) -> Program | None:
    """Read a font program of any kind; None for what is none, or is broken beyond reading."""
    logging.getLogger("fontTools").setLevel(logging.CRITICAL)
    try:
        if data[:4] in (b"\0\1\0\0", b"true", b"OTTO", b"ttcf"):
            return _sfnt(data)
        if data[:2] in (b"%!", b"\x80\x01"):
            return _type1(data)
        return _bare_cff(data)
    except Exception:  # noqa: BLE001 - fontTools raises what it likes; a font that cannot be read tells nothing
        return None


def _sfnt(data: bytes) -> Program:
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - a tenth of a second, for fonts without a map only

    font = TTFont(BytesIO(data), fontNumber=0, lazy=True)
    if "maxp" not in font:
        raise ValueError("no glyphs")
    cff = None
    if "CFF " in font:
        cff = font["CFF "].cff[0]
    return Program(font, cff, None)


def _bare_cff(data: bytes) -> Program:
    from fontTools.cffLib import CFFFontSet  # noqa: PLC0415

    fonts = CFFFontSet()
    fonts.decompile(BytesIO(data), None)
    return Program(None, fonts[0], None)


def _type1(data: bytes) -> Program:
    from fontTools.t1Lib import T1Font  # noqa: PLC0415

    font = T1Font.__new__(T1Font)
    font.data, font.encoding = data, "ascii"
    font.parse()
    return Program(None, None, font.font)


def _tables(font: Any) -> Iterator[Any]:
    if font is None or "cmap" not in font:
        return
    for table in font["cmap"].tables:
        if hasattr(table, "cmap"):
            yield table


def _entry(encoding: Any, code: int) -> str | None:
    """Look a code up in an encoding of a Type 1 or CFF font."""
    if encoding == "StandardEncoding" or encoding is None:
        from fontTools.encodings.StandardEncoding import StandardEncoding  # noqa: PLC0415

        encoding = StandardEncoding
    try:
        name = str(encoding[code])
    except (IndexError, KeyError, TypeError):
        return None
    return None if name == ".notdef" else name


def _substitutions(font: Any) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield what glyph substitution replaces by a single glyph: single, alternate and ligature substitution."""
    if font is None or "GSUB" not in font or font["GSUB"].table.LookupList is None:
        return
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for outer in lookup.SubTable:
            table = getattr(outer, "ExtSubTable", outer)
            kind = table.LookupType
            if kind == 1:
                yield from (((a,), b) for a, b in table.mapping.items())
            elif kind == 3:
                yield from (((a,), b) for a, several in table.alternates.items() for b in several)
            elif kind == 4:
                for first, ligatures in table.ligatures.items():
                    yield from (((first, *ligature.Component), ligature.LigGlyph) for ligature in ligatures)


def _by_name(name: str) -> str | None:
    """Read a glyph's name by the Adobe Glyph List; None for a name that says nothing."""
    if _NAMELESS.match(name):
        return None
    from fontTools import agl  # noqa: PLC0415

    plain = _SUFFIXES.sub("", name.partition(".")[0])
    text = str(agl.toUnicode(plain))
    return text or None
