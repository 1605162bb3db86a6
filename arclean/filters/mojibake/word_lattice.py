"""The cheapest words of a line of which some places may be read in several ways, and how sure each place is.

Every way to read a span of the line as one word is an edge from one place to another; a path over edges reads the whole
line. A word costs what it costs after the word before it. A place is as sure as the cheapest path that reads it
otherwise is dearer than the cheapest of all.
"""

from __future__ import annotations

from functools import cache, lru_cache
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from arclean.evidence.word_boundaries.oov_cost import shared_oov_costs
from arclean.language.folding import fold
from arclean.language.lexicon import run_lexicon
from arclean.language.tokens import BREAK, SIGNS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

__all__ = ["Edge", "PlaceReading", "is_likely_word", "read_places", "word_bits"]


class Edge(NamedTuple):
    """One word from a place to another (exclusive): its letters, bits of its own, what doubtful places in it are."""

    start: int
    end: int
    word: str
    bits: float
    places: Mapping[int, str]


class PlaceReading(NamedTuple):
    """What a doubtful place is, and by how many bits that is cheaper than anything else."""

    text: str
    margin: float


def read_places(edges: Sequence[Edge]) -> dict[int, PlaceReading]:
    """Return what the doubtful places of a line are. Edges lead from lower to higher places.

    >>> edges = [Edge(0, 2, "قال", 0.0, {}), Edge(2, 5, "في", 0.0, {3: "ف"}), Edge(2, 5, "كي", 0.0, {3: "ك"})]
    >>> reading = read_places(edges)[3]
    >>> reading.text, reading.margin > 4
    ('ف', True)
    """
    costs = {}
    for is_forward in (True, False):
        costs[is_forward] = _costs(edges, is_forward=is_forward)
    totals = [costs[True][n] + costs[False][n] for n in range(len(edges))]
    best: dict[int, tuple[float, str]] = {}
    for total, edge in zip(totals, edges, strict=True):
        for place, text in edge.places.items():
            if total < best.get(place, (inf, ""))[0]:
                best[place] = total, text
    others = dict.fromkeys(best, inf)
    for total, edge in zip(totals, edges, strict=True):
        for place, text in edge.places.items():
            if place in best and text != best[place][1] and total < others[place]:
                others[place] = total
    return {place: PlaceReading(text, others[place] - total) for place, (total, text) in best.items()}


def _costs(edges: Sequence[Edge], *, is_forward: bool) -> list[float]:
    """Return for each edge the bits of the cheapest path from the beginning with it, or to the end without it."""
    order = sorted(range(len(edges)), key=lambda n: edges[n].start if is_forward else -edges[n].end)
    first = min(edge.start for edge in edges)
    last = max(edge.end for edge in edges)
    meeting: dict[int, list[int]] = {}
    for n, edge in enumerate(edges):
        meeting.setdefault(edge.end if is_forward else edge.start, []).append(n)
    bigram = _bigram_cost()
    found = [inf] * len(edges)
    junctions: dict[int, _Junction] = {}
    for n in order:
        edge = edges[n]
        place = edge.start if is_forward else edge.end
        if place not in junctions:
            met = meeting.get(place, ())
            junctions[place] = _Junction([
                (edges[m].word, found[m] + (0.0 if is_forward else edges[m].bits)) for m in met
            ])  # fmt: skip
        if is_forward:
            start = bigram(BREAK, edge.word) if place == first else inf
            found[n] = min(start, junctions[place].least_before(edge.word)) + edge.bits
        else:
            found[n] = min(0.0 if place == last else inf, junctions[place].least_after(edge.word))
    return found


class _Junction:
    """The words that meet at a place, with the bits of the paths that they end or begin.

    What a word costs after another depends on that one only where the lexicon knows both: of the others the cheapest is
    all that counts. So a place at which hundreds of words meet costs what its known words cost.
    """

    def __init__(self, words: Sequence[tuple[str, float]]) -> None:
        self._words = words
        self._known = sorted((bits, word) for word, bits in words if _is_counted(word))
        others = [(bits, word) for word, bits in words if not _is_counted(word)]
        self._other = min(others, default=(inf, ""))
        self._after_unknown: float | None = None
        self._other_after: float | None = None

    def least_before(self, word: str) -> float:
        """Return the bits of the cheapest path that ends here, with those of a word after it."""
        bigram = _bigram_cost()
        least = self._other[0] + bigram(self._other[1], word) if self._other[1] else inf
        if not _is_counted(word):
            return min(least, self._known[0][0] + bigram(self._known[0][1], word)) if self._known else least
        for bits, before in self._known:
            if bits >= least:  # no bigram costs less than nothing
                break
            least = min(least, bits + bigram(before, word))
        return least

    def least_after(self, word: str) -> float:
        """Return the bits of the cheapest path that begins here, after a word."""
        bigram = _bigram_cost()
        if not _is_counted(word):
            if self._after_unknown is None:
                self._after_unknown = min((bits + bigram(word, after) for after, bits in self._words), default=inf)
            return self._after_unknown
        if self._other_after is None:
            others = (bits + bigram(word, after) for after, bits in self._words if not _is_counted(after))
            self._other_after = min(others, default=inf)
        least = self._other_after
        for bits, after in self._known:
            if bits >= least:
                break
            least = min(least, bits + bigram(word, after))
        return least


@cache
def _bigram_cost() -> Callable[[str, str], float]:
    return lru_cache(maxsize=1 << 12)(shared_oov_costs(run_lexicon()).bigram_cost)


@lru_cache(maxsize=1 << 12)
def _is_counted(word: str) -> bool:
    """Return whether bigrams are asked for a word: a sign, or one that the lexicon knows."""
    return word in SIGNS or run_lexicon().has_folded(word)


@lru_cache(maxsize=1 << 12)
def word_bits(word: str) -> float:
    """Return the bits of a word by itself.

    >>> word_bits("في") < word_bits("كفي")
    True
    """
    return shared_oov_costs(run_lexicon()).word_cost(word)


@lru_cache(maxsize=1 << 12)
def is_likely_word(word: str) -> bool:
    """Return whether a word is known, or made of a known one.

    >>> is_likely_word("والمدرسة"), is_likely_word("درمسةل")
    (True, False)
    """
    return fold(word) in run_lexicon() or shared_oov_costs(run_lexicon()).is_likely_word(word)
