"""Count words, pairs and letters of corpora, in bounded memory."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.language.tables.classes import SHAPES, shape
from arclean.language.tokens import BREAK, folded_tokens
from arclean.language.train.corpora import documents

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

__all__ = ["Counts", "count_pairs", "count_words"]

_MOST = 4_000_000  # different pairs that are kept at a time: some 400 MB
_MOST_WORDS = 2_000_000


@dataclass(slots=True)
class Counts:
    """How often each token was seen, in how many documents, and how many there were."""

    words: Counter[str] = field(default_factory=Counter)
    documents: Counter[str] = field(default_factory=Counter)
    total: int = 0


def _prune(counter: Counter[str] | Counter[int], most: int) -> None:
    """Drop the rarest until half of what is allowed is left."""
    least = 1
    while len(counter) > most // 2:
        for key in [key for key, count in counter.items() if count <= least]:
            del counter[key]
        least += 1


def count_words(paths: Sequence[Path]) -> Counts:
    """Count the tokens of all corpora."""
    counts = Counts()
    for document in documents(paths):
        row = [token for line in document for token in folded_tokens(line)]
        counts.words.update(row)
        counts.documents.update(set(row))
        counts.total += len(row)
        if len(counts.words) > _MOST_WORDS:
            _prune(counts.words, _MOST_WORDS)
            _prune(counts.documents, _MOST_WORDS)
    return counts


def count_pairs(
    paths: Sequence[Path], ids: Mapping[str, int], classes: Sequence[int]
) -> tuple[Counter[int], Counter[int]]:
    """Count pairs of tokens and pairs of their classes, as ``left * size + right``.

    ``ids`` numbers the tokens that are kept, ``classes`` gives the class of each number; a token that is not kept
    counts for its class alone.
    """
    size, width = len(ids), SHAPES + len(ids)  # a class number is below both
    pairs: Counter[int] = Counter()
    kinds: Counter[int] = Counter()
    strangers: dict[str, int] = {}
    for document in documents(paths):
        for line in document:
            words = [BREAK, *folded_tokens(line), BREAK]
            row = [ids.get(word, -1) for word in words]
            pairs.update([a * size + b for a, b in pairwise(row) if a >= 0 <= b])
            kind = [classes[n] if n >= 0 else _stranger(strangers, word) for n, word in zip(row, words, strict=True)]
            kinds.update([a * width + b for a, b in pairwise(kind)])
        if len(pairs) > _MOST:
            _prune(pairs, _MOST)
    return pairs, kinds


def _stranger(known: dict[str, int], word: str) -> int:
    """Return the shape of a word that is not kept, worked out once."""
    if word not in known:
        if len(known) > _MOST_WORDS // 4:
            known.clear()
        known[word] = shape(word)
    return known[word]
