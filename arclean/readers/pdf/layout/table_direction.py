"""Table direction: from which side the rows of a table are read, where drawing and page are at odds.

A page that runs leftward has tables of either direction: many producers (LibreOffice Calc, OpenPDF, fpdf2, ReportLab,
XeTeX) draw all cells from the left whatever is read first, others lay a table of such a page out from left to right.
What the cells hold tells: the column that names the rows is read first. Its cells are words, or end in a colon, or
count the rows; those on the other side are numbers and dates. Where both sides are alike, a table of words, or with a
head of words over numbers, runs as the page does, and is doubted; one of numbers and formulas runs as it is drawn.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from arclean.readers.pdf.layout import weights
from arclean.readers.pdf.layout.line_direction import rtl_majority

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from arclean.readers.pdf.layout.gutters import Row

__all__ = ["TableDirection", "table_direction"]


class TableDirection(NamedTuple):
    """Whether the rows of a table are read from the right, and whether that is in doubt."""

    leftward: bool
    doubted: bool = False


def table_direction(rows: Sequence[Sequence[Row]]) -> TableDirection:
    """Return the direction of a table that is drawn from the left on a page that runs leftward.

    ``rows`` are the cells of each row, from left to right, each of segments with their text as it lies on the page.
    """
    on_right = _names_stand_on_right(rows)
    if on_right is not None:
        return TableDirection(on_right)
    cells = [_cell_text(cell) for row in rows for cell in row if cell]
    words = sum(rtl_majority(text) > 0 for text in cells) >= weights.WORD_TABLE_SHARE * len(cells) or _has_head(rows)
    return TableDirection(words, doubted=words and len(rows) >= weights.MIN_DOUBTED_ROWS)


def _names_stand_on_right(rows: Sequence[Sequence[Row]]) -> bool | None:
    """Return whether the column that names the rows of a table is the rightmost one; None where cells do not tell."""
    ones, others = ([row[n] for row in rows if len(row) > 1 and row[n]] for n in (0, -1))
    counts_left, counts_right = _counts_rows(ones), _counts_rows(others)
    if counts_left is not counts_right:
        return counts_right
    left, right = _naming_score(ones), _naming_score(others)
    return None if abs(right - left) < weights.NAMING_MARGIN else right > left


def _counts_rows(cells: Sequence[Row]) -> bool:
    """Return whether the numbers of a column count on from 0 or 1: those of pages skip, years begin later."""
    numbers = _numbers_of(map(_cell_text, cells))
    counted = sum(one is not None and other == one + 1 for one, other in pairwise(numbers))
    first = next((number for number in numbers if number is not None), None)
    return first in _FIRST_ROWS and counted >= max(_MIN_COUNTED, weights.COUNTED_ROW_SHARE * (len(numbers) - 1))


def _has_head(rows: Sequence[Sequence[Row]]) -> bool:
    """Return whether the first row has a word that runs leftward in each of its cells, two at least."""
    head = rows[0] if rows else ()
    return len(head) > 1 and all(cell and rtl_majority(_cell_text(cell)) > 0 for cell in head)


def _naming_score(cells: Sequence[Row]) -> float:
    """Return how much the cells of a column look as if they named rows, by shares of words, colons and row numbers."""
    if not cells:
        return 0.0
    texts = [*map(_cell_text, cells)]
    words = sum(2 * sum(map(str.isalpha, text)) > len(text) for text in texts)
    colons = sum(text.startswith(":") or text.endswith(":") for text in texts)
    return (words + colons + _count_counted(texts)) / len(texts)


def _cell_text(cell: Row) -> str:
    """Return what a cell says, as it lies on the page."""
    return " ".join(segment.text for segment in cell).strip()


def _count_counted(texts: Sequence[str]) -> int:
    """Return how many cells count on from the cell above, or are counted on from below."""
    numbers = _numbers_of(texts)
    counted = {place for place, (one, other) in enumerate(pairwise(numbers)) if one is not None and other == one + 1}
    counted |= {place + 1 for place in counted}
    return len(counted) if len(counted) >= _MIN_COUNTED else 0


def _numbers_of(texts: Iterable[str]) -> list[int | None]:
    """Return the numbers that cells are; None for other texts."""
    return [int(text) if text.isdecimal() and len(text) < _MAX_DIGITS else None for text in texts]


_FIRST_ROWS = frozenset((0, 1))
_MAX_DIGITS = 5  # of a number that counts rows
_MIN_COUNTED = 3  # cells in a row: two numbers side by side count nothing
