"""Which kinds of ligature a document swaps, by the votes of its words.

One extractor swaps a ligature everywhere, or in one font of a document and not in another: so each kind of ligature has
a vote of its own. A word that is known only when it is turned back votes for its kind; every ligature that came out
right votes against it. Kinds of a family (lam-alef; those of the printing press) speak for one another.

No vote is taken where many words are unknown either way: other languages, and lines in visual order.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.ligature_tables import FINAL_KINDS, INITIAL_KINDS, INITIAL_PATTERN, LIGATURE_KINDS
from arclean.filters.lam_alef.word_analysis import ORDINARY, WordStatus

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from arclean.filters.lam_alef.word_analysis import Candidate, WordAnalyses, WordAnalysis

__all__ = ["NO_VOTE", "DocumentVote", "analyse_words", "take_vote"]

_VOTING = frozenset((WordStatus.VOTER, WordStatus.IMPOSSIBLE))
_FAMILIES = {kind.name: kind.family for kind in LIGATURE_KINDS}
_PRESS = "press"
_UNSEEN = 0.5  # swapped ligatures of a kind that were not seen: half a one, so that the share is none and not all
_PRESS_KINDS = [kind.name for kind in LIGATURE_KINDS if kind.family == _PRESS]
_FINDERS = [
    (kind.name, re.compile(kind.printed, re.MULTILINE).findall) for kind in LIGATURE_KINDS if kind.family != _PRESS
]
_find_initial = LazyPattern(INITIAL_PATTERN).findall


class DocumentVote(NamedTuple):
    """Which kinds of ligature a document swaps.

    ``shares`` maps the name of each kind that it swaps to the share (0..1) of its ligatures that came out swapped.
    ``prevalent`` are those with so large a share that words which are known as they stand are weighed too.
    """

    shares: dict[str, float]
    prevalent: frozenset[str]

    def share_of(self, candidate: Candidate) -> float:
        """Return the share of a candidate's kind, of several kinds the least; 0 for a kind that is not swapped."""
        return min([self.shares.get(kind, 0.0) for kind in candidate.kind.split("+")])

    def is_prevalent(self, candidate: Candidate) -> bool:
        """Return whether all kinds of a candidate are prevalent: then it is weighed against a known word."""
        return self.prevalent.issuperset(candidate.kind.split("+"))


NO_VOTE = DocumentVote({}, frozenset())
"""The vote of a document that swaps no ligatures."""


def analyse_words(words: Sequence[str], analyses: WordAnalyses) -> list[tuple[int, WordAnalysis]]:
    """Return the index and analysis of each word that is not ordinary; each word is asked for once."""
    known = {word: one for word in dict.fromkeys(words) if (one := analyses[word]) is not ORDINARY}
    return [(index, known[word]) for index, word in enumerate(words) if word in known]


def take_vote(words: Sequence[str], analysed: Sequence[tuple[int, WordAnalysis]]) -> DocumentVote:
    """Return the vote of a document, by all of its words (letters alone) and the analyses of those not ordinary."""
    voters = Counter([words[index] for index, one in analysed if one.status in _VOTING])
    unknown = {words[index] for index, one in analysed if one.status is WordStatus.UNKNOWN}
    if not voters or len(unknown) > len(voters) * weights.UNKNOWN_WORDS_PER_VOTER:
        return NO_VOTE
    votes, swapped = _count_votes(voters, {words[index]: one for index, one in analysed})
    families: Counter[str] = Counter()
    for kind, count in votes.items():
        families[_FAMILIES[kind]] += count
    if max(families.values()) < weights.VOTES_NEEDED:
        return NO_VOTE
    shares = {}
    has_press = families[_PRESS] > 0  # mutation: equivalent - without votes none of its kinds is taken
    for kind, right in _count_unswapped(words, swapped, press=has_press).items():
        is_believed = families[_FAMILIES[kind]] >= weights.VOTES_NEEDED
        if kind in swapped or is_believed:
            share = 1 / (1 + right / (swapped[kind] or _UNSEEN))
            if share >= (weights.SWAPPED_SHARE_NEEDED if is_believed else weights.LONE_VOTER_SHARE_NEEDED):
                shares[kind] = share
    prevalent = {
        kind
        for kind, share in shares.items()
        if share >= weights.KNOWN_WORDS_SHARE and votes[kind] >= weights.VOTES_NEEDED
    }
    return DocumentVote(shares, frozenset(prevalent))


def _count_votes(voters: Counter[str], analyses: Mapping[str, WordAnalysis]) -> tuple[Counter[str], Counter[str]]:
    """Return two counts by kind: the votes for it, and the swapped ligatures among the voters."""
    votes: Counter[str] = Counter()
    swapped: Counter[str] = Counter()
    for word, count in voters.items():
        one = analyses[word]
        candidate = one.candidates[0]
        is_frequent = count >= weights.FREQUENT_WORD_COUNT and candidate.cost < weights.FREQUENT_WORD_COST_LIMIT
        is_strong = one.status is WordStatus.IMPOSSIBLE or is_frequent
        votes[candidate.kind] += weights.IMPOSSIBLE_WORD_VOTES if is_strong else 1
        swapped[candidate.kind] += count
    return votes, swapped


def _count_unswapped(words: Sequence[str], kinds: Container[str], *, press: bool) -> dict[str, int]:
    """Count the ligatures that came out right, by kind: those of ``kinds``, and with ``press`` those of its family."""
    rows = "\n".join(words)
    counts = {kind: len(find(rows)) for kind, find in _FINDERS if kind in kinds}
    if press:
        counts |= dict.fromkeys(_PRESS_KINDS, 0)
        for table, found in ((INITIAL_KINDS, _find_initial(rows)), (FINAL_KINDS, [word[-2:] for word in words])):
            for letters, count in Counter(found).items():
                if letters in table:
                    counts[table[letters]] += count
    return counts
