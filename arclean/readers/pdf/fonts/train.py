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
from arclean.readers.pdf.fonts.raster import GRID, OTHER, Shape, fill, pack

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["main", "references"]

_ARABIC_INDIC = range(0x660, 0x66A)
_PERSIAN = {0x6F4, 0x6F5, 0x6F6}  # the others look like those of the Arabic-Indic digits
SIGNS = {*range(0x30, 0x3A), *_ARABIC_INDIC, *_PERSIAN, *map(ord, ".,:;/()-+%[]\u066a\u060c\u061b\u061f\u00ab\u00bb")}
_LATIN = {*range(0x41, 0x5B), *range(0x61, 0x7B)}
LETTERS = {*_LATIN, *range(0x621, 0x64B), *range(0xFE80, 0xFEFD), 0x6C1, 0x6CC, 0x6A9, 0x6D2}
_SAME = 0.01 * GRID * GRID  # cells in which two shapes of one sign may differ and be stored once


def references(fonts: Sequence[bytes]) -> list[tuple[str, Shape]]:
    """Give the shapes of the signs of some fonts, and of their letters, which are called OTHER."""
    found: list[tuple[str, Shape]] = []
    for data in fonts:
        for sign, drawn in _shapes(data):
            if not any(sign == other and _alike(drawn, known) for other, known in found):
                found.append((sign, drawn))
    return sorted(found)


def _shapes(data: bytes) -> Iterator[tuple[str, Shape]]:
    program = read_program(data)
    if program is None:
        return
    for code, glyph in sorted(program.characters.items()):
        if code in SIGNS or code in LETTERS:
            drawn = program.outline(glyph)
            shape = fill(drawn, program.units) if drawn and drawn.edges else None
            if shape is not None:
                yield (chr(code) if code in SIGNS else OTHER), shape


def _alike(a: Shape, b: Shape) -> bool:
    near = all(abs(x - y) < 0.03 for x, y in zip(a[1:], b[1:], strict=True))
    return near and (a.cells ^ b.cells).bit_count() < _SAME


def main() -> int:
    """Read the command line and write the file."""
    parser = argparse.ArgumentParser(prog="python -m arclean.readers.pdf.fonts.train", description=__doc__)
    parser.add_argument("fonts", nargs="+", type=Path, metavar="FONT")
    parser.add_argument("-o", "--output", type=Path, required=True)
    args = parser.parse_args()
    found = references([font.read_bytes() for font in args.fonts])
    args.output.write_bytes(pack(found))
    sys.stderr.write(f"{len(found)} shapes of {len(args.fonts)} fonts, {args.output.stat().st_size} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
