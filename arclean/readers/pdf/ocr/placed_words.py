"""Placed words: the words of OCR put among the units of a page, where nothing else is read."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from arclean.readers.pdf.fonts.glyph_text import GlyphText
from arclean.readers.pdf.ocr import weights
from arclean.readers.pdf.ocr.unread_words import fill_word, unread_words
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
_OVERLAP = 0.2  # sizes by which it overlaps them, at least


class PageOcr(NamedTuple):
    """What OCR reads on a page; ``is_picture`` where the page is a picture, and words are added."""

    words: Sequence[OcrWord]
    is_picture: bool


def place_words(units: Sequence[Unit], ocr: PageOcr) -> tuple[list[Unit], dict[Box, GlyphText]]:
    """Return the units of a page with the words of OCR, and what is known of these, by their boxes.

    Unread words are filled, where OCR is sure enough. Where the page is a picture, words are added at which it has no
    text of its own.
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
        added = [word for word in ocr.words if not _has_text(word, units)]
        for word, unit in zip(added, word_units(added, len(units)), strict=True):
            found.append(unit)
            readings[word.box] = GlyphText(word.text, OCR, word.probability)
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


def _has_text(word: OcrWord, units: Sequence[Unit]) -> bool:
    """Return whether the page has a glyph of its own in the box of a word."""
    x0, top, x1, bottom = word.box
    for unit in units:
        if unit.box is not None and unit.text.strip():
            x, y = (unit.box.x0 + unit.box.x1) / 2, (unit.box.top + unit.box.bottom) / 2
            if x0 < x < x1 and top < y < bottom:
                return True
    return False
