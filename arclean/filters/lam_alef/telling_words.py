"""The words of the tables that may be others with a ligature turned back, or without an alef.

They are one in forty of all words. What the analyses say of each is known before any text is read, so a gate asks them
of these and of strings in no table alone. The list follows from the tables of the package and the weights of this
folder: ``python benchmarks/fit/telling_words.py`` writes it anew.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from arclean.package_files import read_file

__all__ = ["TellingWords", "telling_words"]

_PATH = Path(__file__).resolve().parent / "telling_words.txt"


class TellingWords(NamedTuple):
    """Known words, folded, whose neighbours are asked: for lam-alefs, for other ligatures, for lost alefs."""

    swapped: frozenset[str]
    ligatures: frozenset[str]
    lost: frozenset[str]


@cache
def telling_words() -> TellingWords:
    """Return the words of the tables of the package whose neighbours are asked.

    >>> "\u0628\u0646\u064a" in telling_words().ligatures, "\u0643\u062a\u0627\u0628" in telling_words().ligatures
    (True, False)
    """
    return TellingWords(*(frozenset(line.split()) for line in read_file(_PATH).decode("utf-8").split("\n")[:3]))
