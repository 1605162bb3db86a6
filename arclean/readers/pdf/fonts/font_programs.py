"""Embedded font programs: which characters a glyph stands for, by the font's own tables.

In this order: the character map, reversed; what glyph substitution makes of the characters it has (contextual forms,
ligatures), followed to its end; the glyphs' names (:mod:`arclean.readers.pdf.fonts.glyph_names`). Programs are
TrueType, OpenType, bare CFF and Type 1, read by fontTools.
"""

from __future__ import annotations

import struct
from contextlib import suppress
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING, Any

from arclean.readers.pdf.fonts.glyf import Glyf
from arclean.readers.pdf.fonts.glyph_names import text_of
from arclean.readers.pdf.fonts.gsub import reached
from arclean.readers.pdf.fonts.outline_pens import Outline, outline

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Program", "read_program"]


class Program:
    """A font program: the glyphs of codes, the text of glyphs, and what they look like.

    ``units`` of its own go to the size; ``characters`` are the glyphs of the characters that it maps.
    """

    def __init__(self, font: Any, cff: Any, type1: Any) -> None:
        self._font, self._cff, self._type1 = font, cff, type1
        self._order: list[str] = font.getGlyphOrder() if font is not None else list(cff.charset) if cff else []
        self._numbers = {name: number for number, name in enumerate(self._order)}
        self._members = self._numbers if type1 is None else type1["CharStrings"]
        self._cmaps = dict(_tables(font))
        self.characters: dict[int, str] = {}
        for key, table in self._cmaps.items():
            if key[0] == 0 or key in ((3, 1), (3, 10)):
                self.characters |= table
        self.units = self._units()

    def text(self, glyph: str) -> str | None:
        """Give the characters that a glyph stands for."""
        return self._reached.get(glyph) or text_of(glyph)

    def glyph_of_cid(self, cid: int, *, mapped: bool) -> str | None:
        """Name the glyph of a CID; ``mapped`` where a CIDToGIDMap has made a glyph number of it."""
        if self._cff is not None and not mapped and hasattr(self._cff, "ROS"):
            name = f"cid{cid:05d}"
            return name if name in self._members else None
        return self._order[cid] if 0 <= cid < len(self._order) else None

    def glyph_of_code(self, code: int, name: str | None) -> str | None:
        """Name the glyph of a simple font's code; ``name`` is what the PDF's own encoding calls it."""
        if name is not None and name in self._members:
            return name
        if self._type1 is not None:
            return _entry(self._type1["Encoding"], code)
        if self._font is None:
            return _entry(self._cff.Encoding, code)
        text = text_of(name) if name is not None else None
        if text and len(text) == 1 and ord(text) in self.characters:
            return self.characters[ord(text)]
        for table, shift in (((3, 0), 0xF000), ((3, 0), 0), ((1, 0), 0), ((0, 1), 0)):
            found = self._cmaps.get(table, {}).get(code + shift)
            if found:
                return str(found)
        return None

    def gid_of_character(self, code: int) -> int | None:
        """Give the number of the glyph that the font's own map gives a character."""
        return self._numbers.get(self.characters.get(code, ""))

    def seal(self, glyph: str) -> tuple[object, ...] | None:
        """Give what glyphs of one outline have in common, whatever fonts they are in; None where that is not known."""
        try:
            return None if self._glyf is None else (self.units, *self._glyf.seal(self._numbers[glyph]))
        except Exception:  # noqa: BLE001 - as below
            return None

    def outline(self, glyph: str) -> Outline | None:
        """Give the outline of a glyph; None where it cannot be drawn."""
        try:
            return self._glyf.outline(self._numbers[glyph]) if self._glyf else outline(self._glyph_set, glyph)
        except Exception:  # noqa: BLE001 - a torn program raises what it likes
            return None

    def _units(self) -> float:
        if self._font is not None and "head" in self._font:
            return float(self._font["head"].unitsPerEm) or 1000.0
        matrix = self._type1["FontMatrix"] if self._type1 is not None else getattr(self._cff, "FontMatrix", None)
        return 1 / float(matrix[0]) if matrix and matrix[0] else 1000.0

    @cached_property
    def _glyf(self) -> Glyf | None:
        """The outlines of a TrueType font; None for one of another kind, or one that lacks tables."""
        if self._font is None or "glyf" not in self._font:
            return None
        try:
            return Glyf(self._font)
        except (KeyError, struct.error):
            return None

    @cached_property
    def _glyph_set(self) -> Any:
        if self._font is not None:
            return self._font.getGlyphSet()
        return self._cff.CharStrings if self._cff is not None else self._type1["CharStrings"]

    @cached_property
    def _reached(self) -> dict[str, str]:
        return reached(self._font, self.characters)


def read_program(data: bytes) -> Program | None:
    """Read a font program of any kind; None for what is none, or is broken beyond reading."""
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
    return Program(font, font["CFF "].cff[0] if "CFF " in font else None, None)


def _bare_cff(data: bytes) -> Program:
    from fontTools.cffLib import CFFFontSet  # noqa: PLC0415

    fonts = CFFFontSet()
    fonts.decompile(BytesIO(data), None)
    return Program(None, fonts[0], None)


def _type1(data: bytes) -> Program:
    from fontTools.misc.eexec import decrypt  # noqa: PLC0415
    from fontTools.misc.psCharStrings import T1CharString  # noqa: PLC0415
    from fontTools.misc.psLib import suckfont  # noqa: PLC0415

    font = suckfont(_without_segments(data), "ascii")
    skipped = font["Private"].get("lenIV", 4)  # random bytes before each program
    shared: list[Any] = []

    def program(sealed: bytes) -> Any:
        return T1CharString(decrypt(sealed, 4330)[0][skipped:], subrs=shared)

    shared += map(program, font["Private"].get("Subrs", ()))
    font["CharStrings"] = {name: program(sealed) for name, sealed in font["CharStrings"].items()}
    return Program(None, None, font)


def _without_segments(data: bytes) -> bytes:
    """Take the heads of segments out of a Type 1 font: 128, a kind, and the length of what follows in four bytes."""
    parts = []
    at = 0
    while data[at : at + 2] in (b"\x80\1", b"\x80\2"):
        end = at + 6 + int.from_bytes(data[at + 2 : at + 6], "little")
        parts.append(data[at + 6 : end])
        at = end
    return b"".join(parts) or data


def _tables(font: Any) -> Iterator[tuple[tuple[int, int], dict[int, str]]]:
    """Yield the character maps, each with its platform and encoding; a torn one is left out."""
    for table in font["cmap"].tables if font is not None and "cmap" in font else ():
        with suppress(Exception):  # read only now, and raises what it likes
            yield (table.platformID, table.platEncID), table.cmap


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
