"""Fonts that are laid anew into a PDF, with codes and maps as asked; part of ``make_pdfs.py``."""

from __future__ import annotations

import io
import itertools
import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

import uharfbuzz
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from arclean.readers.pdf.fonts.font_programs import read_program

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from made_paper import Paper

BAD = "feff"  # the byte order mark of a text string
NARROWEST_SPACE = 0.2  # sizes
DOTS = 300  # to the inch, of pictures
PICTURE_SIZE = 13.0  # points of the text that pictures are made for
_BYTES = [code for code in range(0x21, 0x100) if code not in (0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xA0, 0xAD)]
_TAG = "QWERTZ+Made"


class Shaped(NamedTuple):
    """A glyph of a word: its number, the offset at which it is drawn and its advance, in sizes."""

    number: int
    x: float
    y: float
    advance: float


class Codes(NamedTuple):
    """A font as it lies in a PDF: its object, the hexadecimal digits of a code, the codes of glyphs.

    ``scale`` and ``turn`` are of fonts of pictures, whose size is told by their space.
    """

    resource: int
    digits: int
    codes: dict[int, int]
    scale: float = 0.0
    turn: int = 1

    def write(self, glyph: int) -> str:
        """Return the code of a glyph as hexadecimal digits."""
        return f"{self.codes[glyph]:0{self.digits}x}"

    def set_font(self, size: float, place: str) -> str:
        """Return the operators that set the font of this size at a place."""
        if self.scale:
            return f"/F1 1 Tf {self.scale:.4f} 0 0 {self.scale * self.turn:.4f} {place} Tm"
        return f"/F1 {size:g} Tf 1 0 0 1 {place} Tm"


