"""Row segments: the parts of a row between gaps that may be gutters, each the text of one column or cell.

The bullet or number of a list item stands far from its text and belongs to it all the same.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.core.medians import median
from arclean.readers.pdf.layout import weights
from arclean.readers.pdf.layout.units import space_between

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.core.document import Box
    from arclean.readers.pdf.layout.units import Unit

__all__ = ["is_item_label", "row_segments"]

_BULLET = "[\u2022\u2023\u25aa\u25cf\u25e6\u25cb\u25a0\u00b7\u00a8\uf0b7*-]"
_ITEM_NUMBER = "[0-9\u0660-\u0669]{1,2}"
_ITEM_LABEL = re.compile(  # as it lies on the page, from left to right
    rf"{_BULLET}|[(\[]?{_ITEM_NUMBER}[.)\]/-]+|[.()\[\]/-]+{_ITEM_NUMBER}[)\]]?",
)


def row_segments(row: list[Unit], rules: Sequence[Box] = ()) -> list[list[Unit]]:
    """Return the parts of a row between wide gaps, or gaps with a vertical rule in them, without the spaces there."""
    middle = row[0].base - row[0].size / 4
    walls = [rule.x0 for rule in rules if rule.top < middle < rule.bottom]
    widest = weights.SEGMENT_GAP
    segments: list[list[Unit]] = [[]]
    for unit in row:
        if unit.text == " " and (
            unit.x1 - unit.x0 > widest * unit.size or any(unit.x0 <= wall <= unit.x1 for wall in walls)
        ):
            segments.append([])
        else:
            segments[-1].append(unit)
    parts = [trimmed for segment in segments if (trimmed := _trim_spaces(segment))]
    if _is_spread(parts) and not any(row[0].x0 < wall < row[-1].x1 for wall in walls):
        return [_trim_spaces(row)]
    return _join_labels(parts)


def _is_spread(parts: Sequence[Sequence[Unit]]) -> bool:
    """Return whether parts of a row are the words of a justified line: single words, all equally far from each other.

    The cells of a table are words too, but hardly ever with equal white between them all; those of numbers are.
    """
    if len(parts) < weights.MIN_SPREAD_WORDS or any(unit.text == " " for part in parts for unit in part):
        return False
    words = sum(any(map(str.isalpha, unit.text)) for part in parts for unit in (part[0], part[-1]))
    gaps = [right[0].x0 - left[-1].x1 for left, right in pairwise(parts)]
    usual, size = median(gaps), parts[0][0].size
    return (
        words > len(parts)
        and usual < weights.MAX_SPREAD_GAP * size
        and max(gaps) - min(gaps) < weights.SPREAD_TOLERANCE * usual
    )


def is_item_label(units: Sequence[Unit]) -> bool:
    """Return whether units, from left to right, are the bullet or the number of a list item."""
    return _ITEM_LABEL.fullmatch("".join(unit.text for unit in units)) is not None


def _join_labels(segments: list[list[Unit]]) -> list[list[Unit]]:
    """Return segments with the label of a list item, on either side of the row, joined to its text."""
    for label, beside in ((-1, -2), (0, 1)):
        if len(segments) > 1 and is_item_label(segments[label]):
            left, right = sorted((segments[label], segments[beside]), key=lambda segment: segment[0].x0)
            edge, last = right[0], left[-1]
            if edge.x0 - last.x1 < weights.LABEL_INDENT * edge.size:
                item = [*left, space_between(last, edge), *right]
                segments = [*segments[:beside], item] if label else [item, *segments[2:]]
    return segments


def _trim_spaces(segment: list[Unit]) -> list[Unit]:
    """Return a segment without the spaces at its ends."""
    start, end = 0, len(segment)
    while start < end and segment[start].text == " ":
        start += 1
    while end > start and segment[end - 1].text == " ":
        end -= 1
    return segment[start:end]
