"""Gains of letters for the direction of a text: how much likelier four letters are in their order than backwards."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from math import log2
from typing import TYPE_CHECKING

from arclean.language.tables.direction_table import ALPHABET, EDGE, spell_with_alphabet
from arclean.language.train import weights

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

__all__ = ["letter_gains"]

_ORDER = 4
_RUNNING_WORDS = 1e7  # words that a weight of 1 stands for
_LETTERS = frozenset(ALPHABET) - {EDGE}


def letter_gains(languages: Sequence[tuple[Mapping[str, float], float]]) -> dict[str, list[float]]:
    """Return for each three letters the gains of all fourths, in bits.

    ``languages`` are shares of running words by word, and the weight of each language.
    """
    counts: defaultdict[str, float] = defaultdict(float)
    for shares, weight in languages:
        for word, share in shares.items():
            spelt = spell_with_alphabet(word)
            if spelt and share >= weights.MIN_WORD_SHARE and _LETTERS.issuperset(spelt):
                _count_letters(counts, spelt, share * weight * _RUNNING_WORDS)
    chance = _chance_function(counts)

    running = _RUNNING_WORDS * sum(weight for _, weight in languages)

    def gain_of_four(letters: str) -> float:
        backwards = letters[::-1]
        if (
            letters[1:] not in rows
            or counts.get(letters, 0.0) + counts.get(backwards, 0.0) < weights.MIN_FOURGRAM_SHARE * running
        ):
            return 0.0
        return log2(chance(letters) / chance(backwards))

    least = weights.MIN_TRIGRAM_SHARE * running
    rows = {g for g, count in counts.items() if len(g) == _ORDER - 1 and count + counts.get(g[::-1], 0.0) >= least}
    rows |= {row[::-1] for row in rows}
    return {row: [gain_of_four(row + letter) for letter in ALPHABET] for row in sorted(rows)}


def _count_letters(counts: defaultdict[str, float], word: str, weight: float) -> None:
    """Add ``weight`` to the counts of the letters of a word, up to four in a row, with two edges on each side."""
    spelt = f"{EDGE}{EDGE}{word}{EDGE}{EDGE}"
    for size in range(1, _ORDER + 1):
        for at in range(len(spelt) - size + 1):
            counts[spelt[at : at + size]] += weight


def _chance_function(counts: Mapping[str, float]) -> Callable[[str], float]:
    """Return the function from some letters to the chance of the last after the others, smoothed by that of fewer."""
    followed: defaultdict[str, float] = defaultdict(float)
    for letters, count in counts.items():
        followed[letters[:-1]] += count

    @cache
    def chance(letters: str) -> float:
        if not letters:
            return 1 / len(ALPHABET)
        seen = followed.get(letters[:-1], 0.0)
        return (counts.get(letters, 0.0) + weights.LETTER_PRIOR * chance(letters[1:])) / (seen + weights.LETTER_PRIOR)

    return chance
