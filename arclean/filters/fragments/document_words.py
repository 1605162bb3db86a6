"""What a text holds elsewhere: its other words and pairs of words, which speak for those of a line that may be cut.

All of a text speaks for each of its lines, but where it is very long: there those that are near, for a judge of joints
takes a hundred times the size of its lines.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from arclean.filters.fragments.bigram_score import Joints
from arclean.language.folding import fold

if TYPE_CHECKING:
    from arclean.filters.fragments.bigram_score import References
    from arclean.language.lexicon import Lexicon

__all__ = ["Companies", "Company"]

_STRETCH = 2048  # lines of a very long text that share, with as many on either side, what it holds elsewhere


class Company:
    """Some lines, as they speak for one among them."""

    def __init__(self, rows: list[str], lexicon: Lexicon, references: References | None) -> None:
        self._rows, self._lexicon, self._references = rows, lexicon, references

    def has(self, head: str, tail: str) -> bool:
        """Tell whether a word stands here elsewhere, and its parts nowhere else."""
        return self._words[head + tail] > 0 and self._words[head] < 2 > self._words[tail]

    @cached_property
    def joints(self) -> Joints:
        """The judge of joints."""
        return Joints(self._lexicon, self._rows, self._references)

    @cached_property
    def _words(self) -> Counter[str]:
        return Counter(fold("\n".join(self._rows)).split())


class Companies:
    """The company of each line of a text; lines are asked for in their order, and the last company is kept."""

    def __init__(self, rows: list[str], lexicon: Lexicon, references: References | None) -> None:
        self._rows, self._lexicon, self._references = rows, lexicon, references
        self._last: tuple[range, Company] | None = None

    def around(self, number: int) -> Company:
        """Give the lines that speak for the one of a number."""
        if self._last is None or number not in self._last[0]:
            every, start = len(self._rows), number - number % _STRETCH
            first, end = max(0, start - _STRETCH), start + 2 * _STRETCH
            told = range(start, start + _STRETCH)
            if every <= 3 * _STRETCH:
                first, end, told = 0, every, range(every)
            self._last = told, Company(self._rows[first:end], self._lexicon, self._references)
        return self._last[1]
