"""Direction of a line: which way its units run, and the character that stands for a unit."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["base_character", "directions", "rtl_majority"]

_SIGN_OF_CLASS = {"L": -1, "R": 1, "AL": 1}  # of the bidirectional class (UAX #9)


@lru_cache(4096)
def _direction_sign(text: str) -> int:
    """Return 1 for text that begins with a right-to-left letter, -1 for a left-to-right one, 0 for all else."""
    return _SIGN_OF_CLASS.get(unicodedata.bidirectional(text[0]), 0) if text else 0


def rtl_majority(texts: Sequence[str]) -> int:
    """Return how many more texts begin with a right-to-left letter than with a left-to-right one.

    >>> rtl_majority(["ب", "3", "a"])
    0
    """
    return sum(map(_direction_sign, texts))


def directions(texts: Iterable[str]) -> Iterator[int]:
    """Return for each text 1 where it begins with a right-to-left letter, -1 with a left-to-right one, 0 for all else.

    >>> [*directions(["ب", "3", "a"])]
    [1, 0, -1]
    """
    return map(_direction_sign, texts)


@lru_cache(4096)
def base_character(text: str) -> str:
    """Return the first character of a unit that is no mark or control; U+200B where there is none.

    >>> base_character("بّ")
    'ب'
    """
    return next((char for char in text if unicodedata.category(char) not in ("Mn", "Cf", "Cc")), "\u200b")
