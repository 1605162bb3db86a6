"""Reading order: from what stands side by side on a line to what is read one after the other.

A plain inverse of the Unicode bidirectional algorithm (UAX #9) for one line: the line is taken in the direction
of most of its letters, and what runs against it is flipped back. Where the algorithm lays two texts out alike
(``GW 1.5`` on paper may be 1.5 GW or GW 1.5), what is met first in the line's direction comes first.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["leans_right", "reading_order"]

_CLASSES = {
    "L": "l", "R": "r", "AL": "r", "EN": "n", "AN": "n", "CS": "c", "ET": "t", "ES": "e", "WS": "s", "S": "s", "B": "s",
}  # fmt: skip
_CID = "(cid:"  # how pdfminer writes a glyph that has no text
_TOKEN = re.compile("(?:(tt*)?n|l)(?:[lncteo]*[ln])?(?(1)e?)")  # without spaces, brackets and Arabic
_NUMBER = re.compile("(tt*)?nn*(?:cnn*)*(?(1)e?)")  # a sign behind a percent sign: +8.4% laid out as one
_ARABIC = re.compile("r(?:[^l]*r)?")


def _class(text: str) -> str:
    """Name the bidirectional class of a glyph: r, l, n(umber), c, t, e (as CS, ET, ES), s(pace), b(racket), o(ther)."""
    if not text or text.startswith(_CID):
        return "o"
    if text[0] in "()[]{}":
        return "b"
    return _CLASSES.get(unicodedata.bidirectional(text[0]), "o")


def leans_right(texts: Sequence[str]) -> int:
    """Weigh the direction of glyphs: how many more letters are Arabic than Latin.

    >>> leans_right(["ب", "3", "a"])
    0
    """
    classes = [_class(text) for text in texts]
    return classes.count("r") - classes.count("l")


def reading_order(texts: Sequence[str], *, rtl: bool) -> list[tuple[int, bool]]:
    """Say in which order the glyphs of a line are read, and which of them leftward (their brackets are mirrored).

    ``texts`` are those of the glyphs from left to right; ``rtl`` is the direction of the line.

    >>> line = ["9", "2", "-", "8", "8", " ", "ة", "ح", "ف", "ص"]
    >>> "".join(line[number] for number, _ in reading_order(line, rtl=True))
    'صفحة 88-92'
    """
    classes = "".join(map(_class, texts))
    if rtl:
        return _leftward(range(len(texts)), classes)
    order = [(number, False) for number in range(len(texts))]
    for run in _ARABIC.finditer(classes):
        order[run.start() : run.end()] = _leftward(range(*run.span()), run[0])
    return order


def _leftward(glyphs: range, classes: str) -> list[tuple[int, bool]]:
    """Take glyphs from right to left, and flip back what runs from left to right among them."""
    order = [(number, True) for number in reversed(glyphs)]
    for start, end in _islands(classes[::-1]):
        order[start:end] = [(number, False) for number, _ in reversed(order[start:end])]
    return order


def _islands(classes: str) -> list[tuple[int, int]]:
    """Find the stretches that run from left to right: words of Latin letters joined to phrases, and numbers."""
    found: list[tuple[int, int]] = []
    for token in _TOKEN.finditer(classes):
        start, end = token.span()
        if "l" not in token[0]:
            found += (number.span() for number in _NUMBER.finditer(classes, start, end))
            continue
        if found:
            before = classes[found[-1][0] : found[-1][1]]
            between = classes[found[-1][1] : start]
            if ("l" in before or before[0] == "t") and not set(between) & set("rbn"):
                start = found.pop()[0]
        found.append((start, end))
    return found
