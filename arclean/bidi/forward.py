"""The bidirectional algorithm forward: the levels of a line, and how it lies on the page."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from arclean.bidi.classes import CLASSES, EXPLICIT
from arclean.bidi.explicit import explicit_levels, paragraph_level
from arclean.bidi.mirrors import MIRRORED, MIRRORS
from arclean.bidi.resolve import LEVELS, resolve

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Reordered", "laid_out", "levels", "line_levels", "mirrored", "to_visual"]

_EXPLICIT = re.compile(f"[{EXPLICIT}]")
_ISOLATE = re.compile("[lrf]")
_STRONG = re.compile("[LRA]|B")
_MIRRORED = re.compile(f"[{MIRRORED}]")
_TRAILING: Final = " b" + EXPLICIT
_SEPARATOR = re.compile("[SB]")


class Reordered(NamedTuple):
    """A line in its other order: the text, where each character was, and whether that is the only answer.

    ``order[i]`` is the index in the input of the i-th character of ``text``.
    """

    text: str
    order: Sequence[int]
    exact: bool


def levels(text: str, base: int | None = None) -> list[int]:
    """Resolve the embedding level of each character of one line: even runs rightward, odd leftward (rules P2 to L1).

    ``base`` is the level of the paragraph, 0 or 1; None takes it from the first strong letter (P2, P3).

    >>> levels("car تعني 12")
    [0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2]
    """
    classes = text.translate(CLASSES)
    return list(line_levels(classes, text, base_level(classes, base)))


def to_visual(line: str, base: int | None = None) -> Reordered:
    """Lay a line out as it stands on the page, from left to right (rules P2 to L4).

    Brackets and other characters that have a mirror are replaced by it where they run leftward. Marks stay with
    their letter and, where it runs leftward, stand on its left (rule L3 is the renderer's). No character is
    dropped. There is one answer always.

    >>> to_visual("صفحة 88-92").text
    '92-88 ةحفص'
    """
    classes = line.translate(CLASSES)
    found = line_levels(classes, line, base_level(classes, base))
    order = laid_out(found)
    return Reordered(mirrored(line, found, order), order, exact=True)


def base_level(classes: str, base: int | None) -> int:
    """Take the level of the paragraph as given, else from its first strong letter (P2, P3)."""
    if base is None:
        if _ISOLATE.search(classes):
            return paragraph_level(classes)
        first = _STRONG.search(classes)
        return int(first is not None and first[0] in "RA")
    if base not in (0, 1):
        raise ValueError(f"base is 0, 1 or None, not {base!r}: levels above are the algorithm's own")
    return base


def line_levels(classes: str, text: str, base: int) -> bytes:
    """Resolve the levels of a line whose classes are known."""
    if _EXPLICIT.search(classes):
        found = explicit_levels(classes, text, base)
    else:
        direction = "LR"[base]
        seen = classes.replace("Ab", "AA")  # X9: an invisible character stands with what is before it
        if "b" in seen:
            return _end(classes, explicit_levels(classes, text, base), base)
        found = resolve(seen, text, base, direction, direction).encode().translate(LEVELS[base])
    return _end(classes, found, base)


def _end(classes: str, found: bytes, base: int) -> bytes:
    """Apply L1: separators, and the spaces before them and at the end of the line, take the base level."""
    rest = len(classes.rstrip(_TRAILING))
    if rest < len(classes):
        found = found[:rest] + bytes((base,)) * (len(classes) - rest)
    if "S" in classes or "B" in classes:
        out = bytearray(found)
        for separator in _SEPARATOR.finditer(classes):
            place = separator.start()
            out[place] = base
            while place and classes[place - 1] in _TRAILING:
                place -= 1
                out[place] = base
        found = bytes(out)
    return found


@cache
def _at_least(level: int) -> re.Pattern[bytes]:
    return re.compile(b"[\\x%02x-\\xff]+" % level)


def laid_out(found: bytes) -> Sequence[int]:
    """Order a line by its levels (L2); of an order it is the inverse too, since a run stays in one piece."""
    highest, lowest = max(found, default=0), min(found, default=0) | 1
    if highest == lowest == min(found, default=0):
        return range(len(found) - 1, -1, -1)
    order = list(range(len(found)))
    for level in range(highest, lowest - 1, -1):
        for run in _at_least(level).finditer(found):
            start, end = run.span()
            order[start:end] = order[start:end][::-1]
    return order


def mirrored(text: str, found: bytes, order: Sequence[int]) -> str:
    """Write a line in an order, with mirrors where its levels are odd (L4)."""
    if _MIRRORED.search(text):
        chars = list(text)
        for bracket in _MIRRORED.finditer(text):
            if found[bracket.start()] & 1:
                chars[bracket.start()] = MIRRORS[bracket[0]]
        text = "".join(chars)
    return "".join([text[place] for place in order])
