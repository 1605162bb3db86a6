"""Page reader: from a page of the PDF library to a Sheet, what is kept of it once it is read."""

from __future__ import annotations

import re
from functools import partial
from itertools import accumulate, groupby
from operator import itemgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from arclean.core.document import Box, Glyphs, Page
from arclean.errors import LimitError
from arclean.readers.pdf import weights
from arclean.readers.pdf.contradictions import contradicted_words, glyph_contradictions
from arclean.readers.pdf.deciphered_words import deciphered_readings, deciphered_words
from arclean.readers.pdf.geometry import multiply
from arclean.readers.pdf.interpreter.annotations import append_annotations
from arclean.readers.pdf.interpreter.clipping import drop_clipped_glyphs
from arclean.readers.pdf.interpreter.drawn_glyphs import font_of_glyph, glyph_box, is_hidden, text_of_glyph
from arclean.readers.pdf.interpreter.glyph_pieces import empty_glyph_pieces
from arclean.readers.pdf.interpreter.invisible_text import drop_hidden_glyphs
from arclean.readers.pdf.interpreter.operators import draw_content
from arclean.readers.pdf.interpreter.optional_content import groups_not_shown
from arclean.readers.pdf.interpreter.outlined_text import has_outlined_text
from arclean.readers.pdf.interpreter.resources import FontCache, Resources
from arclean.readers.pdf.interpreter.unseen_text import is_mostly_covered, take_unseen_text
from arclean.readers.pdf.layout.bracket_vote import BracketVote
from arclean.readers.pdf.layout.page_lines import read_page_lines
from arclean.readers.pdf.layout.sheets import Sheet, SheetLine
from arclean.readers.pdf.layout.units import Unit, make_unit
from arclean.readers.pdf.ocr.scans import is_scan
from arclean.readers.pdf.replacements import replaced_readings, settle_replacements
from arclean.readers.pdf.syntax.objects import are_streams

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from arclean.readers.limits import Limits
    from arclean.readers.pdf.contradictions import OtherReading
    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.fonts.glyph_text import GlyphText
    from arclean.readers.pdf.geometry import Matrix
    from arclean.readers.pdf.glyph_texts import GlyphTexts
    from arclean.readers.pdf.interpreter.drawn_glyphs import Drawing, DrawnGlyph
    from arclean.readers.pdf.layout.page_lines import PageTextLine
    from arclean.readers.pdf.ocr.placed_words import PageOcr

__all__ = ["read_sheet"]

_BREAKS = re.compile("[\n\f]")  # what a glyph may not be called: they part the lines and pages of a Document
_make_box: Callable[[tuple[float, ...]], Box] = partial(tuple.__new__, Box)  # in half the time of ``Box(...)``
_TEXT_OF_PLACED, _BOX_OF_PLACED, _UNCERTAIN_OF_PLACED, _OTHER_OF_PLACED = map(itemgetter, range(4))
_TURNED_TEXT_OFFSET = 1e5  # points, below any page: PDF pages are at most 14,400 points high


def read_sheet(  # noqa: PLR0913 - what all pages of a document share
    page: Any, number: int, fonts: FontCache, brackets: BracketVote, limits: Limits, *, annotations: bool = False,
    texts: GlyphTexts | None = None, ocr: PageOcr | None = None,
) -> Sheet:  # fmt: skip
    """Return a page of the PDF library as a Sheet, with its annotations on request; ``number`` counts from 1.

    ``texts`` gives glyphs their text by other evidence than maps, ``ocr`` what nothing gives one.

    Raises LimitError where the page costs more than ``limits`` allow.
    """
    inner = page.page_obj
    ctm, visible = _page_frame(inner)
    data, spec = _page_content(inner, limits.stream)
    over = b""
    if annotations:
        data, spec = append_annotations(inner, data, spec)
    else:
        over, over_spec = append_annotations(inner, b"", {})
    off = groups_not_shown(getattr(inner.doc, "catalog", None))
    drawing = draw_content(data, Resources(spec, fonts, off), ctm, visible, limits)
    doubtful = settle_replacements(drawing)
    if sum(map(len, map(text_of_glyph, drawing.glyphs))) > limits.glyphs:
        raise LimitError(f"the glyphs of a page stand for more than {limits.glyphs} characters")
    unseen = take_unseen_text(drawing)
    glyphs = _visible_glyphs(drawing, texts)
    units = _lay_flat(glyphs)
    readings = {
        place: reading
        for order, reading in (glyph_contradictions(glyphs) | replaced_readings(glyphs, doubtful)).items()
        if (place := units[order].box) is not None
    }
    deciphered = deciphered_readings(glyphs, units)
    lines, recognized = _read_lines(units, drawing, brackets, ocr)
    sheet = _make_sheet(lines, number, visible, drawing, readings, deciphered, recognized)
    if over:
        shown = draw_content(over, Resources(over_spec, fonts, off), ctm, visible, limits)
        drawing.operators += shown.operators
        sheet = sheet._replace(over=_read_apart(_visible_glyphs(shown)))
        if is_mostly_covered(glyphs, shown.areas):
            sheet = sheet._replace(
                trouble=f"Page {number} shows little of its text: annotations lie over what was read."
            )
        elif _has_outlined_annotations(shown, visible, len(glyphs)):
            sheet = sheet._replace(
                trouble=f"Page {number} has text in its annotations that is drawn as outlines, and can be had by OCR."
            )
    is_layer = _is_all_hidden(glyphs)
    sheet = sheet._replace(unseen=_read_apart(unseen.glyphs), faint=_read_apart(unseen.faint))
    sheet = sheet._replace(lacks_contents=not are_streams(inner.contents), operators=drawing.operators)
    if is_layer and not _paints_anything(drawing):
        return sheet._replace(trouble=f"Page {number} shows no text: all that was read of it is invisible.")
    if sheet.unseen and not sheet.text.strip() and not sheet.trouble:
        sheet = sheet._replace(trouble=f"Page {number} shows no text, though the file has some for it: see the page.")
    return sheet._replace(is_text_layer=is_layer)


