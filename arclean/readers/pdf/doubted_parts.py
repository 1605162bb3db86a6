"""Doubted parts: letters whose sign was named by the letters on which it sits, on pages that do not read.

In Kurdish an ae is many times as frequent as a heh. Where a page has more hehs, its map has letters of another language
for those that are drawn, and what was concluded from them is not certain.
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
    """Return the codes of a page whose sign was named by the letters beneath, where these are doubtful."""
    named = {(font, code) for font in set(map(font_of_glyph, glyphs)) for code in font.composed.concluded}
    if not named:
        return set()
    letters = Counter(
        skeleton_letter(glyph.text)
        for line in language_lines(glyphs)
        if line.language == "ckb"
        for word in line.words
        for glyph in word
    )
    return named if letters["ه"] > letters["ە"] else set()
