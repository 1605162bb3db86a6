"""Read a PDF: open it, take the characters of its pages, and say clearly what cannot be read."""

from __future__ import annotations

import re
from array import array
from io import BytesIO
from typing import TYPE_CHECKING, Any

from arclean.document import Box, Document, Glyphs, Page
from arclean.edits import Finding
from arclean.errors import ReadError
from arclean.readers.pdf.lines import Brackets, Glyph, page_text
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
    texts: list[str] = []
    pages: list[Page] = []
    findings: list[Finding] = []
    glyphs = Glyphs(array("L"), array("f"))
    brackets = Brackets()
    at = 0
    for number, (page, drawn) in enumerate(_pages(loaded, password), 1):
        start = at = at + (number > 1)  # behind the form feed
        parts = []
        for piece, box in page_text(drawn, brackets):
            glyphs.add(at, box)
            parts.append(_BREAK.sub(" ", piece) if box else piece)
            at += len(piece)
        texts.append("".join(parts))
        pages.append(Page(number, start, at, float(page.width), float(page.height)))
        if not texts[-1].strip() and page.images:
            message = f"Page {number} is only an image: its text can be had by OCR."
            findings.append(Finding(start, start, "no-text", "pdf/no-text", message))
    metadata = {"format": "pdf"} | ({} if loaded.name is None else {"name": loaded.name})
    text = "\f".join(texts)
    return Document(text=text, pages=tuple(pages), findings=tuple(findings), metadata=metadata, glyphs=glyphs)


def _pages(source: Source, password: str | None) -> Iterator[tuple[Any, list[Glyph]]]:
    """Yield each page with its glyphs, and let go of it behind that, so that memory stays flat."""
    import pdfplumber  # noqa: PLC0415 - a quarter of a second, for those who read PDFs only

    if b"%PDF-" not in source.data[:1024]:
        raise ReadError(f"{source} is no PDF, or its beginning is lost: check what it is, or get it again")
    number = 0
    try:
        with pdfplumber.open(BytesIO(source.data), password=password) as pdf:
            for page in pdf.pages:
                number += 1
                yield page, [*_glyphs(page.chars)]
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


def _glyphs(chars: list[dict[str, Any]]) -> Iterator[Glyph]:
    """Turn pdfplumber's characters into glyphs; text that runs up or down the page is laid flat, behind the rest."""
    for char in chars:
        _, b, _, _, x, y = char["matrix"]
        box = Box(char["x0"], char["top"], char["x1"], char["bottom"])
        if char["upright"]:
            yield Glyph(char["text"], char["x0"], char["x1"], -y, char["size"], box)
        elif b > 0:
            yield Glyph(char["text"], char["y0"], char["y1"], _ASIDE + x, char["size"], box)
        else:
            yield Glyph(char["text"], -char["y1"], -char["y0"], _ASIDE - x, char["size"], box)


_ASIDE = 1e5  # below any page: PDF pages are at most 14,400 points high
