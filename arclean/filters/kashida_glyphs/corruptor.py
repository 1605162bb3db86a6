"""Kashida glyphs without a character, as justification draws them in rows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC, LETTER, joins_left
from arclean.arabic.marks import MARK
from arclean.core.corruptor import Corruptor
from arclean.filters.kashida_glyphs import weights

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_PAIR = re.compile(f"[{ARABIC}](?=[{ARABIC}])")
_find_longer_words = LazyPattern(f"(?:[{LETTER}][{MARK}]*){{4,}}").findall
_TOKENS = ("(cid:4)", "(cid:29)", "\ufffd", "\ue004")


def _find_joining_pairs(text: str) -> dict[str, list[int]]:
    """Return the pairs of letters that join in a text, and the places between the two of each."""
    found: dict[str, list[int]] = {}
    for pair in _PAIR.finditer(text):
        if joins_left(pair[0]):
            found.setdefault(text[pair.start() : pair.end() + 1], []).append(pair.end())
    return found


def corrupt(text: str, random: Random) -> str:
    """Put rows of two or three of one token between some letters that join, and once into each of eight pairs."""
    pairs, token = _find_joining_pairs(text), random.choice(_TOKENS)
    some = random.sample(sorted(pairs), min(len(pairs), weights.MIN_PAIRS_REPLACEMENT))
    chosen = {random.choice(pairs[pair]) for pair in some}
    share = weights.CORRUPTED_SHARE
    chosen.update(place for places in pairs.values() for place in places if random.random() < share)
    pieces: list[str] = []
    at = 0
    for place in sorted(chosen):
        pieces += text[at:place], token * random.choice((2, 2, 3))
        at = place
    return "".join([*pieces, text[at:]])


def _accepts(text: str) -> bool:
    """Return whether a text joins eight pairs of letters, in as many longer words, and has no token of its own."""
    least = weights.MIN_PAIRS_REPLACEMENT
    has_words = len(_find_joining_pairs(text)) >= least and len({*_find_longer_words(text)}) >= least
    return has_words and not any(token in text for token in _TOKENS)


CORRUPTOR = Corruptor("kashida-glyphs", corrupt, _accepts)
