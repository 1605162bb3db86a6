"""The words and bigrams that one run knows: those of the tables, joined with those of the caller's references.

A reference is nearer to the text than any table: what it holds is a word, and half of the weight is its own.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import pairwise
from math import inf, log2
from typing import TYPE_CHECKING

from arclean.language import weights
from arclean.language.folding import fold
from arclean.language.letter_bigrams import spelling_cost
from arclean.language.tables.vocabulary import joined_vocabulary
from arclean.language.tokens import BREAK, SIGNS, folded_tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from arclean.language.tables import LanguageTables
    from arclean.language.tables.vocabulary import Vocabulary

__all__ = ["Lexicon", "run_lexicon"]

_REMEMBERED_BIGRAMS = 1 << 12  # which are asked again, in several readings of a line; 2 MB


class Lexicon:
    """The words and bigrams of tables and references; words are folded (marks, kashida, forms) before a look-up.

    ``has_folded(word)`` and ``folded_cost(word)`` are ``word in lexicon`` and ``word_cost(word)`` for a word that is
    folded already, in a quarter of the time; ``folded_rare_cost(word)`` is ``rare_word_cost(word)`` for such a word.
    ``bigram_cost(left, right)`` is ``-log2 P(right | left)`` in bits, always finite; either may be a sign
    (``tokens.SIGNS``).
    """

    def __init__(self, base: Vocabulary, references: tuple[str, ...] = ()) -> None:
        self.tables = base
        self._words: Counter[str] = Counter()
        self._bigrams: Counter[tuple[str, str]] = Counter()
        self._lefts: Counter[str] = Counter()
        for reference in references:
            for line in reference.splitlines():
                row = [BREAK, *folded_tokens(line), BREAK]
                self._words.update(token for token in row if token not in SIGNS)
                self._bigrams.update(pairwise(row))
                self._lefts.update(row[:-1])
        self._total = self._words.total()
        self._base_words = base.words
        self.has_folded: Callable[[str], bool] = self.__contains__ if self._words else base.words.has_folded
        self.folded_cost: Callable[[str], float] = self.word_cost if self._words else base.words.word_cost
        self.folded_rare_cost: Callable[[str], float] = base.rare.word_cost
        self.bigram_cost = lru_cache(maxsize=_REMEMBERED_BIGRAMS)(self._find_bigram_cost)

    def __contains__(self, word: str) -> bool:
        folded = fold(word)
        return folded in self._base_words or folded in self._words

    def word_cost(self, word: str) -> float:
        """Return ``-log2 P(word)`` in bits; infinite where neither the tables nor a reference know it."""
        if not self._total:
            cost = self._base_words.word_cost(word)
            if cost < inf or (folded := fold(word)) is word:  # what a table knows is folded
                return cost
            return self._base_words.word_cost(folded)
        folded = fold(word)
        return _join_costs(self._base_words.word_cost(folded), self._words.get(folded, 0), self._total)

    def rare_word_cost(self, word: str) -> float:
        """Return ``-log2 P(word)`` in bits of a word that is too rare to be sure of; infinite where it is none of them.

        A word of the tables or of a reference is no rare one, and costs what :meth:`word_cost` says.
        """
        return self.tables.rare.word_cost(fold(word))

    @property
    def least_rare_cost(self) -> float:
        """The least bits of a word that is too rare to be sure of."""
        return self.tables.rare.least_cost

    def gain_over_spelling(self, word: str) -> float:
        """Return how many bits cheaper a word is as one that is known than letter by letter.

        Below 0, by a fixed penalty, where it is not known.
        """
        cost = self.word_cost(word)
        return spelling_cost(word) - cost if cost < inf else -weights.UNKNOWN_WORD_PENALTY

    def _find_bigram_cost(self, left: str, right: str) -> float:
        left, right = fold(left), fold(right)
        cost = self.tables.pairs.bigram_cost(left, right)
        seen = self._lefts.get(left, 0)
        return _join_costs(cost, self._bigrams.get((left, right), 0), seen) if seen else cost

    def has_bigram(self, left: str, right: str) -> bool:
        """Return whether a bigram was counted, in the tables or in a reference; others cost what their classes do."""
        left, right = fold(left), fold(right)
        return (left, right) in self._bigrams or self.tables.pairs.counted_cost(left, right) is not None


def _join_costs(cost: float, count: int, total: int) -> float:
    """Return the cost in bits by a table's cost and by ``count`` of ``total`` occurrences in the references."""
    share = weights.REFERENCE_SHARE
    probability = (1 - share) * 2.0**-cost + share * count / total
    return -log2(probability) if probability else inf


def run_lexicon(tables: LanguageTables | None = None, references: tuple[str, ...] = ()) -> Lexicon:
    """Return the lexicon of a run: the tables of the package, joined with a user's own and with the references.

    >>> known = run_lexicon(references=("زارت الباحثة قرية كفرصغاب",))
    >>> "كفرصغــاب" in known, "كفرصغاب" in run_lexicon(), known.word_cost("كفرصغاب") < 5
    (True, False, True)
    """
    return Lexicon(joined_vocabulary(tables), references) if references else _lexicon_of_tables(tables)


@lru_cache(maxsize=8)
def _lexicon_of_tables(tables: LanguageTables | None) -> Lexicon:
    return Lexicon(joined_vocabulary(tables))
