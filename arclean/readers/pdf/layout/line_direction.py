"""Direction: which way the units of a line lean, and which character stands for a unit."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["head", "leans_right"]

_LEANS = {"L": -1, "R": 1, "AL": 1}


@lru_cache(4096)
def _lean(text: str) -> int:
    return _LEANS.get(unicodedata.bidirectional(text[0]), 0) if text else 0


def leans_right(texts: Sequence[str]) -> int:
    """Weigh the direction of units: how many more begin with an Arabic or Hebrew letter than with a Latin one.

    >>> leans_right(["ب", "3", "a"])
    0
    """
    return sum(map(_lean, texts))


@lru_cache(4096)
def head(text: str) -> str:
    """Give the character that stands for a unit: its first one that is no mark.

    >>> head("بّ")
    'ب'
    """
    return next((char for char in text if unicodedata.category(char) not in ("Mn", "Cf", "Cc")), "\u200b")
