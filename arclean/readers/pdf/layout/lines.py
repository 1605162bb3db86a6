"""Lines: from the glyphs of a page, in the order in which they were drawn, to units side by side.

Glyphs are grouped by their baseline. Marks go to the letter that they sit on, what is printed over itself is
dropped, and a space stands where the gap between two glyphs is wide.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from arclean.readers.pdf.layout.clusters import clusters
from arclean.readers.pdf.layout.overlaps import untangled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from arclean.core.document import Box

__all__ = ["Unit", "is_label", "rows", "split", "unit"]

# All in parts of the font size; seen in PDFs of 18 producers, 2026-11.
_GAP = 0.17  # between two words: typesetters go down to 0.2 in tight lines, letters of a word stay below 0.1
_LETTERS = 0.08  # letters of a word seldom stand further apart
_JUMP = 0.03  # between the widest gap of letters and the narrowest of words, at least
_SPACES = 0.4  # of the glyphs of a line stand before a space at most; letters that are spaced out are more
_FEW = 5  # gaps tell nothing
_ROOM = 0.02  # a space glyph that leaves less between its neighbours is drawn over, and parts nothing
_RISE = 0.45  # superscripts and subscripts stay on their line
_COPY = 0.1  # the same character that near is printed over itself, for bold or shadow
_INDENT = 4.0  # from the label of an item to its text, at most
_GUTTER = 0.7  # a gap that wide may part columns or cells


_BULLET = "[\u2022\u2023\u25aa\u25cf\u25e6\u25cb\u25a0\u00b7\u00a8\uf0b7*-]"
_NUMBER = "[0-9\u0660-\u0669]{1,2}"
_LABEL = re.compile(rf"{_BULLET}|[(\[]?{_NUMBER}[.)\]/-]+|[.()\[\]/-]+{_NUMBER}[)\]]?")  # as it lies on the page
_CONTROL = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Unit(NamedTuple):
    """What stands together on a line: a glyph with its marks, or a space that is a mere gap (no box).

    ``text`` is in logical order; ``x0`` and ``x1`` are its place along the line, ``base`` its baseline (downward),
    ``drawn`` its number in the order of drawing; ``artifact`` where it is marked as no part of the content.
    """

    text: str
    x0: float
    x1: float
    base: float
    size: float
    drawn: int
    artifact: bool
    box: Box | None


unit: Callable[[tuple[object, ...]], Unit] = partial(tuple.__new__, Unit)
"""Make a Unit of all its fields, faster than by its name."""


def rows(glyphs: Sequence[Unit]) -> list[list[Unit]]:
    """Give the rows of a page from the top down, each from left to right with its spaces."""
    lines = _rows(clusters(_without_controls(glyphs)))
    return [spaced for row in lines if (spaced := _with_spaces(untangled(_without_copies(row))))]


def split(row: list[Unit], rules: Sequence[Box] = ()) -> list[list[Unit]]:
    """Cut a row where a gap may be a gutter, or a rule runs down through it; the space there goes."""
    middle = row[0].base - row[0].size / 4
    walls = [rule.x0 for rule in rules if rule.top < middle < rule.bottom]
    parts: list[list[Unit]] = [[]]
    for unit in row:
        if unit.text == " " and (
            unit.x1 - unit.x0 > _GUTTER * unit.size or any(unit.x0 <= wall <= unit.x1 for wall in walls)
        ):
            parts.append([])
        else:
            parts[-1].append(unit)
    return _with_labels([trimmed for part in parts if (trimmed := _trimmed(part))])


def is_label(units: Sequence[Unit]) -> bool:
    """Tell whether units are the bullet or the number of an item, as they lie from left to right."""
    return _LABEL.fullmatch("".join(unit.text for unit in units)) is not None


def _with_labels(parts: list[list[Unit]]) -> list[list[Unit]]:
    """Join the bullet or number of an item of a list to its text, from whichever side it is."""
    for label, beside in ((-1, -2), (0, 1)):
        if len(parts) > 1 and is_label(parts[label]):
            left, right = sorted((parts[label], parts[beside]), key=lambda part: part[0].x0)
            edge, last = right[0], left[-1]
            if edge.x0 - last.x1 < _INDENT * edge.size:
                space = last._replace(text=" ", x0=last.x1, x1=edge.x0, box=None)
                parts = [*parts[:beside], [*left, space, *right]] if label else [[*left, space, *right], *parts[2:]]
    return parts


def _without_controls(glyphs: Sequence[Unit]) -> Sequence[Unit]:
    """Drop the controls of direction: the page shows what they did, and some are as wide as a space drawn over."""
    if not any(map(_CONTROL.search, {g.text for g in glyphs})):
        return glyphs
    return [g._replace(text=left) for g in glyphs if (left := _CONTROL.sub("", g.text)) or not g.text]


def _trimmed(part: list[Unit]) -> list[Unit]:
    start, end = 0, len(part)
    while start < end and part[start].text == " ":
        start += 1
    while end > start and part[end - 1].text == " ":
        end -= 1
    return part[start:end]


def _rows(glyphs: list[Unit]) -> Iterator[list[Unit]]:
    """Group glyphs by their baselines, from the top down."""
    row: list[Unit] = []
    for glyph in sorted(glyphs, key=attrgetter("base")):
        if row and glyph.base - row[0].base > _RISE * max(row[0].size, glyph.size):
            yield row
            row = []
        row.append(glyph)
    if row:
        yield row


def _without_copies(row: list[Unit]) -> list[Unit]:
    """Sort a row from left to right and drop what is printed over itself."""
    kept: list[Unit] = []
    last: dict[str, float] = {}
    for glyph in sorted(row, key=lambda g: g.x0 + g.x1):
        middle = (glyph.x0 + glyph.x1) / 2
        if not glyph.text or middle - last.get(glyph.text, -1e9) > _COPY * glyph.size:
            kept.append(glyph)
            last[glyph.text] = middle
    return kept


def _with_spaces(row: list[Unit]) -> list[Unit]:
    """Put spaces where gaps are wide, and drop those that are drawn over; ``row`` is sorted from left to right."""
    spaced: list[Unit] = []
    drawn: list[Unit] = []
    edge = row[0].x0
    wide = _word_gap(row)
    for glyph in row:
        if glyph.text.isspace():
            drawn.append(glyph)
            continue
        room = glyph.x0 - edge
        if spaced and room > (_ROOM if drawn else wide) * glyph.size:
            spaced.append(Unit(" ", edge, glyph.x0, glyph.base, glyph.size, glyph.drawn, glyph.artifact, None))
        drawn.clear()
        spaced.append(glyph)
        edge = max(edge, glyph.x1)
    return spaced


def _word_gap(row: list[Unit]) -> float:
    """Give the least gap between words, in parts of the size.

    A typesetter that draws no spaces makes those of a line about alike, and tight where the line is full: the widest
    jump among its gaps lies between those inside words and those between words.
    """
    if any(glyph.text.isspace() for glyph in row):
        return _GAP
    gaps = [_LETTERS]
    edge = row[0].x1
    for glyph in row:
        gap = (glyph.x0 - edge) / glyph.size
        if _LETTERS < gap < _GUTTER:
            gaps.append(gap)
        edge = max(edge, glyph.x1)
    gaps.sort()
    if len(gaps) < _FEW or gaps[1] > _GAP:
        return _GAP
    jump, least = max((b - a, a) for a, b in pairwise(gaps) if a < _GAP)
    spaces = sum(gap > least for gap in gaps)
    return least + jump / 2 if jump > _JUMP and spaces < _SPACES * len(row) else _GAP
