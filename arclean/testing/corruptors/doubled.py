"""Printing lines twice or thrice, as a producer fakes bold."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from arclean.arabic.letters import ARABIC
from arclean.testing.corruptors import Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_WORD = re.compile(f"[{ARABIC}]+")
_ROWS, _DIFFERENT = 4, 3
_ALEF = "\u0627"
_SPACES = " \u00a0"


def _evident(line: str) -> bool:
    """Tell whether a line would show that it was printed twice: by an alef, and a word of four letters."""
    words = _WORD.findall(line)
    return _ALEF in line and any(len(list(groupby(w))) >= _ROWS and len(set(w)) >= _DIFFERENT for w in words)


def corrupt(text: str, random: Random) -> str:
    """Print half of the lines that would show it two or three times, with their spaces or without."""
    printed = []
    for line in text.split("\n"):
        times, single = random.choice((2, 2, 3)), random.choice(("", _SPACES))
        bold = _evident(line) and random.random() < 1 / 2
        printed.append("".join(c if c in single else c * times for c in line) if bold else line)
    return "\n".join(printed)


def accepts(text: str) -> bool:
    """Accept a text without double spaces."""
    return not any(a in _SPACES and b in _SPACES for a, b in pairwise(text))


CORRUPTOR = Corruptor("doubled-glyphs", corrupt, accepts)
