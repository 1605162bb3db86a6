"""What the words of a text say of its font: how often it swapped a word's ligatures, and which pairs of letters.

A font swaps a ligature wherever it has it. So a word that stands as it is read, with a pair in it that has a ligature,
speaks against the swap of that pair, and each pair that is turned back for it. Of a word that may be another one with
its letters turned back (``بني`` for ``بين``) this says which is likelier, before its neighbours are asked.
"""

from __future__ import annotations

from collections import Counter
from math import log2
from typing import TYPE_CHECKING, NamedTuple

from arclean.filters.lam_alef.other_ligatures import ligature_places

if TYPE_CHECKING:
    from collections.abc import Iterable

    from arclean.filters.lam_alef.word_analysis import Candidate

__all__ = ["FontHabit", "read_habit"]

_PRIOR = 2  # words, one of each kind, that are taken for seen before the first (Laplace's rule of succession)


class FontHabit(NamedTuple):
    """Shares (0..1) of what a font swapped: of the words that have ligatures, and of each pair of letters.

    ``of_unseen`` is that of a pair which no word has: the mean of all others. Most fonts have few ligatures.

    >>> habit = FontHabit(0.5, 0.25, {"ين": 0.75})
    >>> habit.cost_as_it_stands("بين"), habit.cost_as_it_stands("دار")
    (2.0, 0.0)
    """

    of_words: float
    of_unseen: float
    of_pairs: dict[str, float]

    def cost_as_it_stands(self, word: str) -> float:
        """Return the bits against a word that stands as it was printed: its ligatures were not swapped."""
        pairs = [word[at : at + 2] for at in ligature_places(word)]
        return -log2(1.0 - max([self.of_words, *map(self.share_of, pairs)])) if pairs else 0.0

    def cost_of_turn(self, candidate: Candidate) -> float:
        """Return the bits against a candidate: of the pairs that were swapped for it, and of those that were not."""
        word, starts = candidate.word, {at for at, _ in candidate.spans}
        bits = sum([-log2(self.share_of(word[at:end])) for at, end in candidate.spans])
        left = [at for at in ligature_places(word) if starts.isdisjoint((at - 1, at, at + 1))]
        return bits + sum([-log2(1.0 - self.share_of(word[at : at + 2])) for at in left])

    def share_of(self, pair: str) -> float:
        """Return the share of a pair's ligatures that the font swaps."""
        return self.of_pairs.get(pair, self.of_unseen)


def read_habit(read: Iterable[tuple[str, Candidate | None]]) -> FontHabit:
    """Return the habit of a font by the words of its text, each with the candidate as which it is read, if any.

    >>> habit = read_habit([("كتاب", None), ("الكتاب", None)])
    >>> habit.of_words < 0.5, habit.of_pairs["كت"] if "كت" in habit.of_pairs else 0.0
    (True, 0.0)
    """
    swapped: Counter[str] = Counter()
    right: Counter[str] = Counter()
    turned = kept = 0
    for (word, candidate), count in Counter(read).items():
        text = candidate.word if candidate else word
        places = ligature_places(text)
        starts = {at for at, _ in candidate.spans} if candidate else set()
        for at in starts:
            swapped[text[at : at + 2]] += count
        for at in places:
            if starts.isdisjoint((at - 1, at, at + 1)):
                right[text[at : at + 2]] += count
        turned += count if candidate is not None else 0
        kept += count if candidate is None and places else 0
    of_words = (turned + _PRIOR / 2) / (turned + kept + _PRIOR)
    seen = sorted(swapped.keys() | right.keys())  # a sum of shares in the order of a set is another in each process
    by_count = sum([swapped[pair] / (swapped[pair] + right[pair]) for pair in seen])
    of_unseen = (by_count + _PRIOR / 2) / (len(seen) + _PRIOR)
    of_pairs = {pair: (swapped[pair] + _PRIOR * of_unseen) / (swapped[pair] + right[pair] + _PRIOR) for pair in seen}
    return FontHabit(of_words, of_unseen, of_pairs)
