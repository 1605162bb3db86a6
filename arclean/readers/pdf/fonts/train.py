"""Make the references of :mod:`arclean.readers.pdf.fonts.glyph_recognition` from font files.

::

    python -m arclean.readers.pdf.fonts.train FONT.ttf ... -o digits.bin

Digits of three systems and common signs are taken from each font, and letters, as what they must not be taken for.
Shapes that are nearly the same are stored once. The fonts of the shipped file, and their licences, are listed in
``data/README.md``.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from arclean.readers.pdf.fonts.font_programs import read_program
from arclean.readers.pdf.fonts.raster import CELL_COUNT, NO_SIGN, GlyphRaster, pack_references, rasterize_outline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["collect_references", "main"]

_ARABIC_INDIC_DIGITS = range(0x660, 0x66A)
_PERSIAN_DIGITS = {0x6F4, 0x6F5, 0x6F6}  # the others look like those of the Arabic-Indic digits
SIGN_CODES = {
    *range(0x30, 0x3A),
    *_ARABIC_INDIC_DIGITS,
    *_PERSIAN_DIGITS,
    *map(ord, ".,:;/()-+%[]\u066a\u060c\u061b\u061f\u00ab\u00bb"),
}
_SAME_SHAPE_CELLS = 0.01  # share of the cells that differ between shapes of one sign that are stored once
_SAME_SHAPE_EXTENT = 0.03  # sizes by which their extents differ
_LATIN_LETTERS = {*range(0x41, 0x5B), *range(0x61, 0x7B)}
LETTER_CODES = {*_LATIN_LETTERS, *range(0x621, 0x64B), *range(0xFE80, 0xFEFD), 0x6C1, 0x6CC, 0x6A9, 0x6D2}


def collect_references(fonts: Sequence[bytes]) -> list[tuple[str, GlyphRaster]]:
    """Return the shapes of the signs of some fonts, and of their letters, which are called ``NO_SIGN``; sorted."""
    found: list[tuple[str, GlyphRaster]] = []
    for data in fonts:
        for sign, drawn in _signs_and_shapes(data):
            if not any(sign == other and _are_alike(drawn, known) for other, known in found):
                found.append((sign, drawn))
    return sorted(found)


def _signs_and_shapes(data: bytes) -> Iterator[tuple[str, GlyphRaster]]:
    """Yield the signs and letters of a font with what they draw."""
    program = read_program(data)
    if program is None:
        return
    for code, glyph in sorted(program.characters.items()):
        if code in SIGN_CODES or code in LETTER_CODES:
            drawn = program.draw_outline(glyph)
            shape = rasterize_outline(drawn, program.units) if drawn and drawn.edges else None
            if shape is not None:
                yield (chr(code) if code in SIGN_CODES else NO_SIGN), shape


def _are_alike(a: GlyphRaster, b: GlyphRaster) -> bool:
    """Return whether two shapes of one sign are so near to each other that one of them will do."""
    same_extent = all(abs(x - y) < _SAME_SHAPE_EXTENT for x, y in zip(a[1:], b[1:], strict=True))
    return same_extent and (a.cells ^ b.cells).bit_count() < _SAME_SHAPE_CELLS * CELL_COUNT


def main() -> int:
    """Read the command line, write the file and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m arclean.readers.pdf.fonts.train", description=__doc__)
    parser.add_argument("fonts", nargs="+", type=Path, metavar="FONT")
    parser.add_argument("-o", "--output", type=Path, required=True)
    args = parser.parse_args()
    found = collect_references([font.read_bytes() for font in args.fonts])
    args.output.write_bytes(pack_references(found))
    sys.stderr.write(f"{len(found)} shapes of {len(args.fonts)} fonts, {args.output.stat().st_size} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
