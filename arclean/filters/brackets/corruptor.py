"""Brackets written as they look where text runs to the left."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.brackets import MIRROR, PAIRS, QUOTES
from arclean.core.corruptor import LINE, Corruptor
from arclean.evidence.line_order.bracket_orientation import votes

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_ROUND, _POINTED = PAIRS[0], PAIRS[3]
_others = re.compile(f"[{re.escape(''.join(MIRROR))}]").findall


def corrupt(text: str, random: Random) -> str:
    """Mirror all parentheses, and guillemets too in half of the texts that have two pairs of parentheses."""
    both = random.random() < 1 / 2 and text.count(_ROUND[0]) > 1
    chars = _ROUND + _POINTED if both else _ROUND
    return text.translate({ord(char): MIRROR[char] for char in chars})


def _accepts(text: str) -> bool:
    """Accept texts with single brackets only, one pair behind the other, words inside and nothing at the outside."""
    for pair in (*PAIRS, *QUOTES):
        for line in LINE.findall(text):
            order = "".join(char for char in line if char in pair)
            if order != pair * line.count(pair[0]) or votes(line, pair).right < len(order):
                return False
    return set(_others(text)) <= set(_ROUND + _POINTED)


CORRUPTOR = Corruptor("brackets", corrupt, _accepts)
