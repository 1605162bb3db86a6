"""Cluster letters: letters whose text has the marks of the first cluster they stood in, which are drawn apart.

Where a letter is drawn before its marks, some producers (WeasyPrint) give the letter all the text of the cluster that
it is first met in, and its marks none. The program says what the marks are, wherever they are drawn; so the letter
would have those of its first cluster everywhere, beside its own (`الِكَِتَّاَبَ`). Where all marks that a letter is said to
have are drawn without a text in the map, the letter is the letter alone.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from arclean.readers.pdf.fonts.cluster_marks import split_cluster
from arclean.readers.pdf.fonts.glyph_text import GlyphText
from arclean.readers.pdf.fonts.text_sources import NO_READING, FontReading

if TYPE_CHECKING:
    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.fonts.text_sources import FontUse

__all__ = ["ClusterLetters"]

_MOST_LETTERS = 2  # of a ligature: longer ones (Allah) may draw marks themselves


class ClusterLetters:
    """The source of letters that a map calls letters with the marks that are drawn apart from them."""

    def read_font(self, use: FontUse) -> FontReading:
        """Return the letters alone; nothing where the map has a text for its marks."""
        drawn = use.font.program_codes & use.codes
        marks = {code: own for code in drawn if (own := _emptied_mark(use.font, code))}
        if not marks:
            return NO_READING
        drawn_apart = set("".join(marks.values()))
        found = {}
        for code in use.codes - use.lost - marks.keys():
            letters, said = split_cluster(use.font.texts_and_widths[code][0]) or ("", "")
            is_base = said and drawn_apart.isdisjoint(use.font.own_text_of_code(code) or "")
            if is_base and len(letters) <= _MOST_LETTERS and drawn_apart.issuperset(said):
                found[code] = GlyphText(letters, "program")
        return FontReading(found, certain=frozenset(found)) if found else NO_READING


def _emptied_mark(font: Font, code: int) -> str:
    """Return the marks that a code draws by the program and not by the map, which has no text for it; else nothing."""
    if font.map_texts.get(code) != "":
        return ""
    own = unicodedata.normalize("NFKC", font.own_text_of_code(code) or "").strip(" \u0640")
    return own if all(unicodedata.category(char) == "Mn" for char in own) else ""
