"""Stretches of lines that go, and which of the gaps around them goes with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.core.edits import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

__all__ = ["stretches", "with_gap"]


def stretches(gone: Collection[int]) -> Iterator[tuple[int, int]]:
    """Yield the first number of each stretch, and the one behind its last.

    >>> list(stretches({1, 2, 5}))
    [(1, 3), (5, 6)]
    """
    for start in sorted(gone):
        if start - 1 not in gone:
            end = start + 1
            while end in gone:
                end += 1
            yield start, end


def with_gap(text: str, lines: Sequence[tuple[int, int]], first: int, behind: int) -> Span:
    r"""Widen a stretch of lines by the smaller gap beside it; between two pages, and at either end, by the other one.

    >>> with_gap("a\nb\n\nc", [(0, 1), (2, 3), (5, 6)], 1, 2)
    Span(start=1, end=3)
    """
    start, end = lines[first][0], lines[behind - 1][1]
    before = lines[first - 1][1] if first else 0
    after = lines[behind][0] if behind < len(lines) else len(text)
    left = max(before, text.rfind("\f", before, start) + 1)
    right = after if (feed := text.find("\f", end, after)) < 0 else feed
    opens, closes = not first or left > before, behind == len(lines) or right < after
    if opens and not closes:
        return Span(start, right)
    if closes or text.count("\n", end, right) > text.count("\n", left, start):
        return Span(left, end)
    return Span(start, right)
