"""Lines: from the characters of a page, in the order in which they were drawn, to its text.

Characters are grouped by their baseline. Marks go behind the letter that they sit on, spaces where the gap
between two glyphs is wide, blank lines where lines stand further apart than most on the page.
"""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from statistics import median_low
from typing import TYPE_CHECKING, NamedTuple

from arclean.readers.pdf.order import leans_right, reading_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.document import Box

__all__ = ["Brackets", "Glyph", "Piece", "page_text"]

# All in parts of the font size; seen in PDFs of 18 producers, 2026-11.
_GAP = 0.17  # between two words: typesetters go down to 0.2 in tight lines, letters of a word stay below 0.1
_ROOM = 0.02  # a space glyph that leaves less between its neighbours is drawn over, and parts nothing
_RISE = 0.45  # superscripts and subscripts stay on their line
_COPY = 0.1  # the same character that near is printed over itself, for bold or shadow
_REACH = 1.0  # a mark sits no further from its letter
_PARAGRAPH = 1.35  # of the usual distance between two lines
_STOPS = ".:!?"


class Glyph(NamedTuple):
    """A character as drawn: its text, its place along its line (x0, x1), its baseline (downward), size and box."""

    text: str
    x0: float
    x1: float
    base: float
    size: float
    box: Box | None


Piece = tuple[str, "Box | None"]
"""A stretch of text and its box; None where nothing is drawn (breaks, and spaces that are mere gaps)."""


class Brackets:
    """The vote on whether a document's brackets come as characters or as the shapes that are seen.

    Some producers map the glyph of a mirrored bracket to the character that was typed, others to the one that it
    looks like. Read leftward, the first kind opens before it closes.
    """

    PAIRS = ("()", "[]", "{}", "«»")

    def __init__(self) -> None:
        self._votes = dict.fromkeys(self.PAIRS, 0)

    def count(self, text: str) -> None:
        """Count a line whose first bracket opens for characters, one whose first bracket closes for shapes."""
        for pair in self.PAIRS:
            seen = "".join(c for c in text if c in pair)
            if seen:  # "()()" and ")()(" differ in what comes first
                self._votes[pair] += 1 if seen[0] == pair[0] else -1

    def mirror(self, text: str) -> str:
        """Give the bracket that was meant."""
        for pair, votes in self._votes.items():
            if text in pair and votes < 0:
                return pair[1 - pair.index(text)]
        return text


def page_text(glyphs: Sequence[Glyph], brackets: Brackets) -> list[Piece]:
    """Put the glyphs of a page, given in the order of drawing, into the order of reading."""
    rows = [spaced for row in _rows(_with_marks(glyphs)) if (spaced := _with_spaces(_without_copies(row)))]
    page_leans = leans_right([g.text for row in rows for g in row])
    orders = []
    for row in rows:
        texts = [g.text for g in row]
        leans = leans_right(texts)
        if leans < 0 < page_leans and texts[0] in _STOPS:  # Latin, and yet its full stop is at its left
            leans = page_leans
        orders.append(reading_order(texts, rtl=(leans or page_leans) > 0))
        brackets.count("".join(texts[number] for number, leftward in orders[-1] if leftward))
    steps = [below[0].base - row[0].base for row, below in pairwise(rows)]
    usual = median_low(steps) if steps else 0.0
    pieces: list[Piece] = []
    for number, (row, order) in enumerate(zip(rows, orders, strict=True)):
        if number:
            apart = steps[number - 1] > _PARAGRAPH * max(usual, row[0].size)
            pieces.append(("\n\n" if apart else "\n", None))
        for place, leftward in order:
            text = row[place].text
            pieces.append((brackets.mirror(text) if leftward else text, row[place].box))
    return pieces


def _with_marks(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Join marks to the letters that they sit on.

    A shaper hands on the glyphs of a right-to-left word from left to right, so that marks are drawn before
    their letter; engines that draw from right to left, and Latin text, have them behind it.
    """
    bases = [n for n, g in enumerate(glyphs) if g.text.strip() and not _is_mark(g.text)]
    marks: dict[int, list[str]] = {}
    seat = 0  # the number in bases of the first letter behind the mark
    for number, glyph in enumerate(glyphs):
        while seat < len(bases) and bases[seat] < number:
            seat += 1
        if not _is_mark(glyph.text) or not bases:
            continue
        before, behind = bases[max(0, seat - 1)], bases[min(seat, len(bases) - 1)]
        ahead = _sits(glyph, glyphs[before], glyphs[behind])
        found = marks.setdefault(behind if ahead else before, [])
        found.insert(0 if ahead else len(found), glyph.text)
    joined = []
    for number, glyph in enumerate(glyphs):
        if number in marks:
            joined.append(glyph._replace(text=glyph.text + "".join(dict.fromkeys(marks[number]))))
        elif not (bases and _is_mark(glyph.text)):
            joined.append(glyph)
    return joined


def _is_mark(text: str) -> bool:
    return bool(text) and all(unicodedata.category(c) == "Mn" for c in text)


def _sits(mark: Glyph, before: Glyph, behind: Glyph) -> bool:
    """Tell whether a mark belongs to the letter drawn behind it, and not to the one before."""
    far = [_distance(mark, base) > _REACH * mark.size for base in (before, behind)]
    if far[0] != far[1]:
        return far[0]
    return leans_right([before.text, behind.text]) > 0 and before.x0 < behind.x0


def _distance(mark: Glyph, base: Glyph) -> float:
    return max(base.x0 - mark.x1, mark.x0 - base.x1, 0.0) + max(0.0, abs(base.base - mark.base) - mark.size)


def _rows(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    """Group glyphs by their baselines, from the top down."""
    row: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda g: g.base):
        if row and glyph.base - row[0].base > _RISE * max(row[0].size, glyph.size):
            yield row
            row = []
        row.append(glyph)
    if row:
        yield row


def _without_copies(row: list[Glyph]) -> list[Glyph]:
    """Sort a row from left to right and drop what is printed over itself."""
    kept: list[Glyph] = []
    last: dict[str, float] = {}
    for glyph in sorted(row, key=lambda g: g.x0 + g.x1):
        middle = (glyph.x0 + glyph.x1) / 2
        if not glyph.text or middle - last.get(glyph.text, -1e9) > _COPY * glyph.size:
            kept.append(glyph)
            last[glyph.text] = middle
    return kept


def _with_spaces(row: list[Glyph]) -> list[Glyph]:
    """Put spaces where gaps are wide, and drop those that are drawn over; ``row`` is sorted from left to right."""
    spaced: list[Glyph] = []
    drawn: list[Glyph] = []
    edge = row[0].x0
    for glyph in row:
        if glyph.text.isspace():
            drawn.append(glyph._replace(text=" "))
            continue
        room = glyph.x0 - edge
        if drawn and spaced and room > _ROOM * glyph.size:
            spaced += drawn
        elif spaced and not drawn and room > _GAP * glyph.size:
            spaced.append(Glyph(" ", edge, glyph.x0, glyph.base, glyph.size, None))
        drawn.clear()
        spaced.append(glyph)
        edge = max(edge, glyph.x1)
    return spaced
