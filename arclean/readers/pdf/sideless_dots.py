"""Sideless dots: dots of letters that a producer draws without their places, so that nothing shows on which side.

Producers that draw all glyphs where the pen is (pdf-lib) draw dots above and below at one height where a font leaves
their places to its tables. A font that has a glyph for each side tells by its letters: what sits on a dal, a sad or a
feh lies above, for none of them has dots below. One glyph for both sides tells nothing: its letters are doubted.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from arclean.arabic.dots import Dots, compose_letter
from arclean.readers.pdf import weights
from arclean.readers.pdf.fonts.composed_glyphs import skeleton_letter
from arclean.readers.pdf.part_bases import is_at_pen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph
    from arclean.readers.pdf.seated_parts import SeatedParts

__all__ = ["SidelessDots"]

_AMBIGUOUS_DOTS = (1, 2)
_THREE_BELOW = frozenset(
    "\u067e\u0686\ufb56\ufb57\ufb58\ufb59\ufb7a\ufb7b\ufb7c\ufb7d"
)  # of other languages than Arabic


class SidelessDots:
    """Counts the dots of the pages of a document, and tells which of them lie above or below where places do not."""

    def __init__(self) -> None:
        self._at_pen: Counter[tuple[Font, bool]] = Counter()
        self._seats: defaultdict[tuple[Font, int], Counter[int]] = defaultdict(Counter)
        self._only_above: Counter[tuple[Font, int]] = Counter()
        self._heights: Counter[tuple[Font, int]] = Counter()

    def count_page(self, glyphs: Sequence[DrawnGlyph], bases: Mapping[int, int], parts: SeatedParts) -> None:
        """Count the glyphs of a page that sit on letters, by the numbers of both, and name the sides of their dots."""
        counted = set()
        for number, base in bases.items():
            glyph = glyphs[number]
            if not (dots := parts.of_glyph(glyph).dots):
                continue
            key = glyph.font, glyph.code
            self._at_pen[glyph.font, is_at_pen(glyphs, number)] += 1
            self._seats[glyph.font, dots][glyph.code] += 1
            self._heights[key] += 1 if parts.is_above(glyph, glyphs[base]) else -1
            letter = skeleton_letter(glyphs[base].text)
            self._only_above[key] += bool(compose_letter(letter, Dots(dots, 0))) and not compose_letter(
                letter, Dots(0, dots)
            )
            counted.add((glyph.font, dots))
        for font, dots in counted:
            self._name_sides(font, dots, parts)

    def _name_sides(self, font: Font, dots: int, parts: SeatedParts) -> None:
        """Name the sides of the glyphs by which a font draws so many dots, or take the names back."""
        codes = self._seats[font, dots]
        at_pen, apart = self._at_pen[font, True], self._at_pen[font, False]
        is_placeless = at_pen >= max(weights.MIN_AT_PEN * (at_pen + apart), weights.MIN_SIDELESS_DOTS)
        is_flat = is_placeless and len({self._heights[font, code] > 0 for code in codes}) == 1
        sides = {code: self._side_of(font, code, count) if is_flat else 0 for code, count in codes.items()}
        is_shared = len(codes) == 1 and (
            dots in _AMBIGUOUS_DOTS or not _THREE_BELOW.isdisjoint(font.map_texts.values())
        )
        for code, side in sides.items():
            parts.name_side(font, code, 0 if is_shared else side)
        if is_flat and is_shared and codes.total() >= weights.MIN_SIDELESS_DOTS:
            font.composed.sideless.add(dots)
        else:
            font.composed.sideless.discard(dots)

    def _side_of(self, font: Font, code: int, count: int) -> int:
        """Return the side on which dots lie by the letters that they sit on: 1 above, -1 below, 0 where none tells."""
        only_above = self._only_above[font, code]
        if only_above >= max(2, weights.MIN_ONLY_ABOVE * count):
            return 1
        return -1 if not only_above and count >= weights.MIN_BELOW_DOTS else 0
