"""One word by itself: what it may have been before its ligatures were swapped, and what that says.

A *candidate* of a word is the word with the letters of some of its ligatures turned back. Whether a candidate or the
word itself is right is decided here only where no word is spelt so (``IMPOSSIBLE``); otherwise the document decides
(``document_vote``), or the neighbours (``word_choice``).
"""

from __future__ import annotations

import re
from enum import Enum
from itertools import combinations, pairwise
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import FOREIGN
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.ligature_tables import (
    ALEFS,
    BARE_ALEF,
    IMPOSSIBLE_SPELLING,
    LIGATURE_KINDS,
    SWAPPED_ARTICLE,
    SWAPPED_LIGATURE,
)
from arclean.filters.lam_alef.unknown_words import guess_swapped_places, may_be_swapped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from arclean.language.lexicon import Lexicon

__all__ = [
    "LAM_ALEF",
    "LONE_ARTICLES",
    "ORDINARY",
    "Candidate",
    "WordAnalyses",
    "WordAnalysis",
    "WordStatus",
    "is_foreign_word",
    "lam_alef_candidates",
]


class Candidate(NamedTuple):
    """What a word may have been: the word with the letters of some ligatures turned back.

    ``spans`` are the places of these ligatures in the word, ``kind`` is the name of their kind (several are joined by
    ``+``), ``cost`` is that of ``word`` in bits, infinite where the lexicon does not know it.
    """

    word: str
    spans: tuple[tuple[int, int], ...]
    kind: str
    cost: float


class WordStatus(Enum):
    """What a word is by itself.

    ORDINARY: it has no ligature that could be swapped, or no candidate.
    UNKNOWN: neither the word nor a candidate is in a list.
    AMBIGUOUS: the word and a candidate are both in a list.
    RARE: only a candidate is, and it is too rare to vote.
    VOTER: only a candidate is, and it is common enough to vote.
    IMPOSSIBLE: no word of the language is spelt as this one stands; a candidate is in a list, or the article proves it.
    SHIFTED: the same, but a commoner word has a heh where this one has an alef maksura, as a shifted map leaves it.
    GUESSED: neither is in a list; its article, stem and letters speak for a candidate.
    """

    ORDINARY, UNKNOWN, AMBIGUOUS, RARE, VOTER, IMPOSSIBLE, SHIFTED, GUESSED = range(8)


class WordAnalysis(NamedTuple):
    """The status of a word, its own cost in bits, and its candidates, the likeliest first.

    ``chance`` (0..1) is that the first candidate is right in a document that swaps its kind of ligature. It is of no
    meaning for an AMBIGUOUS word, whose neighbours decide.
    """

    status: WordStatus
    cost: float = inf
    candidates: tuple[Candidate, ...] = ()
    chance: float = 0.0


ORDINARY = WordAnalysis(WordStatus.ORDINARY)
"""The analysis of most words."""

_UNKNOWN_WORD = WordAnalysis(WordStatus.UNKNOWN)
_MAX_LIGATURES = 5  # of a word that are turned back in every combination: 31 candidates
_MAX_LETTERS = 24  # of a word that is analysed
_MAX_ANALYSES = 1 << 12  # words kept, 2 MB  # mutation: equivalent - what is forgotten is made again
is_foreign_word = LazyPattern(f"(?=[{FOREIGN}])[^\u06a9\u06cc]").search
_has_persian_form = LazyPattern("[\u06a9\u06cc]").search  # keheh and Farsi yeh, which fonts put into Arabic words
_finders = tuple(
    (kind.name, re.compile(f"(?={kind.swapped})").finditer, kind.size, kind.swapped_letters) for kind in LIGATURE_KINDS
)
LAM_ALEF = LIGATURE_KINDS[0].name
"""The kind of candidates that turn lam-alefs alone."""

_MAKSURA, _HEH = "\u0649", "\u0647"
_PROVEN_BY_ARTICLE = LazyPattern(f"[\u0648\u0641\u0628\u0643]{{0,2}}\u0627[{ALEFS}]\u0644")  # no stem begins so
LONE_ARTICLES = frozenset(("\u0627\u0644", "\u0648\u0627\u0644"))
"""Alef and lam alone, after waw or not: the article of a word that was torn off, or the word "no" swapped."""


