"""Embedded font programs: which characters a glyph stands for, by the font's own tables.

In this order: the character map, reversed; what glyph substitution makes of the characters it has (contextual forms,
ligatures), followed to its end; the glyphs' names (:mod:`arclean.arabic.glyph_names`). Programs are
TrueType, OpenType, bare CFF and Type 1, read by fontTools.
"""

from __future__ import annotations

import struct
from contextlib import suppress
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING, Any

from arclean.arabic.glyph_names import text_of_name
from arclean.readers.pdf.fonts.charstrings import charstring_draws
from arclean.readers.pdf.fonts.cmap_bounds import drop_endless_map
from arclean.readers.pdf.fonts.glyph_order import glyph_order
from arclean.readers.pdf.fonts.gsub import texts_by_substitution
from arclean.readers.pdf.fonts.outline_pens import Outline, draw_glyph
from arclean.readers.pdf.fonts.truetype_outlines import TrueTypeOutlines

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["FontProgram", "read_program"]


class FontProgram:
    """A font program: the glyphs of codes, the text of glyphs, and what they look like.

    ``units`` of its own go to the size; ``characters`` are the glyphs of the characters that it maps.
    """

    def __init__(self, font: Any, cff: Any, type1: Any) -> None:
        self._font, self._cff, self._type1 = font, cff, type1
        self._names: list[str] = glyph_order(font) if font is not None else list(cff.charset) if cff else []
        self._numbers = dict(zip(self._names, range(len(self._names)), strict=True))
        self._known_names = self._numbers if type1 is None else type1["CharStrings"]
        self._cmaps = dict(_character_maps(font))
        self.characters: dict[int, str] = {}
        for key, table in self._cmaps.items():
            if key[0] == 0 or key in ((3, 1), (3, 10)):
                self.characters |= table
        self.units = self._units_per_size()

    def glyph_names(self) -> list[str]:
        """Return the names of all glyphs, in their order."""
        return [*self._known_names]

    def text_of_glyph(self, glyph: str) -> str | None:
        """Return the characters that a glyph stands for, or None."""
        return self._texts_of_glyphs.get(glyph) or text_of_name(glyph)

    def own_text_of_glyph(self, glyph: str) -> str | None:
        """Return the characters of a glyph by the character map and glyph substitution, not by its name; or None."""
        return self._texts_of_glyphs.get(glyph)

    def glyph_of_cid(self, cid: int, *, mapped: bool) -> str | None:
        """Return the name of a CID's glyph; ``mapped`` where a CIDToGIDMap has made a glyph number of it."""
        if self._cff is not None and not mapped and hasattr(self._cff, "ROS"):
            name = f"cid{cid:05d}"
            return name if name in self._known_names else None
        return self._names[cid] if 0 <= cid < len(self._names) else None

    def glyph_of_code(self, code: int, name: str | None) -> str | None:
        """Return the name of the glyph of a simple font's code; ``name`` is what the PDF's own encoding calls it."""
        if name is not None and name in self._known_names:
            return name
        if self._type1 is not None:
            return _encoded_glyph(self._type1["Encoding"], code)
        if self._font is None:
            return _encoded_glyph(self._cff.Encoding, code)
        text = text_of_name(name) if name is not None else None
        if text and len(text) == 1 and ord(text) in self.characters:
            return self.characters[ord(text)]
        for table, shift in (((3, 0), 0xF000), ((3, 0), 0), ((1, 0), 0), ((0, 1), 0)):
            found = self._cmaps.get(table, {}).get(code + shift)
            if found:
                return str(found)
        return None

    def gid_of_character(self, code: int) -> int | None:
        """Return the number of the glyph that the font's own map gives a character, or None."""
        return self._numbers.get(self.characters.get(code, ""))

    def outline_key(self, glyph: str) -> tuple[object, ...] | None:
        """Return what glyphs of one outline have in common, whatever fonts they are in; None where that is not known.

        It is known of TrueType outlines only, which need not be drawn for it.
        """
        try:
            return (
                None if self._truetype_outlines is None else (self.units, *self._truetype_outlines.outline_key(glyph))
            )
        except Exception:  # noqa: BLE001 - as below
            return None

    def draws_anything(self, glyph: str) -> bool | None:
        """Return whether a glyph has an outline, or None where it cannot be drawn; it is drawn only to be sure."""
        with suppress(Exception):  # as below
            if self._truetype_outlines is not None:
                seen = self._truetype_outlines.draws_anything(glyph)
            else:
                seen = None if self._cff is None else charstring_draws(self._cff.CharStrings[glyph].bytecode)
            if seen is not None:
                return seen
        drawn = self.draw_outline(glyph)
        return None if drawn is None else bool(drawn.edges)

    def draw_outline(self, glyph: str) -> Outline | None:
        """Return the outline of a glyph, or None where it cannot be drawn."""
        try:
            if self._truetype_outlines is not None:
                return self._truetype_outlines.draw_outline(glyph)
            return draw_glyph(self._glyph_set[glyph], self._glyph_set)
        except Exception:  # noqa: BLE001 - a torn program raises what it likes
            return None

    def _units_per_size(self) -> float:
        if self._font is not None and "head" in self._font:
            return float(self._font["head"].unitsPerEm) or 1000.0
        matrix = self._type1["FontMatrix"] if self._type1 is not None else getattr(self._cff, "FontMatrix", None)
        return 1 / float(matrix[0]) if matrix and matrix[0] else 1000.0

    @cached_property
    def _truetype_outlines(self) -> TrueTypeOutlines | None:
        """The outlines of a TrueType font; None for one of another kind, or one that lacks tables."""
        if self._font is None or "glyf" not in self._font:
            return None
        try:
            return TrueTypeOutlines(self._font, self._names, self._numbers)
        except (KeyError, struct.error):
            return None

    @cached_property
    def _glyph_set(self) -> Any:
        if self._font is not None:
            return self._font.getGlyphSet()
        return self._cff.CharStrings if self._cff is not None else self._type1["CharStrings"]

    @cached_property
    def _texts_of_glyphs(self) -> dict[str, str]:
        return texts_by_substitution(self._font, self.characters)


