"""PDFs for OCR, of the letter among the fixtures: a scan of it, its outlines, and its font without some of its map."""

from functools import cache
from io import BytesIO
from pathlib import Path

import pdfplumber
import pypdfium2
from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont

from arclean.readers.limits import DEFAULT_LIMITS
from arclean.readers.pdf import page_reader
from arclean.readers.pdf.interpreter.operators import draw_content
from arclean.readers.pdf.interpreter.resources import FontCache, Resources
from tests.readers.pdf.writer import HEIGHT, Stream, composite, descriptor, pdf, to_unicode

LETTER = Path(__file__).parents[4] / "fixtures" / "pdf" / "letter.pdf"
TEXT = LETTER.with_name("letter-2.txt").read_text("utf-8")
PAGE = 2


@cache
def letter():
    """Return the glyphs of the page, and the program of their font."""
    with pdfplumber.open(LETTER) as file:
        inner = file.pages[PAGE - 1].page_obj
        ctm, visible = page_reader._page_frame(inner)
        data, spec = page_reader._page_content(inner, DEFAULT_LIMITS.stream)
        glyphs = draw_content(data, Resources(spec, FontCache(file.rsrcmgr)), ctm, visible, DEFAULT_LIMITS).glyphs
        return glyphs, glyphs[0].font._program_data


def scanned():
    """Return a PDF with a picture of the page, in grey, and nothing else."""
    out = BytesIO()
    with pypdfium2.PdfDocument(LETTER) as file:
        image = file[PAGE - 1].render(scale=200 / 72, grayscale=True).to_pil()
        image.crop((0, 0, image.width, image.height // 4)).save(out, "PDF", resolution=200)
    return out.getvalue()


class Operators(BasePen):
    """Draws outlines as operators of a PDF."""

    def __init__(self, glyphs, at, scale):
        super().__init__(glyphs)
        self._at, self._scale, self.out = at, scale, []

    def _point(self, point):
        return " ".join(f"{a + b * self._scale:.3f}" for a, b in zip(self._at, point, strict=True))

    def _moveTo(self, point):  # noqa: N802 - as the pen has it
        self.out.append(f"{self._point(point)} m")

    def _lineTo(self, point):  # noqa: N802 - as the pen has it
        self.out.append(f"{self._point(point)} l")

    def _curveToOne(self, *points):  # noqa: N802 - as the pen has it
        self.out.append(" ".join(map(self._point, points)) + " c")

    def _closePath(self):  # noqa: N802 - as the pen has it
        self.out.append("h")


def outlined():
    """Return a PDF whose letters are paths."""
    glyphs, program = letter()
    font = TTFont(BytesIO(program))
    drawn = font.getGlyphSet()
    out = []
    for glyph in glyphs:
        name = glyph.font.glyph_of_code(glyph.code)
        pen = Operators(drawn, (glyph.x0, HEIGHT - glyph.base), glyph.size / font["head"].unitsPerEm)
        drawn[name].draw(pen)
        out += [*pen.out, "f"] if pen.out else []
    return pdf("\n".join(out).encode())


def unmapped(lost):
    """Return a PDF whose font has no map, tables or names for some letters, in whichever form."""
    glyphs, program = letter()
    font = TTFont(BytesIO(program))
    numbers = font.getReverseGlyphMap()
    for table in {"cmap", "GSUB", "GPOS", "GDEF"} & {*font.keys()}:
        del font[table]
    font["post"].formatType = 3.0
    for name in font.getGlyphOrder():  # so that nobody knows the font by its outlines
        glyph = font["glyf"][name]
        if not glyph.isComposite() and glyph.numberOfContours:
            glyph.coordinates.transform(((1.06, 0), (0.05, 0.97)))
    data = BytesIO()
    font.save(data)
    texts, widths, content = {0xFFFE: "x"}, [], ""
    for g in glyphs:
        number = numbers[g.font.glyph_of_code(g.code) or ".notdef"]
        if not set(g.text) & set(lost):
            texts[number] = g.text
        widths += [number, [round(1000 * (g.x1 - g.x0) / g.size)]]
        content += f"/F1 {g.size:.2f} Tf 1 0 0 1 {g.x0:.3f} {HEIGHT - g.base:.3f} Tm <{number:04x}> Tj\n"
    drawn = {"W": widths, "FontDescriptor": descriptor(FontFile2=Stream(data.getvalue()))}
    spec = composite(descendant=drawn, ToUnicode=to_unicode(texts), BaseFont="AAAAAA+Own")
    return pdf(b"BT " + content.encode() + b" ET", resources={"Font": {"F1": spec}})
