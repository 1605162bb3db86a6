"""Invisible characters as producers and web pages leave them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.controls import INVISIBLE
from arclean.arabic.letters import ARABIC, FOREIGN
from arclean.core.corruptor import LINE, Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_INSIDE = re.compile(f"[{ARABIC}](?= ?[{ARABIC}])")
_END = re.compile(f"[{ARABIC}](?= [{ARABIC}])")
_ALEF_WASLA = "\u0671"
_is_beyond = re.compile(f"(?!{_ALEF_WASLA})[{INVISIBLE}{FOREIGN}]").search
_is_plain = re.compile(f"[{ARABIC}]").search
_HINTS = "\u200b\u00ad\u2060\ufeff"
_MARKS = "\u200f\u200e\u061c"
_AROUND = (("\u202b", "\u202c"), ("\u202a", "\u202c"), ("\u2067", "\u2069"), ("\ufeff", "\u200b"))


def corrupt(text: str, random: Random) -> str:
    """Do what one producer does: wrap lines, mark the direction of words, or hint at breaks (one letter in thirty)."""
    producer = random.choice(("lines", "words", "hints"))
    mark, (before, behind) = random.choice(_MARKS), random.choice(_AROUND)
    if producer == "words":
        return _END.sub(lambda found: found[0] + mark, text)
    if producer == "lines":
        return LINE.sub(lambda f: before + f[0] + behind if _is_plain(f[0]) else f[0], text)
    return _INSIDE.sub(lambda f: f[0] + random.choice(_HINTS) if random.random() < 1 / 30 else f[0], text)


def accepts(text: str) -> bool:
    """Accept a text without invisible characters and without letters of other languages, whose spelling has some."""
    return not _is_beyond(text)


CORRUPTOR = Corruptor("controls", corrupt, accepts)
