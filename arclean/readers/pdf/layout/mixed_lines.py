"""Mixed lines: which way lines with words of both directions run, where most of their letters do not tell.

A glossary, a list of addresses or of products has an Arabic term and a Latin one in each line, and now this, now that
is the longer one. Such lines all run one way, that of the page, and show it: they begin at one edge and end where their
words do, or what stands on the right is drawn first in each of them, as it is read.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.readers.pdf.layout import weights
from arclean.readers.pdf.layout.line_direction import directions, rtl_majority
from arclean.readers.pdf.layout.units import drawn_of_unit, size_of_unit, text_of_unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from arclean.readers.pdf.layout.units import Unit

__all__ = ["has_words_both_ways", "run_mixed_lines_leftward"]


def has_words_both_ways(texts: Sequence[str]) -> bool:
    """Return whether there are words of two letters or more of either direction in a line.

    >>> has_words_both_ways([*"ab بت"]), has_words_both_ways([*"a بت"])
    (True, False)
    """
    if not {1, -1} <= set(directions(set(texts))):  # as in nearly all lines
        return False
    ways = [*directions(texts)]
    return all(any(a == b == way for a, b in pairwise(ways)) for way in (1, -1))


def run_mixed_lines_leftward(segments: Iterable[Sequence[Unit]]) -> bool:
    """Return whether the lines of a page with words of both directions run leftward, whatever they have more of."""
    mixed = [segment for segment in segments if has_words_both_ways([*map(text_of_unit, segment)])]
    if len(mixed) < weights.MIN_MIXED_LINES:
        return False
    return all(map(_is_drawn_leftward, mixed)) or _begin_on_right(mixed)


def _is_drawn_leftward(segment: Sequence[Unit]) -> bool:
    """Return whether the part of a line that runs one way on its right is drawn before that on its left."""
    ways = [(way, drawn_of_unit(unit)) for unit in segment if (way := rtl_majority([unit.text]))]
    left = next((n for n, (one, two) in enumerate(pairwise(ways), 1) if one[0] != two[0]), 0)
    right = next((n for n in range(len(ways) - 1, 0, -1) if ways[n][0] != ways[n - 1][0]), 0)
    return max(drawn for _, drawn in ways[right:]) < min(drawn for _, drawn in ways[:left])


def _begin_on_right(mixed: Sequence[Sequence[Unit]]) -> bool:
    """Return whether nearly all of some lines have common ends on the right, and none on the left."""
    shares = []
    for is_right in (True, False):
        edges: Counter[int] = Counter()
        for segment in mixed:
            edge = segment[-1].x1 if is_right else segment[0].x0
            edges[round(edge / (weights.EDGE_TOLERANCE * size_of_unit(segment[0])))] += 1
        shares.append(sum(n for n in edges.values() if n >= weights.MIN_MIXED_LINES) / len(mixed))
    return shares[0] >= weights.FLUSH_SHARE and shares[1] == 0
