"""How long a page of glyphs takes that nothing gives a text: own prose, fonts without a map, a name or a table.

    python benchmarks/pdf_unmapped.py FONT.ttf... [--glyphs 2000] [--rounds 3] [--most 8]

The fonts are TrueType and have characters for the forms of letters (Presentation Forms-B). Their programs are embedded
without ``cmap``, ``GSUB`` and names, the page has no ``/ToUnicode``, and no font is known by its outlines, so that
every word is deciphered. The words of the page are set in the fonts in turn, a row of each: with several fonts there
are as many shapes more. Given are the glyphs that are drawn, how many different ones, the seconds of the processor (the
best of the rounds), and the share of words that come out as they were set. Exit code 1 where it takes longer than
``--most`` seconds.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
import zlib
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from arclean.arabic.letters import joins_left
from arclean.arabic.presentation_forms import FORM_LETTERS, FORM_SHAPES
from arclean.readers.limits import Limits
from arclean.readers.pdf.fonts.identity.known_fonts import KnownFonts
from arclean.readers.pdf.reader import read_pdf
from benchmarks.common import PROSE, clean_texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FORMS = {(text, FORM_SHAPES[chr(code)][:2]): code for code, text in FORM_LETTERS.items() if code >= 0xFE70}
find_words = re.compile("[\u0621-\u063a\u0641-\u064a]{2,}").findall
_find_units = re.compile("\u0644[\u0622\u0623\u0625\u0627]|.").findall
_SIZE, _WIDTH, _SIDE = 8, 560, 842  # points
_KEPT = ("head", "hhea", "hmtx", "maxp", "loca", "glyf", "cvt ", "fpgm", "prep")


Row = tuple[int, list[tuple[str, list[int]]]]
"""A row: the number of its font, and words with their glyphs."""


class OwnFont(NamedTuple):
    """A font: its program without tables that tell, the glyphs of forms, and the widths of glyphs in thousandths."""

    program: bytes
    glyphs: dict[int, int]
    widths: list[float]


def silent_font(file: Path) -> OwnFont:
    """Return a font of which nothing says what its glyphs are."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - with the fonts only

    font = TTFont(file)
    order, units = font.getGlyphOrder(), font["head"].unitsPerEm
    glyphs = {code: font.getGlyphID(name) for code, name in font.getBestCmap().items()}
    if not set(_FORMS.values()) <= glyphs.keys():
        raise SystemExit(f"{file} has no characters for the forms of letters: give another font")
    widths = [1000 * font["hmtx"][name][0] / units for name in order]
    font["loca"].compile(font)
    for tag in [*font.keys()]:
        if tag not in (*_KEPT, "GlyphOrder"):
            del font[tag]
    written = BytesIO()
    font.save(written)
    return OwnFont(written.getvalue(), glyphs, widths)


def shape_word(word: str) -> list[int]:
    """Return the forms of the letters of a word, in the order of reading."""
    units, found, joins = _find_units(word), [], False
    for number, unit in enumerate(units):
        last = number + 1 == len(units)
        onward = not last and joins_left(unit[-1]) and units[number + 1] != "\u0621"
        found.append(_FORMS.get((unit, (joins, onward)), _FORMS.get((unit, (joins, False)), ord(unit[0]))))
        joins = onward
    return found


def set_rows(fonts: Sequence[OwnFont], words: Sequence[str], count: int) -> Iterator[Row]:
    """Yield rows of words until so many glyphs are set."""
    drawn = at = row = 0
    while drawn < count:
        number = row % len(fonts)
        font, width, placed = fonts[number], 0.0, []
        while drawn < count:
            word = words[at % len(words)]
            at += 1
            glyphs = [font.glyphs[code] for code in shape_word(word) if code in font.glyphs]
            if len(glyphs) < len(_find_units(word)):
                continue
            width += (sum(font.widths[glyph] for glyph in glyphs) / 1000 + 0.3) * _SIZE
            if width > _WIDTH and placed:
                break
            placed.append((word, glyphs))
            drawn += len(glyphs)
        yield number, placed
        row += 1


def write_pdf(fonts: Sequence[OwnFont], rows: Sequence[Row]) -> bytes:
    """Return a PDF of one page with rows of words, from the right."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"]
    drawn = []
    for row, (number, placed) in enumerate(rows):
        x, y, font = _WIDTH + 20.0, (len(rows) - row) * 1.6 * _SIZE + 20, fonts[number]
        for _, glyphs in placed:
            x -= sum(font.widths[glyph] for glyph in glyphs) / 1000 * _SIZE
            codes = b"".join(glyph.to_bytes(2, "big") for glyph in reversed(glyphs)).hex()
            drawn.append(f"BT /F{number} {_SIZE} Tf {x:.2f} {y:.2f} Td <{codes}> Tj ET")
            x -= 0.3 * _SIZE
    content = "\n".join(drawn).encode()
    names = " ".join(f"/F{number} {5 + 4 * number} 0 R" for number in range(len(fonts)))
    height = max(_SIDE, int((len(rows) + 3) * 1.6 * _SIZE + 40))
    objects.append(
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 {height}] /Contents 4 0 R "
        f"/Resources << /Font << {names} >> >> >>".encode()
    )
    objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content))
    for number, font in enumerate(fonts):
        at, packed = 5 + 4 * number, zlib.compress(font.program)
        base = f"/BaseFont /Own{number}"
        widths = " ".join(f"{width:g}" for width in font.widths)
        objects += [
            f"<< /Type /Font /Subtype /Type0 {base} /Encoding /Identity-H /DescendantFonts [{at + 1} 0 R] >>".encode(),
            f"<< /Type /Font /Subtype /CIDFontType2 {base} /CIDToGIDMap /Identity /W [0 [{widths}]] /CIDSystemInfo "
            f"<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {at + 2} 0 R >>".encode(),
            f"<< /Type /FontDescriptor /FontName /Own{number} /Flags 4 /FontFile2 {at + 3} 0 R >>".encode(),
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(packed), packed),
        ]
    data = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(data))
    return data + b"xref\n0 %d\n0000000000 65535 f \n%b%b" % (len(objects) + 1, table, tail)


def main() -> int:
    """Print how long it takes; return 1 where that is too long."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("fonts", type=Path, nargs="+")
    parser.add_argument("--glyphs", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--most", type=float, default=float("inf"))
    asked = parser.parse_args()
    texts = clean_texts()
    words = [word for name in PROSE for word in find_words(texts[name])]
    fonts = [*map(silent_font, asked.fonts)]
    rows = [*set_rows(fonts, words, asked.glyphs)]
    data = write_pdf(fonts, rows)
    seconds = []
    for _ in range(asked.rounds):
        start = time.process_time()
        found = read_pdf(data, fonts=KnownFonts(without=("",)), limits=Limits(seconds=600))
        seconds.append(time.process_time() - start)
    placed = [word for _, row in rows for word in row]
    shapes = {(number, glyph) for number, row in rows for _, glyphs in row for glyph in glyphs}
    read = [*map(find_words, found.text.split("\n"))]
    right = sum(len(set(row) & {word for word, _ in set_row}) for row, (_, set_row) in zip(read, rows, strict=False))
    several = sum(len({word for word, _ in set_row}) for _, set_row in rows)
    print(
        f"{sum(len(glyphs) for _, glyphs in placed)} glyphs, {len(shapes)} different, {len(fonts)} fonts: "
        f"{min(seconds):.2f} s; {right} of {several} words right"
    )
    return 1 if min(seconds) > asked.most else 0


if __name__ == "__main__":
    sys.exit(main())
