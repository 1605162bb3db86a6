"""Spacers: glyphs between letters that are no text.

A glyph that draws nothing and has no advance either may be a letter that the font lacks, whose frame a producer left
out: then one glyph stands for all of them. Nastaliq draws several such glyphs between its letters, to space them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.readers.pdf.fonts import weights
from arclean.readers.pdf.fonts.font import LOST_GLYPH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.fonts.text_sources import GlyphCode

__all__ = ["spacers"]

_MIN_SPACERS = 2  # glyphs: what stands for all lost letters is one


def spacers(font: Font, words: Sequence[Sequence[GlyphCode]]) -> frozenset[int]:
    """Return the codes of a font that only part letters: several draw nothing, in words that step down as in Nastaliq.

    A word that steps down is met letter by letter: much stands alone.
    """
    found = font.texts_and_widths
    blank = {code for code, known in found.items() if known == (LOST_GLYPH, 0.0) and code not in font.composed}
    blank = {code for code in blank if _draws_nothing(font, code)} if len(blank) >= _MIN_SPACERS else set()
    if len(blank) < _MIN_SPACERS:
        return frozenset()
    seen = [[one for one in word if one[0] is not font or one[1] not in blank] for word in words]
    seen = [[(one, code) for one, code in word if not one.texts_and_widths[code][0].isspace()] for word in seen]
    alone = sum(len(word) == 1 for word in seen)
    if alone <= weights.STEPPING_SHARE * sum(map(len, seen)):
        return frozenset()
    beside_digits = {
        code for word in words if any(map(_is_digit, word)) for one, code in word if one is font and code in blank
    }
    spacing = frozenset(blank - beside_digits)
    return spacing if len(spacing) >= _MIN_SPACERS else frozenset()


def _draws_nothing(font: Font, code: int) -> bool:
    name = font.glyph_of_code(code)
    drawn = None if name is None else font.draw_glyph(name)[0]
    return drawn is not None and not drawn.edges


def _is_digit(glyph: GlyphCode) -> bool:
    return glyph[0].texts_and_widths[glyph[1]][0].isdigit()
