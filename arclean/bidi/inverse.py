"""The bidirectional algorithm backward: from what lies on the page, left to right, to what is read.

A line is read in the order L if L, laid out, gives the line. Levels decide the order in both directions (a run
stays in one piece), so a reading is a choice of levels that the algorithm, given the order they make, gives back:
a fixed point. Letters and digits have theirs from the start; what is open is the level of what stands between
two runs that go rightward, so a first guess joins them (``Windows 10``, ``1,284.7``) where the rules allow it, and
the algorithm itself is asked.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from arclean.bidi.classes import CLASSES, EXPLICIT
from arclean.bidi.forward import line_levels
from arclean.bidi.guess import first_guess, joined, other_guesses
from arclean.bidi.order import LEFTWARD, Reordered, leftward, mirrored, order_of, reordered, turned, turns
from arclean.bidi.unique import is_unique

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["FEW", "logical_order", "to_logical"]

_ROUNDS = 4
FEW = 8
"""Readings to try of a line of a page, where the first does not lie so: 7,240 real lines needed 3 (2026-11-28)."""
_OTHERS = 280  # of soups, of which a few in a thousand need so many
_BUDGET = 1 << 14  # characters looked at again: a line of a megabyte is asked about once
_MIXED = re.compile(f"[L{EXPLICIT}]|[mb][-12%,]|[-12%,][mb]")
_MARK = re.compile(f"[{EXPLICIT}]")
_BRACKET = re.compile("[()]")


def to_logical(line: str, base: int = 1, *, others: int = _OTHERS) -> Reordered:
    """Read a line that stands as on the page, from left to right: the inverse of :func:`to_visual`.

    ``base`` is the level of the paragraph, 1 for one from right to left; a line of the page does not tell it.
    ``others`` is how many readings are tried where the first does not lie so; a line that was never laid out costs all.

    ``exact`` is True where the text, laid out again, gives the line, and no other text does. It is False where
    several texts lie alike (then one of them is given: words and the number behind them stay together, as in
    ``Windows 10``), where no text without embeddings lies so (``12 GB`` behind an Arabic word), and in rare cases
    where a simple test cannot tell. Characters are never lost, and brackets are those that were typed.

    A mark is expected where laying out leaves it, on the left of its Arabic letter; where an extractor has put
    marks behind their letters, use :func:`logical_order` with letter and marks as one unit.

    >>> to_logical("92-88 ةحفص")
    Reordered(text='صفحة 88-92', order=[9, 8, 7, 6, 5, 3, 4, 2, 0, 1], exact=True)
    >>> to_logical("Windows 10 ماظن").exact
    False

    Raise ValueError for a base that is neither 0 nor 1.
    """
    if base not in (0, 1):
        raise ValueError(f"base is 0 or 1, not {base!r}: a line of the page does not tell its own")
    if base == 1 and LEFTWARD.fullmatch(line):
        return leftward(line)
    classes = line.translate(CLASSES)
    if base == 1 and not _MIXED.search(classes) and not ("1" in classes and "2" in classes):
        return _plain(line, classes)
    return _mixed(line, classes, base, others)


def _plain(line: str, classes: str) -> Reordered:
    """Read a line from right to left without a Latin letter.

    Then only numbers run rightward, and the rules find them alike from either end.
    """
    found = line_levels(classes[::-1], line[::-1], 1)[::-1]
    return reordered(line, found, exact=is_unique(classes, found, 1))


def logical_order(units: Sequence[str], base: int = 1) -> list[int]:
    """Find the reading order of units that move as one: a letter with its marks, a ligature.

    A unit goes by its first character that is neither a mark nor invisible. The digits of a number are units each,
    since they keep their order. Only the order is given:
    which brackets want mirroring, :func:`to_logical` says on the characters.

    >>> logical_order(["3", "1", " ", "بّ", "لا"])
    [4, 3, 2, 0, 1]
    """
    heads = "".join([_head(unit) for unit in units])
    return list(to_logical(heads, base).order)


def _head(unit: str) -> str:
    """Choose the character that stands for a unit: its first one that is neither a mark nor invisible."""
    return next((char for char in unit if CLASSES[ord(char)] not in "mb"), unit[:1] or "\u200b")


def _mixed(line: str, classes: str, base: int, others: int) -> Reordered:
    """Read any line: guess its levels, and ask the algorithm whether it gives them back."""
    guess = first_guess(classes, line, base)
    found = _settled(guess, line, classes, base)
    if found:
        return found
    for other in islice(other_guesses(classes, line, base, guess), min(others, _BUDGET // len(line))):
        found = _settled(other, line, classes, base)
        if found:
            return found
    return reordered(line, joined(classes, guess) if base else guess, exact=False)


def _settled(guess: bytes, line: str, classes: str, base: int) -> Reordered | None:
    """Ask the algorithm for the levels of the reading that a guess makes, until it gives them back."""
    for _ in range(_ROUNDS):
        spans = turns(guess)
        text = turned(mirrored(line, guess), spans)
        seen = turned(_swapped(classes, guess), spans)
        found = turned(line_levels(seen, text, base), spans[::-1])
        if found == guess:
            exact = is_unique(classes, guess, base) and not _MARK.search(classes)
            return Reordered(text, order_of(len(line), spans), exact)
        guess = found
    return None


def _swapped(classes: str, levels: bytes) -> str:
    """Mirror the brackets of a line in its classes."""
    brackets = [bracket.start() for bracket in _BRACKET.finditer(classes) if levels[bracket.start()] & 1]
    if not brackets:
        return classes
    letters = list(classes)
    for place in brackets:
        letters[place] = "(" if letters[place] == ")" else ")"
    return "".join(letters)
