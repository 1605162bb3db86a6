"""Word gaps: where a space stands between two glyphs of a row.

A space that is drawn parts two words unless their glyphs leave no room for it. Where none is drawn, a wide gap does.
One without room before a letter that begins anew, in its initial form, is a non-joiner whose map calls it a space.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING
from unicodedata import decomposition

from arclean.arabic.letters import TATWEEL, joins_left
from arclean.readers.pdf.layout import weights
from arclean.readers.pdf.layout.line_direction import rtl_majority
from arclean.readers.pdf.layout.units import Unit, make_unit, text_of_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["insert_spaces", "least_word_gap"]

_NON_JOINER = "\u200c"
_JOINED_FORMS = ("<initial>", "<medial>")


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
        least, between = word_gap, ""
        if drawn:
            if spaced and any(_lies_between(space, spaced[-1], edge, glyph) for space in drawn):
                least = room_of_space
            if spaced and _begins_anew(spaced[-1].text, text):
                between = _NON_JOINER
            drawn.clear()
        if x0 - edge > least * size and spaced:
            between = " "
        if between:
            spaced.append(make_unit((between, edge, x0, base, size, number, artifact, None)))
        spaced.append(glyph)
        if x1 > edge:  # noqa: PLR1730 - in half the time
            edge = x1
    return spaced


def _begins_anew(letter: str, before: str) -> bool:
    """Return whether a letter has its initial form after one that would join it: what parts them is no joining.

    >>> _begins_anew("\ufeeb", "\u0634"), _begins_anew("\ufeec", "\u0634"), _begins_anew("\ufeeb", "\u0631")
    (True, False, False)
    """
    if len(letter) != 1 or len(before) != 1 or not decomposition(letter).startswith("<initial>"):
        return False
    form, _, code = decomposition(before).rpartition(" ")
    last = chr(int(code, 16)) if form else before
    is_letter = last.isalpha() and last != TATWEEL and rtl_majority(last) > 0
    return is_letter and form not in _JOINED_FORMS and joins_left(last)


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
    have such a jump below all gaps between words. Where the line draws spaces that are not drawn over (as non-joiners
    are), has few gaps or no jump, or where it would space out single letters, it is ``weights.WORD_GAP``. The wider
    spaces after sentences are too few for a line's words; a short line of Arabic may have two, if they are even.
    """
    if any(map(str.isspace, texts := [*map(text_of_unit, row)])):
        if _has_room_for_space(row, texts):
            return weights.WORD_GAP
        row = [glyph for glyph, text in zip(row, texts, strict=True) if not text.isspace()] or row
    gaps, inside = _measure_gaps(row)
    usual, most, fewest = weights.WORD_GAP, weights.MAX_SPACE_SHARE * len(row), weights.MIN_SPACE_SHARE * len(row)
    if len(gaps) < 2 or gaps[1] > usual:
        return usual
    is_apart = gaps[1] - inside > weights.MIN_CLEAR_GAP_JUMP and len(gaps) - 1 < most
    if len(gaps) < weights.MIN_GAPS:
        is_even = len(gaps) > 2 and gaps[-1] - gaps[1] < weights.EVEN_SPACES and rtl_majority(texts) > 0
        return (inside + gaps[1]) / 2 if is_apart and is_even and len(gaps) - 1 > fewest else usual
    jump, least, count = _find_widest_jump(gaps, fewest)
    if jump > weights.MIN_GAP_JUMP and count < most:
        return least + jump / 2
    return (inside + gaps[1]) / 2 if is_apart else usual


def _measure_gaps(row: Sequence[Unit]) -> tuple[list[float], float]:
    """Return the gaps of a row wider than those of letters, in em, after their bound; and the widest of letters."""
    letter_gap, widest = weights.LETTER_GAP, weights.SEGMENT_GAP
    gaps = [letter_gap]
    inside = 0.0
    edge = row[0].x1
    for glyph in row:
        gap = (glyph.x0 - edge) / glyph.size
        if letter_gap < gap < widest:
            gaps.append(gap)
        elif inside < gap <= letter_gap:
            inside = gap
        edge = max(edge, glyph.x1)
    gaps.sort()
    return gaps, inside


def _find_widest_jump(gaps: list[float], fewest: float) -> tuple[float, float, int]:
    """Return the widest jump between two gaps, the gap below it, and how many are above it: as many as a line has."""
    above = range(len(gaps) - 1, 0, -1)
    jumps = ((b - a, a, n) for (a, b), n in zip(pairwise(gaps), above, strict=True) if a < weights.WORD_GAP)
    return max(j for j in jumps if j[2] > fewest or j[1] == gaps[0])


def _has_room_for_space(row: Sequence[Unit], texts: list[str]) -> bool:
    """Return whether one of the spaces of a row stands between two glyphs that leave it room."""
    for place in range(1, len(row) - 1):
        if texts[place].isspace():
            left, right = row[place - 1], row[place + 1]
            if texts[place + 1].isspace() or right.x0 - left.x1 > weights.MIN_SPACE_ROOM * right.size:
                return True
    return texts[0].isspace() or texts[-1].isspace()
