"""Words in no list with the letters of some other ligature swapped: ``الكبرية``, ``غريها``, ``هبدوء``, ``ابللغة``.

Fonts in the tradition of the printing press have hundreds of ligatures, for any two letters that Unicode has one for
(block Arabic Presentation Forms-A) and for teeth with alef. So any such pair of a word that no list has may be one that
was swapped. A transposition is also a slip of authors and a foreign name may come near a word, so much must speak for
it: the line, and other words of the document.
"""

from __future__ import annotations

import unicodedata
from itertools import combinations, pairwise
from math import inf
from operator import add
from typing import TYPE_CHECKING

from arclean.arabic.letters import class_members
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.ligature_tables import BARE_ALEF
from arclean.filters.lam_alef.word_analysis import ORDINARY, Candidate, WordAnalyses, WordAnalysis, WordStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["OTHER_LIGATURE", "OtherLigatureAnalyses", "ligature_places", "turn_all_ligatures", "turn_ligatures"]

OTHER_LIGATURE = "ligature"
"""The kind of every candidate that turns back a pair of letters by this module."""

_TEETH = "\u0628\u062a\u062b\u0646\u064a\u0626"
_LEAST_LETTERS, _MOST_LETTERS = 3, 24  # of a word that is looked at
_MOST_PLACES, _MOST_TURNED = 6, 3  # pairs of letters of a word, and those of them that are turned together
_FORMS = range(0xFC00, 0xFDC8)  # mutation: equivalent - what is at both ends has other forms too, or none
# Pairs without a character of their own that at least two of 150 families of open fonts bind (GSUB, lookups of type 4),
# by their last letter.
_BOUND_BY_FONTS = {
    "ئ": "بتثجحخسشصضطظعغفقكلنهي",
    "ر": "مى",
    "ز": "سشصضمى",
    "م": "ى",
    "ن": "سشصضى",
    "ه": "صض",
    "و": "ئ",
    "ى": "ظ",
    "ي": "ظ",
}


def _ligature_pairs() -> frozenset[str]:
    """Return the pairs of letters that have a ligature in Unicode or in fonts, in the order of print."""
    found = {tooth + BARE_ALEF for tooth in _TEETH}
    found |= {first + last for last, letters in _BOUND_BY_FONTS.items() for first in letters}
    letters = class_members("\u0621-\u063a\u0641-\u064a")
    for code in _FORMS:
        _, _, codes = unicodedata.decomposition(chr(code)).partition(" ")
        pair = "".join(chr(int(one, 16)) for one in codes.split())
        if len(pair) == 2 and letters.issuperset(pair):
            found.add(pair)
    return frozenset(found)


_PRINTED_PAIRS = frozenset(pair for pair in _ligature_pairs() if pair[0] != pair[1])
_SWAPPED_PAIRS = frozenset(pair[::-1] for pair in _PRINTED_PAIRS)


class OtherLigatureAnalyses(WordAnalyses):
    """Analyses whose candidates have a pair of letters turned back, or two; of a known word, commoner ones alone."""

    __slots__ = ()

    def _analyse_word(self, word: str) -> WordAnalysis:
        if not _LEAST_LETTERS <= len(word) <= _MOST_LETTERS:
            return ORDINARY
        word_cost, places = self.lexicon.folded_cost, [(at,) for at in _places_of(word)]
        cost = word_cost(word)
        if cost == inf:
            found = turn_ligatures(word, word_cost, weights.OTHER_LIGATURE_COST_LIMIT)
            if not found:
                found = sorted(_known_words(word, places, self.lexicon.rare_word_cost, inf), key=_cost_of)
            return WordAnalysis(WordStatus.VOTER, inf, tuple(found)) if found else ORDINARY
        found = sorted(_known_words(word, places, word_cost, cost), key=_cost_of)
        return WordAnalysis(WordStatus.AMBIGUOUS, cost, tuple(found)) if found else ORDINARY


def _cost_of(one: Candidate) -> float:
    return one.cost


def turn_ligatures(word: str, word_cost: Callable[[str], float], most: float) -> list[Candidate]:
    """Return the words that a word becomes with one pair of letters turned back, or two, the commonest first.

    ``most`` is the cost in bits of the rarest word that is taken.

    >>> [one.word for one in turn_ligatures("الكبرية", lambda word: 12.0 if word == "الكبيرة" else 99.0, 24.0)]
    ['الكبيرة']
    """
    places = _places_of(word)
    found = [*_known_words(word, ((at,) for at in places), word_cost, most)]
    if not found:
        pairs = (two for two in combinations(places, 2) if two[1] - two[0] > 1)
        found = [*_known_words(word, pairs, word_cost, most)]
    return sorted(found, key=_cost_of)


def turn_all_ligatures(word: str, word_cost: Callable[[str], float], most: float) -> list[Candidate]:
    """Return the words that a word becomes with one pair of letters turned back, or two or three.

    Of a text in which a font swapped whatever it has; :func:`turn_ligatures` is for a word by itself.

    >>> [one.word for one in turn_all_ligatures("املعينة", lambda word: 9.0 if word == "المعنية" else 99.0, 24.0)]
    ['المعنية']
    """
    places = _places_of(word)[:_MOST_PLACES]
    chosen = [
        some
        for count in range(1, _MOST_TURNED + 1)
        for some in combinations(places, count)
        if all(second - first > 1 for first, second in pairwise(some))
    ]
    return sorted(_known_words(word, chosen, word_cost, most), key=_cost_of)


def ligature_places(word: str) -> list[int]:
    """Return the places in a word of two letters that have a ligature, as they are printed.

    >>> ligature_places("الكبيرة"), ligature_places("دار")
    ([3, 4], [])
    """
    return [at for at, pair in enumerate(map(add, word, word[1:])) if pair in _PRINTED_PAIRS]


def _places_of(word: str) -> list[int]:
    return [at for at, pair in enumerate(map(add, word, word[1:])) if pair in _SWAPPED_PAIRS]


def _known_words(
    word: str, chosen: Iterable[tuple[int, ...]], word_cost: Callable[[str], float], most: float
) -> Iterator[Candidate]:
    """Yield the candidates with some pairs turned back that are common enough."""
    for places in chosen:
        other = word
        for at in places:
            other = f"{other[:at]}{other[at + 1]}{other[at]}{other[at + 2 :]}"
        cost = word_cost(other)
        if cost < most:
            yield Candidate(other, tuple((at, at + 2) for at in places), OTHER_LIGATURE, cost)