def _read_lines(
    units: Sequence[Unit], drawing: Drawing, brackets: BracketVote, ocr: PageOcr | None
) -> tuple[list[PageTextLine], Mapping[Box, GlyphText]]:
    """Return the lines of a page, and what OCR read of it by the boxes of its units."""
    if ocr is None:
        return read_page_lines(units, drawing.rules, brackets), {}
    from arclean.readers.pdf.ocr.placed_words import place_words  # noqa: PLC0415 - for those who ask for OCR
    from arclean.readers.pdf.ocr.word_units import BLOCK_OFFSET  # noqa: PLC0415

    units, recognized = place_words(units, ocr)
    lines = read_page_lines(units, drawing.rules, brackets)
    return [line._replace(base=line.base % BLOCK_OFFSET) for line in lines] if recognized else lines, recognized


def _is_all_hidden(glyphs: Sequence[DrawnGlyph]) -> bool:
    """Return whether there is text, and all of it is hidden."""
    if not any(map(is_hidden, glyphs)):
        return False
    hidden = [glyph.hidden for glyph in glyphs if glyph.text.strip()]
    return bool(hidden) and all(hidden)


def _has_outlined_annotations(shown: Drawing, visible: Box, glyphs: int) -> bool:
    """Return whether annotations draw letters as outlines, so many that the page is wrong without them."""
    count = len(shown.outlines)
    return count > weights.OUTLINED_SHARE * (glyphs + count) and has_outlined_text(shown.outlines, visible)


def _paints_anything(drawing: Drawing) -> bool:
    """Return whether a page shows anything but glyphs."""
    return bool(drawing.images or drawing.areas or drawing.outlines or drawing.rules)


def _doubtful_tables(page_lines: Sequence[PageTextLine], lines: Sequence[SheetLine]) -> Iterator[tuple[int, int]]:
    """Yield the spans of tables whose rows may be read from the other side."""
    for doubted, rows in groupby(zip(page_lines, lines, strict=True), key=lambda pair: pair[0].doubted):
        if doubted:
            spans = [(line.start, line.end) for _, line in rows]
            yield spans[0][0], spans[-1][1]


def _is_doubted(line: PageTextLine) -> bool:
    """Return whether a line has a number that lacks a digit, or may be read from either end."""
    return any(map(_UNCERTAIN_OF_PLACED, line.texts)) or any(map(_OTHER_OF_PLACED, line.texts))


def _make_sheet(  # noqa: PLR0913, PLR0917 - what is known of a page
    page_lines: Sequence[PageTextLine], number: int, visible: Box, drawing: Drawing,
    readings: Mapping[Box, OtherReading] = MappingProxyType({}),
    deciphered: Mapping[Box, GlyphText] = MappingProxyType({}),
    recognized: Mapping[Box, GlyphText] = MappingProxyType({}),
) -> Sheet:  # fmt: skip
    """Return the lines of a page as one text, with the place of each line and the box of each glyph."""
    pieces: list[tuple[int, str, Box | None]] = []
    parts: list[str] = []
    lines: list[SheetLine] = []
    uncertain: list[tuple[int, int, str]] = []
    turned: list[tuple[int, int, str]] = []
    starts: list[int] = []
    boxes: list[Box | None] = []
    is_told = bool(readings or deciphered or recognized)
    at = 0
    for line in page_lines:
        starts.append(at)
        boxes.append(None)
        parts.append(line.gap)
        at += len(line.gap)
        start = at
        texts = [*map(_TEXT_OF_PLACED, line.texts)]
        spelt = "".join(texts)
        parts.append(_BREAKS.sub(" ", spelt) if _BREAKS.search(spelt) else spelt)
        offsets = [*accumulate(map(len, texts), initial=start)]
        at = offsets.pop()  # the end of the line
        places = [*map(_BOX_OF_PLACED, line.texts)]
        starts += [offset for offset, place in zip(offsets, places, strict=True) if place is not None]
        boxes += [place for place in places if place is not None]  # a mere gap goes with what stands before it
        if is_told:
            pieces += zip(offsets, texts, places, strict=True)
        for offset, (_, _, reading, other) in zip(offsets, line.texts, strict=True) if _is_doubted(line) else ():
            if reading:
                uncertain.append((offset, offset + len(reading), reading))
            if other:
                turned.append((offset, min(offset + len(other), at), other))
        lines.append(SheetLine(start, at, line.base, line.size, line.artifact))
    text = "".join(parts)
    trouble = ""
    if not text.strip():
        trouble = _describe_textless(drawing, number, visible)
    glyphs = Glyphs.pack(starts, boxes, Page(number, 0, at, visible.x1, visible.bottom))
    return Sheet(
        number, text, tuple(lines), glyphs, visible.x1, visible.bottom, trouble, tuple(uncertain),
        contradicted_words(pieces, readings, text), turned_numbers=tuple(turned),
        doubtful_tables=tuple(_doubtful_tables(page_lines, lines)),
        overprinted=tuple((line[0], line[1]) for read, line in zip(page_lines, lines, strict=True) if read.overprinted),
        deciphered=deciphered_words(pieces, deciphered, text), ocr=deciphered_words(pieces, recognized, text),
        is_picture=bool(trouble) or is_scan(drawing.images, visible, text),
    )  # fmt: skip


