"""Seated parts: glyphs without width that sit on others, the dots of letters, their hamzas and their signs."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.dots import SYMBOL_DOTS
from arclean.arabic.letters import TATWEEL
from arclean.arabic.seated_signs import sign_of_letter, sign_of_mark
from arclean.readers.pdf import weights
from arclean.readers.pdf.fonts.composed_glyphs import is_mark, mark_of, skeleton_letter
from arclean.readers.pdf.fonts.dot_glyphs import InkBox, dots_of_glyph, ink_box
from arclean.readers.pdf.fonts.font import LOST_GLYPH

if TYPE_CHECKING:
    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph

__all__ = ["NO_PART", "SeatedPart", "SeatedParts"]

_HAMZA = "\u0654"


class SeatedPart(NamedTuple):
    """What a glyph is that sits on others: a number of dots, on a side where that is known (1 above), or a hamza.

    ``is_other`` is one of which nothing is known, as the small kaf within a kaf. ``sign`` is that of a letter of other
    languages than Arabic.
    """

    dots: int
    side: int = 0
    is_hamza: bool = False
    is_other: bool = False
    sign: str = ""


NO_PART = SeatedPart(0)
"""What a glyph is that sits on nothing."""


class SeatedParts:
    """Knows what the codes of the fonts of a document are that sit on others, and where their ink lies."""

    def __init__(self) -> None:
        self._parts: dict[tuple[Font, int], SeatedPart | None] = {}
        self._inks: dict[tuple[Font, int], InkBox | None] = {}

    def of_glyph(self, glyph: DrawnGlyph) -> SeatedPart:
        """Return what a glyph is that sits on others; NO_PART where it does not."""
        return self.of_code(glyph.font, glyph.code) or NO_PART

    def of_code(self, font: Font, code: int) -> SeatedPart | None:
        """Return what a code of no width is that sits on others, or None."""
        key = font, code
        if key not in self._parts:
            self._parts[key] = self._look_at_part(font, code)
        return self._parts[key]

    def dot_codes(self, font: Font) -> list[int]:
        """Return those of the codes of a font that were looked at which draw dots."""
        return [code for (one, code), part in self._parts.items() if one is font and part is not None and part.dots]

    def _look_at_part(self, font: Font, code: int) -> SeatedPart | None:
        text, width = font.texts_and_widths[code]
        text = LOST_GLYPH if code in font.recognized_codes else text
        if width >= weights.MAX_DOT_ADVANCE or code in font.composed:
            return None
        own = font.own_text_of_code(code) or ""
        for said in (own, text):
            if (symbol := SYMBOL_DOTS.get(said)) is not None:
                return SeatedPart(sum(symbol), 1 if symbol.above else -1)
        if self.is_alef(font, code):
            return None
        if mark_of(own or text) == _HAMZA:
            return SeatedPart(0, is_hamza=True)
        sign = sign_of_mark(own) if own != text else ""
        if not sign and (is_mark(own) or is_mark(text)):
            return None
        if sign := sign or sign_of_letter(skeleton_letter(text)):
            return SeatedPart(0, sign=sign)
        drawing = font.drawing_of_code(code)
        dots = None if drawing is None else dots_of_glyph(*drawing)
        if dots:
            return SeatedPart(dots)
        is_unknown = dots is not None and not own and text in (LOST_GLYPH, TATWEEL)
        return SeatedPart(0, is_other=True) if is_unknown else None

    def is_alef(self, font: Font, code: int) -> bool:
        """Return whether a code of no width that a map says is an alef, with a sign or not, draws one as tall: no sign.

        Some fonts draw lam-alef as a lam and an alef within its width.
        """
        text = unicodedata.normalize("NFD", skeleton_letter(font.texts_and_widths[code][0]))
        box = self._ink_of_code(font, code) if text.startswith("ا") else None
        return box is not None and box.high - box.low > weights.MIN_ALEF_HEIGHT

    def ink(self, glyph: DrawnGlyph) -> InkBox | None:
        """Return where the ink of a glyph lies from its origin, in sizes; None where it draws nothing."""
        return self._ink_of_code(glyph.font, glyph.code)

    def _ink_of_code(self, font: Font, code: int) -> InkBox | None:
        key = font, code
        if key not in self._inks:
            name = font.glyph_of_code(code)
            drawn, units = (None, 1.0) if name is None else font.draw_glyph(name)
            self._inks[key] = None if drawn is None or not drawn.edges else ink_box(drawn, units)
        return self._inks[key]
