"""Sheets: what is kept of a page once it is read, in a few arrays, so that memory stays flat over many pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from arclean.core.document import Box, Document, Glyphs, Page
from arclean.core.edits import Finding, Label, Span
from arclean.readers.pdf.geometry import multiply
from arclean.readers.pdf.interpreter.annotations import with_annotations
from arclean.readers.pdf.interpreter.clipping import on_page
from arclean.readers.pdf.interpreter.glyph_pieces import without_parts
from arclean.readers.pdf.interpreter.glyphs import box
from arclean.readers.pdf.interpreter.invisible_text import without_hidden
from arclean.readers.pdf.interpreter.operators import draw
from arclean.readers.pdf.interpreter.resources import Fonts, Resources
from arclean.readers.pdf.layout.furniture import furniture
from arclean.readers.pdf.layout.lines import Unit, unit
from arclean.readers.pdf.layout.page_text import Brackets, page_lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from arclean.readers.pdf.geometry import Matrix
    from arclean.readers.pdf.interpreter.glyphs import Drawing
    from arclean.readers.pdf.syntax.limits import Limits

__all__ = ["Sheet", "SheetLine", "assembled", "forget", "read_sheet"]

_BREAKS = re.compile("[\n\f]")  # what a glyph may not be called: they part the lines and pages of a Document


class SheetLine(NamedTuple):
    """A line of a page: its place in the text of the page, its baseline and size, and whether it is an artifact."""

    start: int
    end: int
    base: float
    size: float
    artifact: bool


class Sheet(NamedTuple):
    """A page that was read: its number (from 1), text, lines, characters' boxes, width and height; ``trouble`` if any.

    ``doubts`` are the places of numbers that lack a digit, and what was read of them.
    """

    number: int
    text: str
    lines: tuple[SheetLine, ...]
    glyphs: Glyphs
    width: float
    height: float
    trouble: str = ""
    doubts: tuple[tuple[int, int, str], ...] = ()


def read_sheet(  # noqa: PLR0913 - what all pages of a document share
    page: Any, number: int, fonts: Fonts, brackets: Brackets, limits: Limits, *, annotations: bool = False,
) -> Sheet:  # fmt: skip
    """Read a page of the PDF library, with its annotations on request; ``number`` counts from 1. Raises LimitError."""
    inner = page.page_obj
    ctm, seen = _frame(inner)
    data, spec = _content(inner)
    if annotations:
        data, spec = with_annotations(inner, data, spec)
    drawing = draw(data, Resources(spec, fonts), ctm, seen, limits)
    parts: list[str] = []
    lines: list[SheetLine] = []
    doubts: list[tuple[int, int, str]] = []
    starts: list[int] = []
    places: list[Box | None] = []
    at = 0
    for line in page_lines(_units(drawing), drawing.rules, brackets):
        starts.append(at)
        places.append(None)
        parts.append(line.gap)
        at += len(line.gap)
        start = at
        broken = _BREAKS.search(line.text) is not None
        for piece, place, reading in line.pieces:
            if place is not None:  # a mere gap goes with what stands before it
                starts.append(at)
                places.append(place)
            parts.append(_BREAKS.sub(" ", piece) if broken else piece)
            if reading:
                doubts.append((at, at + len(reading), reading))
            at += len(piece)
        lines.append(SheetLine(start, at, line.base, line.size, line.artifact))
    text = "".join(parts)
    trouble = ""
    if drawing.images and not text.strip():
        trouble = f"Page {number} is only an image: its text can be had by OCR."
    glyphs = Glyphs.pack(starts, places, Page(number, 0, at, seen.x1, seen.bottom))
    return Sheet(number, text, tuple(lines), glyphs, seen.x1, seen.bottom, trouble, tuple(doubts))


def assembled(sheets: Sequence[Sheet], metadata: Mapping[str, str]) -> Document:
    """Put pages into one document, with its furniture labelled."""
    pages: list[Page] = []
    findings: list[Finding] = []
    at = 0
    for sheet in sheets:
        at += bool(pages)  # a form feed stands between
        pages.append(Page(sheet.number, at, at + len(sheet.text), sheet.width, sheet.height))
        if sheet.trouble:
            findings.append(Finding(at, at, "no-text", "pdf/no-text", sheet.trouble))
        findings += (_doubt(at + start, at + end, reading) for start, end, reading in sheet.doubts)
        at += len(sheet.text)
    labels = []
    for page, line in sorted(furniture(sheets)):
        start, (first, last, *_) = pages[page].start, sheets[page].lines[line]
        labels.append(Label(*Span(start + first, start + last), "furniture"))
    return Document(
        text="\f".join(sheet.text for sheet in sheets),
        pages=tuple(pages),
        labels=tuple(labels),
        findings=tuple(findings),
        metadata=metadata,
        glyphs=tuple(sheet.glyphs for sheet in sheets),
    )


def _doubt(start: int, end: int, reading: str) -> Finding:
    message = f"A number stands here of which only {reading!r} can be read: see the page."
    return Finding(start, end, "missing-number", "pdf/missing-number", message, 1.0, (reading,))


def _content(page: Any) -> tuple[bytes, Any]:
    """Give the content of a page and its resources."""
    from pdfminer.pdftypes import resolve1, stream_value  # noqa: PLC0415 - with pdfplumber

    data = b"\n".join(stream_value(stream).get_data() for stream in page.contents)
    return data, resolve1(page.resources)


def forget(document: Any) -> None:
    """Let the PDF library forget the streams that it has unpacked, long lists (a font's widths), and all if it is much.

    It keeps all that it ever looked up; what other pages need it looks up again.
    """
    from pdfminer.pdftypes import PDFStream  # noqa: PLC0415 - with pdfplumber

    objects, parsed = document._cached_objs, document._parsed_objs  # noqa: SLF001 - they have no other door
    for number, (found, _) in list(objects.items()):
        if isinstance(found, PDFStream) or (isinstance(found, list) and len(found) > _LONG):
            del objects[number]
    if len(objects) > _MOST_OBJECTS:
        objects.clear()
    if len(parsed) > _MOST_PARSED:
        parsed.clear()


_LONG = 500
_MOST_OBJECTS = 4000  # of some hundred bytes each
_MOST_PARSED = 20  # streams of a hundred objects each


def _units(drawing: Drawing) -> list[Unit]:
    """Lay what is drawn flat: text that runs up or down the page goes behind the rest."""
    seen = without_parts(without_hidden(on_page(drawing.glyphs), drawing.images))
    found = []
    for number, glyph in enumerate(seen):
        text, x0, x1, base, size, angle, font, _, _, artifact, _, _ = glyph
        if angle:
            place = box(glyph)
            base += _ASIDE * (1 + angle)
        else:
            place = Box(x0, base - font.ascent * size, x1, base - font.descent * size)
        found.append(unit((text, x0, x1, base, size, number, artifact, place)))
    return found


_ASIDE = 1e5  # below any page: PDF pages are at most 14,400 points high


def _frame(page: Any) -> tuple[Matrix, Box]:
    """Give the matrix from a page's own units to points from the top left corner of what is seen of it."""
    x0, y0, x1, y1 = _sorted(page.mediabox)
    if page.cropbox:
        a0, b0, a1, b1 = _sorted(page.cropbox)
        if max(x0, a0) < min(x1, a1) and max(y0, b0) < min(y1, b1):
            x0, y0, x1, y1 = max(x0, a0), max(y0, b0), min(x1, a1), min(y1, b1)
    width, height = x1 - x0, y1 - y0
    turned: Matrix = {
        90: (0.0, -1.0, 1.0, 0.0, -y0, x1),
        180: (-1.0, 0.0, 0.0, -1.0, x1, y1),
        270: (0.0, 1.0, -1.0, 0.0, y1, -x0),
    }.get(page.rotate % 360, (1.0, 0.0, 0.0, 1.0, -x0, -y0))
    if page.rotate % 180:
        width, height = height, width
    return multiply(turned, (1.0, 0.0, 0.0, -1.0, 0.0, height)), Box(0.0, 0.0, width, height)


def _sorted(edges: Sequence[float]) -> tuple[float, float, float, float]:
    a, b, c, d = map(float, edges)
    return min(a, c), min(b, d), max(a, c), max(b, d)
