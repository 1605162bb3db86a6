"""Glyph texts: the one place where glyphs get their text by other evidence than the maps of the PDF.

The sources are asked font by font, once a page is drawn, in their order: the tables of the font program, what its
outlines are known as, and so on (:mod:`arclean.readers.pdf.fonts.text_sources`). What has no text takes the first
that is found. What a map gives a text keeps it, unless a source finds that the map is another font's: then its texts
stand where the words that are drawn read no worse by them. A code that has got a text keeps it on all later pages.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from arclean.language.legibility import read_language
from arclean.readers.pdf import weights
from arclean.readers.pdf.fonts.font import LOST_GLYPH
from arclean.readers.pdf.fonts.glyph_text import GlyphText
from arclean.readers.pdf.fonts.text_sources import FontUse

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.fonts.text_sources import FontReading, TextSource
    from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph

__all__ = ["GlyphTexts"]

_WORD_GAP = 0.15  # sizes between two glyphs of a word, below
_WORD_RISE = 0.3  # sizes between the baselines of two glyphs of a word, below


class GlyphTexts:
    """Gives the glyphs of the pages of a document their text by evidence; the fonts keep it."""

    def __init__(self, sources: Sequence[TextSource] = ()) -> None:
        self._sources = sources
        self._asked: dict[Font, set[int]] = {}

    def settle_page(self, glyphs: list[DrawnGlyph]) -> list[DrawnGlyph]:
        """Return the glyphs of a page with the texts that evidence gives them."""
        changed: dict[Font, set[int]] = {}
        for font, words in font_words(glyphs).items():
            codes = {code for word in words for code in word}
            if codes <= self._asked.setdefault(font, set()):
                continue
            self._asked[font] |= codes
            if found := self._settle_font(font, words, codes):
                changed[font] = found
        if not changed:
            return glyphs
        return [
            glyph._replace(text=glyph.font.texts_and_widths[glyph.code][0])
            if not glyph.replaced and glyph.code in changed.get(glyph.font, ())
            else glyph
            for glyph in glyphs
        ]

    def _settle_font(self, font: Font, words: Sequence[Sequence[int]], codes: set[int]) -> set[int]:
        """Ask the sources for the codes of a font, give it what they have, and return the codes of another text.

        A code that was given a text is settled: no later source is heard on it.
        """
        settled: set[int] = set()
        lost = {code for code in codes if font.texts_and_widths[code][0] == LOST_GLYPH}
        distrusted: set[int] = set()
        for source in self._sources:
            reading = source.read_font(FontUse(font, words, frozenset(lost | distrusted)))
            texts = {code: found for code, found in reading.texts.items() if code in lost | distrusted}
            if reading.map_lies and _reads_no_worse(font, words, reading):
                texts |= {code: found for code, found in reading.texts.items() if code not in settled}
                distrusted |= reading.distrusted - settled
            font.restore_texts(texts)
            settled |= texts.keys()
            lost -= settled
            distrusted -= settled
        distrusted &= codes
        font.restore_texts(dict.fromkeys(distrusted, GlyphText(LOST_GLYPH, "none")))
        return settled | distrusted


def font_words(glyphs: Iterable[DrawnGlyph]) -> dict[Font, list[list[int]]]:
    """Return the codes that are drawn with each font, cut into words at spaces, gaps and new lines.

    Glyphs whose text is replaced (``/ActualText``) are left out.
    """
    words: dict[Font, list[list[int]]] = defaultdict(list)
    before: DrawnGlyph | None = None
    for glyph in glyphs:
        if glyph.replaced:
            continue
        is_next = before is not None and before.font is glyph.font and _is_beside(before, glyph)
        if not is_next or glyph.text.isspace():
            words[glyph.font].append([])
        words[glyph.font][-1].append(glyph.code)
        before = glyph
    return words


def _is_beside(before: DrawnGlyph, glyph: DrawnGlyph) -> bool:
    """Return whether a glyph is drawn right beside another: in the same word, unless one of them is a space."""
    gap = max(glyph.x0 - before.x1, before.x0 - glyph.x1)
    level = abs(glyph.base - before.base) < _WORD_RISE * glyph.size
    return level and gap < _WORD_GAP * glyph.size and before.angle == glyph.angle


def _reads_no_worse(font: Font, words: Sequence[Sequence[int]], reading: FontReading) -> bool:
    """Return whether words read no worse with the texts of a reading than with those that the font has."""
    given = {code: font.texts_and_widths[code][0] for word in words for code in word}
    other = given | {code: found.text for code, found in reading.texts.items() if code in given}
    if other == given:
        return False
    gain = weights.MIN_GAIN_OF_LYING_MAP
    return bits_a_letter(words, other) + gain <= bits_a_letter(words, given)


def bits_a_letter(words: Sequence[Sequence[int]], texts: Mapping[int, str]) -> float:
    """Return the bits a letter that words cost in the language that spells them best; infinite where none does.

    Words are read both ways, as they are drawn and from their end, and the better one counts.
    """
    forward = " ".join("".join(texts[code] for code in word) for word in words)
    backward = " ".join("".join(texts[code] for code in reversed(word)) for word in words)
    costs = [found.bits for text in (forward, backward) if (found := read_language(text)).language is not None]
    return min(costs, default=float("inf"))
