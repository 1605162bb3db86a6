"""The bidirectional algorithm backward: from a line as laid out, left to right, to its reading order.

A text T is a reading of a line if T, laid out, gives the line. Levels decide the order in both directions (a run
stays in one piece), so a reading is a fixed point: levels that the algorithm returns for the order that they make.
Those of letters and digits are known; what is open is the level of what stands between two rightward runs. A first
guess joins them (``Windows 10``, ``1,284.7``) where the rules allow it, and the algorithm itself confirms it.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from arclean.bidi.classes import CLASS_TABLE, EXPLICIT_LETTERS
from arclean.bidi.forward import line_levels
from arclean.bidi.guess import first_guess, join_units, other_guesses
from arclean.bidi.order import (
    LEFTWARD_LINE,
    Reordered,
    mirror_characters,
    order_after_runs,
    reorder_line,
    reverse_line,
    reverse_runs,
    runs_to_reverse,
)
from arclean.bidi.unique import is_unique

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["MAX_PRINTED_READINGS", "logical_order", "to_logical"]

_MAX_CONFIRMATIONS = 4  # rounds of the algorithm until its levels agree
MAX_PRINTED_READINGS = 8
"""Readings to try of a printed line, where the first guess is not confirmed: 7,240 lines needed 3 (2026-11-28)."""
_MAX_READINGS = 280  # of random strings, of which a few in a thousand need so many
_MAX_RETRIED_CHARACTERS = 1 << 14  # characters in all readings of a line: one of a megabyte is tried once
_NEEDS_A_GUESS = re.compile(f"[L{EXPLICIT_LETTERS}]|[mb][-12%,]|[-12%,][mb]")
_EXPLICIT_MARK = re.compile(f"[{EXPLICIT_LETTERS}]")
_BRACKET = re.compile("[()]")


def to_logical(line: str, base: int = 1, *, others: int = _MAX_READINGS) -> Reordered:
    """Return the reading of a line that stands as on the page, from left to right: the inverse of :func:`to_visual`.

    ``base`` is the level of the paragraph, 1 for one from right to left; the line itself does not show it.
    ``others`` is the number of readings that are tried where the first is not confirmed; a line that was never laid out
    takes all of them.

    ``exact`` is True where the text, laid out again, gives the line, and no other text does. It is False where
    several texts have the same layout (one of them is returned: a word and the number after it stay together, as in
    ``Windows 10``), where no text without embeddings has this layout (``12 GB`` after an Arabic word), and in rare
    cases that a simple test cannot decide. Characters are never lost, and brackets are those that were typed.

    A mark is expected where laying out leaves it, on the left of its Arabic letter; where an extractor has put
    marks after their letters, use :func:`logical_order` with letter and marks as one unit.

    >>> to_logical("92-88 ةحفص")
    Reordered(text='صفحة 88-92', order=[9, 8, 7, 6, 5, 3, 4, 2, 0, 1], exact=True)
    >>> to_logical("Windows 10 ماظن").exact
    False

    Raises ValueError for a base that is neither 0 nor 1.
    """
    if base not in (0, 1):
        raise ValueError(f"base is 0 or 1, not {base!r}: a line of the page does not show its own")
    if base == 1 and LEFTWARD_LINE.fullmatch(line):
        return reverse_line(line)
    classes = line.translate(CLASS_TABLE)
    if base == 1 and not _NEEDS_A_GUESS.search(classes) and not ("1" in classes and "2" in classes):
        return _read_arabic_line(line, classes)
    return _read_mixed_line(line, classes, base, others)


def _read_arabic_line(line: str, classes: str) -> Reordered:
    """Return the reading of a line from right to left without Latin letters.

    Only numbers run rightward in it, and the rules find the same ones from either end.
    """
    found = line_levels(classes[::-1], line[::-1], 1)[::-1]
    return reorder_line(line, found, exact=is_unique(classes, found, 1))


def logical_order(units: Sequence[str], base: int = 1) -> list[int]:
    """Return the reading order of units that move as one: a letter with its marks, a ligature.

    A unit is classified by its first character that is neither a mark nor invisible. The digits of a number are units
    each, since they keep their order. Only the order is returned; :func:`to_logical` mirrors brackets.

    >>> logical_order(["3", "1", " ", "بّ", "لا"])
    [4, 3, 2, 0, 1]
    """
    heads = "".join([_head_of_unit(unit) for unit in units])
    return list(to_logical(heads, base).order)


def _head_of_unit(unit: str) -> str:
    """Return the character that classifies a unit: its first one that is neither a mark nor invisible."""
    return next((char for char in unit if CLASS_TABLE[ord(char)] not in "mb"), unit[:1] or "\u200b")


def _read_mixed_line(line: str, classes: str, base: int, others: int) -> Reordered:
    """Return the reading of any line: guess its levels until the algorithm confirms them."""
    guess = first_guess(classes, line, base)
    found = _confirm_guess(guess, line, classes, base)
    if found:
        return found
    for other in islice(other_guesses(classes, line, base, guess), min(others, _MAX_RETRIED_CHARACTERS // len(line))):
        found = _confirm_guess(other, line, classes, base)
        if found:
            return found
    return reorder_line(line, join_units(classes, guess) if base else guess, exact=False)


def _confirm_guess(guess: bytes, line: str, classes: str, base: int) -> Reordered | None:
    """Return the reading whose levels the algorithm returns from a guess, or None where they do not settle."""
    for _ in range(_MAX_CONFIRMATIONS):
        spans = runs_to_reverse(guess)
        text = reverse_runs(mirror_characters(line, guess), spans)
        seen = reverse_runs(_mirror_bracket_classes(classes, guess), spans)
        found = reverse_runs(line_levels(seen, text, base), spans[::-1])
        if found == guess:
            exact = is_unique(classes, guess, base) and not _EXPLICIT_MARK.search(classes)
            return Reordered(text, order_after_runs(len(line), spans), exact)
        guess = found
    return None


def _mirror_bracket_classes(classes: str, levels: bytes) -> str:
    """Return classes with the brackets of leftward runs mirrored."""
    brackets = [bracket.start() for bracket in _BRACKET.finditer(classes) if levels[bracket.start()] & 1]
    if not brackets:
        return classes
    letters = list(classes)
    for place in brackets:
        letters[place] = "(" if letters[place] == ")" else ")"
    return "".join(letters)
