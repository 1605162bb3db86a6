"""Runs of lines that are removed, and which of the gaps around a run goes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.core.edits import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

__all__ = ["list_runs", "widen_by_gap"]


def list_runs(numbers: Collection[int]) -> Iterator[tuple[int, int]]:
    """Yield the half-open ranges of consecutive numbers.

    >>> list(list_runs({1, 2, 5}))
    [(1, 3), (5, 6)]
    """
    for start in sorted(numbers):
        if start - 1 not in numbers:
            end = start + 1
            while end in numbers:
                end += 1
            yield start, end


def widen_by_gap(text: str, lines: Sequence[tuple[int, int]], first: int, stop: int) -> Span:
    r"""Return the span of the lines from ``first`` up to ``stop`` with the smaller of the gaps beside them.

    ``lines`` are spans. At either end of the text, and beside a form feed, it is the other gap that goes.

    >>> widen_by_gap("a\nb\n\nc", [(0, 1), (2, 3), (5, 6)], 1, 2)
    Span(start=1, end=3)
    """
    start, end = lines[first][0], lines[stop - 1][1]
    before = lines[first - 1][1] if first else 0
    after = lines[stop][0] if stop < len(lines) else len(text)
    left = max(before, text.rfind("\f", before, start) + 1)
    right = after if (feed := text.find("\f", end, after)) < 0 else feed
    begins_page, ends_page = not first or left > before, stop == len(lines) or right < after
    if begins_page and not ends_page:
        return Span(start, right)
    if ends_page or text.count("\n", end, right) > text.count("\n", left, start):
        return Span(left, end)
    return Span(start, right)
