"""Setting the letters of words apart, as character spacing does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.letters import ARABIC, LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.testing.corruptors import Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_JOINED = f"[{LETTER}{MARK}{TATWEEL}]"
_WORDS = re.compile(f"(?<!{_JOINED})[{ARABIC}]{{2,9}}(?: [{ARABIC}]{{2,9}})*(?!{_JOINED})")
_ARTICLE = "\u0627\u0644"
_CLOSED = "\u0629\u0649"
_SINGLE = re.compile(f"(?<!{_JOINED})[{LETTER}][{MARK}]*(?!{_JOINED})")
_START = "\u0625"


def _fits(word: str) -> bool:
    """Tell whether a word shows by itself that it is one: the article, three to five letters, no sign of a boundary."""
    inner = word[2:]
    signs = any(c in inner[:-1] for c in _CLOSED) or _START in inner[1:] or _ARTICLE in inner[2:]
    return word.startswith(_ARTICLE) and 3 <= len(inner) <= 5 and not signs


def corrupt(text: str, random: Random) -> str:
    """Set apart one fitting word of a stretch of words, or the whole stretch with three spaces between words."""

    def apart(found: re.Match[str]) -> str:
        words = found[0].split(" ")
        fitting = [n for n, word in enumerate(words) if _fits(word)]
        if not fitting or random.random() < 1 / 2:
            return found[0]
        gap = random.choice((" ", " ", "\u00a0", "  "))
        if len(words) > 1 and random.random() < 1 / 2:
            return (gap + "  ").join(gap.join(word) for word in words)
        chosen = random.choice(fitting)
        words[chosen] = gap.join(words[chosen])
        return " ".join(words)

    return _WORDS.sub(apart, text)


def accepts(text: str) -> bool:
    """Accept a text without letters that stand alone."""
    return _SINGLE.search(text) is None


CORRUPTOR = Corruptor("letter-spacing", corrupt, accepts)