def _describe_textless(drawing: Drawing, number: int, visible: Box) -> str:
    """Return what a page without text shows in its place, as a sentence; none where it is empty."""
    if has_outlined_text(drawing.outlines, visible):
        return f"Page {number} has no text: its text is drawn as outlines, and can be had by OCR."
    return f"Page {number} is only an image: its text can be had by OCR." if drawing.images else ""


def _page_content(page: Any, most: float) -> tuple[bytes, Any]:
    """Return the content of a page, its streams joined, and its resources.

    Raises LimitError where it has more than ``most`` bytes: a stream may be named again and again.
    """
    from pdfminer.pdftypes import resolve1, stream_value  # noqa: PLC0415 - with pdfplumber

    parts: list[bytes] = []
    size = 0
    for stream in page.contents:
        parts.append(stream_value(stream).get_data())
        size += len(parts[-1])
        if size > most:
            raise LimitError(f"the contents of a page have more than {most:g} bytes")
    return b"\n".join(parts), resolve1(page.resources)


def _visible_glyphs(drawing: Drawing, texts: GlyphTexts | None = None) -> list[DrawnGlyph]:
    """Return the glyphs of a page that are seen, without the text of mere pieces of letters."""
    seen = drop_hidden_glyphs(drop_clipped_glyphs(drawing.glyphs), drawing.images)
    settled = seen if texts is None else texts.settle_page(seen, drawing.replacements)
    return _empty_false_spaces(empty_glyph_pieces(settled))


def _empty_false_spaces(glyphs: list[DrawnGlyph]) -> list[DrawnGlyph]:
    """Return glyphs, with no text for those that a map calls spaces though they draw something: they part no word."""
    lost = {font: found for font in set(map(font_of_glyph, glyphs)) if (found := font.map_evidence.lost)}
    if not lost:
        return glyphs
    return [
        glyph._replace(text="") if glyph.text.isspace() and glyph.code in lost.get(glyph.font, ()) else glyph
        for glyph in glyphs
    ]


def _read_apart(glyphs: Sequence[DrawnGlyph]) -> str:
    """Return the text of glyphs that are no part of the page's text, by lines; none where it has no words."""
    if sum(char.isalnum() for glyph in glyphs for char in glyph.text) < weights.MIN_REPORTED_LETTERS:
        return ""
    return "\n".join(line.text for line in read_page_lines(_lay_flat(glyphs), (), BracketVote()))


def _lay_flat(visible: Sequence[DrawnGlyph]) -> list[Unit]:
    """Return the units of glyphs that are seen: text that runs up or down the page stands below the rest."""
    found = []
    row: tuple[float, float, Font] | None = None
    top = bottom = 0.0
    for number, glyph in enumerate(visible):
        text, x0, x1, base, size, angle, font, _, _, artifact, _, _, _, _ = glyph
        if angle:
            place = glyph_box(glyph)
            base += _TURNED_TEXT_OFFSET * (1 + angle)
        else:
            if row != (base, size, font):
                row, top, bottom = (base, size, font), base - font.ascent * size, base - font.descent * size
            place = _make_box((x0, top, x1, bottom))
        found.append(make_unit((text, x0, x1, base, size, number, artifact, place)))
    return found


def _page_frame(page: Any) -> tuple[Matrix, Box]:
    """Return the matrix from a page's own units to points from the top left corner of what is seen, and that box."""
    x0, y0, x1, y1 = _sort_edges(page.mediabox)
    if page.cropbox:
        a0, b0, a1, b1 = _sort_edges(page.cropbox)
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


def _sort_edges(edges: Sequence[float]) -> tuple[float, float, float, float]:
    """Return the edges of a rectangle that may be given by any two corners: left, bottom, right, top."""
    a, b, c, d = map(float, edges)
    return min(a, c), min(b, d), max(a, c), max(b, d)
