"""Kashida bars: codes whose map says a hyphen, an underscore or another sign, and whose glyph is a kashida.

A kashida is a bar on the baseline that reaches both edges of its advance, and stands between letters that join, nowhere
else. A hyphen keeps its distance from its neighbours; an em dash may reach them, but stands after any letter. So a code
is a kashida where its glyph is such a bar and what stands before it joins, each time.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from arclean.arabic.letters import TATWEEL, joins_left
from arclean.readers.pdf.fonts import weights
from arclean.readers.pdf.fonts.glyph_recognition import draws_kashida
from arclean.readers.pdf.fonts.glyph_text import GlyphText
from arclean.readers.pdf.fonts.text_sources import NO_READING, FontReading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.readers.pdf.fonts.text_sources import FontUse

__all__ = ["KashidaBars"]

OUTLINE = "outlines"
"""The source of what a glyph is told to be by its outline."""


class KashidaBars:
    """The source of kashidas that a map calls signs."""

    def read_font(self, use: FontUse) -> FontReading:
        """Return the codes that draw kashidas between joined letters, and whose text is a sign."""
        texts = {}
        for code in use.codes - use.lost:
            drawn = use.font.drawing_of_code(code) if _is_sign(use.font.texts_and_widths[code][0]) else None
            if drawn is not None and draws_kashida(*drawn) and _is_between_letters(use, code):
                texts[code] = GlyphText(TATWEEL, OUTLINE)
        return FontReading(texts, certain=frozenset(texts)) if texts else NO_READING


def _is_between_letters(use: FontUse, code: int) -> bool:
    """Return whether a code stands after letters that join, and mostly before others."""
    places = joined = between = 0
    for word in use.words:
        spelt = ["" if item == (use.font, code) else item[0].texts_and_widths[item[1]][0] for item in word]
        for at, item in enumerate(word):
            if item == (use.font, code):
                before, after = _nearest(spelt[at + 1 :]), _nearest(spelt[:at][::-1])
                places += 1
                joined += bool(before) and joins_left(before[-1])
                between += bool(before and after)
    return between >= weights.MIN_KASHIDAS and joined >= weights.JOINED_SHARE * places


def _nearest(texts: Sequence[str]) -> str:
    """Return the first text that is neither empty nor a mark, if it is of letters of the script; else nothing."""
    for text in texts:
        plain = _plain_letters(text)
        if plain is not None:
            return plain
    return ""


@lru_cache(4096)
def _plain_letters(text: str) -> str | None:
    """Return a text without forms and marks: empty where it is no letter of the script, None where nothing is left."""
    plain = "".join(
        char for char in unicodedata.normalize("NFKC", text) if unicodedata.category(char) != "Mn" and char != TATWEEL
    )
    if not plain:
        return None
    return plain if all(unicodedata.bidirectional(char) == "AL" and char.isalpha() for char in plain) else ""


def _is_sign(text: str) -> bool:
    return len(text) == 1 and unicodedata.category(text)[0] in "PS"
