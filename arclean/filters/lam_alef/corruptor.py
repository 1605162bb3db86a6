"""Swapped ligatures and lost alefs, as extraction leaves them throughout a document."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.core.context import Context
from arclean.core.corruptor import Corruptor
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.ligature_tables import LIGATURE_KINDS, bears_marks
from arclean.filters.lam_alef.word_analysis import WordAnalyses, WordStatus
from arclean.language.folding import fold

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR", "drop_alefs", "swap_ligatures"]

_CLEAR_COST_DIFFERENCE = 9.0  # bits by which no neighbours speak for the rarer word: a bound of the domain, not fitted
_MARKED_WORD = LazyPattern(f"[{LETTER}][{LETTER}{MARK}]*")
_MARKED_LETTER = LazyPattern(f"[{LETTER}][{MARK}]*")
_ALEF_OF_LIGATURE = LazyPattern("(?<=\u0644)([\u064b-\u0652]*)[\u0622\u0623\u0625\u0627]")
_PRINTED = {kind.name: (re.compile(kind.printed), kind.size) for kind in LIGATURE_KINDS}
_STYLES = (
    ("lam-alef",),
    ("lam-alef", "lam-meem", "lam-jeem", "tooth-meem", "tooth-jeem", "lam-meem-jeem", "yeh-noon"),
    ("lam-alef", "lam-meem", "lam-jeem", "tooth-meem", "tooth-jeem", "lam-meem-jeem", "noon-yeh", "final-yeh"),
)
"""Which ligatures a font has: modern ones, those in the tradition of the printing press, the same with final yehs."""


def swap_ligatures(text: str, style: int = 0) -> str:
    """Return a text with the letters of its ligatures swapped: lam-alef (style 0), or those of old fonts too (1, 2).

    >>> swap_ligatures("الولايات"), swap_ligatures("المحكمة", 1), swap_ligatures("في", 2)
    ('الواليات', 'احملكمة', 'يف')
    """
    names = _STYLES[style]
    known: dict[str, str] = {}

    def swap_match(found: re.Match[str]) -> str:
        word = found[0]
        if word not in known:
            known[word] = _swap_word(word, names)
        return known[word]

    return _MARKED_WORD.sub(swap_match, text)


def _swap_word(word: str, names: tuple[str, ...]) -> str:
    """Return a word with its ligatures of the named kinds swapped; the longer of two that begin together."""
    units = _MARKED_LETTER.findall(word)
    bare = "".join([unit[0] for unit in units])
    taken = 0
    places = sorted((m.start(), -_PRINTED[n][1]) for n in names for m in re.finditer(_PRINTED[n][0], bare))
    for at, size in places:
        if at >= taken:
            taken = at - size
            units[at:taken] = _swap_units(units[at:taken])
    return "".join(units)


def _swap_units(units: list[str]) -> list[str]:
    """Return the letters of a ligature swapped, with their marks; those that only its last letter has come last.

    A ligature is left alone where they would show on another letter than they stood on.
    """
    first, last = units[0], units[-1]
    if len(first) > 1 and len(last) == 1 and bears_marks(first[0], last[0], first[1:]):
        return units  # its marks would show on the other letter
    if bears_marks(first[0], last[0], last[1:]) and len(last) > 1 and all(len(unit) == 1 for unit in units[:-1]):
        return [last[0], *units[-2:0:-1], first + last[1:]]
    return units[::-1]


def drop_alefs(text: str) -> str:
    """Return a text without the alefs of its lam-alefs.

    >>> drop_alefs("العلاقات")
    'العلقات'
    """
    return _ALEF_OF_LIGATURE.sub("\\1", text)


def corrupt(text: str, random: Random) -> str:
    """Swap the ligatures of the whole text: lam-alef alone in two of three, in the others those of old fonts too.

    Of the laws of Egypt that are swapped a third has other ligatures too (2026-11). A text where fewer than two words
    show that a kind of ligature was swapped is left alone, and so is one whose fathatan stands on the lam of lam-alefs,
    where nothing else shows that it is written so: a reader could not tell either.
    """
    if _hides_fathatan(text):
        return text
    style = random.choice((0, 0, 0, 0, 1, 2))
    for chosen in (style, 0):
        damaged = swap_ligatures(text, chosen)
        if _is_evident(text, damaged, chosen):
            return damaged
    return text


@cache
def _shared_analyses() -> WordAnalyses:
    return WordAnalyses(Context().lexicon)


def _folded_words(text: str) -> list[str]:
    return [fold(word) for word in _MARKED_WORD.findall(text)]


def _hides_fathatan(text: str) -> bool:
    """Return whether a text writes fathatan before alef only after lam: ``بدلًا``, which looks like ``بدلاً``."""
    after_lam = text.count("\u0644\u064b\u0627")
    return after_lam > 0 and text.count("\u064b\u0627") - after_lam < weights.FATHATANS_BEFORE_ALEF


def _is_evident(text: str, damaged: str, style: int) -> bool:
    """Return whether two words vote for every kind of ligature that was swapped, two impossible ones for lam-alef."""
    voters: defaultdict[str, set[str]] = defaultdict(set)
    kinds = {"lam-alef"}
    for right, word in {*zip(_folded_words(text), _folded_words(damaged), strict=True)}:
        if right != word:
            kinds |= {name for name in _STYLES[style] if _PRINTED[name][0].search(right)}
            analysis = _shared_analyses()[word]
            if analysis.status is WordStatus.IMPOSSIBLE or (analysis.status is WordStatus.VOTER and style):
                voters[analysis.candidates[0].kind].add(word)
    return all(len(voters[kind]) > 1 for kind in kinds)


def _is_decidable(text: str, style: int) -> bool:
    """Return whether every word of a text shows by itself that it was swapped, or that it was not."""
    damaged = swap_ligatures(text, style)
    for right, word in zip(_folded_words(text), _folded_words(damaged), strict=True):
        analysis = _shared_analyses()[word]
        candidates = [one for one in analysis.candidates if set(one.kind.split("+")) <= set(_STYLES[style])]
        if right == word:
            if candidates:
                return False
            continue
        is_open = (
            analysis.status is WordStatus.AMBIGUOUS
            and analysis.cost - analysis.candidates[0].cost < _CLEAR_COST_DIFFERENCE
        )
        if is_open or not candidates or candidates[0].word != right:
            return False
    return True


def _accepts_text(text: str) -> bool:
    return all(_is_decidable(text, style) for style in range(len(_STYLES)))


CORRUPTOR = Corruptor("lam-alef", corrupt, _accepts_text)
