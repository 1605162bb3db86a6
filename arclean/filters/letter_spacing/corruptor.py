"""Setting the letters of words apart, as character spacing does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC, LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.core.corruptor import Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_WORD_CHARS = f"[{LETTER}{MARK}{TATWEEL}]"
_WORDS = re.compile(f"(?<!{_WORD_CHARS})[{ARABIC}]{{2,9}}(?: [{ARABIC}]{{2,9}}){{0,3}}(?!{_WORD_CHARS})")
_ARTICLE = "\u0627\u0644"
_CLOSING_LETTERS = "\u0629\u0649"
_LONE_LETTER = LazyPattern(f"(?<!{_WORD_CHARS})[{LETTER}][{MARK}]*(?!{_WORD_CHARS})")
_HAMZA_BELOW = "\u0625"
_WORDS_PER_DAMAGE = 20  # one in so many spans: a heading and a name of a page


def _is_recognisable(word: str) -> bool:
    """Return whether a word shows what it is: the article, three to five letters, no sign of a boundary within."""
    inner = word[2:]
    signs = any(c in inner[:-1] for c in _CLOSING_LETTERS) or _HAMZA_BELOW in inner[1:] or _ARTICLE in inner[2:]
    return word.startswith(_ARTICLE) and 3 <= len(inner) <= 5 and not signs


def corrupt(text: str, random: Random) -> str:
    """Set apart one span in twenty, and one at least: a recognisable word, or one to four words three spaces apart."""
    recognisable = [found for found in _WORDS.finditer(text) if any(map(_is_recognisable, found[0].split(" ")))]
    parts: list[str] = []
    at = 0
    for found in sorted(random.sample(recognisable, -(-len(recognisable) // _WORDS_PER_DAMAGE)), key=re.Match.start):
        parts += text[at : found.start()], _set_apart(found[0].split(" "), random)
        at = found.end()
    return "".join([*parts, text[at:]])


def _set_apart(words: list[str], random: Random) -> str:
    """Return words with gaps between all letters of one of them, or of all and wider ones between the words."""
    gap = random.choice((" ", " ", "\u00a0", "  "))
    if len(words) > 1 and random.random() < 1 / 2:
        return (gap + "  ").join(gap.join(word) for word in words)
    chosen = random.choice([n for n, word in enumerate(words) if _is_recognisable(word)])
    return " ".join(gap.join(word) if n == chosen else word for n, word in enumerate(words))


def accepts(text: str) -> bool:
    """Return whether no letter of a text stands alone."""
    return _LONE_LETTER.search(text) is None


CORRUPTOR = Corruptor("letter-spacing", corrupt, accepts)
