"""Seated parts: glyphs without width that sit on others, the dots of letters, their hamzas and their signs."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.dots import SYMBOL_DOTS
from arclean.arabic.letters import TATWEEL
from arclean.arabic.seated_signs import mark_of_sign, sign_of_letter, sign_of_mark
from arclean.readers.pdf import weights
from arclean.readers.pdf.fonts.cluster_order import letters_by_order
from arclean.readers.pdf.fonts.composed_glyphs import is_mark, mark_of, skeleton_letter
from arclean.readers.pdf.fonts.dot_glyphs import InkBox, dots_of_glyph, ink_box
from arclean.readers.pdf.fonts.font import LOST_GLYPH
from arclean.readers.pdf.sign_votes import HAMZA_ABOVE, SignVotes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph

__all__ = ["NO_PART", "SeatedPart", "SeatedParts"]

_HAMZA = "\u0654"
_JOINED_KAFS = ("\ufedb", "\ufedc")  # drawn as those of other languages: no kaf of Arabic, with its sign


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
        self._votes = SignVotes()
        self._unknown: set[tuple[Font, int]] = set()
        self._sided: set[tuple[Font, int]] = set()
        self._ordered: dict[Font, dict[int, str]] = {}

    def of_glyph(self, glyph: DrawnGlyph) -> SeatedPart:
        """Return what a glyph is that sits on others; NO_PART where it does not."""
        return self.of_code(glyph.font, glyph.code) or NO_PART

    def of_code(self, font: Font, code: int) -> SeatedPart | None:
        """Return what a code of no width is that sits on others, or None."""
        key = font, code
        if key not in self._parts:
            self._parts[key] = self._look_at_part(font, code)
        return self._parts[key]

    def name_others(self, seats: Iterable[tuple[DrawnGlyph, DrawnGlyph, bool]]) -> None:
        """Name parts of which nothing is known by the letters that they sit on: part, skeleton, whether it has dots.

        What they sit on later is counted too, and may take the name back.
        """
        asked = {}
        for part, base, is_dotted in seats:
            ink, is_above = self.ink(part), self.is_above(part, base)
            if self.is_concluded(part) and ink is not None and is_above is not None:
                self._votes.count_seat((part.font, part.code), base.text, is_above=is_above, is_dotted=is_dotted)
                asked[part.font, part.code] = (ink.right - ink.left) / max(ink.high - ink.low, 1e-6)
        for (font, code), ratio in asked.items():
            letters = frozenset(skeleton_letter(text) for text in font.map_texts.values() if text not in _JOINED_KAFS)
            sign = self._votes.sign_of((font, code), letters, ratio)
            if sign == HAMZA_ABOVE:
                self._parts[font, code] = SeatedPart(0, is_hamza=True)
            elif sign:
                self._parts[font, code] = SeatedPart(0, sign=sign)
            else:
                self._parts[font, code] = SeatedPart(0, is_other=True)

    def name_side(self, font: Font, code: int, side: int) -> None:
        """Name the side on which the dots of a code lie by other evidence than their place; 0 takes that back."""
        part = self._parts[font, code]
        if part is not None and (font, code) not in self._sided:
            self._parts[font, code] = part._replace(side=side)

    def letter_by_order(self, font: Font, code: int) -> str:
        """Return the letter of a skeleton to which a map gives no text, by the order of its entries; or nothing."""
        if font not in self._ordered:
            self._ordered[font] = letters_by_order(font.map_texts, lambda part: self.of_code(font, part) is not None)
        return self._ordered[font].get(code, "")

    def is_concluded(self, part: DrawnGlyph) -> bool:
        """Return whether nothing is known of a part but the letters that it sits on."""
        if self.of_glyph(part).is_other:
            self._unknown.add((part.font, part.code))
        return (part.font, part.code) in self._unknown

    def is_above(self, part: DrawnGlyph, base: DrawnGlyph) -> bool | None:
        """Return whether the middle of a part lies above that of a skeleton; None where one draws nothing."""
        ink, box = self.ink(part), self.ink(base)
        if ink is None or box is None:
            return None
        return (base.base - part.base) / part.size + ink.middle[1] > box.middle[1]

    def draws_sign(self, font: Font, sign: str) -> bool:
        """Return whether one of the parts of a font that were looked at is a sign."""
        return any(one is font and part is not None and part.sign == sign for (one, _), part in self._parts.items())

    def known_of(self, font: Font) -> tuple[bool, frozenset[str], frozenset[int]]:
        """Return whether a font's map has letters at its dots, the signs of its known parts, and its sideless dots."""
        signs = frozenset(part.sign for (one, _), part in self._parts.items() if one is font and part is not None)
        return self.is_scattered(font), signs, frozenset(font.composed.sideless)

    def dot_codes(self, font: Font) -> list[int]:
        """Return those of the codes of a font that were looked at which draw dots."""
        return [code for (one, code), part in self._parts.items() if one is font and part is not None and part.dots]

    def is_scattered(self, font: Font) -> bool:
        """Return whether the map has letters at most dots of a font: skeletons may have none, or another's."""
        dots = self.dot_codes(font)
        return 2 * sum(bool(skeleton_letter(font.texts_and_widths[code][0])) for code in dots) > len(dots)

    def _look_at_part(self, font: Font, code: int) -> SeatedPart | None:
        text, width = font.texts_and_widths[code]
        text = LOST_GLYPH if code in font.recognized_codes else text
        if width >= weights.MAX_DOT_ADVANCE or code in font.composed:
            return None
        own = font.own_text_of_code(code) or ""
        if (sign := sign_of_letter(skeleton_letter(text))) and (own == mark_of_sign(sign) or own in SYMBOL_DOTS):
            return SeatedPart(0, sign=sign)  # which is a mark, or dots, on other letters
        for said in (own, text):
            if (symbol := SYMBOL_DOTS.get(said)) is not None:
                self._sided.add((font, code))
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
        is_unknown = dots is not None and not own and text in ("", LOST_GLYPH, TATWEEL)
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
