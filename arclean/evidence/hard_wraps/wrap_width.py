"""The measure: how long the lines of a text are that were broken at the edge of the paper.

A line that was broken there has no room for the next word; a line that its author ended has room as often as not. So
lines that end in no stop vote, in bits, and a stretch of text is taken for broken where its lines say so together.
"""

from __future__ import annotations

from itertools import accumulate, pairwise
from math import ceil
from typing import TYPE_CHECKING

from arclean.evidence.hard_wraps.line_features import Row, rhymes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["NEEDED", "ROOM", "full", "measures"]

# Set on texts of split DEV of the corpora, broken at a measure and as they are, 2026-11.
ROOM = 0.9
"""Of the measure: a line that could take the next word up to there was ended on purpose. Letters differ in width."""
_SHORT = 0.6  # of the measure: a shorter line may be a heading in any text
_CHUNK = 12  # rows that a measure is taken of, with as many on either side
_RANK = 0.9  # of the widths, from below: the measure is no outlier
_OVERLONG, _MOST = 1.3, 0.1  # lines longer than the measure, and the share of them that a broken text may have
_NARROWEST, _WIDEST = 20, 170  # characters on a line of paper
_FULL, _NARROW_FULL, _SOME, _BRIEF = 1.0, 0.5, -2.8, -0.7  # bits: full, in a long or short measure; room; heading
_HANGS, _CLAUSES, _PLAIN = 3.0, 1.0, -0.3  # bits: it ends in a word that wants another; signs within it; neither
_PAUSES = -1.3  # bits: it ends in a comma, as 4 words of 100 in dev_* and 10 lines that authors ended without a stop
_LONG = 50  # characters: lines of a list seldom come that near to each other in length
_WINDOW = 12  # votes on either side that are pooled
NEEDED = 5.0
"""Bits that a stretch needs in a text of which nobody knows whether its lines were ever on paper."""
_WHOLE, _LEAST = 0.1, 0.5  # of the bits of the whole text, that a stretch may do without; bits that it needs by itself
_BLOCK = 4  # lines that have a measure of their own
_NARROW = 0.55  # of the measure around it, at least, that a block's own is


def full(row: Row, after: Row, measure: float) -> bool:
    """Tell whether a line had no room for the first word of the next."""
    return row.width + 1 + after.first > ROOM * measure and row.width >= _SHORT * measure


def measures(rows: Sequence[Row], gaps: Sequence[str], *, needed: float = NEEDED) -> list[float]:
    r"""Give for each row the measure that it was broken at; 0 where nothing says that it was.

    ``gaps[n]`` is what stands between row n and the next: ``"\n"``, a blank line or a form feed. ``needed`` are the
    bits that the lines of a stretch must say together.
    """
    wide = _around(rows)
    for start, end in _blocks(gaps, len(rows)):
        block = rows[start:end]
        if len(block) < _BLOCK:
            continue
        if rhymes(block) or sum(row.parted for row in block) * 2 > len(block):
            wide[start:end] = [0.0] * len(block)
        else:
            own = _own(block, max(wide[start:end]))
            if own:
                wide[start:end] = [own] * len(block)
    votes = list(_votes(rows, gaps, wide))
    sums = [0.0, *accumulate(vote for _, vote in votes)]
    least = max(min(needed, _LEAST), needed - _WHOLE * sums[-1])
    behind = 0
    for number, measure in enumerate(wide):
        while behind < len(votes) and votes[behind][0] < number:
            behind += 1
        low, high = max(0, behind - _WINDOW), min(len(votes), behind + _WINDOW)
        if measure and sums[high] - sums[low] < least:
            wide[number] = 0.0
    return wide


def _around(rows: Sequence[Row]) -> list[float]:
    """Take the measure of the rows around each."""
    chunks = [[row.width for row in rows[at : at + _CHUNK] if not row.parted] for at in range(0, len(rows), _CHUNK)]
    running = [
        [row.width for row in rows[at : at + _CHUNK] if row.runs and not row.parted]
        for at in range(0, len(rows), _CHUNK)
    ]
    found: list[float] = []
    for number in range(len(chunks)):
        near = slice(max(0, number - 1), number + 2)
        open_ = sorted(width for chunk in running[near] for width in chunk)
        measure = float(open_[ceil(_RANK * (len(open_) - 1))]) if open_ else 0.0
        every = [width for chunk in chunks[near] for width in chunk]
        overlong = sum(width > _OVERLONG * measure for width in every)
        fits = _NARROWEST <= measure <= _WIDEST and overlong <= _MOST * len(every)
        found += [measure if fits else 0.0] * _CHUNK
    return found[: len(rows)]


def _blocks(gaps: Sequence[str], count: int) -> Iterator[tuple[int, int]]:
    """Yield the first and the last row, and one, of rows without a blank line between them."""
    cuts = [0, *(number + 1 for number, gap in enumerate(gaps) if gap != "\n"), count]
    yield from pairwise(cuts)


def _own(block: Sequence[Row], around: float) -> float:
    """Give the measure of a block whose lines all fill it; 0 where they do not, or nothing in them shows a sentence."""
    measure = float(max(row.width for row in block))
    if not max(_NARROWEST, _NARROW * around) <= measure <= _WIDEST or not any(row.hangs for row in block):
        return 0.0
    return measure if all(full(row, after, measure) for row, after in pairwise(block)) else 0.0


def _votes(rows: Sequence[Row], gaps: Sequence[str], wide: Sequence[float]) -> Iterator[tuple[int, float]]:
    """Yield the votes of the rows that end in no stop, with their numbers.

    A row before a blank line votes where it wants another word, or the text is set with a blank line behind most rows.
    """
    single = sum(gap == "\n" for gap in gaps)
    spaced = 4 * single < len(gaps)
    for number, (row, after) in enumerate(pairwise(rows)):
        measure = wide[number]
        heard = gaps[number] == "\n" or (gaps[number] != "\f" and (spaced or row.hangs))
        if measure and row.runs and not row.parted and heard:
            yield number, _bits(row, after, measure)


def _bits(row: Row, after: Row, measure: float) -> float:
    """Say by how many bits a line that ends in no stop speaks for a break at the edge."""
    if not full(row, after, measure):
        return _BRIEF if row.width < _SHORT * measure else _SOME
    said = (_HANGS if row.hangs else 0.0) + (_CLAUSES if row.clauses else 0.0)
    filled = _FULL if measure >= _LONG else _NARROW_FULL
    return filled + (said or _PLAIN) + (_PAUSES if row.pauses else 0.0)
