"""Kashida glyphs without a character, as justification draws them in rows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.letters import ARABIC, joins_left
from arclean.core.corruptor import Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_PAIR = re.compile(f"[{ARABIC}](?=[{ARABIC}])")
_TOKENS = ("(cid:4)", "(cid:29)", "\ufffd", "\ue004")
_LEAST = 8  # pairs of letters that decide for any token
_OFTEN = 1 / 16  # share of the joints; in damaged laws .04 to .09 (2026-11)


def _joints(text: str) -> dict[str, list[int]]:
    """Give the joints of a text by the two letters that they join."""
    found: dict[str, list[int]] = {}
    for pair in _PAIR.finditer(text):
        if joins_left(pair[0]):
            found.setdefault(text[pair.start() : pair.end() + 1], []).append(pair.end())
    return found


def corrupt(text: str, random: Random) -> str:
    """Put rows of two or three of one token into some joints, and into one of each of eight pairs of letters."""
    joints, token = _joints(text), random.choice(_TOKENS)
    some = random.sample(sorted(joints), min(len(joints), _LEAST))
    chosen = {random.choice(joints[pair]) for pair in some}
    chosen.update(place for places in joints.values() for place in places if random.random() < _OFTEN)
    pieces: list[str] = []
    at = 0
    for joint in sorted(chosen):
        pieces += text[at:joint], token * random.choice((2, 2, 3))
        at = joint
    return "".join([*pieces, text[at:]])


def accepts(text: str) -> bool:
    """Accept a text that joins eight pairs of letters, and has no token of its own."""
    return len(_joints(text)) >= _LEAST and not any(token in text for token in _TOKENS)


CORRUPTOR = Corruptor("kashida-glyphs", corrupt, accepts)
