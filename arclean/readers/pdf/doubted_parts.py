"""Doubted parts: letters whose sign was named by the letters on which it sits, on pages that do not read.

In Kurdish an ae is many times as frequent as a heh. Where a page has more hehs, its map has letters of another language
for those that are drawn, and what was concluded from them is not certain. Dots without a place
(:mod:`arclean.readers.pdf.sideless_dots`) do not tell which letter they are of.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from arclean.readers.pdf.fonts.composed_glyphs import skeleton_letter
from arclean.readers.pdf.interpreter.drawn_glyphs import font_of_glyph
from arclean.readers.pdf.page_languages import language_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.readers.pdf.fonts.text_sources import GlyphCode
    from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph

__all__ = ["doubted_parts"]


def doubted_parts(glyphs: Sequence[DrawnGlyph]) -> set[GlyphCode]:
    """Return the codes of a page whose dots may lie on either side, or whose sign was named by doubtful letters."""
    fonts = {font for font in set(map(font_of_glyph, glyphs)) if font.composed}
    sideless = {
        (font, code)
        for font in fonts
        for code, glyph in font.composed.items()
        if sum(glyph.dots) in font.composed.sideless
    }
    named = {(font, code) for font in fonts for code in font.composed.concluded}
    if not named:
        return sideless
    letters = Counter(
        skeleton_letter(glyph.text)
        for line in language_lines(glyphs)
        if line.language == "ckb"
        for word in line.words
        for glyph in word
    )
    return sideless | named if letters["ه"] > letters["ە"] else sideless
