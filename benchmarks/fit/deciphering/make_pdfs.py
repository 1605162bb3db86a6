"""Make PDFs whose maps lie or fail, of any fonts, with the texts that they say: for the weights of doubted maps.

    python benchmarks/fit/deciphering/make_pdfs.py FOLDER CORPUS FONT... [--kinds NAME...]

FOLDER gets manifest.jsonl (id, pdf, truth, producer, kind), pdf/ and truth/, as ``--corpora`` of the objectives ``pdf``
and ``verdicts`` wants; the producer is the font's file, so that families of fonts are left out. CORPUS is UTF-8 text, a
paragraph a line (.gz too). Fonts are TrueType, WOFF2 too; take such as ``glyph_shapes.py`` has not seen. Their outlines
are slanted and stretched a little, so that no table of known fonts tells them. Kinds:

- ``latin``: one-byte codes, which WinAnsiEncoding calls Latin letters and signs; no map;
- ``marked``: two-byte codes that the map calls Latin letters with marks;
- ``permuted``: two-byte codes that the map calls Arabic letters, each by another one;
- ``unmapped``: two-byte codes without a map;
- ``honest``: the same with a right map, of which nothing is to be doubted;
- ``bitmaps``, ``turned``: pictures of 300 dots to the inch in fonts without sizes and names, as old Ghostscript writes
  them; those of the second are drawn upside down in a space that is turned over;
- ``replaced``, ``misreplaced``: words with replacement texts (``/ActualText``) over glyphs of a right map, in which one
  code in ten has no text; the replacements of the second are those of other words.

Needs ``uharfbuzz`` and ``brotli`` beside the package.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from made_font import BAD, MadeFont, Shaped, bitmap_font, byte_font, wide_font
from made_paper import Paper

if TYPE_CHECKING:
    from collections.abc import Iterator

PARAGRAPHS = 6
LINE = 62  # characters
SIZE, LEADING, TOP, RIGHT = 13.0, 24.0, 800.0, 560.0  # points
KINDS = (
    "latin", "marked", "permuted", "unmapped", "honest", "bitmaps", "turned", "replaced", "misreplaced",
)  # fmt: skip
OF_BYTES, MOST_GLYPHS = {"latin", "bitmaps", "turned"}, 210  # kinds with one-byte codes, and how many there are
_is_plain = re.compile("[\u0621-\u063a\u0641-\u064a0-9 .\u060c:()-]{60,400}").fullmatch
_MARKED = [*range(0xC0, 0x180), *range(0x21, 0x7F)]
_ARABIC = [*range(0x621, 0x63B), *range(0x641, 0x64B)]


class Line(NamedTuple):
    """A line as it is drawn from the left: its words, each with the glyphs of its letters."""

    words: tuple[tuple[str, tuple[Shaped, ...]], ...]


def read_paragraphs(corpus: Path) -> list[str]:
    """Return the paragraphs of a corpus that have Arabic letters, digits and common signs alone."""
    with gzip.open(corpus, "rt", encoding="utf-8") if corpus.suffix == ".gz" else corpus.open(encoding="utf-8") as file:
        return [line.strip() for line in file if _is_plain(line.strip())]


def wrap_lines(text: str) -> Iterator[str]:
    """Yield the lines of a paragraph."""
    line = ""
    for word in text.split():
        if line and len(line) + len(word) >= LINE:
            yield line
            line = ""
        line = f"{line} {word}".strip()
    yield line


def choose_texts(used: list[int], font: MadeFont, kind: str, draw: Random) -> dict[int, str]:
    """Return what a map says of glyphs; those that it leaves out have no text."""
    if kind in ("marked", "permuted"):
        pool = (_MARKED if kind == "marked" else _ARABIC) * 9
        draw.shuffle(pool)
        return {glyph: chr(code) for glyph, code in zip(used, pool, strict=False)}
    if kind == "unmapped":
        return {}
    lost = set(draw.sample(used, len(used) // 10)) if kind in ("replaced", "misreplaced") else set()
    return {glyph: font.texts[glyph] for glyph in used if glyph not in lost}


def print_lines(lines: list[Line], font: MadeFont, kind: str, draw: Random) -> bytes:
    """Return a PDF of a page with some lines in a font."""
    paper = Paper()
    used = sorted({glyph.number for line in lines for _, glyphs in line.words for glyph in glyphs})
    if kind == "latin":
        codes = byte_font(paper, font, used, draw)
    elif kind in ("bitmaps", "turned"):
        codes = bitmap_font(paper, font, used, is_turned=kind == "turned")
    else:
        codes = wide_font(paper, font, used, choose_texts(used, font, kind, draw))
    others = [word for line in lines for word, _ in line.words]
    content, y = ["BT"], TOP
    for line in lines:
        x = RIGHT - sum(glyph.advance for _, glyphs in line.words for glyph in glyphs) * SIZE
        x -= font.space * SIZE * (len(line.words) - 1)
        for word, glyphs in line.words:
            said = word if kind == "replaced" else draw.choice(others)
            if kind in ("replaced", "misreplaced"):
                content.append(f"/Span << /ActualText <{BAD}{said.encode('utf-16-be').hex()}> >> BDC")
            for glyph in glyphs:
                place = f"{x + glyph.x * SIZE:.2f} {y + glyph.y * SIZE:.2f}"
                content.append(f"{codes.set_font(SIZE, place)} <{codes.write(glyph.number)}> Tj")
                x += glyph.advance * SIZE
            if kind in ("replaced", "misreplaced"):
                content.append("EMC")
            x += font.space * SIZE
        y -= LEADING
    return paper.finish("\n".join([*content, "ET"]).encode(), codes.resource)


def make_pdf(folder: Path, file: Path, kind: str, paragraphs: list[str]) -> dict[str, str] | None:
    """Make the PDF of a kind in a font and return its row of the manifest.

    None where the font lacks letters, draws dots apart, or has more glyphs than bytes.
    """
    draw = Random(f"{file.stem}-{kind}")
    font = MadeFont(file, Random(file.stem))
    fit = [text for text in paragraphs if font.has_letters(text)]
    if len(fit) < PARAGRAPHS:
        return None
    texts = [line for text in draw.sample(fit, PARAGRAPHS) for line in wrap_lines(text)]
    lines = [Line(tuple((word, font.shape(word)) for word in reversed(text.split()))) for text in texts]
    glyphs = {glyph.number for line in lines for _, shaped in line.words for glyph in shaped}
    if not font.is_plain or (kind in OF_BYTES and len(glyphs) > MOST_GLYPHS):
        return None
    name = f"{kind}-{file.stem}"
    (folder / "pdf" / f"{name}.pdf").write_bytes(print_lines(lines, font, kind, draw))
    (folder / "truth" / f"{name}.txt").write_text("\n".join(texts), "utf-8")
    return {
        "id": name, "pdf": f"pdf/{name}.pdf", "truth": f"truth/{name}.txt", "producer": file.stem, "kind": kind,
    }  # fmt: skip


def main() -> int:
    """Make the PDFs that are asked for; return 1 where none came out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("fonts", type=Path, nargs="+")
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS)
    asked = parser.parse_args()
    for part in ("pdf", "truth"):
        (asked.folder / part).mkdir(parents=True, exist_ok=True)
    paragraphs = read_paragraphs(asked.corpus)
    rows = [make_pdf(asked.folder, file, kind, paragraphs) for file in asked.fonts for kind in asked.kinds]
    made = [row for row in rows if row is not None]
    lines = "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in made)
    (asked.folder / "manifest.jsonl").write_text(lines, "utf-8")
    print(len(made), "PDFs")
    return 0 if made else 1


if __name__ == "__main__":
    sys.exit(main())