class WordAnalyses(dict[str, WordAnalysis]):
    """The analyses of words of letters alone, by one lexicon; each is made when it is asked for, and kept."""

    __slots__ = ("lexicon",)

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self.lexicon = lexicon

    def __missing__(self, word: str) -> WordAnalysis:
        if len(self) >= _MAX_ANALYSES:
            self.clear()
        analysis = self[word] = self._analyse_word(word)
        return analysis

    def _analyse_word(self, word: str) -> WordAnalysis:
        if is_foreign_word(word):
            return _UNKNOWN_WORD
        if not SWAPPED_LIGATURE.search(word) or len(word) > _MAX_LETTERS or _has_persian_form(word):
            return ORDINARY
        cost_of = self.lexicon.folded_cost
        is_impossible = IMPOSSIBLE_SPELLING.search(word) is not None
        cost = weights.LONE_ARTICLE_COST if word in LONE_ARTICLES else inf if is_impossible else cost_of(word)
        found = self._known_candidates(word, cost)
        if cost < inf:
            return WordAnalysis(WordStatus.AMBIGUOUS, cost, found) if found else ORDINARY
        undoubled = cost_of(word.replace(BARE_ALEF * 2, BARE_ALEF, 1)) if BARE_ALEF * 2 in word else inf
        may_guess = undoubled == inf and all("+" in candidate.kind for candidate in found)
        guessed = self._guess_candidate(word) if may_guess else _UNKNOWN_WORD
        if not found:
            if guessed.candidates and _PROVEN_BY_ARTICLE.match(word):
                return guessed._replace(status=WordStatus.IMPOSSIBLE, chance=weights.PROVEN_WORD_CONFIDENCE)
            return guessed
        if "+" not in found[0].kind:
            if is_impossible and _cost_of_shifted(word, cost_of) < found[0].cost:
                return WordAnalysis(WordStatus.SHIFTED, cost, found, weights.RARE_CANDIDATE_CONFIDENCE)
            if is_impossible and found[0].cost < undoubled:
                return WordAnalysis(WordStatus.IMPOSSIBLE, cost, found, weights.IMPOSSIBLE_WORD_CONFIDENCE)
            if found[0].cost < min(weights.VOTER_COST_LIMIT, undoubled):
                return WordAnalysis(WordStatus.VOTER, cost, found, weights.VOTER_CONFIDENCE)
        chance = guessed.chance if guessed.candidates else weights.RARE_CANDIDATE_CONFIDENCE
        return WordAnalysis(WordStatus.RARE, cost, found + guessed.candidates, chance)

    def _known_candidates(self, word: str, cost: float) -> tuple[Candidate, ...]:
        """Return the candidates that are known and not much rarer than a word of this cost, the commonest first."""
        limit = min(inf, cost + weights.RARER_CANDIDATE_LIMIT)
        cost_of = self.lexicon.folded_cost
        found = [
            Candidate(other, spans, kind, other_cost)
            for other, spans, kind in _turn_combinations(word, mix_kinds=cost == inf)
            if (other_cost := cost_of(other)) < limit and not IMPOSSIBLE_SPELLING.search(other)
        ]
        return tuple(sorted(found, key=lambda one: one.cost))

    def _guess_candidate(self, word: str) -> WordAnalysis:
        """Return the analysis of a word that is in no list either way: by its article, or by its letters and stem."""
        article = SWAPPED_ARTICLE.match(word)
        if article:
            at = article.end() - 2
            spans, chance = [(at, at + 2)], weights.SWAPPED_ARTICLE_CONFIDENCE
            kind = "lam-meem" if article[1] else "lam-jeem"
        elif not may_be_swapped(word, self.lexicon.folded_cost):
            return _UNKNOWN_WORD
        else:
            kind = LAM_ALEF
            spans, chance = guess_swapped_places(word, self.lexicon.folded_cost)
        other = _turn_spans(word, spans)
        if not spans or IMPOSSIBLE_SPELLING.search(other):
            return _UNKNOWN_WORD
        is_proven = _PROVEN_BY_ARTICLE.match(word)
        others = _turn_combinations(other, mix_kinds=True)
        if any(self.lexicon.has_folded(again) for again, _, kinds in others if not is_proven or kinds == kind):
            return _UNKNOWN_WORD  # what it becomes would vote in its turn
        return WordAnalysis(WordStatus.GUESSED, inf, (Candidate(other, tuple(spans), kind, inf),), chance)


def _cost_of_shifted(word: str, cost_of: Callable[[str], float]) -> float:
    """Return the bits of a word with a heh for its alef maksura, as which a map that counts on has it (``ىل``)."""
    return cost_of(word.replace(_MAKSURA, _HEH)) if _MAKSURA in word else inf


def _turn_combinations(word: str, *, mix_kinds: bool) -> Iterator[tuple[str, tuple[tuple[int, int], ...], str]]:
    """Yield the word with each combination of its ligatures turned back: word, spans, kinds joined by ``+``.

    Ligatures of a combination do not overlap, and are of one kind unless ``mix_kinds`` is set.
    """
    sites = [
        (m.start(), m.start() + size, name) for name, find, size, held in _finders if held in word for m in find(word)
    ]
    if len(sites) > _MAX_LIGATURES:
        sites = [site for site in sites if site[2] == LAM_ALEF][:_MAX_LIGATURES]
    for start, end, name in sites:
        yield f"{word[:start]}{word[start:end][::-1]}{word[end:]}", ((start, end),), name
    for count in range(2, len(sites) + 1):
        for chosen in combinations(sites, count):
            names = {site[2] for site in chosen}
            if len(names) > 1 and not mix_kinds:
                continue
            spans = sorted((start, end) for start, end, _ in chosen)
            if all(first[1] <= second[0] for first, second in pairwise(spans)):
                yield _turn_spans(word, spans), tuple(spans), "+".join(sorted(names))


_TURNED_TOGETHER = frozenset((LAM_ALEF, "allah", "allah-alef"))


def lam_alef_candidates(word: str) -> list[Candidate]:
    """Return the candidates of a word with lam-alefs turned back, without their costs, whether they are known or not.

    The ligature of the word Allah is turned wherever lam-alefs are.

    >>> [one.word for one in lam_alef_candidates("الواليات")]
    ['لاواليات', 'الولايات', 'لاولايات']
    """
    found = _turn_combinations(word, mix_kinds=False)  # mutation: equivalent - mixed ones are left out
    return [
        Candidate(other, spans, kind, inf)
        for other, spans, kind in found
        if kind in _TURNED_TOGETHER and not IMPOSSIBLE_SPELLING.search(other)
    ]


def _turn_spans(word: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return the word with the letters of each span in reverse; spans are sorted and disjoint."""
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += word[at:start], word[start:end][::-1]
        at = end
    return "".join([*pieces, word[at:]])
