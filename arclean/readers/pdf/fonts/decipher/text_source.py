"""The last of the text sources: symbols while a document is read for the first time, deciphered texts after that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.readers.pdf.fonts.decipher import weights
from arclean.readers.pdf.fonts.decipher.doubted_maps import doubted_codes
from arclean.readers.pdf.fonts.decipher.upside_down import UprightGlyphs, hang_down
from arclean.readers.pdf.fonts.font import LOST_GLYPH
from arclean.readers.pdf.fonts.glyph_text import GlyphText
from arclean.readers.pdf.fonts.map_evidence import spells_alike
from arclean.readers.pdf.fonts.text_sources import NO_READING, FontReading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from arclean.readers.pdf.fonts.decipher.decipherer import Decipherer
    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.fonts.glyph_recognition import GlyphSource
    from arclean.readers.pdf.fonts.text_sources import FontUse

__all__ = ["SHAPE", "SYMBOL", "ShapesAndLanguage"]

SYMBOL = "symbol"
"""The source of a text that stands for a glyph which is not deciphered yet."""
SHAPE = "shape"
"""The source of a text that was deciphered."""
OUTLINE = "outlines"
"""The source of a sign that was recognized by its outline alone."""


class ShapesAndLanguage:
    """Reads glyphs that nothing else gives a text: by their shapes, and by the words of the document."""

    def __init__(self) -> None:
        self._made: Decipherer | None = None
        self._symbols: dict[Font, set[int]] = {}
        self._signs: dict[tuple[Font, int], str] = {}
        self._doubted: dict[Font, dict[int, str]] = {}
        self._upright: dict[Font, UprightGlyphs | None] = {}
        self._families: dict[Font, str] = {}

    def read_font(self, use: FontUse) -> FontReading:
        """Return the texts of the codes that are lost: symbols, until the document is deciphered.

        Where a glyph seems to draw a sign, and its shape is rather that of a letter, it is a symbol too; and so are
        the glyphs of a font whose map is doubted.
        """
        texts: dict[int, GlyphText] = {}
        doubted = self._look_at_font(use)
        for code in use.lost | doubted:
            drawing = self._drawing_of_code(use.font, code)
            if drawing is None:
                continue
            given = use.font.texts_and_widths[code][0]
            sign = given if code in use.font.recognized_codes else ""
            if sign and self._decipherer().may_be_sign(*drawing, sign):
                continue
            text = self._read_glyph(use.font, code)
            if code in doubted and text is None and _is_blank(use.font, code):
                text, sign = GlyphText(" ", SYMBOL), " "
            if text is not None:
                texts[code] = text
                if not self._is_decoded:
                    self._symbols.setdefault(use.font, set()).add(code)
                    if sign:
                        self._signs[use.font, code] = sign
                    if code in doubted:
                        self._doubted.setdefault(use.font, {})[code] = given
        if not texts:
            return NO_READING
        return FontReading(texts, certain=doubted, size=self._letter_size(use.font, texts))

    @property
    def _is_decoded(self) -> bool:
        """Whether symbols have their readings."""
        return self._made is not None and self._made.is_decoded

    def _decipherer(self) -> Decipherer:
        """Return what deciphers this document, made now where nothing needed it before."""
        if self._made is None:
            from arclean.readers.pdf.fonts.decipher.decipherer import Decipherer  # noqa: PLC0415 - a megabyte

            self._made = Decipherer()
        return self._made

    def _family_of_font(self, font: Font) -> str:
        """Return what fonts of one scale are called: fonts of procedures, each with units of its own, by number."""
        number = f" {len(self._families)}" if font.is_type3 else ""
        return self._families.setdefault(font, font.family + number)

    def _look_at_font(self, use: FontUse) -> frozenset[int]:
        """Find out whether a font draws its glyphs upside down; return the codes whose map is doubted."""
        if use.font.is_type3 and use.lost and use.font not in self._upright:
            self._upright[use.font] = _turned_glyphs(use.font, use.codes)
        return frozenset() if self._is_decoded else doubted_codes(use, self._decipherer)

    def _letter_size(self, font: Font, codes: Iterable[int]) -> float | None:
        """Return the size of the letters of a font of procedures, in those that it claims, where these can be none."""
        if not font.is_type3 or font.size_factor != 1.0 or self._is_decoded:
            return None
        return self._decipherer().letter_size(
            drawing for code in codes if (drawing := self._drawing_of_code(font, code)) is not None
        )

    def _drawing_of_code(self, font: Font, code: int) -> tuple[GlyphSource, str] | None:
        """Return what draws the glyph of a code upright, and its name there; None where there is none."""
        drawing, upright = font.drawing_of_code(code), self._upright.get(font)
        return drawing if drawing is None or upright is None else (upright, drawing[1])

    def _read_glyph(self, font: Font, code: int) -> GlyphText | None:
        drawing = self._drawing_of_code(font, code)
        reading = None if drawing is None else self._decipherer().read_glyph(*drawing, self._family_of_font(font))
        if reading is None or reading.text is None:
            return None
        return GlyphText(reading.text, SHAPE if self._is_decoded else SYMBOL, reading.certainty, reading.others)

    def holds_symbol(self, text: str) -> bool:
        """Return whether a text holds what stands for a glyph that is not deciphered yet."""
        return self._made is not None and self._made.holds_symbol(text)

    def drop_symbols(self, text: str) -> str:
        """Return a text with U+FFFD for what is not deciphered."""
        return "".join(LOST_GLYPH if self.holds_symbol(char) else char for char in text)

    def decipher(self, texts: Iterable[str]) -> None:
        """Decipher what symbols stand for by the texts of all pages, and let the fonts have it."""
        self._decipherer().decode(texts)
        for font, codes in self._symbols.items():
            found = {code: self._text_of_code(font, code) for code in codes}
            kept = self._doubted.get(font, {})
            if kept and self._is_false(font, kept, found):
                kept = {}
            font.restore_texts({code: one for code, one in found.items() if code not in kept})
            for code, text in kept.items():  # what the map says stands
                font.texts_and_widths[code] = text, font.texts_and_widths[code][1]
                del font.restored_texts[code]
        self._symbols.clear()
        self._signs.clear()
        self._doubted.clear()

    def _is_false(self, font: Font, given: Mapping[int, str], texts: Mapping[int, GlyphText]) -> bool:
        """Return whether a map that was doubted is false: what was deciphered is known words, and few of its letters.

        Words whose glyphs are drawn twice, or apart, read as badly where the map is right.
        """
        if self._decipherer().known_share(self._family_of_font(font)) < weights.MIN_KNOWN_OF_DOUBTED:
            return False
        same = sum(spells_alike(text, texts[code].text) for code, text in given.items())
        return same <= weights.MAX_SAME_OF_DOUBTED * len(given)

    def _text_of_code(self, font: Font, code: int) -> GlyphText:
        """Return what a code was deciphered as, or the sign that it seems to draw, or U+FFFD."""
        found = self._read_glyph(font, code)
        sign = self._signs.get((font, code))
        if sign is not None and (found is None or not any(map(str.isalpha, found.text))):
            return GlyphText(sign, OUTLINE)
        return found or GlyphText(LOST_GLYPH, SHAPE, 0.0)


def _turned_glyphs(font: Font, codes: Iterable[int]) -> UprightGlyphs | None:
    """Return the glyphs of a font that draws them upside down, upright; None where it does not."""
    drawings = [drawing for code in codes if (drawing := font.drawing_of_code(code)) is not None]
    turned = hang_down(program.draw_outline(glyph) for program, glyph in drawings)
    return UprightGlyphs(drawings[0][0], font.size_factor) if turned else None


def _is_blank(font: Font, code: int) -> bool:
    """Return whether a code has a width and draws nothing, as a space."""
    drawing = font.drawing_of_code(code)
    drawn = None if drawing is None else drawing[0].draw_outline(drawing[1])
    return drawn is not None and not drawn.edges and font.texts_and_widths[code][1] > weights.MAX_MARK_ADVANCE