def read_program(data: bytes) -> FontProgram | None:
    """Return a font program of any kind, or None for what is none or is broken beyond reading."""
    try:
        if data[:4] in (b"\0\1\0\0", b"true", b"OTTO", b"ttcf"):
            return _read_sfnt(data)
        if data[:2] in (b"%!", b"\x80\x01"):
            return _read_type1(data)
        return _read_bare_cff(data)
    except Exception:  # noqa: BLE001 - fontTools raises what it likes; a font that cannot be read tells nothing
        return None


def _read_sfnt(data: bytes) -> FontProgram:
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - a tenth of a second, for fonts without a map only

    font = TTFont(BytesIO(data), fontNumber=0, lazy=True)
    if "maxp" not in font:
        raise ValueError("no glyphs")
    drop_endless_map(font)
    return FontProgram(font, font["CFF "].cff[0] if "CFF " in font else None, None)


def _read_bare_cff(data: bytes) -> FontProgram:
    from fontTools.cffLib import CFFFontSet  # noqa: PLC0415

    fonts = CFFFontSet()
    fonts.decompile(BytesIO(data), None)
    return FontProgram(None, fonts[0], None)


def _read_type1(data: bytes) -> FontProgram:
    from fontTools.misc.eexec import decrypt  # noqa: PLC0415
    from fontTools.misc.psCharStrings import T1CharString  # noqa: PLC0415
    from fontTools.misc.psLib import suckfont  # noqa: PLC0415

    font = suckfont(_without_segments(data), "latin-1")  # some notices have a copyright sign
    random_bytes = font["Private"].get("lenIV", 4)  # before each charstring
    subroutines: list[Any] = []

    def read_charstring(encrypted: bytes) -> Any:
        return T1CharString(decrypt(encrypted, 4330)[0][random_bytes:], subrs=subroutines)

    subroutines += map(read_charstring, font["Private"].get("Subrs", ()))
    font["CharStrings"] = {name: read_charstring(encrypted) for name, encrypted in font["CharStrings"].items()}
    return FontProgram(None, None, font)


def _without_segments(data: bytes) -> bytes:
    """Return a Type 1 font without the heads of segments: 128, a kind, and the length of what follows in four bytes."""
    parts = []
    at = 0
    while data[at : at + 2] in (b"\x80\1", b"\x80\2"):
        end = at + 6 + int.from_bytes(data[at + 2 : at + 6], "little")
        parts.append(data[at + 6 : end])
        at = end
    return b"".join(parts) or data


def _character_maps(font: Any) -> Iterator[tuple[tuple[int, int], dict[int, str]]]:
    """Yield the character maps, each with its platform and encoding; a torn one is left out."""
    for table in font["cmap"].tables if font is not None and "cmap" in font else ():
        with suppress(Exception):  # read only now, and raises what it likes
            yield (table.platformID, table.platEncID), table.cmap


def _encoded_glyph(encoding: Any, code: int) -> str | None:
    """Return the name of a code's glyph in an encoding of a Type 1 or CFF font, or None."""
    if encoding == "StandardEncoding" or encoding is None:
        from fontTools.encodings.StandardEncoding import StandardEncoding  # noqa: PLC0415

        encoding = StandardEncoding
    try:
        name = str(encoding[code])
    except (IndexError, KeyError, TypeError):
        return None
    return None if name == ".notdef" else name
