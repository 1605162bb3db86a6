"""Patterns that are compiled when they are first used: most texts need a tenth of those of the package."""

from __future__ import annotations

import sys
from functools import cached_property
from typing import TYPE_CHECKING, Any

from arclean.arabic.possessive_patterns import compile_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

__all__ = ["LazyPattern"]


_TO_END = sys.maxsize  # as re has it: more is an error where a size has 32 bits


class LazyPattern:
    """A regular expression whose methods compile it at their first call; those of :class:`re.Pattern`.

    A call takes less than a tenth of a microsecond longer than that of a compiled pattern: little where it searches a
    line or a text, as in the gates of filters, which call it once a text; much where it is called for each character.

    >>> find_digits = LazyPattern("[0-9]+").findall
    >>> find_digits("12 في 3")
    ['12', '3']
    """

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source, self._flags = source, flags

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return compile_pattern(self._source, self._flags)

    def search(self, string: str, pos: int = 0, endpos: int = _TO_END) -> re.Match[str] | None:
        """Return the first match within ``string[pos:endpos]``, or None."""
        return self.pattern.search(string, pos, endpos)

    def match(self, string: str, pos: int = 0, endpos: int = _TO_END) -> re.Match[str] | None:
        """Return the match at ``pos``, or None."""
        return self.pattern.match(string, pos, endpos)

    def fullmatch(self, string: str, pos: int = 0, endpos: int = _TO_END) -> re.Match[str] | None:
        """Return the match of all of ``string[pos:endpos]``, or None."""
        return self.pattern.fullmatch(string, pos, endpos)

    def finditer(self, string: str, pos: int = 0, endpos: int = _TO_END) -> Iterator[re.Match[str]]:
        """Return the matches within ``string[pos:endpos]``, one after the other."""
        return self.pattern.finditer(string, pos, endpos)

    def findall(self, string: str, pos: int = 0, endpos: int = _TO_END) -> list[Any]:
        """Return the texts of all matches, or of their groups."""
        return self.pattern.findall(string, pos, endpos)

    def split(self, string: str, maxsplit: int = 0) -> list[Any]:
        """Return the text cut at the matches, at ``maxsplit`` of them if given."""
        return self.pattern.split(string, maxsplit)

    def sub(self, repl: str | Callable[[re.Match[str]], str], string: str, count: int = 0) -> str:
        """Return the text with the matches replaced, ``count`` of them if given."""
        return self.pattern.sub(repl, string, count)
