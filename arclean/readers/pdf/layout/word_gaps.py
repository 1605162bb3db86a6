"""Word gaps: where a space stands between two glyphs of a row.

A space that is drawn parts two words unless their glyphs leave no room for it. Where none is drawn, a wide gap does.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.readers.pdf.layout import weights
from arclean.readers.pdf.layout.units import Unit, make_unit, text_of_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["insert_spaces", "least_word_gap"]


def insert_spaces(row: Sequence[Unit]) -> list[Unit]:
    """Return a row (from left to right) with one space in each wide gap, and none where a space is drawn over."""
    spaced: list[Unit] = []
    drawn: list[Unit] = []  # spaces, since the last glyph
    edge = row[0].x0
    word_gap, room_of_space = least_word_gap(row), weights.MIN_SPACE_ROOM
    for glyph in row:
        text, x0, x1, base, size, number, artifact, _ = glyph
        if text == " " or text.isspace():
            drawn.append(glyph)
            continue
        least = word_gap
        if drawn:
            if spaced and any(_lies_between(space, spaced[-1], edge, glyph) for space in drawn):
                least = room_of_space
            drawn.clear()
        if x0 - edge > least * size and spaced:
            spaced.append(make_unit((" ", edge, x0, base, size, number, artifact, None)))
        spaced.append(glyph)
        if x1 > edge:  # noqa: PLR1730 - in half the time
            edge = x1
    return spaced


def _lies_between(space: Unit, left: Unit, edge: float, right: Unit) -> bool:
    """Return whether a space has a width and lies between an edge and a glyph: else it is a mark, or drawn over.

    One that is mostly drawn over parts the glyphs that it is drawn with: letters are kerned over it.
    """
    near = weights.NEAR_SPACE * right.size
    width, room = space.x1 - space.x0, min(space.x1, right.x0) - max(space.x0, edge)
    if width <= 0 or room <= -near:
        return False
    is_clear = room > weights.CLEAR_SPACE_SHARE * width or width > weights.SEGMENT_GAP * right.size
    return is_clear or min(abs(space.drawn - left.drawn), abs(space.drawn - right.drawn)) <= 1


def least_word_gap(row: Sequence[Unit]) -> float:
    """Return the least gap between two words of a row, in em.

    A typesetter that draws no spaces makes those of a line about alike, and tight where the line is full: the widest
    jump among its gaps lies between those inside words and those between words. Fonts with spaces of a tenth of an em
    have such a jump below all gaps between words. Where the line draws spaces, has few gaps or no jump, or where it
    would space out single letters, it is ``weights.WORD_GAP``.
    """
    usual, letter_gap, widest = weights.WORD_GAP, weights.LETTER_GAP, weights.SEGMENT_GAP
    if any(map(str.isspace, map(text_of_unit, row))):
        return usual
    gaps = [letter_gap]
    inside = 0.0  # the widest gap that letters of a word have
    edge = row[0].x1
    for glyph in row:
        gap = (glyph.x0 - edge) / glyph.size
        if letter_gap < gap < widest:
            gaps.append(gap)
        elif inside < gap <= letter_gap:
            inside = gap
        edge = max(edge, glyph.x1)
    gaps.sort()
    if len(gaps) < weights.MIN_GAPS or gaps[1] > usual:
        return usual
    jump, least = max((b - a, a) for a, b in pairwise(gaps) if a < usual)
    spaces = sum(gap > least for gap in gaps)
    if jump > weights.MIN_GAP_JUMP and spaces < weights.MAX_SPACE_SHARE * len(row):
        return least + jump / 2
    if gaps[1] - inside > weights.MIN_CLEAR_GAP_JUMP and len(gaps) - 1 < weights.MAX_SPACE_SHARE * len(row):
        return (inside + gaps[1]) / 2
    return usual
