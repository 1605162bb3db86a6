"""The lines of a text that are evidence for one of them: their words and bigrams.

All lines of a text are evidence for each of them. In a very long text only those nearby are, for a bigram scorer takes
a hundred times the size of its lines.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from arclean.filters.fragments.bigram_score import BigramScorer
from arclean.language.folding import fold

if TYPE_CHECKING:
    from arclean.filters.fragments.reference_bigrams import ReferenceBigrams
    from arclean.language.lexicon import Lexicon

__all__ = ["Neighbourhood", "Neighbourhoods"]

_BLOCK = 2048  # lines of a very long text that share a neighbourhood: themselves, and as many on either side


class Neighbourhood:
    """Lines whose words and bigrams are evidence for one among them."""

    def __init__(self, rows: list[str], lexicon: Lexicon, references: ReferenceBigrams | None) -> None:
        self._rows, self._lexicon, self._references = rows, lexicon, references

    def has_whole_word(self, head: str, tail: str) -> bool:
        """Return whether the word ``head + tail`` stands in these lines, and either fragment once at most."""
        return self._words[head + tail] > 0 and self._words[head] < 2 > self._words[tail]

    @cached_property
    def bigrams(self) -> BigramScorer:
        """The scorer of bigrams of these lines."""
        return BigramScorer(self._lexicon, self._rows, self._references)

    @cached_property
    def _words(self) -> Counter[str]:
        return Counter(fold("\n".join(self._rows)).split())


class Neighbourhoods:
    """The neighbourhood of each line of a text; lines are asked for in their order, and the last answer is kept."""

    def __init__(self, rows: list[str], lexicon: Lexicon, references: ReferenceBigrams | None) -> None:
        self._rows, self._lexicon, self._references = rows, lexicon, references
        self._last: tuple[range, Neighbourhood] | None = None

    def of_line(self, number: int) -> Neighbourhood:
        """Return the neighbourhood of a line, which is counted from 0."""
        if self._last is None or number not in self._last[0]:
            total, start = len(self._rows), number - number % _BLOCK
            first, end = max(0, start - _BLOCK), start + 2 * _BLOCK
            served = range(start, start + _BLOCK)
            if total <= 3 * _BLOCK:
                first, end, served = 0, total, range(total)
            self._last = served, Neighbourhood(self._rows[first:end], self._lexicon, self._references)
        return self._last[1]
