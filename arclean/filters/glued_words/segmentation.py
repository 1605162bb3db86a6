"""Viterbi segmentation of an unknown string: the places at which its words meet.

All ways to read the string are compared, as a chain of known words and of at most as many unknown ones: each word costs
what it does after the one before it. A place is a boundary where the best chain parts two words; its margin is by how
many bits the best chain that does not part there costs more. What is left of the margin, less the prior odds against a
lost space between words of that kind, is the score (see ``boundary_odds``).
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from arclean.evidence.word_boundaries import weights as boundary_weights
from arclean.evidence.word_boundaries.oov_cost import shared_oov_costs
from arclean.evidence.word_boundaries.optional_spaces import COMPOUNDS
from arclean.filters.glued_words import weights
from arclean.filters.glued_words.boundary_odds import AMBIGUOUS, BoundaryOdds, is_article, is_sure_word
from arclean.language.letter_bigrams import SpellingCosts
from arclean.language.tokens import SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from arclean.language.lexicon import Lexicon

__all__ = ["WordBoundary", "WordSegmenter"]

_MAX_KNOWN, _MAX_UNKNOWN = 16, 24  # letters of a word in the tables, and of one that is in none
_MIN_KNOWN, _MIN_UNKNOWN = 2, 3
_EQUAL = 1e-6  # bits by which sums differ that were added up in another order
_MIN_LETTERS, _MAX_LETTERS = 4, 120  # of a string that is looked at: two words, and a line without any space
_UNKNOWN_WORD = "\ufffd"  # stands for any unknown word before a known one


class WordBoundary(NamedTuple):
    """A place in a string where two words meet: by how many bits it is likelier than none, and the two words.

    ``optional`` are the bits against it where no other words of the document are glued, since authors leave that
    space out, or since the string may be one word of another language.
    """

    at: int
    bits: float
    left: str
    right: str
    optional: float = 0.0

    @property
    def bits_alone(self) -> float:
        """By how many bits it is likelier than none, where nothing else in the document speaks for it."""
        return self.bits - self.optional


class Segment(NamedTuple):
    """A span of the string, taken for a word; ``cost`` is that of the word by itself, in bits."""

    start: int
    end: int
    text: str
    known: bool
    cost: float


class WordSegmenter:
    """Finds the boundaries of glued words, by a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._oov_costs = shared_oov_costs(lexicon)
        self._odds = BoundaryOdds(lexicon, self._oov_costs)
        self._boundaries = lru_cache(maxsize=1 << 11)(self._segment)

    def find_boundaries(self, word: str, before: str, after: str) -> tuple[WordBoundary, ...]:
        """Return the boundaries in a string that no table knows, between two words or the signs for what is none.

        >>> from arclean.core.context import Context
        >>> found = WordSegmenter(Context().lexicon).find_boundaries("الحكومةالعراقية", "قالت", "")
        >>> [(boundary.left, boundary.right) for boundary in found]
        [('الحكومة', 'العراقية')]
        """
        return self._boundaries(word, before, after) if _MIN_LETTERS <= len(word) <= _MAX_LETTERS else ()

    def _segment(self, word: str, before: str, after: str) -> tuple[WordBoundary, ...]:
        spelling = SpellingCosts(word)
        cheapest = weights.MIN_BIGRAM_COST + weights.LOST_SPACE_COST + weights.RIVAL_PENALTY
        if self._oov_costs.oov_word_cost(word, spelling.span_cost(0, len(word))) < cheapest:
            return ()
        known = self._find_known_words(word)
        if not known:
            return ()
        segments = self._list_segments(word, known, spelling)
        totals = self._chain_costs(segments, len(word), before, after)
        scored = (self._score_boundary(word, *margin) for margin in _boundary_margins(len(word), segments, totals))
        return tuple(boundary for boundary in scored if boundary is not None)

    def _chain_costs(self, segments: Sequence[Segment], size: int, before: str, after: str) -> list[float]:
        """Return for each segment the bits of the best chain through it; ``segments`` are sorted by their starts."""
        ends: defaultdict[int, list[int]] = defaultdict(list)
        links: list[tuple[int, int, float]] = []
        forward: list[float] = []
        pair_cost, lost = self._lexicon.bigram_cost, weights.LOST_SPACE_COST
        before_known = before in SIGNS or self._lexicon.has_folded(before)
        for number, (start, end, text, known, cost) in enumerate(segments):
            alone = cost + boundary_weights.UNCOUNTED_BIGRAM_COST
            if start == 0:
                forward.append(pair_cost(before, text) if before_known and known else alone)
            else:
                steps = [
                    (n, lost + (pair_cost(segments[n].text, text) if known and segments[n].known else alone))
                    for n in ends[start]
                ]
                links += [(n, number, bits) for n, bits in steps]
                forward.append(min([forward[n] + bits for n, bits in steps], default=inf))
            ends[end].append(number)
        backward = [self._last_step_cost(one, after) if one.end == size else inf for one in segments]
        for left, right, bits in reversed(links):
            backward[left] = min(backward[left], bits + backward[right])
        return [one + other for one, other in zip(forward, backward, strict=True)]

    def _score_boundary(self, word: str, margin: float, left: Segment, right: Segment) -> WordBoundary | None:
        """Return the boundary between two segments of a string, by its margin and by the prior odds; None for none."""
        pair = left.text, right.text
        if pair in COMPOUNDS or not all(one.known or self._oov_costs.is_likely_word(one.text) for one in (left, right)):
            return None
        penalty, optional = self._odds.weigh(word, *pair)
        return WordBoundary(left.end, margin - penalty, *pair, optional)

    def _last_step_cost(self, segment: Segment, after: str) -> float:
        """Return the bits of the word after the string, after a last segment; 0 for a word that is not known."""
        if after not in SIGNS and not self._lexicon.has_folded(after):
            return 0.0
        return self._oov_costs.bigram_cost(segment.text if segment.known else _UNKNOWN_WORD, after)

    def _find_known_words(self, word: str) -> dict[tuple[int, int], str]:
        """Return the known words in a string, by their spans."""
        size, is_known = len(word), self._lexicon.has_folded
        known = {}
        for start in range(size - 1):
            for end in range(start + _MIN_KNOWN, min(size, start + _MAX_KNOWN) + 1):
                text = word[start:end]
                if end - start < size and is_known(text):
                    known[start, end] = text
        return known

    def _list_segments(self, word: str, known: Mapping[tuple[int, int], str], spelling: SpellingCosts) -> list[Segment]:
        """Return the known words in a string, and the unknown ones beside them or at its edges, sorted.

        Known ones are left out before or after which no word has room.
        """
        size, cost = len(word), self._lexicon.folded_cost
        starts = {0, *(end for _, end in known)}
        ends = {size, *(start for start, _ in known)}
        first = _MIN_KNOWN if (0, _MIN_KNOWN) in known else _MIN_UNKNOWN
        last = size - (_MIN_KNOWN if (size - _MIN_KNOWN, size) in known else _MIN_UNKNOWN)
        segments = [
            Segment(start, end, text, True, cost(text))
            for (start, end), text in known.items()
            if (start == 0 or start >= first) and (end == size or end <= last)
        ]
        for start in starts:
            for end in range(start + _MIN_UNKNOWN, min(size, start + _MAX_UNKNOWN) + 1):
                if end in ends and (start, end) not in known:
                    text = word[start:end]
                    bits = self._oov_costs.oov_word_cost(text, spelling.span_cost(start, end))
                    segments.append(Segment(start, end, text, False, bits))
        return sorted(segments)


def _boundary_margins(
    size: int, segments: Sequence[Segment], totals: Sequence[float]
) -> Iterator[tuple[float, Segment, Segment]]:
    """Yield the places of the best chain at which two sure words meet: margin in bits, and the two words.

    ``totals`` are the costs of the best chains through the segments.
    """
    least = min(totals, default=inf)
    if least == inf:
        return
    unparted = [inf] * size  # the cost of the best chain that does not part at a place
    for segment, total in zip(segments, totals, strict=True):
        for place in range(segment.start + 1, segment.end):
            unparted[place] = min(unparted[place], total)
    best = [one for one, total in zip(segments, totals, strict=True) if total <= least + _EQUAL]
    lefts, rights = {one.end: one for one in best}, {one.start: one for one in best}
    for at in sorted(lefts.keys() & rights.keys()):
        left, right = lefts[at], rights[at]
        is_last = right.end == size and right.text in AMBIGUOUS
        may_end = is_sure_word(left.text) and not is_article(left.text)
        if (left.known or right.known) and may_end and (is_sure_word(right.text) or is_last):
            yield unparted[at] - least, left, right
