"""Where the lam-alefs of a word are that is in no list: names, and words with more affixes than a list holds."""

from __future__ import annotations

import re
from math import exp, inf
from typing import TYPE_CHECKING

from arclean.filters.lam_alef.letter_context import PREFIXES, SUFFIXES, weight
from arclean.filters.lam_alef.ligature_tables import ALEFS

if TYPE_CHECKING:
    from collections.abc import Callable

    Cost = Callable[[str], float]

__all__ = ["guess"]

_ALEF = "\u0627"
_COMMON = 21.0  # bits of the two words of which one is glued
_LITTLE = 12.0  # bits of two particles that authors glue: "what" and "not", the one with the alef, the other the lam
_OF_ARTICLE, _OF_LIL, _OF_HAMZA = -4.0, 2.0, -1.5  # log odds of a lam-alef where a word begins, but for its stem
_MOST = 9.0  # log odds that are believed
_STEM_WEIGHT, _STEM_SAYS = 0.3, 6.0  # log odds to a bit, and at most
_AFFIX, _NO_STEM, _SHORTEST = 4.0, 40.0, 3  # bits of an affix, and of a word without a stem; letters of a stem
_sites = re.compile(f"[{ALEFS}]\u0644").finditer
_article = re.compile("[\u0648\u0641\u0628\u0643\u0644]{0,2}\u0627\u0644").match
_lil = re.compile("\u0648?\u0644$").match


def guess(word: str, cost: Cost) -> tuple[list[tuple[int, int]], float]:
    """Tell which alefs and lams of a word are to be turned round, and the chance that this is right.

    ``cost`` gives the bits of a word, infinite where it is not known. Where the word is two words glued, none.
    """
    sites = [site.start() for site in _sites(word)]
    if any(cost(word[:at]) < _COMMON and cost(word[at:]) < _COMMON for at in sites):
        return [], 0.0
    if any(cost(word[: at + 1]) < _LITTLE and cost(word[at + 1 :]) < _LITTLE for at in sites):
        return [], 0.0
    forced = [at for at in sites if at and word[at - 1] == _ALEF]  # behind an alef it is impossible as it stands
    for at in forced:
        word = _swapped(word, at)
    places, least = forced, inf
    article = _article(word)
    for at in (at for at in sites if at not in forced):
        if article and at == article.end() - 2:
            says = _OF_ARTICLE
        elif word[at] == _ALEF:
            says = weight(word, at)
        else:
            says = _OF_LIL if _lil(word[:at]) else _OF_HAMZA
        other = _swapped(word, at)
        gain = (_stem(word, cost) - _stem(other, cost)) * _STEM_WEIGHT
        says += max(-_STEM_SAYS, min(_STEM_SAYS, gain))
        least = min(least, abs(says))
        if says > 0:
            places.append(at)
            word = other
    return [(at, at + 2) for at in sorted(places)], 1 / (1 + exp(-min(least, _MOST)))


def _swapped(word: str, at: int) -> str:
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _stem(word: str, cost: Cost) -> float:
    """Return what the commonest stem of a word costs, with something for each affix."""
    best = _NO_STEM
    for prefix in PREFIXES:
        if word.startswith(prefix):
            rest = word[len(prefix) :]
            for suffix, instead in SUFFIXES:
                if rest.endswith(suffix) and len(rest) - len(suffix) >= _SHORTEST:
                    stem = rest[: len(rest) - len(suffix)] + instead
                    best = min(best, cost(stem) + _AFFIX * (bool(prefix) + bool(suffix)))
    return best
