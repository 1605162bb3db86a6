"""Drawn hamzas: codes that a map calls a bare alef, waw or lam-alef, though their glyphs draw a hamza or a madda too.

Fonts take letters with a hamza apart and put them together again; producers that follow the characters through that
(fontkit) keep the letter and lose its hamza, and others fold the spellings of a map. Such text reads well, and is not
what the page shows. A font whose tables name the glyph says so itself (:mod:`~arclean.readers.pdf.fonts.text_sources`);
in one that names none, and whose map has no alef with a hamza at all, a stroke of its own above or below the letter
tells, which is bent and has no counter: a hamza is about as wide as high, a madda is wide. What draws a vowel there is
straight, or has a text of its own.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from arclean.arabic.letters import TATWEEL
from arclean.readers.pdf.fonts import weights
from arclean.readers.pdf.fonts.dot_glyphs import letter_strokes
from arclean.readers.pdf.fonts.glyph_text import GlyphText
from arclean.readers.pdf.fonts.text_sources import NO_READING, FontReading

if TYPE_CHECKING:
    from arclean.readers.pdf.fonts.dot_glyphs import Stroke
    from arclean.readers.pdf.fonts.text_sources import FontUse

__all__ = ["DrawnHamzas", "hamza_sign"]

_MADDA, _ABOVE, _BELOW = "\u0653", "\u0654", "\u0655"
_find_hamza = re.compile("[\u0622\u0623\u0625\ufe81-\ufe84\ufe87\ufe88\ufef5-\ufefa]").search
_BARE_ALEF = "\u0627"
_BARE = (_BARE_ALEF, "\u0648", "\u0644" + _BARE_ALEF)


class DrawnHamzas:
    """The source of letters with a hamza that their glyphs draw and their map lacks."""

    def read_font(self, use: FontUse) -> FontReading:
        """Return the letters of codes that are said to be bare, where a hamza is drawn with them."""
        texts: dict[int, GlyphText] = {}
        if use.font.is_type3 or any(map(_find_hamza, use.font.map_texts.values())):
            return NO_READING
        for code in use.codes - use.lost - use.font.composed.keys():
            said = unicodedata.normalize("NFKC", use.font.texts_and_widths[code][0]).strip(TATWEEL)
            if said in _BARE and use.font.own_text_of_code(code) is None:
                sign = self._drawn_sign(use, code, said)
                text = unicodedata.normalize("NFC", said + sign)
                if sign and len(text) == len(said):
                    texts[code] = GlyphText(text, "outlines")
        return FontReading(texts, certain=frozenset(texts)) if texts else NO_READING

    def _drawn_sign(self, use: FontUse, code: int, said: str) -> str:
        """Return the mark that a glyph draws apart from its letter, or nothing."""
        drawing = use.font.drawing_of_code(code)
        strokes = [] if drawing is None else letter_strokes(*drawing)
        if len(strokes) != 2:  # the letter and its mark
            return ""
        small, large = sorted(strokes, key=lambda stroke: stroke.area)
        height = small.box.high - small.box.low
        tall, wide = large.box.high - large.box.low, large.box.right - large.box.left
        is_letter = said != _BARE_ALEF or tall > weights.MIN_ALEF_RATIO * wide
        most = weights.MAX_HAMZA_SHARE if len(said) == 1 else weights.MAX_HAMZA_OF_LIGATURE
        if not is_letter or not small.is_bent or height > most * tall:
            return ""
        return hamza_sign(small, is_above=small.box.middle[1] > large.box.middle[1])


def hamza_sign(stroke: Stroke, *, is_above: bool) -> str:
    """Return the mark that a bent stroke over or under a letter draws."""
    width, height = stroke.box.right - stroke.box.left, stroke.box.high - stroke.box.low
    if not is_above:
        return _BELOW
    return _MADDA if width > weights.MIN_MADDA_RATIO * height else _ABOVE