class MadeFont:
    """A font file of which words are shaped, drawn otherwise: slanted, wider or narrower, higher or lower.

    So it is a font that nobody has seen, whose outlines nothing knows.
    """

    def __init__(self, file: Path, draw: Random) -> None:
        self.wide, self.high = math.exp(draw.gauss(0, 0.06)), math.exp(draw.gauss(0, 0.06))
        self.slant = draw.choice((-1, 1)) * draw.uniform(0.03, 0.12)
        font = TTFont(file)
        font.flavor = None
        if "fvar" in font:
            font = instantiateVariableFont(font, {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes})
        plain = io.BytesIO()
        font.save(plain)
        self.data, self.font = plain.getvalue(), font
        self.units = font["head"].unitsPerEm
        self.cmap = font.getBestCmap()
        self.order = font.getGlyphOrder()
        self.shaper = uharfbuzz.Font(uharfbuzz.Face(self.data))
        space = font["hmtx"][self.cmap[32]][0] / self.units if 32 in self.cmap else 0.0
        self.space = self.wide * max(space, NARROWEST_SPACE)
        self.seen: dict[int, Counter[str]] = defaultdict(Counter)

    @property
    def texts(self) -> dict[int, str]:
        """The text of each glyph that was shaped: that for which it stood most often."""
        return {glyph: texts.most_common(1)[0][0] for glyph, texts in self.seen.items()}

    @property
    def is_plain(self) -> bool:
        """Whether nearly all glyphs stand for one text each: not for letters whose dots are drawn by others."""
        told = [texts.most_common(1)[0][1] / texts.total() for texts in self.seen.values()]
        return sum(share > 0.9 for share in told) >= 0.95 * len(told)

    def has_letters(self, text: str) -> bool:
        """Return whether a font has all letters of a text."""
        return all(ord(char) in self.cmap for char in text if char != " ")

    def moved(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the font, in its units, is drawn, in sizes."""
        return (self.wide * x + self.slant * y) / self.units, self.high * y / self.units

    def width(self, glyph: int) -> float:
        """Return the advance of a glyph in sizes."""
        return self.wide * self.font["hmtx"][self.order[glyph]][0] / self.units

    def shape(self, word: str) -> tuple[Shaped, ...]:
        """Return the glyphs of a word from the left."""
        buffer = uharfbuzz.Buffer()
        buffer.add_str(word)
        buffer.guess_segment_properties()
        buffer.direction = "ltr" if word.isdigit() else "rtl"
        buffer.script, buffer.language = "Arab", "ar"
        uharfbuzz.shape(self.shaper, buffer)
        starts = sorted({info.cluster for info in buffer.glyph_infos})
        ends = dict(itertools.pairwise([*starts, len(word)]))
        told: set[int] = set()
        for info in reversed(buffer.glyph_infos):  # the first glyph of a letter stands for it, its marks for nothing
            text = "" if info.cluster in told else word[info.cluster : ends[info.cluster]]
            told.add(info.cluster)
            self.seen[info.codepoint][text] += 1
        return tuple(
            Shaped(
                info.codepoint, *self.moved(place.x_offset, place.y_offset), self.wide * place.x_advance / self.units
            )
            for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        )


def _program(font: MadeFont, used: list[int], names: dict[int, str]) -> bytes:
    """Return a TrueType program of some glyphs, by ``names``, which are in order; their outlines are written flat."""
    glyphs, sources = {}, font.font.getGlyphSet()
    for glyph in used:
        drawn, pen = DecomposingRecordingPen(sources), TTGlyphPen(None)
        sources[font.order[glyph]].draw(TransformPen(drawn, (font.wide, 0, font.slant, font.high, 0, 0)))
        drawn.replay(pen)
        glyphs[names[glyph]] = pen.glyph()
    builder = FontBuilder(font.units, isTTF=True)
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap({})
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph(), **glyphs})
    widths = {names[glyph]: round(font.width(glyph) * font.units) for glyph in used}
    table = builder.font["glyf"]
    bearings = {name: (width, getattr(table[name], "xMin", 0) or 0) for name, width in widths.items()}
    builder.setupHorizontalMetrics({".notdef": (0, 0), **bearings})
    builder.setupHorizontalHeader(ascent=font.font["hhea"].ascent, descent=font.font["hhea"].descent)
    builder.setupOS2()
    builder.setupNameTable({"familyName": "Made", "styleName": "Regular"})
    builder.setupPost(keepGlyphNames=False)
    data = io.BytesIO()
    builder.font.save(data)
    return data.getvalue()


def _descriptor(paper: Paper, program: bytes, flags: int) -> int:
    file = paper.add_stream(program, f"/Length1 {len(program)}")
    return paper.add(
        f"<< /Type /FontDescriptor /FontName /{_TAG} /Flags {flags} /Ascent 900 /Descent -300 /ItalicAngle 0 "
        f"/FontBBox [0 -300 1000 1000] /CapHeight 700 /StemV 80 /FontFile2 {file} 0 R >>"
    )


def _width(font: MadeFont, glyph: int) -> int:
    return round(font.width(glyph) * 1000)


def byte_font(paper: Paper, font: MadeFont, used: list[int], draw: Random) -> Codes:
    """Return a font whose glyphs lie at codes of Latin letters and signs, as its program and its encoding say."""
    codes = dict(zip(used, draw.sample(_BYTES, len(used)), strict=True))
    names = {glyph: f"g{number}" for number, glyph in enumerate(used, 1)}
    program = TTFont(io.BytesIO(_program(font, used, names)))
    latin = {
        ord(bytes([code]).decode("cp1252")): program.getGlyphOrder()[n] for n, code in enumerate(codes.values(), 1)
    }
    for table in program["cmap"].tables:
        table.cmap = latin
    data = io.BytesIO()
    program.save(data)
    descriptor = _descriptor(paper, data.getvalue(), 32)
    widths = {codes[glyph]: _width(font, glyph) for glyph in used}
    listed = " ".join(str(widths.get(code, 0)) for code in range(256))
    head = f"<< /Type /Font /Subtype /TrueType /BaseFont /{_TAG} /Encoding /WinAnsiEncoding /FirstChar 0 /LastChar 255"
    return Codes(paper.add(f"{head} /Widths [{listed}] /FontDescriptor {descriptor} 0 R >>"), 2, codes)


def wide_font(paper: Paper, font: MadeFont, used: list[int], texts: dict[int, str]) -> Codes:
    """Return a font with two-byte codes whose map says the texts of glyphs; without any it has no map."""
    codes = {glyph: number for number, glyph in enumerate(used, 1)}
    program = _program(font, used, {glyph: f"g{number}" for glyph, number in codes.items()})
    descriptor = _descriptor(paper, program, 4)
    widths = " ".join(f"{code} [{_width(font, glyph)}]" for glyph, code in codes.items())
    inner = paper.add(
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{_TAG} /CIDToGIDMap /Identity /DW 0 /W [{widths}] "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        f"/FontDescriptor {descriptor} 0 R >>"
    )
    said = f"/ToUnicode {paper.add_stream(_map_of_codes({codes[g]: t for g, t in texts.items()}))} 0 R" if texts else ""
    head = f"<< /Type /Font /Subtype /Type0 /BaseFont /{_TAG} /Encoding /Identity-H"
    return Codes(paper.add(f"{head} /DescendantFonts [{inner} 0 R] {said} >>"), 4, codes)


def _map_of_codes(texts: dict[int, str]) -> bytes:
    rows = [f"<{code:04x}> <{text.encode('utf-16-be').hex()}>" for code, text in texts.items()]
    parts = [rows[at : at + 100] for at in range(0, len(rows), 100)]
    body = "".join(f"{len(part)} beginbfchar\n{chr(10).join(part)}\nendbfchar\n" for part in parts)
    return f"begincmap\n1 begincodespacerange <0000> <ffff> endcodespacerange\n{body}endcmap".encode()


def bitmap_font(paper: Paper, font: MadeFont, used: list[int], *, is_turned: bool) -> Codes:
    """Return a font of procedures that draw pictures, whose space are dots and whose names say nothing.

    Turned, its space is upside down, and the pictures in it too.
    """
    codes = {glyph: number for number, glyph in enumerate(used)}
    dots = PICTURE_SIZE * DOTS / 72
    program = read_program(font.data)
    drawn = {}
    for glyph in used:
        edges = getattr(program.draw_outline(font.order[glyph]), "edges", ())
        moved = [(*font.moved(*edge[:2]), *font.moved(*edge[2:])) for edge in edges]
        drawn[glyph] = _picture([tuple(value * dots for value in edge) for edge in moved], is_turned=is_turned)
    widths = [font.width(glyph) * dots for glyph in used]
    procedures = [
        paper.add_stream(f"{width:.2f} 0 -200 -200 400 400 d1\n".encode() + drawn[glyph])
        for glyph, width in zip(used, widths, strict=True)
    ]
    named = " ".join(f"/a{number} {one} 0 R" for number, one in enumerate(procedures))
    encoding = " ".join(f"/a{number}" for number in range(len(used)))
    resource = paper.add(
        f"<< /Type /Font /Subtype /Type3 /FontMatrix [1 0 0 1 0 0] /FontBBox [-200 -200 400 400] /FirstChar 0 "
        f"/LastChar {len(used) - 1} /Widths [{' '.join(f'{width:.2f}' for width in widths)}] /CharProcs << {named} >> "
        f"/Encoding << /Type /Encoding /Differences [0 {encoding}] >> /Resources << >> >>"
    )
    return Codes(resource, 2, codes, 72 / DOTS, -1 if is_turned else 1)


def _picture(edges: list[tuple[float, ...]], *, is_turned: bool) -> bytes:
    """Return the operators that draw the picture of an outline, its edges in dots; nothing where it has none."""
    if not edges:
        return b""
    left, right = (int(of(edge[at] for edge in edges for at in (0, 2))) for of in (min, max))
    bottom, top = (int(of(edge[at] for edge in edges for at in (1, 3))) for of in (min, max))
    width, height = right - left + 2, top - bottom + 2
    rows = [_row(edges, bottom + height - 0.5 - number, left, width) for number in range(height)]
    data = b"".join(rows[::-1] if is_turned else rows)
    y = -(bottom + height) if is_turned else bottom
    head = f"{width} 0 0 {height} {left} {y} cm\nBI /W {width} /H {height} /IM true /BPC 1 /D [1 0] ID "
    return head.encode() + data + b"\nEI"


def _row(edges: list[tuple[float, ...]], y: float, left: int, width: int) -> bytes:
    """Return a row of dots: those within the edges, by the rule of windings."""
    crossings = sorted(
        (a + (y - b) * (c - a) / (d - b), 1 if d > b else -1) for a, b, c, d in edges if (b <= y) != (d <= y)
    )
    bits, winding = 0, 0
    for (x, way), (end, _) in itertools.pairwise(crossings):
        winding += way
        if winding:
            for dot in range(max(0, round(x) - left), min(width, round(end) - left)):
                bits |= 1 << (8 * ((width + 7) // 8) - 1 - dot)
    return bits.to_bytes((width + 7) // 8, "big")
