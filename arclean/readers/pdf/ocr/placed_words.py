"""Placed words: the words of OCR put among the units of a page, where nothing else is read."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from arclean.core.document import enclosing_box
from arclean.readers.pdf.fonts.glyph_text import GlyphText
from arclean.readers.pdf.ocr import weights
from arclean.readers.pdf.ocr.unread_words import fill_word, is_unread, unread_words
from arclean.readers.pdf.ocr.word_units import word_units

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.core.document import Box
    from arclean.readers.pdf.layout.units import Unit
    from arclean.readers.pdf.ocr.tesseract import OcrWord
    from arclean.readers.pdf.ocr.unread_words import UnreadWord

__all__ = ["OCR", "PageOcr", "place_words"]

OCR = "ocr"
"""The source of a text that OCR read."""
_REACH = 0.35  # sizes by which a word of OCR may reach beyond the glyphs of a word
_MARGIN = 0.25  # heights of a word by which it is widened: that of letters without tails ends above the baseline
_OVERLAP = 0.2  # sizes by which it overlaps them, at least


class PageOcr(NamedTuple):
    """What OCR reads on a page; ``is_picture`` where words are added: it is a picture, or most of it is unread."""

    words: Sequence[OcrWord]
    is_picture: bool


def place_words(units: Sequence[Unit], ocr: PageOcr) -> tuple[list[Unit], dict[Box, GlyphText]]:
    """Return the units of a page with the words of OCR, and what is known of these, by their boxes.

    Unread words are filled, where OCR is sure enough. Where the page is a picture, words are added at which it has no
    text of its own; glyphs that are not read go where a line of words has their place.
    """
    placed: list[Unit | None] = [*units]
    readings: dict[Box, GlyphText] = {}
    by_middle = sorted(enumerate(ocr.words), key=_middle)
    middles = [*map(_middle, by_middle)]
    for unread in unread_words(units):
        filled = fill_word(unread, [*_words_at(unread, by_middle, middles)])
        if filled is None or filled[0].box is None or filled[1] < weights.MIN_FILLED:
            continue
        for place in unread.places:
            placed[place] = None
        placed[unread.places[0]] = filled[0]
        readings[filled[0].box] = GlyphText(filled[0].text, OCR, filled[1])
    found = [unit for unit in placed if unit is not None]
    if ocr.is_picture:
        read = [unit for unit in found if unit.text.strip() and not is_unread(unit.text)]
        added = [word for word in ocr.words if not any(_lies_in(unit, word.place or word.box) for unit in read)]
        boxes = [_widen(box) for box in _line_boxes(added)]
        found = [unit for unit in found if not (is_unread(unit.text) and any(_lies_in(unit, box) for box in boxes))]
        for word, unit in zip(added, word_units(added, len(units), keeps_blocks=not read), strict=True):
            found.append(unit)
            readings[word.place or word.box] = GlyphText(word.text, OCR, word.probability)
    return found, readings


def _middle(numbered: tuple[int, OcrWord]) -> float:
    box = numbered[1].box
    return (box.top + box.bottom) / 2


def _words_at(
    word: UnreadWord, by_middle: Sequence[tuple[int, OcrWord]], middles: Sequence[float]
) -> Iterator[OcrWord]:
    """Yield the words of OCR at the place of an unread word, in their order of reading; none where one reaches out."""
    size, base = word.units[0].size, word.units[0].base
    x0, x1 = min(unit.x0 for unit in word.units), max(unit.x1 for unit in word.units)
    near = by_middle[bisect_left(middles, base - size) : bisect_left(middles, base + size / 2)]
    found = sorted((number, one) for number, one in near if min(x1, one.box.x1) - max(x0, one.box.x0) > _OVERLAP * size)
    if all(x0 - _REACH * size < one.box.x0 and one.box.x1 < x1 + _REACH * size for _, one in found):
        yield from (one for _, one in found)


def _lies_in(unit: Unit, box: Box) -> bool:
    """Return whether the middle of a glyph lies in a box."""
    if unit.box is None:
        return False
    x, y = (unit.box.x0 + unit.box.x1) / 2, (unit.box.top + unit.box.bottom) / 2
    return box.x0 < x < box.x1 and box.top < y < box.bottom


def _line_boxes(words: Sequence[OcrWord]) -> Iterator[Box]:
    """Yield the boxes of the lines of words."""
    lines: dict[int, Box] = {}
    for word in words:
        lines[word.line] = enclosing_box(lines[word.line], word.box) if word.line in lines else word.box
    yield from lines.values()


def _widen(box: Box) -> Box:
    margin = _MARGIN * (box.bottom - box.top)
    return box._replace(x0=box.x0 - margin, top=box.top - margin, x1=box.x1 + margin, bottom=box.bottom + margin)
