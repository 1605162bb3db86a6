"""Brackets that are written as they are drawn in text that runs to the left."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.brackets import BRACKET_PAIRS, MIRRORED_BRACKET, QUOTE_PAIRS
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.core.corruptor import LINE, Corruptor
from arclean.evidence.line_order.bracket_orientation import count_bracket_votes

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_PARENTHESES, _GUILLEMETS = BRACKET_PAIRS[0], BRACKET_PAIRS[3]
_brackets = LazyPattern(f"[{re.escape(''.join(MIRRORED_BRACKET))}]").findall


def corrupt(text: str, random: Random) -> str:
    """Mirror all parentheses; guillemets too in half of the texts that have two pairs of parentheses."""
    both = random.random() < 1 / 2 and text.count(_PARENTHESES[0]) > 1
    chars = _PARENTHESES + _GUILLEMETS if both else _PARENTHESES
    return text.translate({ord(char): MIRRORED_BRACKET[char] for char in chars})


def _accepts(text: str) -> bool:
    """Return whether brackets stand one pair after the other, a word inside and white space outside; no other pairs."""
    for pair in (*BRACKET_PAIRS, *QUOTE_PAIRS):
        for line in LINE.findall(text):
            order = "".join(char for char in line if char in pair)
            if order != pair * line.count(pair[0]) or count_bracket_votes(line, pair).correct < len(order):
                return False
    return set(_brackets(text)) <= set(_PARENTHESES + _GUILLEMETS)


CORRUPTOR = Corruptor("brackets", corrupt, _accepts)
