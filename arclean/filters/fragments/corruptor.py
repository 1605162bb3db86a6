"""Swapping of the fragments of a line, cut inside a word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC
from arclean.arabic.marks import MARK
from arclean.core.corruptor import Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_PLACE_IN_WORD = LazyPattern(f"(?<=[{ARABIC}])[{MARK}]*(?=[{ARABIC}])")
_WRAPPED = LazyPattern(  # a line that goes on in the next one, or goes on from the one before
    f"^[{ARABIC}].{{38,}}[{ARABIC}\u060c]\n(?=[^\n])|(?<=[{ARABIC}\u060c]\n)[{ARABIC}].{{39,}}$", re.MULTILINE
)
_SHARE_OF_LINES = 1 / 12  # of the lines: the page of a newspaper holds three or four


def corrupt(text: str, random: Random) -> str:
    """Swap the fragments of one hard-wrapped line in twelve, cut anywhere inside a word."""
    return _WRAPPED.sub(lambda found: _swap_line(found[0], random), text)


def _swap_line(line: str, random: Random) -> str:
    row = line.rstrip("\n")
    cuts = [found.end() for found in _PLACE_IN_WORD.finditer(row)]
    if random.random() >= _SHARE_OF_LINES or not cuts:
        return line
    at = random.choice(cuts)
    return f"{row[at:]} {row[:at]}{line[len(row) :]}"


CORRUPTOR = Corruptor("fragments", corrupt, lambda text: _WRAPPED.search(text) is None, layout="rows")
