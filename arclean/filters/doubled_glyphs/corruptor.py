"""Printing headings and phrases twice or thrice, as a producer fakes bold."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from arclean.arabic.letters import ARABIC
from arclean.core.corruptor import LINE, Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_WORD = re.compile(f"[{ARABIC}]+")
_EDGE = f"([{ARABIC}])(?!\\{{}})[{ARABIC}][{ARABIC}]*"  # a word of different letters
_PHRASE = re.compile(f"(?<![^ ]){_EDGE.format(1)}(?: [{ARABIC}]+){{0,3}} {_EDGE.format(2)}(?![^ ])")
_HEADING = 60  # characters of a line that is bold as a whole
_ROWS, _DIFFERENT = 4, 3
_ALEF = "\u0627"
_SPACES = " \u00a0"


def _evident(bold: str) -> bool:
    """Tell whether a text would show that it was printed twice: by an alef, and a word of four letters."""
    words = _WORD.findall(bold)
    return _ALEF in bold and any(len(list(groupby(w))) >= _ROWS and len(set(w)) >= _DIFFERENT for w in words)


def corrupt(text: str, random: Random) -> str:
    """Print half of the headings that would show it two or three times, and two to five words of a line in four."""
    return LINE.sub(lambda line: _printed(line[0], random), text)


def _printed(line: str, random: Random) -> str:
    start, end, often = 0, len(line), 1 / 2
    if end > _HEADING:
        phrases = [found.span() for found in _PHRASE.finditer(line) if _evident(found[0])]
        (start, end), often = random.choice(phrases or [(0, 0)]), 1 / 4
    times, single = random.choice((2, 2, 3)), random.choice(("", _SPACES, _SPACES))
    bold = line[start:end]
    if not _evident(bold) or random.random() >= often:
        return line
    return line[:start] + "".join(c if c in single else c * times for c in bold) + line[end:]


def accepts(text: str) -> bool:
    """Accept a text without double spaces."""
    return not any(a in _SPACES and b in _SPACES for a, b in pairwise(text))


CORRUPTOR = Corruptor("doubled-glyphs", corrupt, accepts)
