"""Which way brackets stand: by what is on either side of each.

A bracket that opens has a space or the edge of the line before it and a word behind it, one that closes the reverse;
where both sides say the same (``f(x)``, `` ( ``) it says nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.brackets import PAIRS, QUOTES

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Votes", "count", "votes"]


class Votes(NamedTuple):
    """Brackets of one pair that stand as they should, and that stand mirrored."""

    right: int
    mirrored: int


_STOPS = ".,:;!?\u060c\u061b\u061f\u06d4"


def _searches(pair: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compile the searches for the brackets of a pair that stand right, and mirrored."""
    opening, closing = map(re.escape, pair)
    inner = "[^\\W_]"  # a letter or a digit
    before, behind = f"(?<![^\\s{_STOPS}])", f"(?![^\\s{_STOPS}])"
    return (
        re.compile(f"{opening}{before[:-1]}{opening})(?={inner})|{closing}(?<={inner}{closing}){behind}"),
        re.compile(f"{closing}{before[:-1]}{closing})(?={inner})|{opening}(?<={inner}{opening}){behind}"),
    )


_SEARCHES = {pair: _searches(pair) for pair in PAIRS + QUOTES}


def votes(line: str, pair: str) -> Votes:
    """Count the brackets of a pair in a line, given as it is read from its left to its right.

    >>> votes("the (first) word", "()"), votes("the )first( word", "()"), votes("f(x) 1) :( ( )", "()")
    (Votes(right=2, mirrored=0), Votes(right=0, mirrored=2), Votes(right=2, mirrored=0))
    """
    right, mirrored = _SEARCHES[pair]
    return Votes(len(right.findall(line)), len(mirrored.findall(line)))


def count(lines: Iterable[str], pair: str) -> Votes:
    """Add up the votes of some lines.

    >>> count(["(a)", ")b("], "()")
    Votes(right=2, mirrored=2)
    """
    right = mirrored = 0
    for line in lines:
        if pair[0] in line or pair[1] in line:
            found = votes(line, pair)
            right, mirrored = right + found.right, mirrored + found.mirrored
    return Votes(right, mirrored)
