"""The orders in which the parts of a line may have stood, each with its odds against the line as it is.

A tool that writes the runs of a line from left to right puts all of them in reverse; one that takes a number for the
middle of the line swaps its two sides. The last sign of the line goes with its word, or stays at the end of the line.
Brackets that would close before they open refute an order; they speak for one that mends them.
"""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.brackets import BRACKET_PAIRS
from arclean.evidence.number_places.word_places import FIRST, LAST, pair_score, word_score
from arclean.filters.swapped_runs import weights
from arclean.filters.swapped_runs.line_runs import END_SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.filters.swapped_runs.line_runs import LineRuns, Separator

Blocks = tuple[tuple[int, int], ...]

__all__ = ["WAYS", "RunOrder", "run_orders"]

WAYS = 4
"""How many ways tools have: around one run or all runs in reverse, the last sign with its word or at the end."""
_AROUND, _REVERSED, _SIGN_STAYS = 0, 1, 2  # the last is added
_MOST_SEPARATORS = 12  # of a line: a row with more is of a table


class RunOrder(NamedTuple):
    """An order of the words of a line, and the nats by which it is likelier than the line as it is.

    ``edge_nats`` are those of the words at the ends of the line by themselves, without signs: they belong beside a
    number where a tool swapped the parts, and not where a text has a number after each of its sentences.
    ``blocks`` are half-open ranges of words in their new order; ``sign`` is taken from the last word of the line and
    stands at its end again, empty where the last word keeps it. ``ways`` are the numbers of the ways of tools, of
    :data:`WAYS`, that make the line out of this order.
    """

    nats: float
    blocks: Blocks
    sign: str
    ways: tuple[int, ...]
    edge_nats: float = 0.0


def run_orders(line: LineRuns) -> list[RunOrder]:
    """Return the other orders of a line, the likeliest first.

    >>> from arclean.filters.swapped_runs.line_runs import read_line
    >>> best = run_orders(read_line("من شهر أيار الماضي. 2019 وصل الوفد إلى العاصمة في عام"))[0]
    >>> best.blocks, best.nats > 5
    (((5, 11), (4, 5), (0, 4)), True)
    """
    words, separators = line.words, line.separators
    if len(separators) > _MOST_SEPARATORS:
        return []
    last = words[-1]
    bare = last.rstrip(END_SIGNS)
    has_sign = bool(bare) and bare != last
    found = [*_orders(words, separators, "", (0,) if has_sign else (0, _SIGN_STAYS))]
    if has_sign:
        found += _orders((*words[:-1], bare), separators, last[len(bare) :], (_SIGN_STAYS,))
    return sorted(found, key=lambda order: -order.nats)


def _orders(
    words: Sequence[str], separators: Sequence[Separator], sign: str, sign_ways: tuple[int, ...]
) -> Iterator[RunOrder]:
    """Yield each swap around one separator and the reversal of all runs, as far as brackets allow."""
    size, faults = len(words), _count_bracket_faults(words)
    shapes = (_AROUND,) if len(separators) > 1 else (_AROUND, _REVERSED)
    found: list[tuple[Blocks, float, float, tuple[int, ...]]] = [
        (
            ((one.end, size), (one.start, one.end), (0, one.start)),
            -_junction_nats(words, 0, one, size),
            _edge_nats(words, one.kind, one.kind),
            shapes,
        )
        for one in separators
    ]
    if len(separators) > 1 and (blocks := _reversed_blocks(separators, size)):
        starts = [0, *(one.end for one in separators)]
        ends = [*(one.start for one in separators[1:]), size]
        parts = zip(starts, separators, ends, strict=False)
        nats = -sum(_junction_nats(words, start, one, end) for start, one, end in parts)
        found.append((blocks, nats, _edge_nats(words, separators[0].kind, separators[-1].kind), (_REVERSED,)))
    for blocks, nats, edge_nats, shape in found:
        if sign and words[blocks[-1][1] - 1][-1] in END_SIGNS:
            continue
        mended = faults - _count_bracket_faults([*chain.from_iterable(words[start:end] for start, end in blocks)])
        if mended >= 0:
            ways = tuple(one + other for one in shape for other in sign_ways)
            yield RunOrder(nats + weights.BRACKET * mended, blocks, sign, ways, edge_nats + weights.BRACKET * mended)


def _reversed_blocks(separators: Sequence[Separator], size: int) -> Blocks:
    """Return the blocks of a line with its runs in reverse; nothing where two separators touch."""
    places = [0, *chain.from_iterable((one.start, one.end) for one in separators), size]
    blocks = tuple(pairwise(places))
    return () if any(start == end for start, end in blocks) else blocks[::-1]


def _junction_nats(words: Sequence[str], start: int, separator: Separator, end: int) -> float:
    """Return the nats by which the parts on either side of a separator, within a range of words, stand in order."""
    kind = separator.kind
    before, after = (start, separator.start), (separator.end, end)
    return sum(
        sign * (_first_score(words, *part, kind) + _last_score(words, *part, kind))
        for sign, part in ((1, before), (-1, after))
    )


def _edge_nats(words: Sequence[str], first_kind: str, last_kind: str) -> float:
    """Return the nats by which the words at the ends of a line, without signs, belong beside numbers of some kinds."""
    bare = [word.strip(END_SIGNS) or word for word in (*words[:2], *words[-2:])]
    return _last_score(bare, 2, 4, last_kind) - _first_score(bare, 0, 2, first_kind)


def _first_score(words: Sequence[str], start: int, end: int, kind: str) -> float:
    beside = words[start + 1] if end - start > 1 else ""
    return word_score(FIRST, words[start], kind) + pair_score(FIRST, words[start], beside)


def _last_score(words: Sequence[str], start: int, end: int, kind: str) -> float:
    beside = words[end - 2] if end - start > 1 else ""
    return word_score(LAST, words[end - 1], kind) + pair_score(LAST, words[end - 1], beside)


def _count_bracket_faults(words: Sequence[str]) -> int:
    """Return how many brackets of some words close before they open, or are not closed.

    >>> _count_bracket_faults(["(في", "12)"]), _count_bracket_faults(["12)", "(في"])
    (0, 2)
    """
    text, faults = " ".join(words), 0
    for pair in BRACKET_PAIRS:
        opening, closing = pair[0], pair[1]
        if opening not in text and closing not in text:
            continue
        depth = 0
        for char in text:
            depth += (char == opening) - (char == closing)
            if depth < 0:
                faults, depth = faults + 1, 0
        faults += depth
    return faults
