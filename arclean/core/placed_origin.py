"""The origin of a text whose characters were put in another order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.core.edits import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.core.edits import Origin

__all__ = ["origin_of_places"]


def origin_of_places(places: Sequence[int]) -> Origin:
    """Return which spans of a target come from which of its source; ``places[i]`` is where its i-th character was.

    >>> [(tuple(target), tuple(source)) for target, source in origin_of_places([3, 4, 0])]
    [((0, 2), (3, 5)), ((2, 3), (0, 1))]
    """
    found: list[tuple[Span, Span]] = []
    first = 0
    for to in range(1, len(places) + 1):
        if to == len(places) or places[to] != places[to - 1] + 1:
            found.append((Span(first, to), Span(places[first], places[first] + to - first)))
            first = to
    return tuple(found)
