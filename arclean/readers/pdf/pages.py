"""Pages: from units side by side to the text of a page, in the order of reading."""

from __future__ import annotations

from itertools import pairwise
from statistics import median_low
from typing import TYPE_CHECKING, NamedTuple

from arclean.readers.pdf.layout import Line, Row, Stretch, arrange
from arclean.readers.pdf.lines import Unit, rows, split
from arclean.readers.pdf.order import leans_right
from arclean.readers.pdf.reading import Brackets, Piece, Reader

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.document import Box

__all__ = ["Brackets", "PageLine", "Piece", "page_lines"]

_PARAGRAPH = 1.35  # of the usual distance between two lines
_WALL = 8.0  # points: a rule that runs down that far, and not for the height of a sign, parts cells


class PageLine(NamedTuple):
    """A line of a page as it is read: what parts it from the one before, its pieces, its baseline and size.

    ``artifact`` is True where the PDF marks all of it as no part of the content.
    """

    gap: str
    pieces: list[Piece]
    base: float
    size: float
    artifact: bool

    @property
    def text(self) -> str:
        """The text of the line, without what parts it from others."""
        return "".join(piece.text for piece in self.pieces)


def page_lines(glyphs: Sequence[Unit], rules: Sequence[Box], brackets: Brackets) -> list[PageLine]:
    """Put the glyphs of a page, given in the order of drawing, into the order of reading."""
    stretches: list[list[Unit]] = []
    grid: list[Row] = []
    leaning: list[list[str]] = []
    leans = 0
    walls = [rule for rule in rules if rule.bottom - rule.top > max(_WALL, rule.x1 - rule.x0)]
    for units in rows(glyphs):
        leans += leans_right([u.text for u in units])
        grid.append([])
        for part in split(units, walls):
            texts = [u.text for u in part]
            if leans_right(texts) > 0:
                leaning.append(texts)
            drawn = min(u.drawn for u in part)
            grid[-1].append(Stretch(part[0].x0, part[-1].x1, units[0].base, part[0].size, len(stretches), drawn))
            stretches.append(part)
    brackets.count(leaning)
    lines = arrange(grid, rules, rtl=leans > 0)
    breaks = [*_breaks(lines)]
    reader = Reader(leans, brackets)
    found = []
    for line, gap in zip(lines, breaks, strict=True):
        pieces: list[Piece] = []
        artifact = True
        filled = max(number for number, cell in enumerate(line.cells) if cell)
        for number, cell in enumerate(line.cells[: filled + 1]):
            pieces += [Piece("\t")] if number else []
            for place, row in enumerate(cell):
                pieces += [Piece(" ")] if place else []
                whole = _whole(row, stretches)
                pieces += reader.read(whole, goes_on=bool(place) or (gap == "\n" and not number))
                artifact = artifact and all(u.artifact for u in whole if u.box)
        first = next(line.rows)[0]
        found.append(PageLine(gap, pieces, first.base, first.size, artifact))
    return found


def _breaks(lines: list[Line]) -> Iterator[str]:
    """Give what stands before each line: nothing, a line break, or a blank line where lines stand further apart."""
    heights = [_height(line) for line in lines]
    steps: dict[int, list[float]] = {}
    for (above, (_, bottom, _)), (below, (top, _, _)) in pairwise(zip(lines, heights, strict=True)):
        if above.block == below.block and top > bottom:
            steps.setdefault(above.block, []).append(top - bottom)
    usual = {block: median_low(found) for block, found in steps.items()}
    yield from [""] if lines else []
    for (above, (_, bottom, _)), (below, (top, _, size)) in pairwise(zip(lines, heights, strict=True)):
        apart = above.block != below.block
        if not below.table:
            apart = apart or top - bottom > _PARAGRAPH * max(usual.get(below.block, 0.0), size)
        yield "\n\n" if apart else "\n"


def _height(line: Line) -> tuple[float, float, float]:
    """Give the first and the last baseline of a line, and its size."""
    bases = [row[0].base for row in line.rows]
    return min(bases), max(bases), next(line.rows)[0].size


def _whole(row: Row, stretches: list[list[Unit]]) -> list[Unit]:
    """Join stretches side by side, with a space in each gap."""
    units: list[Unit] = []
    for stretch in row:
        part = stretches[stretch.number]
        if units:
            last = units[-1]
            units.append(Unit(" ", last.x1, part[0].x0, last.base, last.size, last.drawn, last.artifact, None))
        units += part
    return units
