"""Reference table: the references near the measures of a glyph, found without looking at all of them."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from arclean.package_files import list_files, read_file
from arclean.readers.pdf.fonts.identity import weights
from arclean.readers.pdf.fonts.identity.references import unpack_columns
from arclean.readers.pdf.fonts.outline_memory import OutlineMemory

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from arclean.readers.pdf.fonts.identity.measures import Measures
    from arclean.readers.pdf.fonts.identity.references import GlyphColumns

__all__ = ["NearReference", "ReferenceTable", "shipped_tables"]

_CELL_SHIFT = 3  # cells are 8 thousandths wide: what is within 4 of a number lies in two of them
_MAX_REMEMBERED = 2_000  # measures, of some 500 bytes to 2 kilobytes with what is near them


class NearReference(NamedTuple):
    """A reference near a glyph: the number of its font, its text, and the largest difference of the ten measures."""

    font: int
    text: str
    distance: float


class ReferenceTable:
    """The references of a file, in cells by width and height; ``fonts`` are the names of their fonts."""

    def __init__(self, columns: GlyphColumns, *, without: Sequence[str] = (), only: str | None = None) -> None:
        self.fonts = columns.fonts
        self._columns = columns
        self._texts, self._text_numbers = columns.texts, columns.text_numbers
        self._font_numbers, self._measures = columns.font_numbers, columns.measures
        left_out = {
            number
            for number, font in enumerate(self.fonts)
            if font.startswith(tuple(without)) or only not in (None, font)
        }
        self._near = OutlineMemory[tuple[NearReference, ...]](_MAX_REMEMBERED)
        keys = [
            _cell_number(width >> _CELL_SHIFT, top >> _CELL_SHIFT)
            for width, top in zip(columns.measures[0], columns.measures[2], strict=True)
        ]
        kept: Iterable[int] = range(len(keys))
        if left_out:
            kept = [number for number, font in enumerate(columns.font_numbers) if font not in left_out]
        self._ordered = array("i", sorted(kept, key=keys.__getitem__))
        self._keys = array("i", map(keys.__getitem__, self._ordered))

    def _in_cell(self, column: int, row: int) -> Sequence[int]:
        """Return the numbers of the references in a cell."""
        key = _cell_number(column, row)
        start = bisect_left(self._keys, key)
        return self._ordered[start : bisect_right(self._keys, key, start)]

    def of_font(self, font: str) -> ReferenceTable:
        """Return the table of one font alone."""
        return ReferenceTable(self._columns, only=font)

    def references_near(self, measures: Measures) -> Sequence[NearReference]:
        """Return the references of which no measure differs by more than ``MAX_DIFFERENCE``."""
        return self._near.recall(measures, lambda: tuple(self._find_near(measures)))

    def _find_near(self, measures: Measures) -> Iterator[NearReference]:
        most = weights.MAX_DIFFERENCE
        width, top = measures[0], measures[2]
        columns = self._measures
        areas, centres, area, centre = columns[3], columns[4], measures[3], measures[4]  # most differ in these
        for column in range(int(width - most) >> _CELL_SHIFT, (int(width + most) >> _CELL_SHIFT) + 1):
            for row in range(int(top - most) >> _CELL_SHIFT, (int(top + most) >> _CELL_SHIFT) + 1):
                for number in self._in_cell(column, row):
                    if abs(areas[number] - area) > most or abs(centres[number] - centre) > most:
                        continue
                    distance = 0.0
                    for known, measure in zip(columns, measures, strict=True):
                        difference = abs(known[number] - measure)
                        if difference > most:
                            break
                        distance = max(distance, difference)
                    else:
                        text = self._texts[self._text_numbers[number]]
                        yield NearReference(self._font_numbers[number], text, distance)

    def references_within(self, measures: Measures, room: Measures) -> Iterator[NearReference]:
        """Yield the references of which no measure differs by more than its room; others than those are not compared.

        Their distance is the largest share of its room by which one differs, in parts of 10.
        """
        width, top = measures[0], measures[2]
        for column in range(int(width - room[0]) >> _CELL_SHIFT, (int(width + room[0]) >> _CELL_SHIFT) + 1):
            for row in range(int(top - room[2]) >> _CELL_SHIFT, (int(top + room[2]) >> _CELL_SHIFT) + 1):
                for number in self._in_cell(column, row):
                    distance = 0.0
                    for known, measure, most in zip(self._measures, measures, room, strict=False):
                        share = abs(known[number] - measure) / most
                        if share > 1:
                            break
                        distance = max(distance, share)
                    else:
                        text = self._texts[self._text_numbers[number]]
                        yield NearReference(self._font_numbers[number], text, 10 * distance)


def _cell_number(column: int, row: int) -> int:
    """Return the number of a cell; those of the rows of a column follow one another."""
    return (column << 16) + row


@lru_cache(2)
def shipped_tables(without: tuple[str, ...] = ()) -> tuple[ReferenceTable, ...]:
    """Return the tables of the package, without the fonts whose name begins with one of ``without``."""
    files = list_files(Path(__file__).with_name("data"), ".fonts")
    return tuple(ReferenceTable(unpack_columns(read_file(file), file.name), without=without) for file in files)
