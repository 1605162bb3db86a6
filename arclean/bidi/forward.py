"""The bidirectional algorithm forward: the levels of a line, and how it lies on the page."""

from __future__ import annotations

import re
from typing import Final

from arclean.bidi.classes import CLASS_TABLE, EXPLICIT_LETTERS
from arclean.bidi.explicit import explicit_levels, paragraph_level
from arclean.bidi.order import LEFTWARD_LINE, Reordered, reorder_line, reverse_line
from arclean.bidi.resolve import LEVEL_TABLES, resolve_classes

__all__ = ["base_level", "levels", "line_levels", "to_visual"]

_EXPLICIT_CLASS = re.compile(f"[{EXPLICIT_LETTERS}]")
_STARTS_WITH_ARABIC = re.compile(" *[\u0620-\u064a]")
_ISOLATE_OPENER = re.compile("[lrf]")
_FIRST_STRONG = re.compile("[LRA]|B")
_TRAILING_LETTERS: Final = " b" + EXPLICIT_LETTERS
_SEPARATOR = re.compile("[SB]")


def levels(text: str, base: int | None = None) -> list[int]:
    """Return the embedding level of each character of one line, even rightward, odd leftward (rules P2 to L1).

    ``base`` is the level of the paragraph, 0 or 1; None takes it from the first strong letter (P2, P3).

    >>> levels("car تعني 12")
    [0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2]
    """
    classes = text.translate(CLASS_TABLE)
    return list(line_levels(classes, text, base_level(classes, base)))


def to_visual(line: str, base: int | None = None) -> Reordered:
    """Return a line as it is laid out on the page, from left to right (rules P2 to L4).

    Brackets and other characters that have a mirror are replaced by it where they run leftward. Marks stay with
    their letter and, where it runs leftward, stand on its left (rule L3 is the renderer's). No character is
    dropped. There is always one answer.

    >>> to_visual("صفحة 88-92").text
    '92-88 ةحفص'
    """
    if (base == 1 or (base is None and _STARTS_WITH_ARABIC.match(line))) and LEFTWARD_LINE.fullmatch(line):
        return reverse_line(line)
    classes = line.translate(CLASS_TABLE)
    return reorder_line(line, line_levels(classes, line, base_level(classes, base)))


def base_level(classes: str, base: int | None) -> int:
    """Return the level of the paragraph as given, else by its first strong letter (P2, P3)."""
    if base is None:
        if _ISOLATE_OPENER.search(classes):
            return paragraph_level(classes)
        first = _FIRST_STRONG.search(classes)
        return int(first is not None and first[0] in "RA")
    if base not in (0, 1):
        raise ValueError(f"base is 0, 1 or None, not {base!r}: levels above are the algorithm's own")
    return base


def line_levels(classes: str, text: str, base: int) -> bytes:
    """Return the levels of a line whose classes are known."""
    if _EXPLICIT_CLASS.search(classes):
        return _reset_separators(classes, explicit_levels(classes, text, base), base)
    seen = classes.replace("Ab", "AA")  # X9: an invisible character has the level of the character before it
    if "b" in seen:
        return _reset_separators(classes, _levels_around_invisible(seen, text, base), base)
    direction = "LR"[base]
    found = resolve_classes(seen, text, base, direction, direction).encode().translate(LEVEL_TABLES[base])
    return _reset_separators(classes, found, base)


def _levels_around_invisible(classes: str, text: str, base: int) -> bytes:
    """Return the levels of a line with invisible characters, each at the level of the character before it."""
    kept = "".join([char for char, letter in zip(text, classes, strict=True) if letter != "b"])
    rest = iter(line_levels(classes.replace("b", ""), kept, base))
    level, out = base, bytearray()
    for letter in classes:
        if letter != "b":
            level = next(rest)
        out.append(level)
    return bytes(out)


def _reset_separators(classes: str, found: bytes, base: int) -> bytes:
    """Apply L1: separators, and the spaces before them and at the end of the line, take the base level."""
    rest = len(classes.rstrip(_TRAILING_LETTERS))
    if rest < len(classes):
        found = found[:rest] + bytes((base,)) * (len(classes) - rest)
    if "S" in classes or "B" in classes:
        out = bytearray(found)
        for separator in _SEPARATOR.finditer(classes):
            place = separator.start()
            out[place] = base
            while place and classes[place - 1] in _TRAILING_LETTERS:
                place -= 1
                out[place] = base
        found = bytes(out)
    return found
