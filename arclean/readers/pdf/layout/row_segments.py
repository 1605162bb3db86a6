"""Row segments: the parts of a row between gaps that may be gutters, each the text of one column or cell.

The bullet or number of a list item stands far from its text and belongs to it all the same.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.core.medians import median
from arclean.readers.pdf.layout import weights
from arclean.readers.pdf.layout.units import drawn_of_unit, space_between

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
_LONG_TEXT = 400  # units, of which the ends are looked at


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
    """Return segments with the label of a list item joined to its text: at either side of the row, or between texts.

    A label between two texts belongs to the one that is drawn after it, or is clearly nearer.
    """
    for end, beside in ((-1, -2), (0, 1)):
        if len(segments) > 1 and is_item_label(segments[end]):
            item = _join_label(segments[end], segments[beside])
            if item is not None:
                segments = [*segments[:beside], item] if end else [item, *segments[2:]]
    number = 1
    while number < len(segments) - 1:
        before, label, after = segments[number - 1 : number + 2]
        if is_item_label(label):
            left, right = label[0].x0 - before[-1].x1, after[0].x0 - label[-1].x1
            near = number - 1 if left < right else number + 1
            is_near = 2 * min(left, right) < max(left, right)
            follows = [n for n in (number - 1, number + 1) if _is_drawn_after(label, segments[n])]
            if len(follows) == 1:
                near, is_near = follows[0], True
            joined = _join_label(label, segments[near]) if is_near else None
            if joined is not None:
                segments = [*segments[: min(number, near)], joined, *segments[max(number, near) + 1 :]]
                continue
        number += 1
    return segments


def _is_drawn_after(label: list[Unit], text: list[Unit]) -> bool:
    """Return whether the first glyph of a text is drawn next after a label."""
    ends = text if len(text) < _LONG_TEXT else [*text[: _LONG_TEXT // 2], *text[-_LONG_TEXT // 2 :]]
    return 0 < min(map(drawn_of_unit, ends)) - max(map(drawn_of_unit, label)) <= 2  # a space may be between


def _join_label(label: list[Unit], text: list[Unit]) -> list[Unit] | None:
    """Return a label and its text as one segment, from left to right; None where they are too far from each other."""
    left, right = sorted((label, text), key=lambda segment: segment[0].x0)
    if right[0].x0 - left[-1].x1 < weights.LABEL_INDENT * right[0].size:
        return [*left, space_between(left[-1], right[0]), *right]
    return None


def _trim_spaces(segment: list[Unit]) -> list[Unit]:
    """Return a segment without the spaces at its ends."""
    start, end = 0, len(segment)
    while start < end and segment[start].text == " ":
        start += 1
    while end > start and segment[end - 1].text == " ":
        end -= 1
    return segment[start:end]
