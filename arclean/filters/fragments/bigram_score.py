"""Bigram scores: whether one word of a text follows another, in a line or across two lines.

A bigram is scored by the tables of the language, by what may end and begin a sentence, by the pairs that the document
holds elsewhere, and by references. Scores are in nats (see ``weights``); only their sums over the bigrams of one
candidate, less those of another, mean something.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from arclean.filters.fragments import weights
from arclean.filters.fragments.sentence_starts import SentenceStarts
from arclean.filters.fragments.spaced_tokens import spaced_token
from arclean.language.tokens import BREAK, SIGNS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from arclean.filters.fragments.reference_bigrams import ReferenceBigrams
    from arclean.filters.fragments.spaced_tokens import SpacedToken
    from arclean.language.lexicon import Lexicon
    from arclean.language.tables.vocabulary import Vocabulary

__all__ = ["BigramScorer", "TableBigrams"]


class BigramScorer:
    """Scores bigrams by tables, by the rows of the document, and by references."""

    def __init__(self, lexicon: Lexicon, rows: Iterable[str], references: ReferenceBigrams | None) -> None:
        words = [[spaced_token(raw) for raw in row.split()] for row in rows]
        self._counts = Counter(chain.from_iterable(pairwise([word.bare for word in row]) for row in words))
        self._starts, self._references = SentenceStarts(words), references
        self.has_references = references is not None
        self._score_by_tables = _table_scores(lexicon.tables)

    def score_bigram(
        self, left: SpacedToken | None, right: SpacedToken | None, own_count: int = 0
    ) -> tuple[float, float]:
        """Return the score of ``right`` after ``left`` in nats, and its cost by the tables in bits.

        ``None`` is the edge of a paragraph; ``own_count`` is how often the document has the bigram at the place that is
        in question.
        """
        score, bits = self._score_by_tables(
            left and left.last, bool(left and left.ends_sentence), right and right.first
        )
        if right and (left is None or left.ends_sentence):
            score += self._score_start(right, own_count)
        if left is None or right is None:
            return score, bits
        if left.bare and right.bare and self._counts[left.bare, right.bare] > own_count:
            score += weights.PAIR_IN_TEXT
        if self._references:
            score += _score_by_references(self._references, left, right)
        return score, bits

    def is_in_reference(self, left: SpacedToken, right: SpacedToken) -> bool:
        """Return whether a reference has two words side by side."""
        return self._references is not None and self._references.has_pair(left, right)

    def score_skip_bigrams(self, *pairs: tuple[SpacedToken | None, SpacedToken | None]) -> float:
        """Return the nats for a reference that has one of the pairs with another word between the two.

        So it is where one word of the text is another one in the reference: both bigrams of the word are unknown.
        """
        known = self._references
        if known and any(left and right and (left.bare, right.bare) in known.skip_pairs for left, right in pairs):
            return weights.WORD_BETWEEN_IN_REFERENCE
        return 0.0

    def _score_start(self, word: SpacedToken, own_count: int) -> float:
        """Return the nats of a word at a sentence start, by the sentences of the document and of the references."""
        known = self._references
        in_text = weights.START_IN_TEXT if self._starts.has_start(word, own_count) else 0.0
        in_reference = weights.START_IN_REFERENCE if known and word.bare in known.starts else 0.0
        return weights.START_PREFIX * self._starts.log_odds(word, own_count) + in_text + in_reference


def _score_by_references(known: ReferenceBigrams, left: SpacedToken, right: SpacedToken) -> float:
    if known.has_pair(left, right):
        return weights.PAIR_IN_REFERENCE
    return weights.WORDS_APART_IN_REFERENCE if left.bare in known.words and right.bare in known.words else 0.0


@lru_cache(maxsize=8)
def _table_scores(tables: Vocabulary) -> Callable[[str | None, bool, str | None], tuple[float, float]]:
    """Return the scorer by tables, which remembers its scores: the words of a text come again."""
    return lru_cache(maxsize=1 << 12)(TableBigrams(tables).score_bigram)


class TableBigrams:
    """Scores bigrams by the tables of the language alone."""

    def __init__(self, tables: Vocabulary) -> None:
        self._words, self._pairs = tables.words, tables.pairs

    def score_bigram(self, left: str | None, ends_sentence: bool, right: str | None) -> tuple[float, float]:
        """Return the score of two words in nats, and the cost of their pair in bits.

        ``None`` is the edge of a paragraph, :data:`BREAK` a sign; ``ends_sentence`` says that ``left`` ends a sentence.
        """
        bits = self._pairs.bigram_cost(left or BREAK, right or BREAK)
        if right is None:
            return (0.0 if left is None else self._score_end(left, ends_sentence=ends_sentence)), bits
        if left is None:
            return self._score_start(right, _paragraph_start()), bits
        if ends_sentence:
            return self._score_start(right, _sentence_start()), bits
        if left == BREAK:
            return self._score_start(right, _clause_start()), bits
        if right == BREAK:
            by_word = 0.0 if left in SIGNS else weights.SIGN_AFTER_WORD_COST * self._sign_bits(left)
            return weights.SIGN_AFTER_WORD + by_word, bits
        return self._score_pair(right, bits), bits

    def _score_pair(self, right: str, bits: float) -> float:
        alone = self._word_cost(right)
        gain = alone - bits
        bent = (
            weights.PAIR_SLOPE * gain
            + weights.PAIR_LOW_SLOPE * max(0.0, gain - weights.PAIR_LOW_GAIN)
            + weights.PAIR_HIGH_SLOPE * max(0.0, gain - weights.PAIR_HIGH_GAIN)
        )
        top = weights.PAIR_TOP_SLOPE * max(0.0, gain - weights.PAIR_TOP_GAIN)
        unknown = weights.PAIR_UNKNOWN_WORD if alone >= weights.UNKNOWN_WORD_COST else 0.0
        return weights.PAIR_BASE + bent + top + unknown

    def _score_end(self, left: str, *, ends_sentence: bool) -> float:
        """Return the nats of a paragraph that ends with a word or sign."""
        if ends_sentence:
            return weights.PARAGRAPH_END_STOP
        if left == BREAK:
            return weights.PARAGRAPH_END_SIGN
        return 0.0 if left in SIGNS else weights.PARAGRAPH_END_WORD * self._sign_bits(left)

    def _score_start(self, word: str, start: Sequence[float]) -> float:
        """Return the nats of a word or sign at a start: ``start`` holds the weights of a word, a sign, and others."""
        by_word, sign, other = start
        if word in SIGNS:
            return sign if word == BREAK else other
        return by_word * _bounded(self._word_cost(word) - self._pairs.bigram_cost(BREAK, word))

    def _sign_bits(self, word: str) -> float:
        """Return by how many bits signs follow a word oftener than others."""
        return _bounded(weights.MEAN_SIGN_COST - self._pairs.bigram_cost(word, BREAK))

    def _word_cost(self, word: str) -> float:
        return weights.NUMBER_COST if word in SIGNS else min(self._words.word_cost(word), weights.UNKNOWN_WORD_COST)


def _paragraph_start() -> tuple[float, float, float]:
    return weights.PARAGRAPH_START_WORD, weights.PARAGRAPH_START_SIGN, weights.PARAGRAPH_START_OTHER


def _sentence_start() -> tuple[float, float, float]:
    return weights.SENTENCE_START_WORD, weights.SENTENCE_START_SIGN, weights.SENTENCE_START_OTHER


def _clause_start() -> tuple[float, float, float]:
    return weights.CLAUSE_START_WORD, weights.CLAUSE_START_SIGN, weights.CLAUSE_START_OTHER


def _bounded(bits: float) -> float:
    return max(-weights.MAX_SIGN_BITS, min(weights.MAX_SIGN_BITS, bits))
