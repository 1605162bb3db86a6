"""Ligatures whose letters come out the wrong way round, as extraction leaves them throughout a document."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.core.context import Context
from arclean.core.corruptor import Corruptor
from arclean.filters.lam_alef.candidates import Plans, Standing
from arclean.filters.lam_alef.ligature_tables import KINDS
from arclean.language.folding import fold

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR", "lost", "swapped"]

_WORD = re.compile(f"[{LETTER}][{LETTER}{MARK}]*")
_UNIT = re.compile(f"[{LETTER}][{MARK}]*")
_LOST = re.compile("(?<=\u0644)([\u064b-\u0652]*)[\u0622\u0623\u0625\u0627]")
_PRINTED = {kind.name: (re.compile(kind.printed), kind.size) for kind in KINDS}
_STYLES = (
    ("lam-alef",),
    ("lam-alef", "lam-meem", "lam-jeem", "tooth-meem", "tooth-jeem", "lam-meem-jeem", "yeh-noon"),
    ("lam-alef", "lam-meem", "lam-jeem", "tooth-meem", "tooth-jeem", "lam-meem-jeem", "noon-yeh", "final-yeh"),
)
"""Which ligatures a font has: modern ones, those in the tradition of the printing press, the same with final yehs."""


def swapped(text: str, style: int = 0) -> str:
    """Turn every ligature round: lam-alef alone (style 0), or also those that old fonts have (1 and 2).

    >>> swapped("الولايات"), swapped("المحكمة", 1), swapped("في", 2)
    ('الواليات', 'احملكمة', 'يف')
    """
    names = _STYLES[style]
    known: dict[str, str] = {}

    def turned(found: re.Match[str]) -> str:
        word = found[0]
        if word not in known:
            known[word] = _swap(word, names)
        return known[word]

    return _WORD.sub(turned, text)


def _swap(word: str, names: tuple[str, ...]) -> str:
    units = _UNIT.findall(word)
    bare = "".join([unit[0] for unit in units])
    taken = 0
    places = sorted((m.start(), -_PRINTED[n][1]) for n in names for m in re.finditer(_PRINTED[n][0], bare))
    for at, size in places:
        if at >= taken:
            taken = at - size
            units[at:taken] = units[at:taken][::-1]
    return "".join(units)


def lost(text: str) -> str:
    """Take the alef out of every lam-alef.

    >>> lost("العلاقات")
    'العلقات'
    """
    return _LOST.sub("\\1", text)


def corrupt(text: str, random: Random) -> str:
    """Swap the ligatures of the whole text: lam-alef alone in two of three, in the others those of old fonts too.

    Of the laws of Egypt that are swapped a third has other ligatures too (2026-11). A text where fewer than two words
    show that a kind of ligature was swapped is left alone: a reader could not tell either.
    """
    style = random.choice((0, 0, 0, 0, 1, 2))
    for chosen in (style, 0):
        broken = swapped(text, chosen)
        if _shows(text, broken, chosen):
            return broken
    return text


@cache
def _plans() -> Plans:
    return Plans(Context().lexicon)


def _bare(text: str) -> list[str]:
    return [fold(word) for word in _WORD.findall(text)]


def _shows(text: str, broken: str, style: int) -> bool:
    """Tell whether two words vote for every kind of ligature that was swapped, two impossible ones for lam-alef."""
    voters: defaultdict[str, set[str]] = defaultdict(set)
    kinds = {"lam-alef"}
    for right, word in {*zip(_bare(text), _bare(broken), strict=True)}:
        if right != word:
            kinds |= {name for name in _STYLES[style] if _PRINTED[name][0].search(right)}
            plan = _plans()[word]
            if plan.standing is Standing.SURE or (plan.standing is Standing.FITS and style):
                voters[plan.readings[0].kind].add(word)
    return all(len(voters[kind]) > 1 for kind in kinds)


def _tells(text: str, style: int) -> bool:
    """Tell whether every word of a text shows by itself that it was swapped, or that it was not."""
    broken = swapped(text, style)
    for right, word in zip(_bare(text), _bare(broken), strict=True):
        plan = _plans()[word]
        readings = [r for r in plan.readings if set(r.kind.split("+")) <= set(_STYLES[style])]
        if right == word:
            if readings:
                return False
            continue
        doubtful = plan.standing is Standing.KNOWN and plan.cost - plan.readings[0].cost < _CLEARLY
        if doubtful or not readings or readings[0].word != right:
            return False
    return True


_CLEARLY = 9.0  # bits by which a word is commoner than another one, so that no neighbours speak for that


def _accepts(text: str) -> bool:
    return all(_tells(text, style) for style in range(len(_STYLES)))


CORRUPTOR = Corruptor("lam-alef", corrupt, _accepts)
