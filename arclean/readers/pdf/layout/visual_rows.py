"""Visual rows: the glyphs of a page, in the order of drawing, as rows from the top down, each from left to right.

Glyphs are grouped by their baselines. Marks go to the letter that they sit on, what is printed over itself is
dropped, and a space stands where the gap between two glyphs is wide.
"""

from __future__ import annotations

import math
import re
from itertools import groupby
from operator import add, sub
from typing import TYPE_CHECKING

from arclean.readers.pdf.layout import weights
from arclean.readers.pdf.layout.clusters import join_clusters
from arclean.readers.pdf.layout.overlaps import separate_overlaps
from arclean.readers.pdf.layout.raised_rows import join_raised_rows
from arclean.readers.pdf.layout.units import base_of_unit, left_of_unit, right_of_unit, size_of_unit, text_of_unit
from arclean.readers.pdf.layout.word_gaps import insert_spaces
from arclean.readers.pdf.layout.word_runs import level_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.readers.pdf.layout.units import Unit

__all__ = ["visual_rows"]

_DIRECTION_CONTROL = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def visual_rows(glyphs: Sequence[Unit]) -> list[list[Unit]]:
    """Return the rows of a page from the top down, each from left to right with its spaces."""
    rows = join_raised_rows(_group_by_baseline(level_words(join_clusters(_drop_controls(glyphs)))))
    return [spaced for row in rows if (spaced := insert_spaces(separate_overlaps(_drop_copies(row))))]


def _drop_controls(glyphs: Sequence[Unit]) -> Sequence[Unit]:
    """Return glyphs without the controls of direction: the page shows what they did, and some are drawn as spaces."""
    if not any(map(_DIRECTION_CONTROL.search, set(map(text_of_unit, glyphs)))):
        return glyphs
    return [g._replace(text=left) for g in glyphs if (left := _DIRECTION_CONTROL.sub("", g.text)) or not g.text]


def _group_by_baseline(glyphs: list[Unit]) -> Iterator[list[Unit]]:
    """Yield glyphs in groups of about the same baseline, from the top down; superscripts stay on their line."""
    tolerance = weights.ROW_TOLERANCE
    row: list[Unit] = []
    for base, level in groupby(sorted(glyphs, key=base_of_unit), key=base_of_unit):
        if row and base - row[0].base <= tolerance * row[0].size:  # mutation: equivalent - a short cut of what follows
            row += level  # whatever their sizes are
            continue
        for glyph in level:
            if row and base - row[0].base > tolerance * max(row[0].size, glyph.size):
                yield row
                row = []
            row.append(glyph)
    if row:
        yield row


def _drop_copies(row: list[Unit]) -> list[Unit]:
    """Return a row from left to right, without characters that are printed over themselves for bold or shadow."""
    distance = weights.COPY_DISTANCE
    doubled = [*map(add, map(left_of_unit, row), map(right_of_unit, row))]  # the middle of each, twice
    row = [row[number] for number in sorted(range(len(row)), key=doubled.__getitem__)]
    doubled.sort()
    if min(map(sub, doubled[1:], doubled), default=math.inf) > 2 * distance * max(map(size_of_unit, row)):
        return row  # nothing stands so near to anything
    kept: list[Unit] = []
    last: dict[str, float] = {}
    for glyph in row:
        text, x0, x1, _, size, *_ = glyph
        middle = (x0 + x1) / 2
        if text not in last or middle - last[text] > distance * size:
            kept.append(glyph)
            last[text] = middle
    return kept
