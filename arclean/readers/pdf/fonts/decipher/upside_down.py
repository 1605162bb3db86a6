"""Glyphs that are drawn upside down: Ghostscript's bitmaps count pixels downward, and the text turns them over.

Letters stand on the line and reach above it further than below; a font most of whose glyphs hang from it is turned.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from arclean.readers.pdf.fonts.glyph_recognition import GlyphSource
    from arclean.readers.pdf.fonts.outline_pens import Outline

__all__ = ["UprightGlyphs", "hang_down"]


class UprightGlyphs:
    """The glyphs of a program that draws them upside down, upright.

    ``size`` is that of letters in those that the font claims.
    """

    def __init__(self, program: GlyphSource, size: float = 1.0) -> None:
        self._program = program
        self.units = program.units * size

    def outline_key(self, glyph: str) -> Hashable:
        """Return what glyphs that are drawn the same have in common, or None."""
        key = self._program.outline_key(glyph)
        return None if key is None else ("upright", self.units, key)

    def draw_outline(self, glyph: str) -> Outline | None:
        """Return the outline of a glyph, upright, or None where it has none."""
        drawn = self._program.draw_outline(glyph)
        return None if drawn is None else drawn._replace(edges=[(a, -b, c, -d) for a, b, c, d in drawn.edges])


def hang_down(outlines: Iterable[Outline | None]) -> bool:
    """Return whether most of the outlines of a font hang from the line that letters stand on.

    >>> from arclean.readers.pdf.fonts.outline_pens import Outline
    >>> one = Outline([(0, -5, 1, 1)], 1, 1.0)
    >>> hang_down([one]), hang_down([one, None, Outline([(0, 0, 1, 9)], 1, 1.0), Outline([(0, 0, 1, 9)], 1, 1.0)])
    (True, False)
    """
    boxes = [drawn.bounding_box() for drawn in outlines if drawn is not None and drawn.edges]
    return 2 * sum(low + high < 0 for _, low, _, high in boxes) > len(boxes)
