"""Ruled spans: the rows of a page that stand within the vertical rules of one table.

Tables of one page may share a gutter and no other; taken together they would be two columns. A table whose columns are
ruled ends where its rules do, whatever stands above and below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.readers.pdf.layout.gutters import find_gutter_region
from arclean.readers.pdf.layout.tables import is_horizontal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.core.document import Box
    from arclean.readers.pdf.layout.gutters import Row

__all__ = ["ruled_spans"]

_MIN_RULES = 4  # side by side: a table of three columns
_TOUCHING = 3.0  # points between two rules that go on in each other
_ROUNDING = 1.0  # points


class _Frame(NamedTuple):
    """Vertical rules that touch, one below or beside the other."""

    top: float
    bottom: float
    places: frozenset[int]


def ruled_spans(rows: Sequence[Row], rules: Sequence[Box]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of the first and the last row (excluded) of tables of three columns or more that rules part.

    Nothing stands beside such a table, and each of its rules runs down between the cells of all rows.
    """
    end = 0
    for frame in _frames(rules):
        inside = [n for n, row in enumerate(rows) if frame.top < row[0].base < frame.bottom + _ROUNDING]
        left, right = min(frame.places) - _ROUNDING, max(frame.places) + _ROUNDING
        is_whole = all(rows[n][0].x0 >= left and rows[n][-1].x1 <= right for n in inside)
        if len(inside) > 1 and is_whole and inside[0] >= end and _are_cells([rows[n] for n in inside], frame):
            end = inside[-1] + 1
            yield inside[0], end


def _are_cells(rows: list[Row], frame: _Frame) -> bool:
    """Return whether a gutter stands at each rule within a frame, through all rows."""
    region = find_gutter_region(rows)
    if region is None or region.first or region.last < len(rows):
        return False
    inner = sorted(frame.places)[1:-1]
    return len(region.gaps) == len(inner) and all(
        start - _ROUNDING < place < end + _ROUNDING for place, (start, end) in zip(inner, region.gaps, strict=True)
    )


def _frames(rules: Sequence[Box]) -> list[_Frame]:
    """Return the frames of a page from above, those of four rules or more side by side."""
    frames: list[_Frame] = []
    for rule in sorted((rule for rule in rules if not is_horizontal(rule)), key=lambda rule: rule.top):
        place = frozenset({round(rule.x0)})
        if frames and rule.top <= frames[-1].bottom + _TOUCHING:
            last = frames[-1]
            frames[-1] = _Frame(last.top, max(last.bottom, rule.bottom), last.places | place)
        else:
            frames.append(_Frame(rule.top, rule.bottom, place))
    return [frame for frame in frames if len(frame.places) >= _MIN_RULES]
