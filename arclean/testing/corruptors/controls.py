"""Invisible characters as producers and web pages leave them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.controls import INVISIBLE
from arclean.arabic.letters import ARABIC
from arclean.testing.corruptors import Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_PAIR = re.compile(f"[{ARABIC}](?= ?[{ARABIC}])")
_has_invisible = re.compile(f"[{INVISIBLE}]").search
_is_plain = re.compile(f"[{ARABIC}]").search
_HIDDEN = "\u200b\u200f\u00ad\u2060\u200e\ufeff\u061c"
_AROUND = ("\u202b\u202c", "\u202a\u202c", "\u2067\u2069", "\ufeff\u200b")


def corrupt(text: str, random: Random) -> str:
    """Put invisible characters between and behind Arabic letters; wrap half of the Arabic lines."""

    def marked(found: re.Match[str]) -> str:
        return found[0] + random.choice(_HIDDEN) if random.random() < 1 / 10 else found[0]

    def wrapped(line: str) -> str:
        if not _is_plain(line) or random.random() < 1 / 2:
            return line
        around = random.choice(_AROUND)
        return around[0] + line + around[1]

    return "\n".join(wrapped(_PAIR.sub(marked, line)) for line in text.split("\n"))


CORRUPTOR = Corruptor("controls", corrupt, lambda text: not _has_invisible(text))
