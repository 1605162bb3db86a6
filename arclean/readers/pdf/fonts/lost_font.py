"""The font that stands for one that is named and not there."""

from __future__ import annotations

from arclean.readers.pdf.fonts.composed_glyphs import ComposedGlyphs
from arclean.readers.pdf.fonts.font import LOST_GLYPH, Font
from arclean.readers.pdf.fonts.library_font import USUAL_ASCENT, USUAL_DESCENT
from arclean.readers.pdf.fonts.map_evidence import NO_EVIDENCE

__all__ = ["LostFont"]

_USUAL_WIDTH = 0.5  # sizes


class LostFont(Font):
    """A font that is named and not there: each byte of its strings is a glyph without a text, half a size wide."""

    def __init__(self) -> None:
        self.has_single_byte_codes = True
        self.split_codes = bytes
        self.texts_and_widths = {}
        self.restored_texts = {}
        self.recognized_codes = set()
        self.program_codes = set()
        self.composed = ComposedGlyphs()
        self._font_program, self._spec, self.map_texts = None, {}, {}
        self.family = ""
        self.map_evidence = NO_EVIDENCE
        self.ascent, self.descent = USUAL_ASCENT, USUAL_DESCENT

    def look_up_code(self, code: int) -> tuple[str, float]:
        """Return U+FFFD and the usual width: viewers draw something of their own, mostly Latin letters."""
        self.texts_and_widths[code] = LOST_GLYPH, _USUAL_WIDTH
        return self.texts_and_widths[code]
