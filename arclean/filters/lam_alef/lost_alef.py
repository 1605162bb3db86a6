"""Lam-alefs that lost their alef: whether a document has lost them all, and which alef each word had.

The ToUnicode map of some fonts names the lam-alef glyph by its lam alone (``العلقات`` for ``العلاقات``). Every eighth
word of running Arabic has a lam-alef, so a text of some length without any has lost them, if enough of its words are
known only with an alef after a lam.
"""

from __future__ import annotations

from itertools import chain, pairwise, product
from math import inf
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.document_vote import NO_VOTE, DocumentVote
from arclean.filters.lam_alef.ligature_tables import ALEFS, BARE_ALEF
from arclean.filters.lam_alef.word_analysis import (
    LONE_ARTICLES,
    ORDINARY,
    Candidate,
    WordAnalyses,
    WordAnalysis,
    WordStatus,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = [
    "LONE_LAMS",
    "LOST_ALEF",
    "LostAlefAnalyses",
    "lost_alef_candidates",
    "may_have_lost_alef",
    "may_lack_alefs",
    "vote_on_lost_alefs",
]

LOST_ALEF = "lost-alef"
"""The kind of every candidate that puts alefs in."""

_LAM = "\u0644"
LONE_LAMS = frozenset((_LAM, "\u0648" + _LAM))
"""Lam alone, after waw or not: a preposition that was torn off, or the word "no" without its alef."""

_NO, _AND_NOT, _EXCEPT = " \u0644 ", " \u0648\u0644 ", " \u0625\u0644 "
_FIRST, _DURING, _THREE = "\u0627\u0644\u0648\u0644", "\u062e\u0644\u0644 ", "\u062b\u0644\u062b"
_INDEFINITE = "\u0644\u064b "  # a final lam with fathatan
_CUES = (_NO, _AND_NOT, _EXCEPT, _FIRST, _DURING, _THREE, _INDEFINITE)  # common words and an ending without their alef
_MAX_LAMS = 4  # of a word whose alefs are put in: 624 candidates
_find_bare_lam = LazyPattern(f"{_LAM}(?![{ALEFS}])").finditer


def may_lack_alefs(text: str) -> bool:
    """Return whether a text may have lost its alefs: a cheap test, by its beginning and common words.

    >>> may_lack_alefs("هذا ل يعني أن الولى أفضل"), may_lack_alefs("هذا لا يعني أن الأولى أفضل")
    (True, False)
    """
    end = weights.LAM_ALEF_SEARCH_LENGTH
    if text.find("\u0644\u0627", 0, end) >= 0 or text.find("\u0644\u064e\u0627", 0, end) >= 0:
        return False
    return any(cue in text for cue in _CUES)


class LostAlefAnalyses(WordAnalyses):
    """Analyses whose candidates have an alef after a lam; its span is empty, and is where the alef is put in."""

    __slots__ = ()

    def _analyse_word(self, word: str) -> WordAnalysis:
        places = [lam.end() for lam in _find_bare_lam(word)]
        if not places or len(places) > _MAX_LAMS or word in LONE_ARTICLES:
            return ORDINARY
        cost = weights.LONE_ARTICLE_COST if word in LONE_LAMS else self.lexicon.folded_cost(word)
        found = self._candidates_with_alefs(word, cost)
        if not found:
            return WordAnalysis(WordStatus.UNKNOWN) if cost == inf else ORDINARY
        if cost < inf:
            return WordAnalysis(WordStatus.AMBIGUOUS, cost, found)
        if found[0].cost >= weights.VOTER_COST_LIMIT:
            return WordAnalysis(WordStatus.RARE, cost, found)
        return WordAnalysis(WordStatus.VOTER, cost, found)

    def _candidates_with_alefs(self, word: str, cost: float) -> tuple[Candidate, ...]:
        """Return the candidates that are not much rarer than the word, the commonest first.

        A word that is known as it stands (``cost`` is finite) gets one alef only.
        """
        limit = min(inf, cost + weights.RARER_CANDIDATE_LIMIT)
        cost_of = self.lexicon.folded_cost
        found = [
            Candidate(other, spans, LOST_ALEF, other_cost)
            for other, spans in _with_alefs(word)
            if (other_cost := cost_of(other)) < limit and (len(spans) == 1 or cost == inf)
        ]
        return tuple(sorted(found, key=lambda one: one.cost))


def may_have_lost_alef(word: str) -> bool:
    """Return whether a word has a lam without an alef after it, beside that of its article.

    >>> [may_have_lost_alef(word) for word in ("باللماع", "الجدم", "لا")]
    [True, False, False]
    """
    return any(lam.start() != 1 or word[0] != BARE_ALEF for lam in _find_bare_lam(word))


def lost_alef_candidates(word: str) -> list[Candidate]:
    """Return the candidates of a word with alefs put in, without their costs, whether they are known or not.

    >>> [one.word for one in lost_alef_candidates("ثلث")]
    ['ثلاث', 'ثلأث', 'ثلإث', 'ثلآث']
    """
    return [Candidate(other, spans, LOST_ALEF, inf) for other, spans in _with_alefs(word)]


def _with_alefs(word: str) -> Iterator[tuple[str, tuple[tuple[int, int], ...]]]:
    """Yield a word with alefs put in after one lam or several, and the places where they are put in."""
    places = [lam.end() for lam in _find_bare_lam(word)]
    if len(places) > _MAX_LAMS:
        return
    pieces = [word[start:end] for start, end in pairwise([0, *places, len(word)])]
    for alefs in product(("", *ALEFS), repeat=len(places)):
        spans = tuple([(at, at) for at, alef in zip(places, alefs, strict=True) if alef])
        if spans:
            yield "".join([*chain.from_iterable(zip(pieces, alefs, strict=False)), pieces[-1]]), spans


def vote_on_lost_alefs(text: str, words: Sequence[str], analysed: Sequence[tuple[int, WordAnalysis]]) -> DocumentVote:
    """Return the vote of a document whether it has lost the alefs of all its lam-alefs.

    ``analysed`` has the indices and analyses of those of its words that are not ordinary.
    """
    if sum(text.count(_LAM + alef) for alef in ALEFS) * weights.CHARACTERS_PER_LAM_ALEF > len(text):
        return NO_VOTE
    found = {words[index]: one for index, one in analysed}.values()
    sure = sum([one.status is WordStatus.VOTER for one in found])
    known = [one for one in found if one.status is WordStatus.AMBIGUOUS]
    rarer = sum([one.candidates[0].cost + weights.LOST_ALEF_VOTE_COST_DIFFERENCE < one.cost for one in known])
    voters = sure + rarer
    needed = max(weights.LOST_ALEF_VOTERS_NEEDED, weights.LOST_ALEF_VOTER_SHARE_NEEDED * len(words))
    unknown = sum([one.status is WordStatus.UNKNOWN for one in found])
    if not sure or voters < needed or unknown > voters * weights.LOST_ALEF_UNKNOWN_WORDS_PER_VOTER:
        return NO_VOTE
    return DocumentVote({LOST_ALEF: 1.0}, frozenset({LOST_ALEF}))
