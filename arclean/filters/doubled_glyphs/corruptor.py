"""Printing headings and phrases twice or thrice, as a producer fakes bold."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC
from arclean.core.corruptor import LINE, Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_WORD = re.compile(f"[{ARABIC}]+")
_EDGE_WORD = f"([{ARABIC}])(?!\\{{}})[{ARABIC}][{ARABIC}]*"  # a word of different letters
_PHRASE = LazyPattern(f"(?<![^ ]){_EDGE_WORD.format(1)}(?: [{ARABIC}]+){{0,3}} {_EDGE_WORD.format(2)}(?![^ ])")
_MAX_HEADING = 60  # characters of a line that is bold as a whole
_MIN_ROWS, _MIN_DIFFERENT = 4, 3
_ALEF = "\u0627"
_SPACE_CHARS = " \u00a0"


def _shows_doubling(bold: str) -> bool:
    """Return whether a text would show that it was printed twice: by an alef, and a word of four letters."""
    words = _WORD.findall(bold)
    return _ALEF in bold and any(len(list(groupby(w))) >= _MIN_ROWS and len(set(w)) >= _MIN_DIFFERENT for w in words)


def corrupt(text: str, random: Random) -> str:
    """Return a text with half of its headings printed two or three times, and some words of every fourth line."""
    return LINE.sub(lambda line: _print_bold(line[0], random), text)


def _print_bold(line: str, random: Random) -> str:
    start, end, often = 0, len(line), 1 / 2
    if end > _MAX_HEADING:
        phrases = [found.span() for found in _PHRASE.finditer(line) if _shows_doubling(found[0])]
        (start, end), often = random.choice(phrases or [(0, 0)]), 1 / 4
    times, single = random.choice((2, 2, 3)), random.choice(("", _SPACE_CHARS, _SPACE_CHARS))
    bold = line[start:end]
    if not _shows_doubling(bold) or random.random() >= often:
        return line
    return line[:start] + "".join(c if c in single else c * times for c in bold) + line[end:]


def is_in_domain(text: str) -> bool:
    """Return whether a text has no double spaces."""
    return not any(a in _SPACE_CHARS and b in _SPACE_CHARS for a, b in pairwise(text))


CORRUPTOR = Corruptor("doubled-glyphs", corrupt, is_in_domain)
