"""The words with which paragraphs and sentences begin, counted in the text itself.

Authors begin alike: each paragraph of a resolution with a verb after "and", each article of a law with a number. So a
word is weighed by how much oftener words with its prefix begin a sentence of this text than they stand anywhere in it.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import pairwise
from math import log2
from typing import TYPE_CHECKING

from arclean.filters.fragments import weights
from arclean.language.tables.word_class_table import prefix_number
from arclean.language.tokens import SIGNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.filters.fragments.spaced_tokens import SpacedToken

__all__ = ["SentenceStarts"]


class SentenceStarts:
    """The words that begin the paragraphs and sentences of a text; a paragraph begins after an empty row."""

    def __init__(self, rows: Sequence[Sequence[SpacedToken]]) -> None:
        found = [row[0] for row, before in zip(rows, [(), *rows], strict=False) if row and not before]
        found += [after for row in rows for word, after in pairwise(row) if word.ends_sentence]
        self._words = Counter(word.bare for word in found)
        self._prefixes = Counter([_prefix_class(word.first) for word in found])
        self._anywhere = Counter([_prefix_class(word.first) for row in rows for word in row])
        self._total = self._anywhere.total()

    def has_start(self, word: SpacedToken, own_count: int = 0) -> bool:
        """Return whether more sentences begin with a word than ``own_count``, those that are in question."""
        return self._words[word.bare] > own_count

    def log_odds(self, word: SpacedToken, own_count: int = 0) -> float:
        """Return by how many bits words of the same prefix are likelier at a sentence start than anywhere."""
        found = _prefix_class(word.first)
        anywhere = (self._anywhere[found] + 1) / (self._total + 10)
        starts = self._prefixes[found] - own_count + weights.START_PRIOR * anywhere
        return log2(starts / (self._prefixes.total() - own_count + weights.START_PRIOR) / anywhere)


@lru_cache(maxsize=1 << 12)  # words come again
def _prefix_class(word: str) -> int | str:
    return word if word in SIGNS else prefix_number(word)
