"""Page lines: from the units of a page to its lines in the order of reading, with what parts them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.readers.pdf.layout.drawn_parts import cut_where_drawn_apart
from arclean.readers.pdf.layout.drawn_tables import find_drawn_tables
from arclean.readers.pdf.layout.gutters import RowSegment
from arclean.readers.pdf.layout.left_base import is_laid_from_left, length_of_label
from arclean.readers.pdf.layout.left_base_lines import LeftBaseReader
from arclean.readers.pdf.layout.line_direction import rtl_majority
from arclean.readers.pdf.layout.logical_order import LogicalReader, PlacedText
from arclean.readers.pdf.layout.mixed_lines import run_mixed_lines_leftward
from arclean.readers.pdf.layout.number_lines import NumberLines
from arclean.readers.pdf.layout.overlaps import is_moved_apart
from arclean.readers.pdf.layout.paragraphs import LineShape, line_breaks, wrapped_lines
from arclean.readers.pdf.layout.reading_order import order_lines
from arclean.readers.pdf.layout.row_segments import is_item_label, row_segments
from arclean.readers.pdf.layout.units import drawn_of_unit, size_of_unit, space_between, text_of_unit
from arclean.readers.pdf.layout.visual_rows import visual_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.core.document import Box
    from arclean.readers.pdf.layout.bracket_vote import BracketVote
    from arclean.readers.pdf.layout.gutters import Row
    from arclean.readers.pdf.layout.reading_order import OrderedLine
    from arclean.readers.pdf.layout.units import Unit

__all__ = ["PageTextLine", "read_page_lines"]

_MIN_WALL_HEIGHT = 8.0  # points of a vertical rule that parts cells, above: a sign or a tick is lower
_SENTENCE_ENDS = (".", ":", "!", "?", "\u061f", "\u2026")
_CLOSING_SIGNS = (")", "]", "}", "(", "[", "{", "\u00ab", "\u00bb", '"', "\u201c", "\u201d", " ")


class PageTextLine(NamedTuple):
    """A line of a page as it is read: what parts it from the one before, its texts, its baseline and size in points.

    ``artifact`` is True where the PDF marks all of it as no part of the content, ``doubted`` where it is a row of a
    table whose cells may be read from the other side, ``overprinted`` where words of it lie on each other.
    """

    gap: str
    texts: list[PlacedText]
    base: float
    size: float
    artifact: bool
    doubted: bool = False
    overprinted: bool = False

    @property
    def text(self) -> str:
        """The text of the line, without what parts it from others."""
        return "".join(placed.text for placed in self.texts)


def read_page_lines(glyphs: Sequence[Unit], rules: Sequence[Box], brackets: BracketVote) -> list[PageTextLine]:
    """Return the lines of a page in the order of reading; ``glyphs`` come in the order of drawing.

    ``rules`` are the straight lines drawn on the page. The brackets of the page are counted in ``brackets``.
    """
    segments: list[list[Unit]] = []
    grid: list[Row] = []
    arabic: list[list[str]] = []
    majority = 0
    overprinted: set[int] = set()
    walls = [rule for rule in rules if rule.bottom - rule.top > max(_MIN_WALL_HEIGHT, rule.x1 - rule.x0)]
    for units in visual_rows(glyphs):
        majority += rtl_majority([*map(text_of_unit, units)])
        grid.append([])
        moved = is_moved_apart(units)
        for segment in row_segments(units, walls):
            if moved:
                overprinted.add(len(segments))
            texts = [*map(text_of_unit, segment)]
            if rtl_majority(texts) > 0:
                arabic.append(texts)
            grid[-1].append(_measure_segment(segment, units[0].base, len(segments)))
            segments.append(segment)
    from_left = majority > 0 and is_laid_from_left(segments)
    brackets.count_rows([texts[length_of_label("".join(texts)) :] for texts in arabic] if from_left else arabic)
    leftward = run_mixed_lines_leftward(segments)
    rtl = (leftward or majority > 0) and not from_left
    grid = _part_cells(grid, segments, rules)
    lines = order_lines(grid, rules, rtl=rtl)
    shapes = [_line_shape(line, segments, rtl=rtl) for line in lines]
    gaps = line_breaks(shapes, rtl=rtl)
    reader: LogicalReader | LeftBaseReader
    if from_left:
        reader = LeftBaseReader(brackets)
    else:
        reader = LogicalReader(majority, brackets, NumberLines(segments), leftward=leftward)
    wraps = wrapped_lines(shapes)
    read = [_read_line(*line, segments, reader) for line in zip(lines, gaps, wraps, strict=True)]
    if not overprinted:
        return read
    return [
        line._replace(overprinted=any(segment.number in overprinted for row in ordered.rows for segment in row))
        for line, ordered in zip(read, lines, strict=True)
    ]


def _part_cells(grid: list[Row], segments: list[list[Unit]], rules: Sequence[Box]) -> list[Row]:
    """Return the rows of a page with the segments that two cells of a table share in parts, which are added."""
    starts = sorted(s.drawn for row in grid for s in row)
    first = len(segments)
    parted: list[Row] = []
    for row in grid:
        parted.append([])
        for s in row:
            parts = cut_where_drawn_apart(segments[s.number], starts)
            if len(parts) == 1:
                parted[-1].append(s)
                continue
            parted[-1] += [_measure_segment(part, s.base, len(segments) + n) for n, part in enumerate(parts)]
            segments += parts
    if len(segments) == first:
        return grid
    made = [*grid]
    for table in find_drawn_tables(parted, rules):
        made[table.first : table.last] = parted[table.first : table.last]
    return made


def _measure_segment(units: list[Unit], base: float, number: int) -> RowSegment:
    """Return the record of a segment; its size is the median, for a superscript may come first."""
    size = sorted(map(size_of_unit, units))[len(units) // 2]
    text = "".join(map(text_of_unit, units))
    return RowSegment(units[0].x0, units[-1].x1, base, size, number, min(map(drawn_of_unit, units)), text)


def _read_line(
    line: OrderedLine, gap: str, wraps: bool, segments: list[list[Unit]], reader: LogicalReader | LeftBaseReader
) -> PageTextLine:
    """Return a line as it is read: a tab between cells, a space between the rows of a cell."""
    texts: list[PlacedText] = []
    artifact = True
    filled = max(number for number, cell in enumerate(line.cells) if cell)
    for number, cell in enumerate(line.cells[: filled + 1]):
        texts += [PlacedText("\t")] if number else []
        for place, row in enumerate(cell):
            texts += [PlacedText(" ")] if place else []
            units = _join_segments(row, segments)
            texts += reader.read_row(units, goes_on=bool(place) or (gap == "\n" and not number), wraps=wraps)
            artifact = artifact and all(u.artifact for u in units if u.box)
    first = next(line.rows)[0]
    return PageTextLine(gap, texts, first.base, first.size, artifact, line.doubted)


def _line_shape(line: OrderedLine, segments: list[list[Unit]], *, rtl: bool) -> LineShape:
    """Return how a line lies, by which paragraphs are parted."""
    rows = [*line.rows]
    bases = [row[0].base for row in rows]
    first, last = _join_segments(rows[0], segments), _join_segments(rows[-1], segments)
    majority = rtl_majority([*map(text_of_unit, first)])
    units = first[::-1] if rtl else first
    word = next((n for n, unit in enumerate(units) if unit.text == " "), len(units)) - 1
    width = max(units[0].x1, units[word].x1) - min(units[0].x0, units[word].x0)
    item = is_item_label(first[len(first) - 1 - word :] if rtl else first[: word + 1])
    return LineShape(
        min(bases), max(bases), min(row[0].x0 for row in rows), max(row[-1].x1 for row in rows), rows[0][0].size,
        line.block, line.table, width, _ends_sentence(last if rtl else last[::-1]), (majority or rtl) > 0, item,
    )  # fmt: skip


def _ends_sentence(units: list[Unit]) -> bool:
    """Return whether a sentence ends with the first of some units, passing over closing brackets and quotes."""
    closing = (unit.text for unit in units if unit.text not in _CLOSING_SIGNS)
    return next(closing, "") in _SENTENCE_ENDS


def _join_segments(row: Row, segments: list[list[Unit]]) -> list[Unit]:
    """Return the units of segments side by side, with a space in each gap."""
    units: list[Unit] = []
    for segment in row:
        part = segments[segment.number]
        if units:
            units.append(space_between(units[-1], part[0]))
        units += part
    return units
