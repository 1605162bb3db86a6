"""What paragraphs and sentences begin with, as a text itself shows it.

Authors begin alike: each paragraph of a resolution with a verb behind "and", each article of a law with a number. So a
word is weighed by how much oftener words with its prefix open a sentence here than they stand anywhere.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from math import log2
from typing import TYPE_CHECKING

from arclean.language.tables.classes import prefix
from arclean.language.tokens import SIGNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.filters.fragments.bigram_score import Token

__all__ = ["Openings"]

_PRIOR = 4.0  # sentences that weigh as much as the prefixes of all words


class Openings:
    """The words that open the paragraphs and sentences of a text."""

    def __init__(self, rows: Sequence[Sequence[Token]]) -> None:
        found = [row[0] for row, before in zip(rows, [(), *rows], strict=False) if row and not before]
        found += [behind for row in rows for word, behind in pairwise(row) if word.stops]
        self._words = Counter(word.bare for word in found)
        self._kinds = Counter(_kind(word) for word in found)
        self._anywhere = Counter(_kind(word) for row in rows for word in row)
        self._total = self._anywhere.total()

    def holds(self, word: Token, own: int = 0) -> bool:
        """Tell whether a sentence begins with a word, besides ``own`` places that are in question."""
        return self._words[word.bare] > own

    def gain(self, word: Token, own: int = 0) -> float:
        """Return by how many bits words of this kind are likelier at the beginning of a sentence than anywhere."""
        kind = _kind(word)
        chance = (self._anywhere[kind] + 1) / (self._total + 10)
        opening = (self._kinds[kind] - own + _PRIOR * chance) / (self._kinds.total() - own + _PRIOR)
        return log2(opening / chance)


def _kind(word: Token) -> int | str:
    return word.first if word.first in SIGNS else prefix(word.first)
