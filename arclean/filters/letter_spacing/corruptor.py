"""Setting the letters of words apart, as character spacing does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.letters import ARABIC, LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.core.corruptor import Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_JOINED = f"[{LETTER}{MARK}{TATWEEL}]"
_WORDS = re.compile(f"(?<!{_JOINED})[{ARABIC}]{{2,9}}(?: [{ARABIC}]{{2,9}}){{0,3}}(?!{_JOINED})")
_ARTICLE = "\u0627\u0644"
_CLOSED = "\u0629\u0649"
_SINGLE = re.compile(f"(?<!{_JOINED})[{LETTER}][{MARK}]*(?!{_JOINED})")
_START = "\u0625"
_SELDOM = 20  # one in so many stretches: a heading and a name of a page


def _fits(word: str) -> bool:
    """Tell whether a word shows by itself that it is one: the article, three to five letters, no sign of a boundary."""
    inner = word[2:]
    signs = any(c in inner[:-1] for c in _CLOSED) or _START in inner[1:] or _ARTICLE in inner[2:]
    return word.startswith(_ARTICLE) and 3 <= len(inner) <= 5 and not signs


def corrupt(text: str, random: Random) -> str:
    """Set apart one stretch in twenty, and one at least: a fitting word, or one to four words three spaces apart."""
    fitting = [found for found in _WORDS.finditer(text) if any(map(_fits, found[0].split(" ")))]
    pieces: list[str] = []
    at = 0
    for found in sorted(random.sample(fitting, -(-len(fitting) // _SELDOM)), key=re.Match.start):
        pieces += text[at : found.start()], _apart(found[0].split(" "), random)
        at = found.end()
    return "".join([*pieces, text[at:]])


def _apart(words: list[str], random: Random) -> str:
    gap = random.choice((" ", " ", "\u00a0", "  "))
    if len(words) > 1 and random.random() < 1 / 2:
        return (gap + "  ").join(gap.join(word) for word in words)
    chosen = random.choice([n for n, word in enumerate(words) if _fits(word)])
    return " ".join(gap.join(word) if n == chosen else word for n, word in enumerate(words))


def accepts(text: str) -> bool:
    """Accept a text without letters that stand alone."""
    return _SINGLE.search(text) is None


CORRUPTOR = Corruptor("letter-spacing", corrupt, accepts)
