"""The bidirectional algorithm backward: from what lies on the page, left to right, to what is read.

A line is read in the order L if L, laid out, gives the line. Levels decide the order in both directions (a run
stays in one piece), so a reading is a choice of levels that the algorithm, given the order they make, gives back:
a fixed point. Letters and digits have theirs from the start; what is open is the level of what stands between
two runs that go rightward, so a first guess joins them (``Windows 10``, ``1,284.7``) where the rules allow it, and
the algorithm itself is asked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.bidi.classes import CLASSES, EXPLICIT
from arclean.bidi.forward import Reordered, laid_out, line_levels, mirrored

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["logical_order", "to_logical"]

_ROUNDS = 4
_RIGHTWARD = re.compile(f"[L12S{EXPLICIT}]")
_CHAIN = re.compile("[L12][^RA]*")
_LATIN = re.compile("(?:%?1[1%]*)?L(?:[^RA2]*(?:L|1%*))?")
_EUROPEAN = re.compile("(?:%*1(?:[1%]|[-,](?=1))*|2(?:2|,(?=2))*)+")
_ARABIC = re.compile("[12](?:[12]|,(?=[12]))*")


def to_logical(line: str, base: int = 1) -> Reordered:
    """Read a line that stands as on the page, from left to right: the inverse of :func:`to_visual`.

    >>> to_logical("92-88 ةحفص").text
    'صفحة 88-92'
    """
    classes = line.translate(CLASSES)
    found, exact = _visual_levels(line, classes, base)
    order = laid_out(found)
    return Reordered(mirrored(line, found, order), order, exact)


def logical_order(units: Sequence[str], base: int = 1) -> list[int]:
    """Find the reading order of units that move as one: a letter with its marks, a ligature.

    >>> logical_order(["3", "1", " ", "بّ", "لا"])
    [4, 3, 2, 0, 1]
    """
    heads = "".join([_head(unit) for unit in units])
    return list(to_logical(heads, base).order)


def _head(unit: str) -> str:
    """Choose the character that stands for a unit: its first one that is neither a mark nor invisible."""
    return next((char for char in unit if CLASSES[ord(char)] not in "mb"), unit[:1] or "\u200b")


def _visual_levels(line: str, classes: str, base: int) -> tuple[bytes, bool]:
    if base == 1 and not _RIGHTWARD.search(classes):
        return b"\1" * len(line), True
    guess = _guess(classes, base)
    tried = guess
    for _ in range(_ROUNDS):
        order = laid_out(tried)
        text = mirrored(line, tried, order)
        back = line_levels(text.translate(CLASSES), text, base)
        got = bytearray(len(line))
        for place, level in zip(order, back, strict=True):
            got[place] = level
        if bytes(got) == tried:
            return tried, True
        tried = bytes(got)
    return guess, False


def _guess(classes: str, base: int) -> bytes:
    if base == 0:
        return bytes(int(letter in "RA2") for letter in classes)
    out = bytearray(b"\1" * len(classes))
    for chain in _CHAIN.finditer(classes):
        start, end = chain.span()
        context = classes[end : end + 1] or "R"
        latin = _LATIN.search(classes, start, end)
        if latin:
            out[latin.start() : latin.end()] = b"\2" * (latin.end() - latin.start())
            end = latin.start()
        for number in (_ARABIC if context == "A" else _EUROPEAN).finditer(classes, start, end):
            out[number.start() : number.end()] = b"\2" * (number.end() - number.start())
    return bytes(out)
