"""The document vote: which tanwins of a text stand for yeh, by the bits that its words cost with and without them.

Words that have vowel marks do not vote. A word says how many bits cheaper it is with yehs than as what else it may be:
a word with a mark too early or too many, two words without a space, a word that lost the alef after its fathatan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.filters.tanwin_yehs import weights
from arclean.filters.tanwin_yehs.word_places import (
    ARTICLES,
    DAMMATAN,
    FATHATAN,
    FIRST,
    INSIDE,
    KASRATAN,
    LAST,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from arclean.filters.tanwin_yehs.word_places import TanwinWord

    WordCost = Callable[[str], float]

__all__ = ["MAX_WORD_LETTERS", "MapVote", "take_vote"]

_TANWINS = (DAMMATAN, FATHATAN, KASRATAN)
_FINAL_ALEF = "\u0627"
_PREFIXES = frozenset("\u0623\u062a\u0646\u064a")  # of verbs
_CONJUNCTIONS = ("\u0648", "\u0641")
MAX_WORD_LETTERS = 20  # longer ones are lines that lost their spaces


class MapVote(NamedTuple):
    """The marks that stand for yeh within words, those that do at their ends, and those that may."""

    inside: frozenset[str]
    final: frozenset[str]
    doubted: frozenset[str]


def take_vote(words: Sequence[TanwinWord], cost: WordCost, *, keeps_yehs: bool = False) -> MapVote:
    """Return what the tanwins of a text stand for; ``cost`` returns the bits of a word.

    ``keeps_yehs`` is True where the text has final yehs of its own.

    >>> from arclean.filters.tanwin_yehs.word_places import tanwin_words
    >>> costs = {"المدينة": 12.0, "في": 5.0}
    >>> take_vote([*tanwin_words("فً المدٌنة", 0, 10)], lambda word: costs.get(word, 40.0)).final
    frozenset({'ً'})
    """
    plain = {x.text: x for x in words if not x.is_vocalised and len(x.text) <= MAX_WORD_LETTERS}.values()
    last = {mark: _sum_gains(plain, (mark, LAST), cost) for mark in _TANWINS}
    sums = {mark: sum(_sum_gains(plain, (mark, where), cost) for where in (INSIDE, FIRST)) for mark in _TANWINS}
    sums[DAMMATAN] += max(0.0, last[DAMMATAN])  # kasratan ends words that have a yeh with the article
    known = weights.KNOWN_MAP_GAIN if last[FATHATAN] >= weights.MIN_FINAL_GAIN else 0.0
    gains = {mark: gain + known for mark, gain in sums.items() if gain > 0}
    inside = frozenset(mark for mark, gain in gains.items() if gain >= weights.MIN_GAIN)
    doubted = {mark for mark, gain in gains.items() if gain >= weights.WEAK_GAIN}
    final = {mark for mark in inside if last[mark] > weights.MIN_GAIN * keeps_yehs}
    certain = last[FATHATAN] + weights.KNOWN_MAP_GAIN * bool(inside)
    if certain >= weights.MIN_FINAL_GAIN:
        final.add(FATHATAN)
    elif certain >= weights.WEAK_GAIN:
        doubted.add(FATHATAN)
    return MapVote(inside, frozenset(final), frozenset(doubted - inside))


def _sum_gains(words: Iterable[TanwinWord], kind: tuple[str, str], cost: WordCost) -> float:
    """Return the bits that the words with a tanwin of a kind are cheaper with yehs, 0 where there is none."""
    voting = [word for word in words if _votes(word, kind)]
    slip = weights.SLIP_COST if len(voting) == 1 else weights.REPEATED_SLIP_COST
    return sum(_find_gain(word, kind, cost, slip) for word in voting)


def _votes(word: TanwinWord, kind: tuple[str, str]) -> bool:
    """Return whether a word says something of a kind; a word with one within says nothing of its beginning."""
    kinds = [place[1:] for place in word.places]
    if kind[1] == FIRST:
        return kind in kinds and word.is_apart and (kind[0], INSIDE) not in kinds
    return kind in kinds


def _find_gain(word: TanwinWord, kind: tuple[str, str], cost: WordCost, slip: float) -> float:
    within = [(mark, where) for mark in _TANWINS for where in (INSIDE, FIRST)]
    if kind[1] == LAST:
        read, other = cost(word.spell(*within, kind)), _cost_of_tanwin(word.spell(*within), kind[0], cost)
    else:
        last = [(mark, LAST) for mark in _TANWINS]
        read = min(cost(word.spell(*within)), cost(word.spell(*within, *last)))
        other = _cost_without_yeh(word, kind, cost, slip)
    return max(-weights.MAX_WORD_GAIN, min(weights.MAX_WORD_GAIN, other - read))


def _cost_of_tanwin(bare: str, mark: str, cost: WordCost) -> float:
    """Return the bits of a word that ends in a tanwin, after a letter that bears no fathatan."""
    if mark == FATHATAN:
        return min(cost(bare), cost(bare + _FINAL_ALEF))
    return cost(bare) + (weights.SLIP_COST if bare.startswith(ARTICLES) else weights.TANWIN_COST)


def _cost_without_yeh(word: TanwinWord, kind: tuple[str, str], cost: WordCost, slip: float) -> float:
    """Return the bits of a word in which tanwins stand for themselves, or for vowels.

    They may stand a letter too early, at a lost space, or, as a slip of the keyboard, on the first letter: the damma of
    a passive is dammatan's neighbour. No word with the article has a tanwin.
    """
    place = next(place for place in word.places if place[1:] == kind)
    bare = word.spell()
    is_early = place.at == len(word.text) - 2 and not bare.startswith(ARTICLES)
    early = 0.0 if place.mark == FATHATAN else weights.EARLY_COST
    is_vowel = place.at == 1 + word.text.startswith(_CONJUNCTIONS)
    vowel = weights.VOWEL_COST + weights.STEM_VOWEL_COST * (word.text[place.at - 1] not in _PREFIXES)
    whole = cost(bare) + min(slip, early if is_early else slip, vowel if is_vowel else slip)
    if bare.startswith(ARTICLES):
        return whole
    spelt = word.spell(gap=" ")
    apart = [
        spelt.split(),
        spelt.replace(" " + _FINAL_ALEF, _FINAL_ALEF + " ").split(),
    ]  # fathatan stands before its alef, or on it
    costs = [sum(map(cost, parts)) + weights.GLUED_COST for parts in apart if min(map(len, parts), default=0) > 1]
    return min(whole, *costs, whole)
