"""Pages: from units side by side to the text of a page, in the order of reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.readers.pdf.layout.line_direction import leans_right
from arclean.readers.pdf.layout.lines import Unit, is_label, rows, split
from arclean.readers.pdf.layout.logical_lines import Brackets, Piece, Reader
from arclean.readers.pdf.layout.paragraphs import Shape, breaks
from arclean.readers.pdf.layout.reading_order import Line, Row, Stretch, arrange

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.core.document import Box

__all__ = ["Brackets", "PageLine", "Piece", "page_lines"]

_STOPS = (".", ":", "!", "?", "\u061f", "\u2026")
_CLOSING = (")", "]", "}", "(", "[", "{", "\u00ab", "\u00bb", '"', "\u201c", "\u201d", " ")
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
            size = sorted(u.size for u in part)[len(part) // 2]  # a superscript may come first
            grid[-1].append(Stretch(part[0].x0, part[-1].x1, units[0].base, size, len(stretches), drawn))
            stretches.append(part)
    brackets.count(leaning)
    lines = arrange(grid, rules, rtl=leans > 0)
    gaps = breaks([_shape(line, stretches, rtl=leans > 0) for line in lines], rtl=leans > 0)
    reader = Reader(leans, brackets)
    found = []
    for line, gap in zip(lines, gaps, strict=True):
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


def _shape(line: Line, stretches: list[list[Unit]], *, rtl: bool) -> Shape:
    """Give what tells where paragraphs begin."""
    rows = [*line.rows]
    bases = [row[0].base for row in rows]
    first, last = _whole(rows[0], stretches), _whole(rows[-1], stretches)
    leans = leans_right([unit.text for unit in first])
    units = first[::-1] if rtl else first
    word = next((n for n, unit in enumerate(units) if unit.text == " "), len(units)) - 1
    width = max(units[0].x1, units[word].x1) - min(units[0].x0, units[word].x0)
    item = is_label(first[len(first) - 1 - word :] if rtl else first[: word + 1])
    return Shape(
        min(bases), max(bases), min(row[0].x0 for row in rows), max(row[-1].x1 for row in rows), rows[0][0].size,
        line.block, line.table, width, _ends(last if rtl else last[::-1]), (leans or rtl) > 0, item,
    )  # fmt: skip


def _ends(units: list[Unit]) -> bool:
    """Tell whether a sentence ends with the first of some units, but for what is closed behind it."""
    closing = (unit.text for unit in units if unit.text not in _CLOSING)
    return next(closing, "") in _STOPS


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
