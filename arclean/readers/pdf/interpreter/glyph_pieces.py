"""Glyph pieces: glyphs that draw part of a letter, and have no text because another glyph of the letter has it.

Some typesetters draw a letter as two glyphs (the head of seen or sad, then its bowl) and give the text of the letter,
as ``/ActualText``, to one of them. The other is no lost letter. What stands beside it shows that: nearly wherever it
is drawn, it touches a glyph that elsewhere on the page has its text that way. Seen in books set with InDesign and
fonts of the 1990s.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from arclean.readers.pdf.fonts.font import LOST_GLYPH
from arclean.readers.pdf.interpreter import weights
from arclean.readers.pdf.interpreter.drawn_glyphs import text_of_glyph

if TYPE_CHECKING:
    from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph

__all__ = ["empty_glyph_pieces"]


def empty_glyph_pieces(glyphs: list[DrawnGlyph]) -> list[DrawnGlyph]:
    """Return glyphs with an empty text for pieces of letters, in place of U+FFFD: they keep their place."""
    if LOST_GLYPH not in map(text_of_glyph, glyphs):
        return glyphs
    lost = [n for n, g in enumerate(glyphs) if n and g.text == LOST_GLYPH]
    touching = {n for n in lost if _is_touching(glyphs[n - 1], glyphs[n])}
    replaced = Counter(_font_and_code(glyphs[n - 1]) for n in touching if glyphs[n - 1].replaced)
    heads = {head for head, count in replaced.items() if count >= weights.MIN_PIECES}
    if not heads:
        return glyphs
    beside_head = {n for n in touching if _font_and_code(glyphs[n - 1]) in heads}
    everywhere = Counter(_font_and_code(glyphs[n]) for n in lost)
    there = Counter(_font_and_code(glyphs[n]) for n in beside_head)
    kept = list(glyphs)
    for n in beside_head:
        piece = _font_and_code(glyphs[n])
        if there[piece] >= weights.PIECE_SHARE * everywhere[piece]:
            kept[n] = kept[n]._replace(text="")
    return kept


def _font_and_code(glyph: DrawnGlyph) -> tuple[int, int]:
    """Return what tells a glyph from all others: the identity of its font, and its code."""
    return id(glyph.font), glyph.code


def _is_touching(before: DrawnGlyph, lost: DrawnGlyph) -> bool:
    """Return whether two glyphs of one font touch on one baseline."""
    gap = max(lost.x0 - before.x1, before.x0 - lost.x1)
    level = abs(before.base - lost.base) < weights.PIECE_BASELINE
    return before.font is lost.font and level and gap < weights.PIECE_GAP * lost.size
