"""Parts: glyphs that draw a piece of a letter, and have no text because another glyph of the letter has it.

Some typesetters draw a letter as two glyphs (the head of seen or sad, then its bowl) and give the text of the letter,
as ``/ActualText``, to one of them. The other is no lost letter. It shows by its company: nearly wherever it is drawn,
it touches a glyph that elsewhere on the page has its text that way. Seen in books set with InDesign and fonts of
the 1990s.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from arclean.readers.pdf.fonts.font import LOST

if TYPE_CHECKING:
    from arclean.readers.pdf.interpreter.glyphs import Drawn

__all__ = ["without_parts"]

_OFTEN = 3  # a font that does so does it on every line; fewer cases on a page prove nothing
_SHARE = 0.8  # of the places of a piece; a line may end between the two
_NEAR = 0.1  # of the size: pieces of one letter touch


def without_parts(glyphs: list[Drawn]) -> list[Drawn]:
    """Take the text U+FFFD from glyphs that are pieces of letters told elsewhere.

    Their text is empty then: they keep their place.
    """
    lost = [n for n, g in enumerate(glyphs) if n and g.text == LOST]
    touching = {n for n in lost if _touches(glyphs[n - 1], glyphs[n])}
    told = Counter(_kind(glyphs[n - 1]) for n in touching if glyphs[n - 1].replaced)
    fellows = {kind for kind, count in told.items() if count >= _OFTEN}
    if not fellows:
        return glyphs
    company = {n for n in touching if _kind(glyphs[n - 1]) in fellows}
    often = Counter(_kind(glyphs[n]) for n in lost)
    there = Counter(_kind(glyphs[n]) for n in company)
    kept = list(glyphs)
    for n in company:
        if there[_kind(glyphs[n])] >= _SHARE * often[_kind(glyphs[n])]:
            kept[n] = kept[n]._replace(text="")
    return kept


def _kind(glyph: Drawn) -> tuple[int, int]:
    return id(glyph.font), glyph.code


def _touches(before: Drawn, lost: Drawn) -> bool:
    gap = max(lost.x0 - before.x1, before.x0 - lost.x1)
    return before.font is lost.font and abs(before.base - lost.base) < 1 and gap < _NEAR * lost.size
