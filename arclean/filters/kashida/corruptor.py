"""Kashida, as justification puts it into words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.letters import ARABIC, TATWEEL, joins_left
from arclean.core.corruptor import Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_PAIR = re.compile(f"[{ARABIC}](?=[{ARABIC}])")


def corrupt(text: str, random: Random) -> str:
    """Put one to four tatweels between about a third of the letters that join."""

    def elongate_pair(found: re.Match[str]) -> str:
        if joins_left(found[0]) and random.random() < 1 / 3:
            return found[0] + TATWEEL * random.choice((1, 1, 2, 4))
        return found[0]

    return _PAIR.sub(elongate_pair, text)


CORRUPTOR = Corruptor("kashida", corrupt, lambda text: TATWEEL not in text)
