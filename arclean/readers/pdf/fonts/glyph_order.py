"""Glyph order: the names of the glyphs of an sfnt font, as fontTools gives them, in a third of its time.

Nearly all fonts in PDFs are subsets whose names were dropped. fontTools calls their glyphs by their numbers, or by the
characters that reach them, and reads the character map twice for that; here it is read once. Fonts with names of their
own, and unusual ones, are left to fontTools.
"""

from __future__ import annotations

from functools import cache
from typing import Any

__all__ = ["glyph_order", "name_of_character"]

_SIZES_OF_MAXP = {b"\0\0\x50\0": 6}  # bytes, by version: 32 for all others
_SIZE_OF_MAXP, _SIZE_OF_POST = 32, 32
_NAMELESS = b"\0\3\0\0"  # the version of a post table without names
_FEWEST = 1 << 10  # names that are made at once


@cache
def _numbered_names(count: int) -> tuple[str, ...]:
    """Return so many names of glyphs by their numbers; fonts share them."""
    return (".notdef", *[f"glyph{number:05d}" for number in range(1, count)])


@cache
def name_of_character(code: int) -> str:
    """Return what fontTools calls a glyph that draws a character.

    Its list of names is loaded for letters and signs that the usual encodings of Latin letters lack: a megabyte.

    >>> [*map(name_of_character, [0x20, 0x628, 0x3B1])]
    ['space', 'uni0628', 'alpha']
    """
    if (name := _latin_names().get(code)) is not None:
        return name
    if any(code in codes for codes in _WITHOUT_NAMES):
        return f"uni{code:04X}"
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - loaded with the font

    return str(TTFont._makeGlyphName(code))  # noqa: SLF001 - it has no other door


_WITHOUT_NAMES = (range(0x100), range(0x400, 0x1E80), range(0x2000, 0x2012), range(0x266C, 0x10000))
_UNUSED_NAMES = frozenset(("nbspace", "onesuperior", "twosuperior", "threesuperior", "fi", "fl"))


@cache
def _latin_names() -> dict[int, str]:
    """Return the names of the characters of the usual encodings of Latin letters, but those by which no glyph goes."""
    from pdfminer.glyphlist import glyphname2unicode  # noqa: PLC0415 - loaded with the fonts of pdfminer
    from pdfminer.latin_enc import ENCODING  # noqa: PLC0415

    return {ord(glyphname2unicode[name]): name for name, *_ in ENCODING if name not in _UNUSED_NAMES}


def glyph_order(font: Any) -> list[str]:
    """Return the names of the glyphs of a TTFont of fontTools by number, and let it have them.

    Raises what fontTools raises of a font that is torn.
    """
    count = _count_nameless(font)
    if not count:
        names: list[str] = font.getGlyphOrder()
        return names
    font.glyphOrder = names = [*_numbered_names(max(_FEWEST, 1 << count.bit_length()))[:count]]
    if "cmap" in font:
        renamed = _names_by_character(font["cmap"].tables, names)
        if renamed:
            font.glyphOrder = names = [renamed.get(name, name) for name in names]
            for table in font["cmap"].tables:
                if table.data is None:  # has been read, by the numbered names
                    table.cmap = {code: renamed.get(name, name) for code, name in table.cmap.items()}
    return names


def _count_nameless(font: Any) -> int:
    """Return how many glyphs a font has that it does not name; 0 for one that may name them, or is unusual."""
    if "CFF " in font or "DMAP" in font or "MAXP" in font:
        return 0
    if "post" in font and not (font.reader["post"].startswith(_NAMELESS) and len(font.reader["post"]) >= _SIZE_OF_POST):
        return 0
    table = font.reader["maxp"]
    if len(table) != _SIZES_OF_MAXP.get(table[:4], _SIZE_OF_MAXP):
        return 0
    return int.from_bytes(table[4:6], "big")


def _names_by_character(tables: list[Any], names: list[str]) -> dict[str, str]:
    """Return the names of the glyphs that Unicode maps reach, by their numbered names: of the lowest character."""
    lowest: dict[str, int] = {}
    for table in tables:
        if table.isUnicode():
            for code, name in table.cmap.items():
                if code < lowest.get(name, code + 1):
                    lowest[name] = code
    renamed: dict[str, str] = {}
    uses: dict[str, int] = {}
    for name in names if lowest else ():
        if name in lowest:
            made = name_of_character(lowest[name])
            uses[made] = count = uses.get(made, 0) + 1
            renamed[name] = made if count == 1 else f"{made}.alt{count - 1}"
    return renamed
