"""The edit that puts the runs of a line into another order."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from arclean.core.edits import Span

if TYPE_CHECKING:
    from arclean.core.edits import Origin
    from arclean.filters.swapped_runs.line_runs import LineRuns
    from arclean.filters.swapped_runs.run_orders import RunOrder

__all__ = ["put_in_order"]


def put_in_order(line: LineRuns, order: RunOrder) -> tuple[str, Origin]:
    """Return a line in another order, and where each of its blocks came from.

    >>> from arclean.filters.swapped_runs.line_runs import LineRuns
    >>> from arclean.filters.swapped_runs.run_orders import RunOrder
    >>> put_in_order(LineRuns(("b", "1", "a."), ()), RunOrder(0, ((2, 3), (1, 2), (0, 1)), ".", (2,)))[0]
    'a 1 b.'
    """
    sign, words = order.sign, [*line.words]
    size = sum(map(len, words)) + len(words) - 1
    words[-1] = words[-1][: len(words[-1]) - len(sign)]
    starts = [0, *accumulate(len(word) + 1 for word in words)]
    pieces: list[str] = []
    origin: list[tuple[Span, Span]] = []
    at = 0
    for first, end in order.blocks:
        piece = " ".join(words[first:end])
        origin.append((Span(at, at + len(piece)), Span(starts[first], starts[first] + len(piece))))
        pieces.append(piece)
        at += len(piece) + 1
    if sign:
        origin.append((Span(size - len(sign), size), Span(size - len(sign), size)))
    return " ".join(pieces) + sign, tuple(origin)
