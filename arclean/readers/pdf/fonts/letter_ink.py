"""Letter ink: whether a glyph that a map calls a mark or a kashida draws a letter.

Of the marks of 502 fonts those with an advance lie above the baseline or below it, but for a Latin font of ornaments; a
kashida is low. A letter stands on the baseline, and is high: of 40 letters in these fonts 88 to 100 % in any form, but
for the lone hamza (75 %). No table of the font is asked, so it tells of fonts that have none.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from arclean.arabic.letters import TATWEEL
from arclean.readers.pdf.fonts import weights
from arclean.readers.pdf.fonts.dot_glyphs import ink_of_glyph

if TYPE_CHECKING:
    from arclean.readers.pdf.fonts.glyph_recognition import GlyphSource

__all__ = ["draws_letter", "is_no_letter", "stands_as_letter"]


_DAGGER_ALEF = "\u0670"  # which also stands between letters, as one of them


def is_no_letter(text: str) -> bool:
    """Return whether a text is of marks or of kashidas alone.

    >>> is_no_letter("\u064f"), is_no_letter("\u0640"), is_no_letter("\u0640\u064f"), is_no_letter("")
    (True, True, False, False)
    """
    if not text.strip(TATWEEL):
        return bool(text)
    return _DAGGER_ALEF not in text and all(unicodedata.category(char) == "Mn" for char in text)


def draws_letter(program: GlyphSource, glyph: str, text: str) -> bool:
    """Return whether a glyph stands on the baseline and is as high as a letter, though its text is of none.

    A mark never stands so, a kashida is as high as small letters are.
    """
    if not is_no_letter(text):
        return False
    return stands_as_letter(program, glyph, 0.0 if text.strip(TATWEEL) else weights.MIN_LETTER_HEIGHT)


def stands_as_letter(program: GlyphSource, glyph: str, height: float = weights.MIN_LETTER_HEIGHT) -> bool:
    """Return whether a glyph stands on the baseline, above it by some ink, and is higher than so many sizes."""
    ink = ink_of_glyph(program, glyph)
    if ink is None:
        return False
    is_on_line = ink.low <= weights.MAX_LETTER_LOW and ink.high >= weights.MIN_LETTER_HIGH
    return is_on_line and ink.high - ink.low > height
