"""Spans of a text that read as no language: neighbouring pieces whose excess bits add up.

A line of three words says little, twenty such lines much. Pieces (lines, and long lines cut at spaces) are summed up as
Kadane sums: a span begins where a piece costs more than what reads, ends where the sum is highest, and never goes
on over a piece that clearly reads.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from arclean.core.line_spans import line_spans
from arclean.filters.wrong_map import weights
from arclean.filters.wrong_map.letter_rows import is_letter_row
from arclean.language.legibility import excess_bits, reads_plainly

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["UnreadableSpan", "piece_excess", "text_pieces", "unreadable_spans"]

_PIECE_CHARS = 160  # of a long line: enough to tell


piece_excess = lru_cache(maxsize=64)(excess_bits)
"""The excess bits of a piece, which two looks at a line ask for."""


class UnreadableSpan(NamedTuple):
    """A span that reads as nothing, and by how many bits in all."""

    start: int
    end: int
    excess: float


def text_pieces(text: str) -> Iterator[tuple[int, int]]:
    r"""Yield the spans of lines that are not empty; long lines are cut at spaces.

    >>> [end - start for start, end in text_pieces("كتاب\n\n" + "كلمة " * 40)]
    [4, 159, 40]
    """
    for start, end in line_spans(text):
        at = start
        while end - at > _PIECE_CHARS:
            cut = text.rfind(" ", at + 1, at + _PIECE_CHARS)
            cut = cut if cut > at else at + _PIECE_CHARS
            yield at, cut
            at = cut + (text[cut] == " ")
        if at < end:
            yield at, end


def unreadable_spans(text: str) -> Iterator[UnreadableSpan]:
    """Yield the spans whose pieces cost so much more than what reads that chance does not explain it."""
    total = best = 0.0
    first = last = 0
    for start, end in text_pieces(text):
        piece = text[start:end]
        gained = weights.PLAIN_EXCESS * len(piece) if reads_plainly(piece) else piece_excess(piece)
        if not gained or (gained > 0 and is_letter_row(piece)):
            continue
        if total <= 0:
            first, total = start, 0.0
        total += gained
        if total > best:
            best, last = total, end
        if total <= 0 or gained < weights.READABLE_EXCESS:
            if best >= weights.MIN_EXCESS:
                yield UnreadableSpan(first, last, best)
            total = best = 0.0
    if best >= weights.MIN_EXCESS:
        yield UnreadableSpan(first, last, best)
