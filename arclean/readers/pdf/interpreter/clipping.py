"""Edges: what lies outside the page, or outside what its content is clipped to.

Such text is not seen, and is left out: crop marks, a neighbour of a page cut from a sheet, text moved off the page on
purpose. But a line that begins on the page and runs over its edge was meant to be read: some producers set pages
wider than their paper, and the rest of the line stays with its beginning.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arclean.readers.pdf.interpreter.glyphs import Drawn

__all__ = ["on_page"]

_GAP = 1.0  # of the size: a word further away than that is of another text


def on_page(glyphs: list[Drawn]) -> list[Drawn]:
    """Leave out what is outside and does not go on from a line inside."""
    if not any(g.outside for g in glyphs):
        return glyphs
    lines: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for n, g in enumerate(glyphs):
        lines[g.angle, round(g.base)].append(n)
    kept: set[int] = set()
    for line in lines.values():
        line.sort(key=lambda n: glyphs[n].x0)
        kept.update(_reached(glyphs, line), _reached(glyphs, line[::-1]))
    return [g for n, g in enumerate(glyphs) if n in kept]


def _reached(glyphs: list[Drawn], line: list[int]) -> list[int]:
    """Give the glyphs inside, and those outside that follow one that is reached."""
    found: list[int] = []
    for n in line:
        g = glyphs[n]
        if not g.outside or (found and _gap(glyphs[found[-1]], g) < _GAP * g.size):
            found.append(n)
    return found


def _gap(a: Drawn, b: Drawn) -> float:
    return max(b.x0 - a.x1, a.x0 - b.x1)
