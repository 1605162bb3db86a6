"""Gaps beside rows of letters, as wide as those that part the words of a row: numbers, signs and Latin between them.

A line that is set letter by letter with two spaces between words has two beside its numbers too. Nothing is lost there.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.core.edits import Span
from arclean.filters.letter_spacing.letter_rows import GAPS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.filters.letter_spacing.letter_rows import LetterRow

__all__ = ["find_word_gaps"]

_tokens = LazyPattern(f"[^{GAPS}]+").finditer


class _GapSide(NamedTuple):
    """What stands between two gaps of words: a row, or characters without a blank."""

    start: int
    end: int
    row: Span | None


def find_word_gaps(
    text: str, line: Span, rows: Sequence[tuple[LetterRow, Sequence[int]]], unread: Sequence[LetterRow] = ()
) -> list[Span]:
    """Return the wide gaps of a line outside its rows, as far as they follow one another from a row on.

    ``rows`` are those that were read, with the number of letters before the end of each word; ``unread`` are others,
    whose words only their own gaps show.

    >>> from arclean.filters.letter_spacing.letter_rows import find_rows
    >>> text = "ف ي  ا ل ق ر ا ر  12  (3)"
    >>> rows = [(row, [2, 8]) for row in find_rows(text, 0, len(text))]
    >>> find_word_gaps(text, Span(0, len(text)), rows)
    [Span(start=16, end=18), Span(start=20, end=22)]
    """
    widths = {
        row.units[end].start - row.units[end - 1].end for row, ends in rows for end in ends if end < len(row.units)
    }
    if not max(widths, default=1) > 1:
        return []
    spans = [Span(row.units[0].start, row.units[-1].end) for row, _ in rows]
    blocks = _cut_blocks(text, line, spans)
    gaps = [Span(left.end, right.start) for left, right in pairwise(blocks)]
    are_wide = [gap.end - gap.start > 1 and gap.end - gap.start in widths for gap in gaps]
    reached = _reach(are_wide, [block.row is not None for block in blocks])
    back = _reach(are_wide[::-1], [block.row is not None for block in reversed(blocks)])[::-1]
    asked = [gap for gap, one, other in zip(gaps, reached, back, strict=True) if one or other]
    every = sorted([*spans, *(Span(row.units[0].start, row.units[-1].end) for row in unread)])
    return [gap for gap in asked if not _lies_within(gap, every)]


def _lies_within(gap: Span, rows: Sequence[Span]) -> bool:
    """Return whether a gap is one of a row's own: a sign that touches two rows makes one token of the ends of both."""
    number = bisect_right(rows, gap) - 1
    return number >= 0 and gap.end <= rows[number].end


def _cut_blocks(text: str, line: Span, rows: Sequence[Span]) -> list[_GapSide]:
    """Return the blocks of a line: tokens, those of a row as one."""
    blocks: list[_GapSide] = []
    left = list(rows)
    for token in _tokens(text, *line):
        start, end = token.span()
        while left and left[0].end <= start:
            del left[0]
        own = left[0] if left and left[0].start < end else None
        if own is not None and blocks and blocks[-1].row == own:
            start = blocks.pop().start
        blocks.append(_GapSide(start, end, own))
    return blocks


def _reach(are_wide: Sequence[bool], are_rows: Sequence[bool]) -> list[bool]:
    """Return for each gap whether it is wide and follows a row, or such a gap."""
    reached, going = [], False
    for is_wide, is_row in zip(are_wide, are_rows[:-1], strict=True):
        going = is_wide and (going or is_row)
        reached.append(going)
    return reached
