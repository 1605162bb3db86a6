"""Mastheads: what a page says above its headline, and what its pointers say below the text.

Names of a menu are short lines; of a site that no list of phrases knows they are one by one as likely as items of a
list. Two places tell them. Above the headline, where the title of the window or the only heading of level 1 (``# ``, as
tools that write Markdown have it) shows which line that is, loose lines are the frame of the page: no text begins
before its headline. Only the line right above it may belong to it. Below the text, loose lines between two that go, the
first of which is a known phrase and nothing else ("related articles"), are what that phrase announces.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.evidence.web_lines.line_runs import list_runs
from arclean.evidence.web_lines.page_measures import PAGE_MEASURES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

__all__ = ["find_headline", "find_marked", "list_announced", "list_masthead"]

_FIRM, _CUES = (PAGE_MEASURES.index(name) for name in ("firm", "cue share"))
_AFTER_START, _BEFORE_END = (PAGE_MEASURES.index(name) for name in ("after core start", "before core end"))
_HEADING_MARK = "# "
_MAX_JOINERS = 8  # signs in the title of a window
_MIN_CONTENTS = 2  # lines of a table of contents that the text has as headings
_ONLY_A_PHRASE = 0.9  # share of the words of a line that is a known phrase and nothing else
_list_joiners = LazyPattern(r" (?:[|\-–—:»›•·]|::) ").finditer


def find_headline(lines: Sequence[str], rows: Sequence[Sequence[float]]) -> int | None:
    """Return the number of the headline of a page with a core, where window or mark tell it, or None.

    The title of the window joins it with the name of the site, which may stand above the menu: of both the later one
    counts, where it is met first, for a refrain comes again. It stands at the start of the core or above it.
    """
    above = [number for number in range(1, len(lines)) if rows[number][_AFTER_START] <= 1]
    parts = _part_title(lines[0]) if lines else frozenset()
    first: dict[str, int] = {}
    for number in above if parts else ():
        if (name := _plain(lines[number])) in parts:
            first.setdefault(name, number)
    if first:
        return max(first.values())
    marked = find_marked(lines)
    return marked if marked and rows[marked][_AFTER_START] <= 1 else None


def find_marked(lines: Sequence[str]) -> int | None:
    """Return the number of the only line that Markdown marks as a heading of level 1, or None."""
    marked = [number for number, line in enumerate(lines) if line.startswith(_HEADING_MARK)]
    return marked[0] if len(marked) == 1 else None


def _part_title(line: str) -> frozenset[str]:
    """Return what stands before and after each sign that joins the parts of a title, without whole titles."""
    joiners = [(match.start(), match.end()) for match in islice(_list_joiners(line), _MAX_JOINERS)]
    return frozenset(_plain(part) for start, end in joiners for part in (line[:start], line[end:]))


def _plain(line: str) -> str:
    return " ".join(line.lstrip("#*•- ").split())


def list_masthead(lines: Sequence[str], rows: Sequence[Sequence[float]], headline: int | None) -> frozenset[int]:
    """Return the numbers of the loose lines between the first line of a page and the one above its headline.

    Where lines of them stand in the text once more, they are its contents, and no masthead.
    """
    loose = frozenset(number for number in range(1, (headline or 0) - 1) if not rows[number][_FIRM])
    below = {_plain(lines[n]) for n in range((headline or 0) + 1, len(lines)) if rows[n][_BEFORE_END] >= 0}
    again = sum(_plain(lines[number]) in below for number in loose)
    return loose if again < _MIN_CONTENTS else frozenset()


def list_announced(rows: Sequence[Sequence[float]], gone: Collection[int]) -> Iterator[int]:
    """Yield the numbers of loose lines below the core, between a known phrase that goes and another line that goes."""
    for start, end in list_runs(set(range(len(rows))).difference(gone)):
        run = rows[start:end]
        if start == 0 or end == len(rows) or any(row[_FIRM] or row[_BEFORE_END] >= 0 for row in run):
            continue
        if rows[start - 1][_CUES] >= _ONLY_A_PHRASE and rows[start - 1][_BEFORE_END] < 0:
            yield from range(start, end)
