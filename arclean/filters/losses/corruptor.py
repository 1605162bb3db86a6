"""Loss of numbers between spaces; nothing can restore them, each is to be reported."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.core.corruptor import Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_SPACED_NUMBER = re.compile("(?<= )[0-9\u0660-\u0669][0-9\u0660-\u0669]*(?=[ \u060c.])")


def corrupt(text: str, random: Random) -> str:
    """Return the text without half of its numbers; the spaces around them stay."""
    return _SPACED_NUMBER.sub(lambda found: "" if random.random() < 0.5 else found[0], text)


CORRUPTOR = Corruptor("losses", corrupt, lambda text: _SPACED_NUMBER.search(text) is None)
