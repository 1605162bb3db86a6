"""Constant replacements: texts (``/ActualText``) that are those of the first cluster that a glyph was drawn in.

Poppler hands the text that a map has for a code to cairo, which writes what is longer than a letter as a replacement of
each glyph. Where that map had whole clusters for its vowels (Typst), each vowel then says the letter that it was first
met on, wherever it is drawn, and so does each letter. A vowel stands on many letters: where all of a page that are
drawn again and again stand for one letter each, such texts are none of the place.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from arclean.readers.pdf import weights
from arclean.readers.pdf.fonts.composed_glyphs import is_mark
from arclean.readers.pdf.fonts.font import LOST_GLYPH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.readers.pdf.fonts.text_sources import GlyphCode
    from arclean.readers.pdf.interpreter.drawn_glyphs import Replacement

__all__ = ["constant_replacements"]


def constant_replacements(replacements: Sequence[Replacement]) -> frozenset[int]:
    """Return the numbers, from 1, of the replacements of single glyphs that have the text of another place.

    Glyphs without a text of their own keep theirs.
    """
    texts: defaultdict[GlyphCode, Counter[str]] = defaultdict(Counter)
    for text, drawn in replacements:
        if len(drawn) == 1 and is_mark(unicodedata.normalize("NFKC", drawn[0].text).strip()) and _has_letter(text):
            texts[drawn[0].font, drawn[0].code][text] += 1
    again = {mark: count for mark, count in texts.items() if count.total() >= weights.MIN_MARK_REPLACEMENTS}
    if len(again) < weights.MIN_CONSTANT_MARKS or any(len(count) > 1 for count in again.values()):
        return frozenset()
    fonts = {font for font, _ in again}
    return frozenset(
        number
        for number, (_, drawn) in enumerate(replacements, 1)
        if len(drawn) == 1 and drawn[0].font in fonts and drawn[0].text.strip(LOST_GLYPH)
    )


def _has_letter(text: str) -> bool:
    return any(map(str.isalpha, text))
