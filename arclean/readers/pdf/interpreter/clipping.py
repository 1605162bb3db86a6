"""Clipping: what lies outside the page, or outside what its content is clipped to, is left out.

Such text is not seen: crop marks, a neighbour of a page cut from a sheet, text moved off the page on purpose. But a
line that begins on the page and runs over its edge was meant to be read: some producers set pages wider than their
paper, and the rest of the line stays with its beginning.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from arclean.readers.pdf.interpreter import weights
from arclean.readers.pdf.interpreter.drawn_glyphs import is_outside

if TYPE_CHECKING:
    from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph

__all__ = ["drop_clipped_glyphs"]


def drop_clipped_glyphs(glyphs: list[DrawnGlyph]) -> list[DrawnGlyph]:
    """Return glyphs without those that are outside and do not go on from a line inside."""
    if not any(map(is_outside, glyphs)):
        return glyphs
    lines: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for n, g in enumerate(glyphs):
        lines[g.angle, round(g.base)].append(n)
    kept: set[int] = set()
    for line in lines.values():
        line.sort(key=lambda n: glyphs[n].x0)
        kept.update(_reachable_glyphs(glyphs, line), _reachable_glyphs(glyphs, line[::-1]))
    return [g for n, g in enumerate(glyphs) if n in kept]


def _reachable_glyphs(glyphs: list[DrawnGlyph], line: list[int]) -> list[int]:
    """Return the numbers of the glyphs of a line that are inside, or outside and near one that is reached."""
    found: list[int] = []
    for n in line:
        g = glyphs[n]
        if not g.outside or (found and _gap_between(glyphs[found[-1]], g) < weights.OFF_PAGE_GAP * g.size):
            found.append(n)
    return found


def _gap_between(a: DrawnGlyph, b: DrawnGlyph) -> float:
    """Return the distance between two glyphs along the line in points, below 0 where they overlap."""
    return max(b.x0 - a.x1, a.x0 - b.x1)
