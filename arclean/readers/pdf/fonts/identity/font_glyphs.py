"""The glyphs of a font that is looked at: their measures, and the references near them, each found when it is needed.

Drawing and measuring a glyph takes as long as reading a line, and most fonts that are looked at are honest. So no glyph
is measured once what is left cannot make its font a known one, and what was found serves all pages of a document. The
same families come again in most documents, each time in other subsets: glyphs of one outline are measured once.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from arclean.readers.pdf.fonts.identity import weights
from arclean.readers.pdf.fonts.identity.font_vote import find_near, name_font
from arclean.readers.pdf.fonts.identity.measures import measure_outline
from arclean.readers.pdf.fonts.outline_memory import OutlineMemory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.fonts.identity.font_vote import FontIdentity, NearFonts
    from arclean.readers.pdf.fonts.identity.measures import Measures
    from arclean.readers.pdf.fonts.identity.reference_table import ReferenceTable

__all__ = ["FontGlyphs"]

_MAX_MEASURED = 1_200  # glyphs of a font
_ENOUGH_MEASURED = 60  # glyphs of a font of which a page draws few
_MEASURES = OutlineMemory["Measures | None"](4_000)  # of some 700 bytes with the keys


class FontGlyphs:
    """The glyphs of one font by which it may be known; ``tables`` returns the references."""

    def __init__(self, font: Font, tables: Callable[[], Sequence[ReferenceTable]]) -> None:
        self._font, self._tables = font, tables
        self._wanted: dict[str, None] = {}
        self._measures: dict[str, Measures | None] = {}
        self._near: dict[str, NearFonts] = {}

    def want_glyphs(self, glyphs: Iterable[str]) -> None:
        """Let glyphs have a say in what font this is, and others of the font where they are few."""
        for glyph in glyphs:
            if len(self._wanted) < _MAX_MEASURED:
                self._wanted[glyph] = None
        for glyph in self._font.glyph_names() if len(self._wanted) < _ENOUGH_MEASURED else ():
            if glyph not in self._wanted and glyph != ".notdef":
                self._wanted[glyph] = None
                if len(self._wanted) >= _ENOUGH_MEASURED:
                    break

    def find_near(self, glyph: str) -> NearFonts:
        """Return the references near a glyph, by their fonts; none of one that draws nothing."""
        if glyph not in self._near:
            measures = self._measure_glyph(glyph)
            self._near[glyph] = {} if measures is None else find_near(measures, self._tables())
        return self._near[glyph]

    def may_be_ligature(self, glyph: str) -> bool:
        """Return whether a reference near a glyph is of several letters."""
        return any(
            len(unicodedata.normalize("NFKC", one.text)) > 1
            for found in self.find_near(glyph).values()
            for one in found
        )

    def identify_font(self, least_share: float) -> FontIdentity | None:
        """Return the font that has most of the glyphs that were wanted; None where it has no such share of them."""
        votes: Counter[tuple[int, int]] = Counter()
        best = measured = 0
        wanted = sorted(self._wanted, key=lambda glyph: glyph not in self._near)  # what costs nothing comes first
        for left, glyph in zip(reversed(range(len(wanted))), wanted, strict=True):
            if self._measure_glyph(glyph) is None:
                continue
            measured += 1
            for font in self.find_near(glyph):
                votes[font] += 1
                best = max(best, votes[font])
            if best + left < max(weights.MIN_VOTES, least_share * (measured + left)):
                return None
        near = {glyph: self._near[glyph] for glyph in wanted if self._measures[glyph] is not None}
        return name_font(near, self._tables())

    def _measure_glyph(self, glyph: str) -> Measures | None:
        if glyph not in self._measures:
            key = self._font.outline_key(glyph)
            self._measures[glyph] = _MEASURES.recall(key, lambda: self._measure_outline(glyph))
        return self._measures[glyph]

    def _measure_outline(self, glyph: str) -> Measures | None:
        drawn, units = self._font.draw_glyph(glyph)
        return None if drawn is None or not drawn.edges else measure_outline(drawn, units)
