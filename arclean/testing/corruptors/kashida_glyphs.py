"""Kashida glyphs without a character, as justification draws them in rows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.letters import ARABIC, joins_left
from arclean.testing.corruptors import Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_PAIR = re.compile(f"[{ARABIC}](?=[{ARABIC}])")
_TOKENS = ("(cid:4)", "(cid:29)", "\ufffd", "\ue004")
_LEAST = 8  # stretches that decide for any token


def _joints(text: str) -> list[int]:
    return [found.end() for found in _PAIR.finditer(text) if joins_left(found[0])]


def corrupt(text: str, random: Random) -> str:
    """Put rows of two or three of one token into a third of the joints, but into eight at least."""
    joints, token = _joints(text), random.choice(_TOKENS)
    chosen = sorted(random.sample(joints, min(len(joints), max(_LEAST, len(joints) // 3))))
    pieces: list[str] = []
    at = 0
    for joint in chosen:
        pieces += text[at:joint], token * random.choice((2, 2, 3))
        at = joint
    return "".join([*pieces, text[at:]])


def accepts(text: str) -> bool:
    """Accept a text with eight joints, and no token of its own."""
    return len(_joints(text)) >= _LEAST and not any(token in text for token in _TOKENS)


CORRUPTOR = Corruptor("kashida-glyphs", corrupt, accepts)
