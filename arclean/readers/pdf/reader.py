"""Read a PDF: open it, take the characters of its pages, and say clearly what cannot be read."""

from __future__ import annotations

import re
from array import array
from io import BytesIO
from typing import TYPE_CHECKING, Any

from arclean.document import Box, Document, Glyphs, Page
from arclean.edits import Finding, Label, Span
from arclean.errors import ReadError
from arclean.readers.pdf.drawing import draw
from arclean.readers.pdf.furniture import furniture
from arclean.readers.pdf.glyphs import Matrix, box, multiply
from arclean.readers.pdf.lines import Unit
from arclean.readers.pdf.pages import Brackets, PageLine, page_lines
from arclean.readers.pdf.resources import Fonts, Resources
from arclean.readers.source import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.readers.source import Readable, Source

__all__ = ["read_pdf"]

_BREAK = re.compile("[\n\f]")  # what a glyph may not be called: they part the lines and pages of a Document


def read_pdf(source: Readable, *, password: str | None = None) -> Document:
    r"""Read the text of a PDF in the order of reading, with the place on paper of every character.

    ``"\n"`` ends a line, a blank line parts paragraphs, ``"\f"`` parts pages. A page that is only an image is
    an empty page with the finding ``no-text``; it wants OCR. Raises ReadError for what is no PDF, is broken,
    or needs another password.

    >>> read_pdf(b"no pdf")
    Traceback (most recent call last):
    arclean.errors.ReadError: the input is no PDF, or its beginning is lost: check what it is, or get it again
    """
    loaded = load(source)
    sheets: list[tuple[list[PageLine], float, float]] = []
    findings: list[Finding] = []
    brackets = Brackets()
    images: list[int] = []
    for number, (page, drawn, rules) in enumerate(_pages(loaded, password), 1):
        lines = page_lines(drawn, rules, brackets)
        sheets.append((lines, float(page.width), float(page.height)))
        if page.images and not any(line.text.strip() for line in lines):
            images.append(number)
    text, pages, glyphs, places = _assembled(sheets)
    for number in images:
        message = f"Page {number} is only an image: its text can be had by OCR."
        start = pages[number - 1].start
        findings.append(Finding(start, start, "no-text", "pdf/no-text", message))
    labels = tuple(
        Label(*places[page][line], "furniture") for page, line in sorted(furniture([s[0] for s in sheets]))
    )
    metadata = {"format": "pdf"} | ({} if loaded.name is None else {"name": loaded.name})
    return Document(
        text=text, pages=pages, labels=labels, findings=tuple(findings), metadata=metadata, glyphs=glyphs,
    )  # fmt: skip


def _assembled(
    sheets: list[tuple[list[PageLine], float, float]],
) -> tuple[str, tuple[Page, ...], Glyphs, list[list[Span]]]:
    """Put the lines of all pages into one text; say where pages, characters and lines stand in it."""
    parts: list[str] = []
    pages: list[Page] = []
    places: list[list[Span]] = []
    glyphs = Glyphs(array("L"), array("f"))
    at = 0
    for number, (lines, width, height) in enumerate(sheets, 1):
        if number > 1:
            parts.append("\f")
            at += 1
        start = at
        places.append([])
        for line in lines:
            glyphs.add(at, None)
            parts.append(line.gap)
            at += len(line.gap)
            begin = at
            for piece, box_ in line.pieces:
                glyphs.add(at, box_)
                parts.append(_BREAK.sub(" ", piece))
                at += len(piece)
            places[-1].append(Span(begin, at))
        pages.append(Page(number, start, at, width, height))
    return "".join(parts), tuple(pages), glyphs, places


def _pages(source: Source, password: str | None) -> Iterator[tuple[Any, list[Unit], list[Box]]]:
    """Yield each page with its glyphs, and let go of it behind that, so that memory stays flat."""
    import pdfplumber  # noqa: PLC0415 - a quarter of a second, for those who read PDFs only

    if b"%PDF-" not in source.data[:1024]:
        raise ReadError(f"{source} is no PDF, or its beginning is lost: check what it is, or get it again")
    number = 0
    try:
        with pdfplumber.open(BytesIO(source.data), password=password) as pdf:
            fonts = Fonts(pdf.rsrcmgr)
            for page in pdf.pages:
                number += 1
                yield page, *_units(page, fonts)
                page.close()
    except Exception as error:
        raise ReadError(_complaint(source, number, error, password)) from error
    if not number:
        raise ReadError(f"{source} has no pages: it is cut short or broken, get it again")


def _complaint(source: Source, number: int, error: Exception, password: str | None) -> str:
    """Say in one sentence what is wrong and what to do; pdfplumber wraps the errors of pdfminer."""
    inner = error.args[0] if error.args and isinstance(error.args[0], Exception) else error
    name = type(inner).__name__
    if name == "PDFPasswordIncorrect":
        wrong = "needs a password: give it" if password is None else "the password given is wrong: give another"
        return f"{source} is encrypted, {wrong}, or save it without one"
    if "Encryption" in name or "TextExtractionNotAllowed" in name:
        return f"{source} is encrypted in a way that is not known: save it without protection, and read that"
    where = f"page {number} of {source}" if number else f"{source}"
    return f"{where} cannot be read, the PDF is broken or cut short: get it again, or repair it"


def _units(page: Any, fonts: Fonts) -> tuple[list[Unit], list[Box]]:
    """Draw a page; text that runs up or down the page is laid flat, behind the rest."""
    from pdfminer.pdftypes import resolve1, stream_value  # noqa: PLC0415 - with pdfplumber

    inner = page.page_obj
    data = b"\n".join(stream_value(stream).get_data() for stream in inner.contents)
    ctm, seen = _frame(inner)
    drawing = draw(data, Resources(resolve1(inner.resources), fonts), ctm, seen)
    return [
        Unit(g.text, g.x0, g.x1, g.base + (_ASIDE if g.angle else 0), g.size, number, g.artifact, box(g))
        for number, g in enumerate(drawing.glyphs)
    ], drawing.rules


def _frame(page: Any) -> tuple[Matrix, Box]:
    """Give the matrix from a page's own units to points from the top left corner of what is seen of it."""
    x0, y0, x1, y1 = page.cropbox or page.mediabox
    width, height = x1 - x0, y1 - y0
    turned: Matrix = {
        90: (0.0, -1.0, 1.0, 0.0, -y0, x1),
        180: (-1.0, 0.0, 0.0, -1.0, x1, y1),
        270: (0.0, 1.0, -1.0, 0.0, y1, -x0),
    }.get(page.rotate % 360, (1.0, 0.0, 0.0, 1.0, -x0, -y0))
    if page.rotate % 180:
        width, height = height, width
    return multiply(turned, (1.0, 0.0, 0.0, -1.0, 0.0, height)), Box(0.0, 0.0, width, height)


_ASIDE = 1e5  # below any page: PDF pages are at most 14,400 points high
