"""Part bases: the skeletons on which dots, hamzas and signs sit that a font draws apart.

A part is drawn right before its skeleton or right after, whichever most of a font are. Where it lies says which of its
two neighbours it sits on; producers that ignore places (pdf-lib) draw it where two letters meet, and there only parts
at the edges of words tell, which have one neighbour.
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

__all__ = ["NO_VOTES", "OrderVotes", "find_bases"]

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
    glyphs: Sequence[DrawnGlyph], dotted: Collection[Font], parts: SeatedParts, earlier: OrderVotes = NO_VOTES
) -> tuple[dict[int, int], OrderVotes]:
    """Return the numbers of the skeletons on which glyphs of fonts sit, by the numbers of these.

    ``earlier`` are the votes of earlier pages; those with this page are returned too.
    """
    near: dict[int, list[tuple[float, int, bool]]] = {}
    votes, clear_votes = earlier.near.copy(), earlier.clear.copy()
    for number, glyph in enumerate(glyphs):
        if glyph.font not in dotted or glyph.replaced or parts.of_glyph(glyph) == NO_PART:
            continue
        found = sorted(_bases_beside(glyphs, number, parts))
        if found:
            near[number] = found
            votes[glyph.font, found[0][2]] += 1
            if len(found) == 1 and found[0][0] < weights.MAX_DOT_GAP:
                clear_votes[glyph.font, found[0][2]] += 1
    bases = {}
    for number, found in near.items():
        font = glyphs[number].font
        asked = clear_votes if _agree(clear_votes[font, True], clear_votes[font, False]) else votes
        usual = asked[font, True] >= asked[font, False]
        within = [item for item in found if item[0] < weights.MAX_DOT_GAP]
        if within:
            bases[number] = min(within, key=lambda item: (item[2] != usual, item[0]))[1]
    return bases, OrderVotes(votes, clear_votes)


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
