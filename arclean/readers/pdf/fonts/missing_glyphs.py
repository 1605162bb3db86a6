"""Missing glyphs: letters of a map whose glyph is the frame that fonts draw for what they lack.

The first glyph of a font, ``.notdef``, stands for all characters that it has no other for. Producers that write a map
by the text (Spire) let it be the last of these letters; the page shows a frame in the place of each.
Source: ISO 32000-1, 9.7.6.3 (CID 0), and OpenType, "Recommendations for OpenType Fonts" (glyph 0).
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.fonts.outline_pens import Outline

__all__ = ["missing_letters"]

_NOTDEF = ".notdef"


def missing_letters(font: Font, codes: Collection[int]) -> frozenset[int]:
    """Return those of codes that a map calls letters, and that draw the frame of a missing glyph."""
    if 0 not in codes or font.has_single_byte_codes or font.is_type3 or 0 not in font.map_texts:
        return frozenset()
    if not any(map(_is_written, font.texts_and_widths[0][0])) or font.glyph_of_code(0) is not None:
        return frozenset()
    drawn = font.draw_glyph(_NOTDEF)[0] if _NOTDEF in font.glyph_names()[:1] else None
    return frozenset({0}) if drawn is not None and _is_frame(drawn) else frozenset()


def _is_written(char: str) -> bool:
    """Return whether a character is a letter, a digit, or a sign of the Arabic script."""
    return char.isalnum() or unicodedata.bidirectional(char) == "AL"


def _is_frame(drawn: Outline) -> bool:
    """Return whether an outline is of upright rectangles, one within another."""
    return drawn.contours > 1 and all(x0 == x1 or y0 == y1 for x0, y0, x1, y1 in drawn.edges)
