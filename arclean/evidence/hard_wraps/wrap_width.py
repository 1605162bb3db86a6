"""The wrap width: how many characters a full line has in a text that was broken at the edge of the paper.

A line that was broken there has no room for the next word; a line that its author ended has room as often as not. So
each line without a stop votes, in bits, and lines are taken for wrapped where those around them say so together.
"""

from __future__ import annotations

from itertools import accumulate, pairwise
from math import ceil
from typing import TYPE_CHECKING

from arclean.evidence.hard_wraps import weights
from arclean.evidence.hard_wraps.line_features import LineFeatures, lines_rhyme

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["is_full", "wrap_widths"]


def is_full(line: LineFeatures, following: LineFeatures, wrap_width: float) -> bool:
    """Return whether a line had no room for the first word of the following one, and is no heading.

    Letters differ in width, so a line is full from :data:`.weights.FULL_LINE_SHARE` of the wrap width.
    """
    has_no_room = line.width + 1 + following.first_width > weights.FULL_LINE_SHARE * wrap_width
    return has_no_room and line.width >= weights.HEADING_SHARE * wrap_width


def wrap_widths(lines: Sequence[LineFeatures], breaks: Sequence[str], *, min_bits: float | None = None) -> list[float]:
    r"""Return the wrap width of each line in characters, or 0.0 where nothing says that it was wrapped.

    ``breaks[n]`` stands between lines n and n + 1: ``"\n"``, a blank line or a form feed. ``min_bits`` is what the
    votes around a line must add up to, by default :data:`.weights.MIN_BITS`.
    """
    widths = _widths_of_chunks(lines)
    for start, end in _block_ranges(breaks, len(lines)):
        block = lines[start:end]
        if len(block) < weights.LINES_OF_BLOCK:
            continue
        if lines_rhyme(block) or sum(line.has_columns for line in block) * 2 > len(block):
            widths[start:end] = [0.0] * len(block)
        elif own := _width_of_block(block, max(widths[start:end])):
            widths[start:end] = [own] * len(block)
    votes = list(_list_votes(lines, breaks, widths))
    sums = [0.0, *accumulate(bits for _, bits in votes)]
    needed = weights.MIN_BITS if min_bits is None else min_bits
    needed = max(min(needed, weights.MIN_OWN_BITS), needed - weights.TEXT_BITS_SHARE * sums[-1])
    side, passed = weights.VOTES_A_SIDE, 0
    for number, width in enumerate(widths):
        while passed < len(votes) and votes[passed][0] < number:
            passed += 1
        low, high = max(0, passed - side), min(len(votes), passed + side)
        if width and sums[high] - sums[low] < needed:
            widths[number] = 0.0
    return widths


def _widths_of_chunks(lines: Sequence[LineFeatures]) -> list[float]:
    """Return the wrap width of the lines around each one, or 0.0 where they have no common one."""
    size = weights.LINES_A_CHUNK
    chunks = [[line for line in lines[at : at + size] if not line.has_columns] for at in range(0, len(lines), size)]
    found: list[float] = []
    for number in range(len(chunks)):
        near = [line for chunk in chunks[max(0, number - 1) : number + 2] for line in chunk]
        open_widths = sorted(line.width for line in near if line.is_open)
        width = float(open_widths[ceil(weights.WIDTH_QUANTILE * (len(open_widths) - 1))]) if open_widths else 0.0
        overlong = sum(line.width > weights.OVERLONG_RATIO * width for line in near)
        fits = weights.MIN_WRAP_WIDTH <= width <= weights.MAX_WRAP_WIDTH
        found += [width if fits and overlong <= weights.MAX_OVERLONG_SHARE * len(near) else 0.0] * size
    return found[: len(lines)]


def _block_ranges(breaks: Sequence[str], count: int) -> Iterator[tuple[int, int]]:
    """Yield the half-open ranges of lines without a blank line between them."""
    cuts = [0, *(number + 1 for number, kind in enumerate(breaks) if kind != "\n"), count]
    yield from pairwise(cuts)


def _width_of_block(block: Sequence[LineFeatures], around: float) -> float:
    """Return the wrap width of a block whose lines all fill it, or 0.0.

    It is 0.0 as well where no line ends in a word after which a sentence goes on, and where the block is much
    narrower than the lines ``around`` it.
    """
    width = float(max(line.width for line in block))
    narrowest = max(weights.MIN_WRAP_WIDTH, weights.BLOCK_WIDTH_SHARE * around)
    if not narrowest <= width <= weights.MAX_WRAP_WIDTH or not any(line.wants_word for line in block):
        return 0.0
    return width if all(is_full(line, after, width) for line, after in pairwise(block)) else 0.0


def _list_votes(
    lines: Sequence[LineFeatures], breaks: Sequence[str], widths: Sequence[float]
) -> Iterator[tuple[int, float]]:
    """Yield the number and the bits of each line that votes: those without a stop.

    A line before a blank line votes where it wants another word, or where most lines have a blank line after them.
    """
    single = sum(kind == "\n" for kind in breaks)
    is_spaced = 4 * single < len(breaks)
    for number, (line, after) in enumerate(pairwise(lines)):
        width, kind = widths[number], breaks[number]
        is_asked = kind == "\n" or (kind != "\f" and (is_spaced or line.wants_word))
        if width and line.is_open and not line.has_columns and is_asked:
            yield number, _vote_of_line(line, after, width)


def _vote_of_line(line: LineFeatures, following: LineFeatures, wrap_width: float) -> float:
    """Return the bits by which a line without a stop speaks for a break at the edge of the paper."""
    if not is_full(line, following, wrap_width):
        is_heading = line.width < weights.HEADING_SHARE * wrap_width
        return weights.HEADING_BITS if is_heading else weights.ROOM_BITS
    bits = weights.CONTINUATION_BITS if line.wants_word else 0.0
    bits += weights.CLAUSE_BITS if line.has_clauses else 0.0
    bits = bits or weights.PLAIN_BITS
    bits += weights.FULL_BITS if wrap_width >= weights.LONG_WIDTH else weights.SHORT_FULL_BITS
    return bits + (weights.COMMA_BITS if line.ends_in_comma else 0.0)
