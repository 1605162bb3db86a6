"""Names of glyphs for the letters of some words, as a reader writes them that does not know names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC
from arclean.core.corruptor import LINE, Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_words = re.compile(f"[{ARABIC}]{{2,}}")


def corrupt(text: str, random: Random) -> str:
    """Return a text with a third of its words, or nearly all, in names of glyphs by code points."""
    share = random.choice((1 / 3, 0.9))
    suffix = random.choice(("", ".alt"))

    def name_letters(word: re.Match[str]) -> str:
        if random.random() >= share:
            return word[0]
        return "".join(f"/uni{ord(letter):04X}{suffix}" for letter in word[0])

    return _words.sub(name_letters, text)


_LEFT_ALONE = LazyPattern(
    "[!-/:-@\\[-`{-~A-Za-z]|\u064a\u0648\u0646\u064a\u0643\u0648\u062f|\u0631\u0645\u0632|\u062a\u0631\u0645\u064a\u0632|\u0645\u062d\u0631\u0641|\u0631\u0645\u0648\u0632"
).search
"""Signs of code and addresses, and words by which a text speaks about writing."""


def _is_in_domain(text: str) -> bool:
    """Return whether a text is prose of plain letters that does not speak about writing."""
    return all(not _LEFT_ALONE(line.replace(".", "").replace(":", "")) for line in LINE.findall(text))


CORRUPTOR = Corruptor("glyph-names", corrupt, _is_in_domain)
