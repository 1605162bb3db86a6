"""The chance that a row of letters is cut into its words, by measures of each place where a word may end.

How much dearer another way is does not say it all: a name that no table knows is cut into words that it is not, each
of them rare beside the next (``شي كيو``), where words that were counted side by side are right at a smaller margin. How
much each measure weighs depends on the others, so boosted trees weigh them (``cuts.trees``, fitted by
``benchmarks/fit/cut_trees.py``); bits are those of the language model. A row is right where all its places are.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from math import exp, log1p
from pathlib import Path
from typing import TYPE_CHECKING

from arclean.evidence.boosted_trees import read_trees
from arclean.language.letter_bigrams import spelling_cost
from arclean.language.tokens import BREAK

if TYPE_CHECKING:
    from arclean.evidence.boosted_trees import Trees
    from arclean.filters.letter_spacing.row_words import RowCosts, RowPaths, RowWord

__all__ = ["PLACE_MEASURES", "chance_of_cut", "measure_places"]

_BESIDE = ("letters", "counted", "likely", "bits", "bits beside", "bits saved", "pair counted")
PLACE_MEASURES = (
    "margin", "cut", "other letters", "other counted", "other likely", "other bits", "other pair before",
    "other pair after", *(f"left {one}" for one in _BESIDE), *(f"right {one}" for one in _BESIDE), "pair counted after",
    "words", "words before", "words after", "pairs counted", "bits a letter", "least margin", "sign before",
    "sign after",
)  # fmt: skip
"""The measures of a place in a row; *other* is the word of the best way that differs there."""

_MOST_BITS = 45.0  # by which another way is dearer that is asked for
_NO_PAIR = -1
_CUT_TREES = Path(__file__).resolve().parent / "cuts.trees"


def chance_of_cut(paths: RowPaths, costs: RowCosts) -> float:
    """Return the chance (0..1) that the cheapest way to cut a row is right."""
    trees = _trees()
    return exp(-sum(log1p(exp(-trees.sum_values(row))) for row in measure_places(paths, costs).values()))


def measure_places(paths: RowPaths, costs: RowCosts) -> dict[int, list[float]]:
    """Return a row of :data:`PLACE_MEASURES` for each place of a row at which another way is not much too dear."""
    words, numbers = paths.words, _number_words(paths.words)
    ends = {word.end: number for number, word in enumerate(words)}
    pairs = [_NO_PAIR, *(costs.has_pair(one.text, other.text) for one, other in pairwise(words)), _NO_PAIR]
    beside = [_measure_word(word, words[number - 1] if number else None, costs) for number, word in enumerate(words)]
    whole = [
        sum(pairs[1:-1]) / max(1, len(words) - 1),
        paths.bits / len(paths.letters),
        min([_MOST_BITS, *(margin for margin, _ in paths.rivals.values())]),
        costs.beside.before == BREAK,
        costs.beside.after == BREAK,
    ]
    found: dict[int, list[float]] = {}
    others: dict[RowWord, list[float]] = {}  # one word is the best that differs at several places
    for place, (margin, other) in paths.rivals.items():
        if margin > _MOST_BITS:
            continue
        if other not in others:
            others[other] = _measure_other(other, paths, costs)
        left = ends.get(place, numbers[place])
        right = left + (place in ends)
        found[place] = [
            margin, place in ends, *others[other], *beside[left], pairs[left], *beside[right],
            pairs[right], pairs[right + 1], len(words), left, len(words) - right, *whole,
        ]  # fmt: skip
    return found


def _number_words(words: list[RowWord]) -> list[int]:
    """Return the number of the word that each letter of a row belongs to."""
    return [number for number, word in enumerate(words) for _ in word.text]


def _measure_other(other: RowWord, paths: RowPaths, costs: RowCosts) -> list[float]:
    before, after = paths.ending[other.start], paths.starting[other.end]
    return [
        len(other.text), other.is_counted, costs.is_likely(other.text), other.bits,
        any(costs.has_pair(one.text, other.text) for one in before),
        any(costs.has_pair(other.text, one.text) for one in after),
    ]  # fmt: skip


def _measure_word(word: RowWord, before: RowWord | None, costs: RowCosts) -> list[float]:
    bits = costs.follow(before, word)
    saved = spelling_cost(word.text) - bits
    return [len(word.text), word.is_counted, costs.is_likely(word.text), word.bits, bits, saved]


@cache
def _trees() -> Trees:
    return read_trees(_CUT_TREES)
