"""Invisible text: what is on a page without being painted, and when it is read.

The layer that OCR lays over a scan is the only text that there is of it; under painted text the same is a copy, often
a worse one; and where there is neither image nor paint, nobody was meant to see it. So hidden text is read
on pages that paint none, and on others where it lies on an image and no painted text lies there: a stamp or page
number that was printed over a scan does not silence it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.readers.pdf.interpreter import weights
from arclean.readers.pdf.interpreter.drawn_glyphs import glyph_box, is_hidden

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from arclean.core.document import Box
    from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph

__all__ = ["drop_hidden_glyphs"]

_MAX_CELLS = 4000  # a box: text of the size of a page hides nothing


def drop_hidden_glyphs(glyphs: list[DrawnGlyph], images: Sequence[Box]) -> list[DrawnGlyph]:
    """Return glyphs without the hidden ones that are not to be read."""
    if not any(map(is_hidden, glyphs)):
        return glyphs
    painted = [glyph for glyph in glyphs if not glyph.hidden]
    if not painted:
        return glyphs
    if not images:
        return painted
    taken = {cell for glyph in painted if glyph.text.strip() for cell in _cells_of_box(glyph_box(glyph))}
    return [glyph for glyph in glyphs if not glyph.hidden or _is_alone_on_image(glyph_box(glyph), taken, images)]


def _is_alone_on_image(place: Box, taken: set[tuple[int, int]], images: Sequence[Box]) -> bool:
    """Return whether the middle of a box is on an image, and none of its cells is taken."""
    x, y = (place.x0 + place.x1) / 2, (place.top + place.bottom) / 2
    on_image = any(image.x0 <= x <= image.x1 and image.top <= y <= image.bottom for image in images)
    return on_image and taken.isdisjoint(_cells_of_box(place))


def _cells_of_box(place: Box) -> Iterable[tuple[int, int]]:
    """Return the cells, by column and row of a square grid, that a box touches; none where they are too many."""
    size = weights.HIDDEN_TEXT_CELL
    columns = range(int(place.x0 // size), int(place.x1 // size) + 1)
    rows = range(int(place.top // size), int(place.bottom // size) + 1)
    if len(columns) * len(rows) > _MAX_CELLS:
        return ()
    return ((column, row) for column in columns for row in rows)
