"""Invisible characters as producers and web pages leave them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.controls import INVISIBLE
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC, FOREIGN
from arclean.core.corruptor import LINE, Corruptor
from arclean.filters.controls.seen_hyphens import SOFT_HYPHEN, seen_hyphens

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_BEFORE_LETTER = LazyPattern(f"[{ARABIC}](?= ?[{ARABIC}])")
_WORD_END = LazyPattern(f"[{ARABIC}](?= [{ARABIC}])")
_ALEF_WASLA = "\u0671"
_is_out_of_domain = LazyPattern(f"(?!{_ALEF_WASLA})[{INVISIBLE}{FOREIGN}]").search
_has_arabic = LazyPattern(f"[{ARABIC}]").search
_BREAK_HINTS = "\u200b\u00ad\u2060\ufeff"
_MARKS = "\u200f\u200e\u061c"
_PAIRS_OF_LINES = (("\u202b", "\u202c"), ("\u202a", "\u202c"), ("\u2067", "\u2069"), ("\ufeff", "\u200b"))


def corrupt(text: str, random: Random) -> str:
    """Return a text as one producer leaves it: lines wrapped, words marked, or hints at breaks (1 letter in 30)."""
    producer = random.choice(("lines", "words", "hints"))
    mark, (before, after) = random.choice(_MARKS), random.choice(_PAIRS_OF_LINES)
    if producer == "words":
        return _WORD_END.sub(lambda found: found[0] + mark, text)
    if producer == "lines":
        return LINE.sub(lambda f: before + f[0] + after if _has_arabic(f[0]) else f[0], text)
    broken = _BEFORE_LETTER.sub(
        lambda f: f[0] + random.choice(_BREAK_HINTS) if random.random() < 1 / 30 else f[0], text
    )
    looks_seen = SOFT_HYPHEN in broken and any(map(seen_hyphens, LINE.findall(broken)))
    return broken.replace(SOFT_HYPHEN, _BREAK_HINTS[0]) if looks_seen else broken


def is_in_domain(text: str) -> bool:
    """Return whether a text has no invisible characters and no letters of languages whose spelling has some."""
    return not _is_out_of_domain(text)


CORRUPTOR = Corruptor("controls", corrupt, is_in_domain)
