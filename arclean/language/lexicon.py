"""Words and pairs as one call knows them: the tables, joined with the texts that the caller gave for reference.

A reference is nearer to the text than any table: what it holds is a word, and half of the weight is its own.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from math import inf, log2
from typing import TYPE_CHECKING

from arclean.language.folding import fold
from arclean.language.letter_bigrams import cost as spelt
from arclean.language.tables.joined import vocabulary
from arclean.language.tokens import BREAK, SIGNS, folded_tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from arclean.language.tables import Tables
    from arclean.language.tables.joined import Vocabulary

__all__ = ["Lexicon", "run_lexicon"]

_OWN = 0.5  # share of the references in a joined probability: as much as all the rest
_UNKNOWN = 5.0  # bits of not being in the list, as 3 words of 100 in dev_un and dev_in_domain are (2026-11-28)


class Lexicon:
    """Words and pairs of tables and references; a word is folded (marks, kashida, forms off) before it is judged.

    ``holds(word)`` says whether a word is known that is folded already, in a quarter of the time of ``in``.
    """

    def __init__(self, base: Vocabulary, references: tuple[str, ...] = ()) -> None:
        self.tables = base
        self._words: Counter[str] = Counter()
        self._pairs: Counter[tuple[str, str]] = Counter()
        self._lefts: Counter[str] = Counter()
        for reference in references:
            for line in reference.splitlines():
                row = [BREAK, *folded_tokens(line), BREAK]
                self._words.update(token for token in row if token not in SIGNS)
                self._pairs.update(pairwise(row))
                self._lefts.update(row[:-1])
        self._total = self._words.total()
        self._base_words = base.words
        self.holds: Callable[[str], bool] = self.__contains__ if self._words else base.words.holds

    def __contains__(self, word: str) -> bool:
        folded = fold(word)
        return folded in self._base_words or folded in self._words

    def cost(self, word: str) -> float:
        """Return ``-log2 P(word)``; infinite where neither the tables nor a reference know it."""
        folded = fold(word)
        cost = self._base_words.cost(folded)
        count = self._words.get(folded, 0)
        return _joined(cost, count, self._total) if self._total else cost

    def surplus(self, word: str) -> float:
        """Return how many bits better a word is explained as one that is known than letter by letter.

        Below 0 where it is not known: then something must be paid for that.
        """
        cost = self.cost(word)
        return spelt(word) - cost if cost < inf else -_UNKNOWN

    def pair_cost(self, left: str, right: str) -> float:
        """Return ``-log2 P(right | left)``, always finite; either may be a sign of :mod:`arclean.language.tokens`."""
        left, right = fold(left), fold(right)
        cost = self.tables.pairs.cost(left, right)
        seen = self._lefts.get(left, 0)
        return _joined(cost, self._pairs.get((left, right), 0), seen) if seen else cost

    def has_pair(self, left: str, right: str) -> bool:
        """Tell whether a pair was counted, in the tables or in a reference; the cost of any other is by its classes."""
        left, right = fold(left), fold(right)
        return (left, right) in self._pairs or self.tables.pairs.counted(left, right) is not None


def _joined(cost: float, count: int, total: int) -> float:
    chance = (1 - _OWN) * 2.0**-cost + _OWN * count / total
    return -log2(chance) if chance else inf


def run_lexicon(tables: Tables | None = None, references: tuple[str, ...] = ()) -> Lexicon:
    """Return the lexicon of a run: the tables of the package, joined with a user's own and with the references.

    >>> known = run_lexicon(references=("زارت الباحثة قرية كفرصغاب",))
    >>> "كفرصغــاب" in known, "كفرصغاب" in run_lexicon(), known.cost("كفرصغاب") < 5
    (True, False, True)
    """
    return Lexicon(vocabulary(tables), references)
