"""Which way brackets stand: by what is on either side of each.

A bracket that opens has a space or the edge of the line before it and a word behind it, one that closes the reverse;
where both sides say the same (``f(x)``, `` ( ``) it says nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.brackets import PAIRS, QUOTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Votes", "count", "turned", "votes"]


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


_MANY, _SHARE = 3, 5  # mirrored brackets that show a document to be so, and times as many as those that stand right
_HABIT = 2  # times as many guillemets that stand right, by which a mirrored pair is no habit of the author


def turned(lines: Sequence[str]) -> dict[str, list[int]]:
    """Say for each pair in which lines its brackets stand mirrored, by their places in what was given.

    A line shows it by itself where its brackets close before they open, one after the other, and both sides of each
    say so. In a document whose brackets stand so throughout one side is enough, and one bracket whose other half
    stands on another line. Quotation marks that are turned may be a habit (``»so«``, ``”so“``): guillemets only where
    parentheses are mirrored too, or others stand right; curly ones only where parentheses are mirrored and no curly
    one stands right.

    >>> turned(["the )first( word", "the (first) word", ") 1 ( »habit«"])
    {'()': [0]}
    """
    totals = {pair: count(lines, pair) for pair in (*PAIRS, *QUOTES)}
    rounded = totals[PAIRS[0]]
    throughout = _is_throughout(rounded)
    found: dict[str, list[int]] = {}
    for pair, total in totals.items():
        if not total.mirrored:
            continue
        if pair in QUOTES and (total.right or not throughout):
            continue
        if pair in _GUILLEMETS and not throughout and total.right < _HABIT * total.mirrored:
            continue
        loose = _is_throughout(total) or (throughout and not total.right)
        numbers = [n for n, line in enumerate(lines) if _is_turned(line, pair, loose=loose)]
        if numbers:
            found[pair] = numbers
    return found


_GUILLEMETS = PAIRS[3:]


def _is_throughout(total: Votes) -> bool:
    return total.mirrored >= _MANY and total.mirrored > _SHARE * total.right


def _is_turned(line: str, pair: str, *, loose: bool) -> bool:
    if pair[0] not in line and pair[1] not in line:
        return False
    said = votes(line, pair)
    if said.right or not said.mirrored:
        return False
    order = "".join([char for char in line if char in pair])
    closing = line.count(pair[1])
    if loose and said.mirrored == len(order) and order != pair * closing:
        return True
    if order != pair[::-1] * closing:
        return False
    return said.mirrored >= (closing if loose else 2 * closing)
