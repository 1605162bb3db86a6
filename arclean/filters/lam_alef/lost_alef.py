"""Lam-alefs of which a map gives the lam alone: whether a document has lost them all, and which its words had.

Every eighth word of running Arabic has a lam-alef, so a text of some length without any has lost them: if enough of
its words, which are not known as they stand, are known with an alef behind a lam.
"""

from __future__ import annotations

import re
from itertools import product
from math import inf
from typing import TYPE_CHECKING

from arclean.filters.lam_alef.candidates import ALONE, COMMON, HOPELESS, PLAIN, Plan, Plans, Reading, Standing
from arclean.filters.lam_alef.document_vote import NOTHING, Verdict
from arclean.filters.lam_alef.ligature_tables import ALEFS

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["LOST", "LostPlans", "lacks", "verdict_of_loss"]

LOST = "lost-alef"
"""The kind of every reading that puts an alef in."""

_LAM = "\u0644"
_NO, _AND_NOT, _EXCEPT = " \u0644 ", " \u0648\u0644 ", " \u0625\u0644 "
_FIRST, _DURING, _THREE = "\u0627\u0644\u0648\u0644", "\u062e\u0644\u0644 ", "\u062b\u0644\u062b"
_CUES = (_NO, _AND_NOT, _EXCEPT, _FIRST, _DURING, _THREE)
_BEGINNING = 600  # characters in which nineteen of twenty clean texts have a lam and an alef
_MOST_LAMS = 3
_HARDLY = 1000  # characters to each lam-alef, in a text that has hardly any; elsewhere it is 25
_VOTERS, _SHARE, _STRANGERS = 3, 0.01, 4.0  # different words that vote; their share of all words; strangers to one
_ODD = 5.0  # bits by which a word that is known is rarer than with an alef, and votes
_bare_lam = re.compile(f"{_LAM}(?![{ALEFS}])").finditer


def lacks(text: str) -> bool:
    """Tell cheaply whether a text may have lost its alefs.

    >>> lacks("هذا ل يعني أن الولى أفضل"), lacks("هذا لا يعني أن الأولى أفضل")
    (True, False)
    """
    if text.find("\u0644\u0627", 0, _BEGINNING) >= 0 or text.find("\u0644\u064e\u0627", 0, _BEGINNING) >= 0:
        return False
    return any(cue in text for cue in _CUES)


class LostPlans(Plans):
    """Plans whose readings have an alef behind a lam; a place is where it is put in, and has no length."""

    __slots__ = ()

    def _plan(self, word: str) -> Plan:
        places = [lam.end() for lam in _bare_lam(word)]
        if not places or len(places) > _MOST_LAMS or word in ALONE:
            return PLAIN
        known = self.lexicon.cost
        cost = _LAM_ALONE if word in (_LAM, "\u0648" + _LAM) else known(word)
        found = []
        for alefs in product(("", *ALEFS), repeat=len(places)):
            put = tuple((at, at) for at, alef in zip(places, alefs, strict=True) if alef)
            if put and (len(put) == 1 or cost == inf):
                other = _with(word, places, alefs)
                price = known(other)
                if price < min(inf, cost + HOPELESS):
                    found.append(Reading(other, put, LOST, price))
        found.sort(key=lambda reading: reading.cost)
        if not found:
            return Plan(Standing.STRANGE) if cost == inf else PLAIN
        if cost < inf:
            return Plan(Standing.KNOWN, cost, tuple(found))
        if found[0].cost >= COMMON:
            return Plan(Standing.RARE, cost, tuple(found), _OF_RARE)
        over = (found[1].cost if len(found) > 1 else COMMON) - found[0].cost
        return Plan(Standing.FITS, cost, tuple(found), min(_OF_ONE, 1 / (1 + 2**-over)))


_OF_RARE, _OF_ONE = 0.6, 0.95  # chance of a reading that is rare, and at most
_LAM_ALONE = 16.0  # bits of a lam by itself, torn off a number or a Latin word


def _with(word: str, places: list[int], alefs: tuple[str, ...]) -> str:
    pieces: list[str] = []
    at = 0
    for place, alef in zip(places, alefs, strict=True):
        pieces += word[at:place], alef
        at = place
    return "".join([*pieces, word[at:]])


def verdict_of_loss(text: str, words: Sequence[str], plans: LostPlans) -> Verdict:
    """Tell whether a document has lost the alefs of its lam-alefs."""
    if sum(text.count(_LAM + alef) for alef in ALEFS) * _HARDLY > len(text):
        return NOTHING
    found = [plans[word] for word in set(words)]
    fits = sum([plan.standing is Standing.FITS for plan in found])
    known = [plan for plan in found if plan.standing is Standing.KNOWN]
    voters = fits + sum([plan.readings[0].cost + _ODD < plan.cost for plan in known])
    strangers = sum([plan.standing is Standing.STRANGE for plan in found])
    if not fits or voters < max(_VOTERS, _SHARE * len(words)) or strangers > voters * _STRANGERS:
        return NOTHING
    return Verdict({LOST: 1.0}, frozenset({LOST}))
