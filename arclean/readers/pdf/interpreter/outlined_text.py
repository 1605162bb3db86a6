"""Outlined text: pages that draw the shapes of their letters as paths and show no glyph.

Illustrator's "create outlines", print shops and converters that flatten fonts make them: no text can be had of such a
page but by OCR, and nothing else tells that there is one. Each letter, or part of one, is a figure of several lines or
curves of the size of letters, beside others in a row, and the figures are of many sizes. The figures of a frame lie at
the edges of the page, markers of a chart are of a few sizes, bars and circles have no more than five sides, and what a
map shows stands in no rows: none of these is text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.core.document import Box
from arclean.readers.pdf.interpreter import weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["MAX_OUTLINES", "MIN_FIGURE_LENGTH", "has_outlined_text", "letter_outlines"]

MAX_OUTLINES = 2000  # a page of them is told by its first hundreds
MIN_FIGURE_LENGTH = 6  # lines and curves: more than a rectangle, a circle or an arrowhead has
_SIZE_STEP = 0.25  # points within which two figures are of one size
_NEXT = 4  # figures drawn after one that may stand beside it: dots and marks are drawn between letters


def letter_outlines(path: Sequence[Box], figures: Sequence[int], room: int) -> Iterator[Box]:
    """Yield the boxes of figures of the size of letters, ``room`` at most, from the boxes of all lines of a path.

    ``figures`` are the numbers of the lines with which the figures begin; a broken path may have none.
    """
    for start, end in zip(figures, [*figures[1:], len(path)], strict=False):
        if room <= 0:
            return
        if end - start < MIN_FIGURE_LENGTH:
            continue
        lines = path[start:end]
        top, bottom = min(line.top for line in lines), max(line.bottom for line in lines)
        if not weights.MIN_OUTLINE_HEIGHT <= bottom - top <= weights.MAX_OUTLINE_HEIGHT:
            continue
        box = Box(min(line.x0 for line in lines), top, max(line.x1 for line in lines), bottom)
        if box.x1 - box.x0 <= weights.MAX_OUTLINE_WIDTH:
            room -= 1
            yield box


def has_outlined_text(outlines: Sequence[Box], page: Box) -> bool:
    """Return whether figures, in the order of drawing, are the letters of a text on a page.

    >>> word = [Box(100 + 9 * n, 100, 107 + 9 * n, 106 + n) for n in range(10)]
    >>> has_outlined_text(word * 2, Box(0, 0, 400, 300)), has_outlined_text(word[:1] * 20, Box(0, 0, 400, 300))
    (True, False)
    """
    inner = [box for box in outlines if _is_within_margins(box, page)]
    sizes = {(round((box.x1 - box.x0) / _SIZE_STEP), round((box.bottom - box.top) / _SIZE_STEP)) for box in inner}
    if len(inner) < weights.MIN_OUTLINES or len(sizes) < weights.MIN_OUTLINE_SIZES:
        return False
    beside = sum(
        any(_stand_beside(box, other) for other in inner[at + 1 : at + 1 + _NEXT]) for at, box in enumerate(inner)
    )
    return beside >= weights.OUTLINE_NEIGHBOURS * len(inner)


def _is_within_margins(box: Box, page: Box) -> bool:
    """Return whether the middle of a figure lies farther from all edges of the page than a frame."""
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    wide, high = weights.FRAME_MARGIN * (page.x1 - page.x0), weights.FRAME_MARGIN * (page.bottom - page.top)
    return page.x0 + wide < x < page.x1 - wide and page.top + high < y < page.bottom - high


def _stand_beside(a: Box, b: Box) -> bool:
    """Return whether two figures stand in one row with a gap of no more than a letter between them."""
    height = max(a.bottom - a.top, b.bottom - b.top)
    overlap = min(a.bottom, b.bottom) - max(a.top, b.top)
    gap = max(a.x0, b.x0) - min(a.x1, b.x1)
    return overlap > 0.3 * min(a.bottom - a.top, b.bottom - b.top) and gap <= weights.OUTLINE_GAP * height
