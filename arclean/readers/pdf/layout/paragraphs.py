"""Paragraphs: where a blank line belongs between two lines of a page, by how they lie.

Lines further apart than usual part paragraphs, and so do four signs within lines evenly apart: a first line that is
indented where most lines share an edge; a sentence that ends on a line where the next word would have fitted; a line
in the middle; and a line that runs, and is aligned, the other way. A table has no paragraphs.
"""

from __future__ import annotations

from itertools import pairwise
from statistics import median_low
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Shape", "breaks"]

# In parts of the font size but for the first; judged on the round trip of 12 producers, 2026-11.
_APART = 1.35  # of the usual distance between two lines
_EDGE = 0.4  # lines that begin within that share an edge
_INDENT = (0.7, 6.0)  # a first line is indented by as much
_INSET = 2.0  # a line in the middle is that far from both edges
_MIDDLE = 0.2  # and its distances differ by less
_SPACE = 0.4  # what a word needs beside its own width to fit
_GROWN = 1.15  # of the size of the line below: a heading

_SHORT = 0.3  # of the width of a block is left free by a heading
_FULL = 0.1  # of the width is left free by a full line, at most


class Shape(NamedTuple):
    """How a line lies: its first and last baseline, its ends, its size, and the number of its block.

    ``word`` is the width of its first word, ``stop`` tells whether a sentence ends with it, ``rtl`` which way it runs,
    ``item`` whether it begins with a bullet or a number, which may hang out.
    """

    top: float
    bottom: float
    x0: float
    x1: float
    size: float
    block: int
    table: bool
    word: float
    stop: bool
    rtl: bool
    item: bool


class _Block(NamedTuple):
    """What the lines of a block share: the usual distance, the edges, and how many begin at the leading edge."""

    step: float
    left: float
    right: float
    rtl: bool
    even: bool

    def indent(self, line: Shape) -> float:
        """Measure how far a line begins from the edge, in parts of its size."""
        return (self.right - line.x1 if self.rtl else line.x0 - self.left) / line.size

    def room(self, line: Shape) -> float:
        """Measure what a line leaves free at its end, in points."""
        return line.x0 - self.left if self.rtl else self.right - line.x1

    def turned(self, line: Shape) -> bool:
        """Tell whether a line runs the other way, from the other edge."""
        away = self.indent(line) > _INSET and self.room(line) < _EDGE * line.size
        return line.rtl != self.rtl and away

    def centred(self, line: Shape) -> bool:
        """Tell whether a line stands in the middle."""
        inset = line.x0 - self.left, self.right - line.x1
        return min(inset) > _INSET * line.size and abs(inset[0] - inset[1]) < _MIDDLE * line.size


def breaks(lines: Sequence[Shape], *, rtl: bool) -> Iterator[str]:
    """Give what stands before each line: nothing, a line break, or a blank line where a paragraph begins."""
    blocks: dict[int, list[Shape]] = {}
    for line in lines:
        blocks.setdefault(line.block, []).append(line)
    known = {number: _block(block, rtl=rtl) for number, block in blocks.items()}
    yield from [""] if lines else []
    first = True  # of its paragraph
    for above, below in pairwise(lines):
        block = known[below.block]
        apart = above.block != below.block
        if not (apart or below.table):
            step = below.top - above.bottom
            apart = step > _APART * max(block.step, below.size) or (
                step > 0 and (_begins(above, below, block) or (first and _heads(above, below, block)))
            )
        first = apart
        yield "\n\n" if apart else "\n"


def _block(lines: Sequence[Shape], *, rtl: bool) -> _Block:
    steps = [below.top - above.bottom for above, below in pairwise(lines) if below.top > above.bottom]
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    block = _Block(median_low(steps) if steps else 0.0, left, right, rtl, even=False)
    at_edge = sum(block.indent(line) < _EDGE for line in lines)
    return block._replace(even=at_edge > len(lines) / 2)


def _begins(above: Shape, below: Shape, block: _Block) -> bool:
    """Tell whether a paragraph begins with a line that stands as near to the one above as any."""
    if above.size > _GROWN * below.size or block.centred(above) != block.centred(below):
        return True
    if above.rtl != below.rtl and (block.turned(above) or block.turned(below)):
        return True
    if block.even and _INDENT[0] < block.indent(below) < _INDENT[1] and block.indent(above) < _EDGE and not above.item:
        return True
    return above.stop and block.room(above) > below.word + _SPACE * below.size


def _heads(above: Shape, below: Shape, block: _Block) -> bool:
    """Tell whether a first line is a heading: short, over a full one."""
    width = block.right - block.left
    free = block.room(above)
    return free > max(_SHORT * width, below.word + _SPACE * below.size) and block.room(below) < _FULL * width
