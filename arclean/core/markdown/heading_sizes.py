"""Headings of a page told by their size: lines in a larger type than the text of their script, and short.

A line counts as large against the height that most characters of its script have in the document: fonts of two scripts
have boxes of different heights at one size. Where large lines are not rare there is no body that they head (posters,
slides, lists of prices), and none is a heading.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.letters import LETTER, class_members
from arclean.arabic.page_numbers import DIGIT_RUN, is_page_number
from arclean.core.blocks import Block
from arclean.core.line_spans import line_spans
from arclean.core.medians import median

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["heading_blocks"]

_LARGE = 1.15  # times the height of the text: one step of the sizes that word processors offer (12 to 14 points)
_SAME = 0.04  # share by which two heights of one size differ, by their rounding
_MAX_HEADING_LINES = 3  # of a heading
_HEADING_ENDS = (":", ".", "!", "?", "\u061f", "\u06d4")
_MAX_CHARS = 150  # of a line of a heading
_MAX_LEVEL = 4
_MAX_SHARE = 0.3  # of the characters of a document that headings hold
_STEPS = 4  # of a point, in which heights are counted


class _SizedLine(NamedTuple):
    start: int
    end: int
    height: float
    letters: int
    is_arabic: bool


def heading_blocks(text: str, heights: Sequence[tuple[int, float]]) -> list[Block]:
    r"""Return the headings of a text by the heights of its characters.

    ``heights`` are places of the text, ascending, each with the height of what is drawn there, in PDF points.

    >>> text = "Title\nthe text goes on and on"
    >>> heading_blocks(text, [(at, 18.0 if at < 5 else 12.0) for at in range(len(text))])
    [Block(start=0, end=5, kind='heading', level=1, number=None)]
    """
    lines = list(_sized_lines(text, heights))
    body = {script: _body_height([line for line in lines if line.is_arabic == script]) for script in (True, False)}
    large = [line for line in lines if line.height >= _LARGE * body[line.is_arabic]]
    if sum(line.letters for line in large) > _MAX_SHARE * sum(line.letters for line in lines):
        return []
    groups = [group for group in _groups(text, large) if len(group) <= _MAX_HEADING_LINES]
    levels = _levels([group[0].height / body[group[0].is_arabic] for group in groups])
    return [Block(group[0].start, group[-1].end, "heading", level) for group, level in zip(groups, levels, strict=True)]


def _sized_lines(text: str, heights: Sequence[tuple[int, float]]) -> Iterator[_SizedLine]:
    """Yield the lines that have a letter and a height, but for page numbers."""
    places = [place for place, _ in heights]
    arabic_letters = class_members(LETTER)
    for start, end in line_spans(text):
        found = [height for _, height in heights[bisect_left(places, start) : bisect_left(places, end)]]
        letters = sum(map(str.isalpha, text[start:end]))
        if found and letters and not is_page_number(DIGIT_RUN.sub("#", text[start:end])):
            arabic = sum(char in arabic_letters for char in text[start:end])
            yield _SizedLine(start, end, median(found), letters, 2 * arabic >= letters)


def _body_height(lines: Sequence[_SizedLine]) -> float:
    """Return the height that most letters of some lines have, in points."""
    counts = Counter[int]()
    for line in lines:
        counts[round(line.height * _STEPS)] += line.letters
    return max(counts, key=lambda height: (counts[height], -height)) / _STEPS if counts else 1.0


def _groups(text: str, large: Sequence[_SizedLine]) -> Iterator[list[_SizedLine]]:
    """Yield large lines that follow each other in one size; long ones and rows of tables are no headings."""
    group: list[_SizedLine] = []
    for line in large:
        if group and (_is_apart(text, group[-1], line) or not _is_same(group[-1].height, line.height)):
            yield group
            group = []
        group.append(line)
        if line.end - line.start > _MAX_CHARS or "\t" in text[line.start : line.end]:
            group = []
    if group:
        yield group


def _is_apart(text: str, line: _SizedLine, below: _SizedLine) -> bool:
    """Return whether two lines are two paragraphs, or the first ends what it says."""
    return text[line.end : below.start] != "\n" or text[line.start : line.end].rstrip().endswith(_HEADING_ENDS)


def _is_same(height: float, other: float) -> bool:
    return abs(height - other) <= _SAME * height


def _levels(sizes: Sequence[float]) -> list[int]:
    """Return the level of each heading, by its size against the text: the largest of all is 1."""
    steps: list[float] = []
    for size in sorted(sizes, reverse=True):
        if not steps or not _is_same(steps[-1], size):
            steps.append(size)
    return [min(_MAX_LEVEL, 1 + next(n for n, step in enumerate(steps) if _is_same(step, size))) for size in sizes]
