"""Words of the references, and which of them follow which."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.filters.fragments.spaced_tokens import spaced_token

if TYPE_CHECKING:
    from collections.abc import Iterable

    from arclean.filters.fragments.spaced_tokens import SpacedToken

__all__ = ["ReferenceBigrams"]


class ReferenceBigrams:
    """The words of references, bare of signs, and their order; line breaks are passed over.

    ``words`` are all of them, ``pairs`` those side by side, ``skip_pairs`` those with one other word between them,
    ``starts`` those that begin a paragraph or a sentence.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        rows = [[spaced_token(raw) for raw in text.split()] for text in texts]
        bare = [[word.bare for word in row] for row in rows]
        self.words = frozenset(word for row in bare for word in row)
        self.pairs = frozenset(pair for row in bare for pair in pairwise(row))
        self.skip_pairs = frozenset(pair for row in bare for pair in zip(row, row[2:], strict=False))
        firsts = (part.split(None, 1)[0] for text in texts for part in text.split("\n\n") if part.strip())
        after_stops = (after.bare for row in rows for word, after in pairwise(row) if word.ends_sentence)
        self.starts = frozenset(spaced_token(word).bare for word in firsts) | frozenset(after_stops)

    def has_pair(self, left: SpacedToken, right: SpacedToken) -> bool:
        """Return whether two words stand side by side in a reference."""
        return (left.bare, right.bare) in self.pairs
