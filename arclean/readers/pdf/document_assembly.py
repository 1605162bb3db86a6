"""Document assembly: the pages that were read put into one Document, with its furniture labelled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.core.document import Document, Page
from arclean.core.edits import Finding, Label, Span
from arclean.readers.pdf.deciphered_words import mark_deciphered
from arclean.readers.pdf.fonts.font import LOST_GLYPH
from arclean.readers.pdf.layout.furniture import find_furniture
from arclean.readers.pdf.ocr.told_words import mark_ocr_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from arclean.readers.pdf.layout.sheets import Sheet

__all__ = ["assemble_document"]


def assemble_document(sheets: Sequence[Sheet], metadata: Mapping[str, str]) -> Document:
    """Return the Document of the pages that were read: a form feed between two, trouble as findings."""
    pages: list[Page] = []
    findings: list[Finding] = []
    labels: list[Label] = []
    at = 0
    for sheet in sheets:
        at += bool(pages)  # a form feed stands between
        pages.append(Page(sheet.number, at, at + len(sheet.text), sheet.width, sheet.height))
        if sheet.trouble:
            findings.append(Finding(at, at, "no-text", "pdf/no-text", sheet.trouble))
        if sheet.lacks_contents:
            message = f"Page {sheet.number} names contents that are not in the file: what they drew is lost."
            findings.append(Finding(at, at, "missing-letters", "pdf/missing-contents", message))
        findings += _hidden_text(at, sheet)
        findings += (_missing_number(at + start, at + end, read) for start, end, read in sheet.uncertain_numbers)
        findings += (_reversed_number(at + start, at + end, other) for start, end, other in sheet.turned_numbers)
        findings += (
            _wrong_map(at + start, at + end, sheet.text[start:end], other) for start, end, other in sheet.contradicted
        )
        findings += (_turned_table(at + start, at + end) for start, end in sheet.doubtful_tables)
        findings += (_overprinted_line(at + start, at + end) for start, end in sheet.overprinted)
        for found, marked in (mark_deciphered(sheet, at), mark_ocr_words(sheet, at)):
            findings += found
            labels += marked
        at += len(sheet.text)
    for page, line in sorted(find_furniture(sheets)):
        start, (first, last, *_) = pages[page].start, sheets[page].lines[line]
        labels.append(Label(*Span(start + first, start + last), "furniture"))
    return Document(
        text="\f".join(sheet.text for sheet in sheets),
        pages=tuple(pages),
        labels=tuple(sorted(labels)),
        findings=tuple(findings),
        metadata=metadata,
        glyphs=tuple(sheet.glyphs for sheet in sheets),
    )


def _hidden_text(start: int, sheet: Sheet) -> Iterator[Finding]:
    """Yield the findings for text that a page does not show, or hardly shows, at its start; the text is with them."""
    where = f"page {sheet.number}"
    if sheet.unseen:
        message = f"The file has text on {where} that is not seen there, and is not read: {_quote(sheet.unseen)}"
        yield Finding(start, start, "hidden-text", "pdf/unseen-text", message, 1.0, (sheet.unseen[:_KEPT],))
    if sheet.is_text_layer:
        message = (
            f"The text of {where} is an invisible layer over a picture, mostly made by OCR: it may differ from it."
        )
        yield Finding(start, start, "hidden-text", "pdf/text-layer", message)
    if sheet.over:
        message = (
            f"Fields or notes on {where} show text that was not read (annotations=True does): {_quote(sheet.over)}"
        )
        yield Finding(start, start, "missing-letters", "pdf/annotations", message, 1.0, (sheet.over[:_KEPT],))
    if sheet.faint:
        message = f"Text on {where} hardly differs from its ground in colour, and was read: {_quote(sheet.faint)}"
        yield Finding(start, start, "hidden-text", "pdf/faint-text", message, 0.5, (sheet.faint[:_KEPT],))


_QUOTED, _KEPT = 80, 10_000  # characters


def _quote(text: str) -> str:
    """Return the beginning of a text in quotes, on one line."""
    words = " ".join(text.split())
    return repr(words if len(words) <= _QUOTED else f"{words[:_QUOTED]}\u2026")


def _missing_number(start: int, end: int, reading: str) -> Finding:
    """Return the finding for a number that lacks a digit, with what was read of it."""
    message = f"A number stands here of which only {reading!r} can be read: see the page."
    return Finding(start, end, "missing-number", "pdf/missing-number", message, 1.0, (reading,))


def _wrong_map(start: int, end: int, given: str, other: str) -> Finding:
    """Return the finding for words whose font draws something else, with what it draws where that is known."""
    if other.count(LOST_GLYPH) > given.count(LOST_GLYPH):
        message = "Letters are lost here: what the map of the font calls a space draws something."
        return Finding(start, end, "missing-letters", "pdf/missing-letters", message, 1.0)
    message = "The map of the font is contradicted by what the font draws here."
    alternatives = () if other == given else (other,)
    return Finding(start, end, "wrong-map", "pdf/wrong-map", message, 1.0, alternatives)


def _turned_table(start: int, end: int) -> Finding:
    """Return the finding for a table that is drawn from the left on a page that runs leftward."""
    message = (
        "The cells of this table are drawn from the left, on a page that runs leftward: its columns may be turned."
    )
    return Finding(start, end, "swapped-fragments", "pdf/turned-table", message, 0.5)


def _overprinted_line(start: int, end: int) -> Finding:
    """Return the finding for a line whose words lie on each other."""
    message = "Words of this line are printed on each other: in which order they were meant is a guess."
    return Finding(start, end, "swapped-fragments", "pdf/overprinted", message, 0.5)


def _reversed_number(start: int, end: int, other: str) -> Finding:
    """Return the finding for numbers that may be read from either end, with their other reading."""
    message = f"The numbers of this line may as well be read from its other end, {other!r}: see the page."
    return Finding(start, end, "reversed-number", "pdf/reversed-number", message, 0.5, (other,))
