"""Count words, pairs and letters of corpora, in bounded memory."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.language.tables.word_class_table import SHAPES, word_shape
from arclean.language.tokens import BREAK, folded_tokens
from arclean.language.train.corpora import read_documents

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

__all__ = ["Counts", "count_pairs", "count_words"]

_MAX_PAIRS = 8_000_000  # different pairs that are kept at a time: some 900 MB
_MAX_WORDS = 2_000_000  # different words that are kept at a time


@dataclass(slots=True)
class Counts:
    """How often each token was seen, in how many documents, and how many there were."""

    words: Counter[str] = field(default_factory=Counter)
    documents: Counter[str] = field(default_factory=Counter)
    total: int = 0


def _drop_rarest(counter: Counter[str] | Counter[int], most: int) -> None:
    """Drop the rarest keys of a counter until at most half of ``most`` is left."""
    least = 1
    while len(counter) > most // 2:
        for key in [key for key, count in counter.items() if count <= least]:
            del counter[key]
        least += 1


def count_words(paths: Sequence[Path]) -> Counts:
    """Return the counts of all tokens of the corpora, folded."""
    counts = Counts()
    for document in read_documents(paths):
        row = [token for line in document for token in folded_tokens(line)]
        counts.words.update(row)
        counts.documents.update(set(row))
        counts.total += len(row)
        if len(counts.words) > _MAX_WORDS:
            _drop_rarest(counts.words, _MAX_WORDS)
            _drop_rarest(counts.documents, _MAX_WORDS)
    return counts


def count_pairs(
    paths: Sequence[Path], ids: Mapping[str, int], classes: Sequence[int]
) -> tuple[Counter[int], Counter[int]]:
    """Return the counts of pairs of tokens, and of pairs of their classes, by ``left * size + right``.

    ``ids`` numbers the tokens that are kept, ``classes`` holds the class of each number; a token that is not kept
    counts for its class alone.
    """
    size, width = len(ids), SHAPES + len(ids)  # a class number is below both
    pairs: Counter[int] = Counter()
    kinds: Counter[int] = Counter()
    shapes: dict[str, int] = {}
    for document in read_documents(paths):
        for line in document:
            words = [BREAK, *folded_tokens(line), BREAK]
            row = [ids.get(word, -1) for word in words]
            pairs.update([a * size + b for a, b in pairwise(row) if a >= 0 <= b])
            kind = [classes[n] if n >= 0 else _unkept_shape(shapes, word) for n, word in zip(row, words, strict=True)]
            kinds.update([a * width + b for a, b in pairwise(kind)])
        if len(pairs) > _MAX_PAIRS:
            _drop_rarest(pairs, _MAX_PAIRS)
    return pairs, kinds


def _unkept_shape(known: dict[str, int], word: str) -> int:
    """Return the shape of a word that is not kept, worked out once."""
    if word not in known:
        if len(known) > _MAX_WORDS // 4:
            known.clear()
        known[word] = word_shape(word)
    return known[word]
