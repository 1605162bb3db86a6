"""Part bases: the skeletons on which dots, hamzas and signs sit that a font draws apart.

A part is drawn right before its skeleton or right after, whichever most of a font are. Where it lies says which of its
two neighbours it sits on; producers that ignore places (pdf-lib) draw it where two letters meet. There parts at the
edges of words tell, which have one neighbour, and the direction of drawing: what is shaped for the right hand is drawn
from the left in reversed order, its parts before their skeletons.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from arclean.readers.pdf import weights
from arclean.readers.pdf.seated_parts import NO_PART

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph
    from arclean.readers.pdf.seated_parts import SeatedParts

__all__ = ["NO_VOTES", "OrderVotes", "find_bases", "is_at_pen", "usual_order"]

_MAX_STEPS = 6  # glyphs between a dot and its skeleton, in the order of drawing


class OrderVotes(NamedTuple):
    """How many parts of fonts are drawn before their skeleton (True) or after it, by all pages that were read.

    ``near`` counts which neighbour is the nearest, ``clear`` only parts that have one neighbour.
    """

    near: Counter[tuple[Font, bool]]
    clear: Counter[tuple[Font, bool]]


NO_VOTES = OrderVotes(Counter(), Counter())
"""The votes of a document of which no page was read."""


def find_bases(
    glyphs: Sequence[DrawnGlyph],
    dotted: Collection[Font],
    parts: SeatedParts,
    earlier: OrderVotes = NO_VOTES,
    *,
    is_counted: bool = True,
) -> tuple[dict[int, int], OrderVotes]:
    """Return the numbers of the skeletons on which glyphs of fonts sit, by the numbers of these.

    ``earlier`` are the votes of earlier pages; those with this page are returned too, where it is
    counted: one that is read again was.
    """
    near: dict[int, list[tuple[float, int, bool]]] = {}
    votes, clear_votes = earlier.near.copy(), earlier.clear.copy()
    for number, glyph in enumerate(glyphs):
        if glyph.font not in dotted or glyph.replaced or parts.of_glyph(glyph) == NO_PART:
            continue
        found = sorted(_bases_beside(glyphs, number, parts))
        if found:
            near[number] = found
        if found and is_counted:
            votes[glyph.font, is_at_pen(glyphs, number) or found[0][2]] += 1
            if len(found) == 1 and found[0][0] < weights.MAX_DOT_GAP:
                clear_votes[glyph.font, found[0][2]] += 1
    bases = {}
    for number, found in near.items():
        font = glyphs[number].font
        usual = usual_order(font, OrderVotes(votes, clear_votes))
        within = [item for item in found if item[0] < weights.MAX_DOT_GAP]
        if within:
            bases[number] = min(within, key=lambda item: (item[2] != usual, item[0]))[1]
    return bases, OrderVotes(votes, clear_votes)


def usual_order(font: Font, votes: OrderVotes) -> bool:
    """Return whether the parts of a font are drawn before their skeletons, by votes."""
    asked = votes.clear if _agree(votes.clear[font, True], votes.clear[font, False]) else votes.near
    return asked[font, True] >= asked[font, False]


def is_at_pen(glyphs: Sequence[DrawnGlyph], number: int) -> bool:
    """Return whether a glyph begins where the one drawn before it ends and the next one begins: it has no place."""
    if not 0 < number < len(glyphs) - 1:
        return False
    before, part, after = glyphs[number - 1 : number + 2]
    near = _PEN_WIDTH * part.size
    same = before.base == part.base == after.base and before.x1 > before.x0
    return same and abs(before.x1 - part.x0) < near and abs(after.x0 - part.x0) < near


_PEN_WIDTH = 1e-3  # sizes, to which coordinates are written


def _agree(one: int, other: int) -> bool:
    """Return whether so many votes for one thing and another leave no doubt."""
    few, many = sorted((one, other))
    return many >= weights.MIN_CLEAR_VOTES and few <= weights.MAX_OTHER_VOTES * many


def _bases_beside(glyphs: Sequence[DrawnGlyph], number: int, parts: SeatedParts) -> Iterator[tuple[float, int, bool]]:
    """Yield the nearest skeletons drawn before and after a glyph: distance (sizes), number, and whether after."""
    part = glyphs[number]
    ink = parts.ink(part)
    if ink is None:
        return
    x = part.x0 + ink.middle[0] * part.size
    for step in (-1, 1):
        at = number + step
        while 0 <= at < len(glyphs) and abs(at - number) <= _MAX_STEPS and _sits_on(part, glyphs[at]):
            base = glyphs[at]
            if parts.of_glyph(base) == NO_PART and base.x1 - base.x0 > weights.MAX_DOT_ADVANCE * base.size:
                if (box := parts.ink(base)) is not None:
                    left, right = base.x0 + box.left * base.size, base.x0 + box.right * base.size
                    yield max(left - x, x - right, 0.0) / part.size, at, step > 0
                break
            at += step


def _sits_on(part: DrawnGlyph, base: DrawnGlyph) -> bool:
    """Return whether two glyphs may be parts of one letter."""
    same = part.font is base.font and part.angle == base.angle and not base.replaced and not base.text.isspace()
    return same and abs(part.base - base.base) < max(part.size, base.size)
