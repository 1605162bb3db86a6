"""Hidden text: what is on a page without being painted, and when it is read.

The layer that OCR lays over a scan is the only text that there is of it; behind painted text the same is a copy, often
a worse one; and where there is neither image nor paint, nobody was meant to see it. So hidden text is read
on pages that paint none, and on others where it lies on an image and no painted text lies there: a stamp or page
number that was printed over a scan does not silence it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.readers.pdf.interpreter.glyphs import box

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from arclean.core.document import Box
    from arclean.readers.pdf.interpreter.glyphs import Drawn

__all__ = ["without_hidden"]

_CELL = 8.0  # points: the size of running text; what is that near lies in one place
_MOST = 4000  # cells a box: text of the size of a page hides nothing


def without_hidden(glyphs: list[Drawn], images: Sequence[Box]) -> list[Drawn]:
    """Drop the hidden glyphs that are not to be read."""
    painted = [glyph for glyph in glyphs if not glyph.hidden]
    if not painted or len(painted) == len(glyphs):
        return glyphs
    if not images:
        return painted
    taken = {cell for glyph in painted if glyph.text.strip() for cell in _cells(box(glyph))}
    return [glyph for glyph in glyphs if not glyph.hidden or _alone(box(glyph), taken, images)]


def _alone(place: Box, taken: set[tuple[int, int]], images: Sequence[Box]) -> bool:
    x, y = (place.x0 + place.x1) / 2, (place.top + place.bottom) / 2
    on_image = any(image.x0 <= x <= image.x1 and image.top <= y <= image.bottom for image in images)
    return on_image and taken.isdisjoint(_cells(place))


def _cells(place: Box) -> Iterable[tuple[int, int]]:
    """Give the cells of a grid that a box touches."""
    columns = range(int(place.x0 // _CELL), int(place.x1 // _CELL) + 1)
    rows = range(int(place.top // _CELL), int(place.bottom // _CELL) + 1)
    if len(columns) * len(rows) > _MOST:
        return ()
    return ((column, row) for column in columns for row in rows)
