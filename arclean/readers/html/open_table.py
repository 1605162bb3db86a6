"""A table of a page while it is read: the row that is open, and the columns that cells above it reach down into.

A cell that spans rows or columns (``rowspan``, ``colspan``) stands in the first of them; the others are empty, so that
what follows stays below the head of its column. A span of rows ends with the rows' group (``thead``, ``tbody``).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.readers.html.page_tokens import Attributes

__all__ = ["OpenTable"]

_is_span = re.compile("[1-9][0-9]{0,2}").fullmatch
_is_span_of_rows = re.compile("0|[1-9][0-9]{0,4}").fullmatch
_ALL_ROWS = 65534  # of a group, which HTML calls 0; it counts no further
_MOST_COLUMNS = 60  # of a table with spans: what has more lays out a page


class OpenTable:
    """The rows of a table: where the lines of the open row begin, and each of its cells with its spans."""

    __slots__ = ("_reached", "_spans", "cells", "is_plain", "start")

    def __init__(self) -> None:
        self.start = -1
        self.cells: list[int] = []
        self.is_plain = True
        self._spans: list[tuple[int, int]] = []
        self._reached = dict[int, int]()  # rows that a cell above reaches down to, by column

    def open_cell(self, start: int, attrs: Attributes) -> None:
        """Note a cell by the number of its first line, and how many columns and rows it spans."""
        given = dict(attrs) if attrs else {}
        columns, rows = given.get("colspan") or "", given.get("rowspan") or ""
        down = int(rows) if _is_span_of_rows(rows) else 1
        self.cells.append(start)
        self._spans.append((int(columns) if _is_span(columns) else 1, down or _ALL_ROWS))

    def place_cells(self, texts: Sequence[str]) -> list[str]:
        """Return the cells of the open row by columns, with empty ones where others span."""
        found = list[str]()
        for text, (columns, _) in zip(texts, self._spans, strict=True):
            self._pass_reached(found)
            wide = columns if len(found) + columns <= _MOST_COLUMNS else 1
            found += [text, *[""] * (wide - 1)]
        return found

    def _pass_reached(self, found: list[str]) -> None:
        while self._reached.get(len(found)):
            found.append("")

    def end_row(self) -> None:
        """Close the open row, and note which columns its cells reach down into."""
        if self.cells:
            below = {column: rows - 1 for column, rows in self._reached.items() if rows > 1}
            found = list[str]()
            for columns, rows in self._spans:
                self._pass_reached(found)
                end = len(found) + columns
                if rows > 1 and end <= _MOST_COLUMNS:
                    below |= dict.fromkeys(range(len(found), end), rows - 1)
                found += [""] * (columns if end <= _MOST_COLUMNS else 1)
            self._reached = below
        self.start, self.cells, self.is_plain, self._spans = -1, [], True, []

    def end_group(self) -> None:
        """End the group of rows, beyond which no cell spans; its last row is closed."""
        self._reached.clear()
