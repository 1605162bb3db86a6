"""Which readings a word has, if ligatures in it came out the wrong way round.

A word is judged by itself here; what its document says of its ligatures is weighed in ``evidence.swapped``.
"""

from __future__ import annotations

import re
from enum import Enum
from itertools import combinations, pairwise
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.letters import FOREIGN
from arclean.filters.lam_alef.ligature_tables import ARTICLE, IMPOSSIBLE, KINDS, SWAPPED
from arclean.filters.lam_alef.unknown_words import guess

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.language.lexicon import Lexicon

__all__ = ["ALONE", "COMMON", "HOPELESS", "PLAIN", "Plan", "Plans", "Reading", "Standing"]


class Reading(NamedTuple):
    """A word with some of its letters turned round: at which places (start and end), of which kind, at what cost.

    ``cost`` is in bits, infinite where the word is not known.
    """

    word: str
    places: tuple[tuple[int, int], ...]
    kind: str
    cost: float


class Standing(Enum):
    """What a word is by itself.

    PLAIN: nothing is to be said of it. STRANGE: in no list, however it is turned. KNOWN: a word as it stands, and
    another one turned round. RARE, FITS: a word only when it is turned round, FITS one that is common enough to vote.
    SURE: so, and impossible as it stands. SPELT: in no list, its letters speak for the other reading.
    """

    PLAIN, STRANGE, KNOWN, RARE, FITS, SURE, SPELT = range(7)


class Plan(NamedTuple):
    """What can be said of one word: where it stands, its own cost, its other readings, the likeliest first.

    ``chance`` is what the first reading is worth in a document that is believed, in 0..1; of a word on which neighbours
    decide it says nothing.
    """

    standing: Standing
    cost: float = inf
    readings: tuple[Reading, ...] = ()
    chance: float = 0.95


PLAIN = Plan(Standing.PLAIN)
"""The plan of most words."""

_STRANGE = Plan(Standing.STRANGE)
_MOST_SITES = 5  # ligatures in a word that are turned round in every combination: 31 readings
_LONGEST = 24  # letters of a word that is looked at
HOPELESS = 9.0  # bits by which a reading is rarer than the word as it stands: neighbours hardly ever make up for it
COMMON = 21.0  # bits of a word that may vote: one in two million; rarer ones are turned too often by chance
_MOST_PLANS = 1 << 15  # words whose plans are kept: 10 MB
_is_foreign = re.compile(f"(?=[{FOREIGN}])[^\u06a9\u06cc]").search
_is_like_arabic = re.compile("[\u06a9\u06cc]").search  # keheh and Farsi yeh, which fonts put into Arabic words
_kinds = tuple((kind.name, re.compile(f"(?={kind.swapped})").finditer, kind.size) for kind in KINDS)
ALONE = frozenset(("\u0627\u0644", "\u0648\u0627\u0644"))
"""The article, with a word torn off behind it, or the word no, turned round."""


class Plans(dict[str, Plan]):
    """The plans of words of letters alone, by one lexicon; each is made when it is asked for and kept."""

    __slots__ = ("lexicon",)

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self.lexicon = lexicon

    def __missing__(self, word: str) -> Plan:
        if len(self) >= _MOST_PLANS:
            self.clear()
        plan = self[word] = self._plan(word)
        return plan

    def _plan(self, word: str) -> Plan:
        if _is_foreign(word):
            return _STRANGE
        if not SWAPPED.search(word) or len(word) > _LONGEST or _is_like_arabic(word):
            return PLAIN
        known = self.lexicon.cost
        impossible = IMPOSSIBLE.search(word) is not None
        cost = _ARTICLE_ALONE if word in ALONE else inf if impossible else known(word)
        turned = _turned(word, everywhere=cost == inf)
        found = [Reading(other, at, kind, known(other)) for other, at, kind in turned if not IMPOSSIBLE.search(other)]
        kept = tuple(sorted((r for r in found if r.cost < min(inf, cost + HOPELESS)), key=lambda r: r.cost))
        if cost < inf:
            return Plan(Standing.KNOWN, cost, kept) if kept else PLAIN
        undoubled = known(word.replace(_ALEF * 2, _ALEF, 1)) if _ALEF * 2 in word else inf
        spelt = self._spelt(word) if undoubled == inf and not any("+" not in r.kind for r in kept) else _STRANGE
        if not kept:
            return spelt
        simple = "+" not in kept[0].kind
        if impossible and simple and kept[0].cost < undoubled:
            return Plan(Standing.SURE, cost, kept)
        fits = simple and kept[0].cost < min(COMMON, undoubled)
        if fits:
            return Plan(Standing.FITS, cost, kept + spelt.readings)
        return Plan(Standing.RARE, cost, kept + spelt.readings, spelt.chance if spelt.readings else _OF_RARE)

    def _spelt(self, word: str) -> Plan:
        """Judge a word that is in no list either way: by its article, or by its letters and its stem."""
        article = ARTICLE.match(word)
        if article:
            at = article.end() - 2
            places, kind, chance = [(at, at + 2)], "lam-meem" if article[1] else "lam-jeem", _OF_ARTICLE
        else:
            kind = _LAM_ALEF
            places, chance = guess(word, self.lexicon.cost)
        other = _turn(word, places)
        if not places or IMPOSSIBLE.search(other):
            return _STRANGE
        if any(self.lexicon.cost(again) < inf for again, *_ in _turned(other, everywhere=True)):
            return _STRANGE  # it would vote in its turn
        return Plan(Standing.SPELT, inf, (Reading(other, tuple(places), kind, inf),), chance)


_ALEF = "\u0627"
_LAM_ALEF = KINDS[0].name
_ARTICLE_ALONE = 14.0  # bits of an article by itself, which no list has
_OF_ARTICLE = 0.9
_OF_RARE = 0.88  # of 753 rare words in documents of dev_* and test_* that were swapped throughout, 2026-11


def _turned(word: str, *, everywhere: bool) -> Iterator[tuple[str, tuple[tuple[int, int], ...], str]]:
    """Yield the words that turning some ligatures round gives, of one kind, or of several, each with its places."""
    sites = [(m.start(), m.start() + size, name) for name, find, size in _kinds for m in find(word)]
    if len(sites) > _MOST_SITES:
        sites = [site for site in sites if site[2] == "lam-alef"][:_MOST_SITES]
    for count in range(1, len(sites) + 1):
        for chosen in combinations(sites, count):
            names = {name for *_, name in chosen}
            if len(names) > 1 and not everywhere:
                continue
            places = sorted((start, end) for start, end, _ in chosen)
            if all(first[1] <= second[0] for first, second in pairwise(places)):
                yield _turn(word, places), tuple(places), "+".join(sorted(names))


def _turn(word: str, places: list[tuple[int, int]]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end in places:
        pieces += word[at:start], word[start:end][::-1]
        at = end
    return "".join([*pieces, word[at:]])
