"""Missing glyphs: letters of a map whose glyph is the frame that fonts draw for what they lack.

The first glyph of a font, ``.notdef``, stands for all characters that it has no other for. Producers that write a map
by the text (Spire) let it be the last of these letters; the page shows a frame in the place of each.
Source: ISO 32000-1, 9.7.6.3 (CID 0), and OpenType, "Recommendations for OpenType Fonts" (glyph 0).
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from arclean.readers.pdf.fonts.dot_glyphs import cut_contours
from arclean.readers.pdf.fonts.outline_pens import Outline

if TYPE_CHECKING:
    from collections.abc import Collection

    from arclean.readers.pdf.fonts.font import Font

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
    """Return whether an outline is of upright rectangles, all of them within one: two side by side are a letter."""
    if drawn.contours < 2 or not all(x0 == x1 or y0 == y1 for x0, y0, x1, y1 in drawn.edges):
        return False
    left, low, right, high = drawn.bounding_box()
    boxes = [Outline(edges, 1, 0.0).bounding_box() for edges in cut_contours(drawn)]
    inner = [box for box in boxes if left < box[0] and low < box[1] and box[2] < right and box[3] < high]
    return len(inner) == len(boxes) - 1 and (left, low, right, high) in boxes
