"""Where the two fragments of a line meet, if they are swapped: ``head tail`` that was written down as ``tail head``.

Each space of the line is a cut candidate. It is scored by the bigrams that it makes less those that it undoes: where
the line follows the one before, where the next one follows it, around the word that was cut, and at the space itself.
Brackets must pair, and the line before must have had no room for the first word. The scores make a probability for
each candidate.
"""

from __future__ import annotations

from math import exp, log2
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.filters.fragments import weights
from arclean.filters.fragments.spaced_tokens import SpacedToken, spaced_token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.filters.fragments.bigram_score import BigramScorer

__all__ = ["CutCandidate", "SwapScore", "WrapWidths", "score_swap"]

_words = LazyPattern(r"\S+").finditer
_brackets = LazyPattern(r"[()\[\]«»“”{}]").findall
_OPENING = "([«“{"
_FEWEST_WORDS = 3  # the two fragments of the cut word, and something between


class CutCandidate(NamedTuple):
    """A space at which the fragments may meet: the first one ends at ``end``, the second begins at ``start``."""

    probability: float
    end: int
    start: int


class SwapScore(NamedTuple):
    """The evidence in bits that a line is swapped, and its cut candidates, the likeliest first.

    ``is_in_reference`` says that a reference has the cut word beside one of its neighbours.
    """

    bits: float
    cuts: tuple[CutCandidate, ...]
    is_in_reference: bool


class WrapWidths:
    """How far lines are filled, by lines nearby: each ends where the next word had no room.

    ``widths`` holds for each line its width in characters, and that with the first word of the next line; ``before`` is
    the width of the line before the one in question, 0 where there is none.
    """

    def __init__(self, widths: Sequence[tuple[int, int]], before: int) -> None:
        self._widths, self.before = widths, before

    def room_cost(self, width: int) -> float:
        """Return the bits against a word of this width having had no room after the line before."""
        before = self.before
        filled = before + 1 + width
        no_room = lines = 0.0
        for short, long in self._widths:
            span = long - short
            below = min(1.0, max(0.0, (before - short) / span))
            no_room += max(0.0, min(1.0, max(0.0, (filled - short) / span)) - below)
            lines += 1 - below
        return -log2((no_room + weights.NO_ROOM_PRIOR) / (lines + 2 * weights.NO_ROOM_PRIOR))


def score_swap(
    line: str, before: str | None, after: str | None, bigrams: BigramScorer, wrap: WrapWidths
) -> SwapScore | None:
    """Return the score of a line as swapped fragments of one whose cut word is its end and its beginning together.

    ``before`` and ``after`` are the lines around it, empty at the edges of a paragraph, None where nothing is known
    of them. Returns None for fewer than three words.
    """
    places = [found.span() for found in _words(line)]
    if len(places) < _FEWEST_WORDS:
        return None
    row = [spaced_token(line[start:end]) for start, end in places]
    whole = spaced_token(line[places[-1][0] :] + line[: places[0][1]])
    (last_but_one, last), (first, second) = _last_tokens(before or ""), _first_tokens(after or "")
    ring = [*row[1:-1], whole, *row[1:-1], whole]  # every candidate is a span of it
    count = len(row)
    scores, gains = [], []
    # The two bigrams of the cut word with its neighbours, which all candidates but two make.
    (lead, lead_bits), (trail, trail_bits) = bigrams.score_bigram(row[-2], whole), bigrams.score_bigram(whole, row[1])
    unpaired = _count_unpaired(row, whole)
    room_costs: dict[int, float] = {}
    for at in range(count - 1):
        start, end = (row[at + 1] if at < count - 2 else whole), (row[at] if at else whole)
        from_before, bits_before = _score_across(bigrams, before, last, start)
        to_after, bits_after = _score_across(bigrams, after, end, first)
        score = weights.UNPAIRED_BRACKET * unpaired[at] + from_before + to_after
        if at == count - 2:  # what the candidate parts
            undone, bits = lead, lead_bits
        elif at == 0:
            undone, bits = trail, trail_bits
        else:
            undone, bits = bigrams.score_bigram(row[at], row[at + 1], 1)
        if bigrams.has_references:
            score += bigrams.score_skip_bigrams((last_but_one, start), (last, ring[at + 1]))
            score += bigrams.score_skip_bigrams((end, second), (ring[at - 2], first))
            if 0 < at < count - 2:
                undone += bigrams.score_skip_bigrams((row[at - 1], row[at + 1]), (row[at], row[at + 2]))
        if wrap.before:
            if start.width not in room_costs:
                room_costs[start.width] = weights.ROOM_BEFORE * wrap.room_cost(start.width)
            score += room_costs[start.width]
        scores.append(score - undone)
        gains.append(bits - bits_before - bits_after)
    as_written = (
        bigrams.score_bigram(row[0], row[1])[1]
        + bigrams.score_bigram(row[-2], row[-1])[1]
        + _score_across(bigrams, before, last, row[0])[1]
        + _score_across(bigrams, after, row[-1], first)[1]
    )
    is_in_reference = bigrams.is_in_reference(row[-2], whole) or bigrams.is_in_reference(whole, row[1])
    bits = as_written + max(gains) - log2(count) - lead_bits - trail_bits
    return SwapScore(bits, _rank_cuts(scores, places), is_in_reference)


def _score_across(
    bigrams: BigramScorer, other_line: str | None, left: SpacedToken | None, right: SpacedToken | None
) -> tuple[float, float]:
    """Return the score and the bits of a bigram across the edge to another line; 0.0 where that line is not known."""
    return (0.0, 0.0) if other_line is None else bigrams.score_bigram(left, right)


def _rank_cuts(scores: Sequence[float], places: Sequence[tuple[int, int]]) -> tuple[CutCandidate, ...]:
    """Return the cut after each of the first ``len(scores)`` words, likeliest first, by scores in nats."""
    best = max(scores)  # mutation: equivalent - shares do not depend on it
    odds = [exp(score - best) for score in scores]
    total = sum(odds)
    ranked = sorted(range(len(scores)), key=lambda at: -odds[at])
    return tuple(CutCandidate(odds[at] / total, places[at][1], places[at + 1][0]) for at in ranked)


def _last_tokens(line: str) -> tuple[SpacedToken | None, SpacedToken | None]:
    """Return the last token but one and the last one of a line."""
    words = line.rsplit(None, 2)[-2:]  # mutation: equivalent - two are asked for
    return spaced_token(words[0]) if len(words) > 1 else None, spaced_token(words[-1]) if words else None


def _first_tokens(line: str) -> tuple[SpacedToken | None, SpacedToken | None]:
    """Return the first token and the second one of a line."""
    words = line.split(None, 2)[:2]  # mutation: equivalent - two are asked for
    return spaced_token(words[0]) if words else None, spaced_token(words[1]) if len(words) > 1 else None


def _count_unpaired(row: Sequence[SpacedToken], whole: SpacedToken) -> list[int]:
    """Return for each cut candidate how many brackets have no partner when the line is read so."""
    brackets = ["".join(_brackets(word.text)) for word in (*row[1:-1], whole)]
    if not any(brackets):
        return [0] * len(row)
    return [_unpaired_brackets("".join(brackets[at:] + brackets[:at])) for at in range(len(row))]


def _unpaired_brackets(brackets: str) -> int:
    """Return how many brackets are never closed or never opened; their kind does not matter."""
    depth = never_opened = 0
    for bracket in brackets:
        if bracket in _OPENING:
            depth += 1
        elif depth:
            depth -= 1
        else:
            never_opened += 1
    return depth + never_opened
