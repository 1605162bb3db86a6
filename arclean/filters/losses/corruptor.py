"""Loss of digits and of a word's last letters; nothing can restore them, all of it is to be reported."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.core.corruptor import Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_NUMBER = re.compile("(?<= )[0-9\u0660-\u0669][0-9\u0660-\u0669]*(?=[ \u060c.])")


def corrupt(text: str, random: Random) -> str:
    """Drop half of the numbers, and leave the spaces around them."""
    return _NUMBER.sub(lambda found: "" if random.random() < 0.5 else found[0], text)


CORRUPTOR = Corruptor("losses", corrupt, lambda text: _NUMBER.search(text) is None)
