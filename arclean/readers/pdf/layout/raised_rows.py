"""Raised rows: superscripts and subscripts so far off their line that they seem rows of their own.

Most producers move the number of a note by less than the tolerance of a row. XSL-FO formatters move it by more than
half an em. It is small, touches a letter of its line, and stands in white of that line; a fraction does not, for its
parts stand over each other.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.readers.pdf.layout import weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from arclean.readers.pdf.layout.units import Unit

__all__ = ["join_raised_rows"]

_NOTE_SIGNS = frozenset("0123456789\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669()[]*")
_MAX_NOTE = 12  # glyphs of the notes of one line
_MAX_RAISED, _MAX_LINE, _MAX_JOINS = 80, 1000, 8  # glyphs raised, glyphs of a line, rows joined to it: bounds of time


def join_raised_rows(rows: Iterable[list[Unit]]) -> Iterator[list[Unit]]:
    """Yield rows from the top down, with those of raised or lowered glyphs put into the row that they belong to."""
    page = [*rows, []]
    before: list[Unit] = []
    above: list[Unit] = []
    joins = 0  # of the row above
    for row, after in pairwise(page):
        joined = _join(above, row, before, after) if above and joins < _MAX_JOINS else None
        if joined:
            above, joins = joined, joins + 1
            continue
        if above:
            yield above
        before, above, joins = above, row, 0
    if above:
        yield above


def _join(above: list[Unit], below: list[Unit], before: list[Unit], after: list[Unit]) -> list[Unit] | None:
    """Return two rows as one where one of them holds what is raised or lowered; others stand before and after them."""
    large, small = (above, below) if above[0].size >= below[0].size else (below, above)
    if len(small) > _MAX_RAISED or len(large) > _MAX_LINE or not (_is_near(large, small) and _is_beside(large, small)):
        return None
    if _is_part_of_fraction(large, small, after if small is above else before):
        return None
    base = large[0].base
    return [*large, *(glyph._replace(base=base) for glyph in small)]


def _is_near(large: Sequence[Unit], small: Sequence[Unit]) -> bool:
    """Return whether all glyphs of a row are smaller than the other row's, and less than a line from it.

    The number of a note may be as large as its line.
    """
    least = large[0].size
    is_note = len(small) <= _MAX_NOTE and all(glyph.text in _NOTE_SIGNS for glyph in small)
    return (
        max(glyph.size for glyph in small) <= (1 if is_note else weights.RAISED_SIZE) * least
        and abs(large[0].base - small[0].base) < weights.RAISED_STEP * least
    )


def _is_part_of_fraction(large: Sequence[Unit], small: Sequence[Unit], beyond: Sequence[Unit]) -> bool:
    """Return whether over or under raised digits, on the other side of their line, digits no larger stand as near.

    An exponent and an index that stand over each other are less than a line from each other. Letters over letters are
    those of ordinal numbers in two lines (``1er``).
    """
    size = large[0].size
    if not beyond or abs(beyond[0].base - large[0].base) >= size or abs(beyond[0].base - small[0].base) < size:
        return False
    digits, others = ([glyph for glyph in row if glyph.text.isdecimal()] for row in (small, beyond))
    return any(
        other.size <= digit.size and digit.x0 < (other.x0 + other.x1) / 2 < digit.x1
        for digit in digits
        for other in others
    )


def _is_beside(large: Sequence[Unit], small: Sequence[Unit]) -> bool:
    """Return whether each run of small glyphs stands in white of a row, and next to a glyph of it."""
    edges = sorted((glyph.x0, glyph.x1) for glyph in large)
    reach = weights.RAISED_DISTANCE * large[0].size
    for x0, x1 in _runs(small, reach):
        middle = (x1 - x0) / 4  # a quarter of a run may lie over a slanted neighbour
        if any(left < x1 - middle and right > x0 + middle for left, right in edges):
            return False
        if not any(abs(left - x1) < reach or abs(right - x0) < reach for left, right in edges):
            return False
    return True


def _runs(glyphs: Sequence[Unit], reach: float) -> list[tuple[float, float]]:
    """Return the ends of glyphs that stand side by side, in points."""
    runs: list[tuple[float, float]] = []
    for x0, x1 in sorted((glyph.x0, glyph.x1) for glyph in glyphs):
        if runs and x0 - runs[-1][1] < reach:
            runs[-1] = runs[-1][0], max(x1, runs[-1][1])
        else:
            runs.append((x0, x1))
    return runs
