"""Paragraphs: where a blank line belongs between two lines of a page, by how they lie.

Lines further apart than usual part paragraphs, and so do four signs within lines evenly apart: a first line that is
indented where most lines share an edge; a sentence that ends on a line where the next word would have fitted; a line
in the middle; and a line that runs, and is aligned, the other way. A table has no paragraphs.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from arclean.core.medians import median_low
from arclean.readers.pdf.layout import weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["LineShape", "line_breaks", "wrapped_lines"]


class LineShape(NamedTuple):
    """How a line lies, in points: its first and last baseline, its ends and its size, and the number of its block.

    ``word`` is the width of its first word. ``stop`` is True where a sentence ends with the line, ``rtl`` where it runs
    from the right, ``item`` where it begins with a bullet or a number, which may hang out.
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


class _BlockShape(NamedTuple):
    """What the lines of a block share: the usual step and the edges in points; ``even`` if most begin at one edge."""

    step: float
    left: float
    right: float
    rtl: bool
    even: bool

    def indent_of(self, line: LineShape) -> float:
        """Return how far a line begins from the edge, in em."""
        return (self.right - line.x1 if self.rtl else line.x0 - self.left) / line.size

    def free_room(self, line: LineShape) -> float:
        """Return what a line leaves free at its end, in points."""
        return line.x0 - self.left if self.rtl else self.right - line.x1

    def is_at_other_edge(self, line: LineShape) -> bool:
        """Return whether a line runs the other way, from the other edge."""
        indented = self.indent_of(line) > weights.CENTRED_INSET
        return line.rtl != self.rtl and indented and self.free_room(line) < weights.EDGE_TOLERANCE * line.size

    def is_centred(self, line: LineShape) -> bool:
        """Return whether a line stands in the middle, far from both edges."""
        left, right = line.x0 - self.left, self.right - line.x1
        is_inset = min(left, right) > weights.CENTRED_INSET * line.size
        return is_inset and abs(left - right) < weights.CENTRING_TOLERANCE * line.size


def line_breaks(lines: Sequence[LineShape], *, rtl: bool) -> Iterator[str]:
    """Yield what stands before each line: nothing, a line break, or a blank line where a paragraph begins."""
    blocks: dict[int, list[LineShape]] = {}
    for line in lines:
        blocks.setdefault(line.block, []).append(line)
    shapes = {number: _measure_block(block, rtl=rtl) for number, block in blocks.items()}
    yield from [""] if lines else []
    first = True  # of its paragraph
    for above, below in pairwise(lines):
        block = shapes[below.block]
        apart = above.block != below.block
        if not (apart or below.table):
            step = below.top - above.bottom
            apart = step > weights.PARAGRAPH_STEP * max(block.step, below.size) or (
                step > 0 and (_begins_paragraph(above, below, block) or (first and _is_heading(above, below, block)))
            )
        first = apart
        yield "\n\n" if apart else "\n"


def _measure_block(lines: Sequence[LineShape], *, rtl: bool) -> _BlockShape:
    """Return what the lines of a block share."""
    steps = [below.top - above.bottom for above, below in pairwise(lines) if below.top > above.bottom]
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    block = _BlockShape(median_low(steps) if steps else 0.0, left, right, rtl, even=False)
    at_edge = sum(block.indent_of(line) < weights.EDGE_TOLERANCE for line in lines)
    return block._replace(even=at_edge > len(lines) / 2)


def _begins_paragraph(above: LineShape, below: LineShape, block: _BlockShape) -> bool:
    """Return whether a paragraph begins with a line that stands as near to the one above as any."""
    if above.size > weights.HEADING_SIZE * below.size or block.is_centred(above) != block.is_centred(below):
        return True
    if above.rtl != below.rtl and (block.is_at_other_edge(above) or block.is_at_other_edge(below)):
        return True
    is_indented = weights.MIN_FIRST_INDENT < block.indent_of(below) < weights.MAX_FIRST_INDENT
    if block.even and is_indented and block.indent_of(above) < weights.EDGE_TOLERANCE and not above.item:
        return True
    return above.stop and block.free_room(above) > _room_of_next_word(below)


def _is_heading(above: LineShape, below: LineShape, block: _BlockShape) -> bool:
    """Return whether the first line of a paragraph is a heading: short, over a full one."""
    width = block.right - block.left
    is_short = block.free_room(above) > max(weights.HEADING_FREE_SHARE * width, _room_of_next_word(below))
    return is_short and block.free_room(below) < weights.FULL_LINE_FREE_SHARE * width


def _room_of_next_word(below: LineShape) -> float:
    """Return what the first word of a line would have needed on the line above, in points."""
    return below.word + weights.NEXT_WORD_SPACE * below.size


def wrapped_lines(lines: Sequence[LineShape]) -> list[bool]:
    """Return for each line of a page from the right whether the one above it had no room left for its first word.

    A sentence that ends there does not go on. Where that is so of few lines of a block, it is chance: one of them is
    the longest.
    """
    edges: dict[int, float] = {}
    for line in lines:
        edges[line.block] = min(line.x0, edges.get(line.block, line.x0))
    wraps = [
        above.block == line.block and not above.stop and above.x0 - edges[line.block] < line.word
        for above, line in pairwise(lines)
    ]
    counts: dict[int, list[bool]] = {}
    for (above, line), wrap in zip(pairwise(lines), wraps, strict=True):
        if above.block == line.block:
            counts.setdefault(line.block, []).append(wrap)
    usual = {block for block, found in counts.items() if sum(found) >= weights.WRAPPED_SHARE * len(found)}
    return [False, *(wrap and line.block in usual for line, wrap in zip(lines[1:], wraps, strict=True))][: len(lines)]
