"""Words in no list with the letters of some other ligature swapped: ``الكبرية``, ``غريها``, ``هبدوء``, ``ابللغة``.

Fonts in the tradition of the printing press have hundreds of ligatures, for any two letters that Unicode has one for
(block Arabic Presentation Forms-A) and for teeth with alef. So any such pair of a word that no list has may be one that
was swapped. A transposition is also a slip of authors and a foreign name may come near a word, so much must speak for
it: the line, and other words of the document.
"""

from __future__ import annotations

import unicodedata
from itertools import combinations
from math import inf
from typing import TYPE_CHECKING

from arclean.arabic.letters import class_members, joins_left
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.ligature_tables import BARE_ALEF
from arclean.filters.lam_alef.word_analysis import ORDINARY, Candidate, WordAnalyses, WordAnalysis, WordStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["OTHER_LIGATURE", "OtherLigatureAnalyses", "may_be_swapped", "turn_ligatures"]

OTHER_LIGATURE = "ligature"
"""The kind of every candidate that turns back a pair of letters by this module."""

_TEETH = "\u0628\u062a\u062b\u0646\u064a\u0626"
_LEAST_LETTERS, _MOST_LETTERS = 3, 24  # of a word that is looked at
_FORMS = range(0xFC00, 0xFDC8)


def _ligature_pairs() -> frozenset[str]:
    """Return the pairs of letters that have a ligature, in the order of print."""
    found = {tooth + BARE_ALEF for tooth in _TEETH}
    letters = class_members("\u0621-\u063a\u0641-\u064a")
    for code in _FORMS:
        _, _, codes = unicodedata.decomposition(chr(code)).partition(" ")
        pair = "".join(chr(int(one, 16)) for one in codes.split())
        if len(pair) == 2 and letters.issuperset(pair) and joins_left(pair[0]):
            found.add(pair)
    return frozenset(found)


_SWAPPED_PAIRS = frozenset(pair[::-1] for pair in _ligature_pairs() if pair[0] != pair[1])


class OtherLigatureAnalyses(WordAnalyses):
    """Analyses whose candidates have one or two pairs of letters turned back, of words that are in no list."""

    __slots__ = ()

    def _analyse_word(self, word: str) -> WordAnalysis:
        if not _LEAST_LETTERS <= len(word) <= _MOST_LETTERS or self.lexicon.word_cost(word) < inf:
            return ORDINARY
        found = turn_ligatures(word, self.lexicon.word_cost, weights.OTHER_LIGATURE_COST_LIMIT)
        return WordAnalysis(WordStatus.VOTER, inf, tuple(found)) if found else ORDINARY


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
    return sorted(found, key=lambda one: one.cost)


def may_be_swapped(word: str) -> bool:
    """Return whether a word has two letters that are a ligature when they are turned back.

    >>> may_be_swapped("الكبرية"), may_be_swapped("دار")
    (True, False)
    """
    return bool(_places_of(word))


def _places_of(word: str) -> list[int]:
    return [at for at in range(len(word) - 1) if word[at : at + 2] in _SWAPPED_PAIRS]


def _known_words(
    word: str, chosen: Iterable[tuple[int, ...]], word_cost: Callable[[str], float], most: float
) -> Iterator[Candidate]:
    """Yield the candidates with some pairs turned back that are common enough."""
    for places in chosen:
        letters = list(word)
        for at in places:
            letters[at : at + 2] = letters[at : at + 2][::-1]
        other = "".join(letters)
        cost = word_cost(other)
        if cost < most:
            yield Candidate(other, tuple((at, at + 2) for at in places), OTHER_LIGATURE, cost)
