"""Choose the words that are kept as rare ones: seen once in the corpora, or in a list of another source alone."""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.language.train import weights
from arclean.language.train.cleaning import is_glued, is_reversed, is_word

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping

    from arclean.language.train.counts import Counts

__all__ = ["choose_rare_words"]

_split_negation = LazyPattern("[\u0648\u0641]?(?:\u0644\u0627|\u0645\u0627)([\u0623\u062a\u0646\u064a].{2,})").fullmatch
"""A conjunction, one of two words for "not", and what begins as a verb does."""


def choose_rare_words(
    counts: Counts, listed: Mapping[str, float], known: Container[str], spaced: Callable[[str, str], int], most: int
) -> dict[str, float]:
    """Return the costs in bits of words that are not ``known``, at most ``most``, the commonest first.

    Left out is what its authors glued or reversed, as far as counts tell; ``spaced`` counts two words side by side.
    """
    weight = weights.LIST_SHARE if listed else 0.0
    found: dict[str, float] = {}
    for word in sorted(counts.words.keys() | listed.keys()):
        if word in known or len(word) < weights.MIN_RARE_LETTERS or not is_word(word):
            continue
        share = (1 - weight) * counts.words.get(word, 0) / counts.total + weight * listed.get(word, 0.0)
        times = max(1.0, share * counts.total)
        if is_reversed(word, counts.words) or (word in listed and is_reversed(word, listed)):
            continue
        if _is_negated_verb(word, known):
            continue
        if not is_glued(word, times, spaced) and not _is_glued_to_short(word, times, spaced):
            found[word] = -log2(share)
    return dict(sorted(found.items(), key=lambda item: (item[1], item[0]))[:most])


def _is_negated_verb(word: str, known: Container[str]) -> bool:
    """Return whether a word is "not" and a known verb, which many authors glue.

    >>> _is_negated_verb("ولايستلزم", {"يستلزم"}), _is_negated_verb("لاتينية", {"يستلزم"})
    (True, False)
    """
    found = _split_negation(word)
    return found is not None and found[1] in known


def _is_glued_to_short(word: str, times: float, spaced: Callable[[str, str], int]) -> bool:
    """Return whether a word is a pair of which one has two letters, far commoner with its space."""
    least = weights.GLUED_SHORT_RATIO * times
    return spaced(word[:2], word[2:]) >= least or spaced(word[:-2], word[-2:]) >= least
