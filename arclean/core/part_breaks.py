"""The breaks between the parts of one text, which no edit may touch; see :mod:`arclean.core.parts`."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from arclean.core.offset_map import OffsetMap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.core.edits import Edit, Span

__all__ = ["move_breaks", "touches_break"]


def touches_break(edit: Edit, breaks: Sequence[Span]) -> bool:
    """Return whether an edit changes or spans something of the breaks, which are sorted.

    >>> from arclean.core.edits import Edit, Span
    >>> [touches_break(Edit(at, at + 1, "x", "", "a/b"), [Span(2, 4)]) for at in (1, 2, 3, 4)]
    [False, True, True, False]
    """
    number = bisect_right(breaks, edit.start, key=attrgetter("end"))
    return number < len(breaks) and breaks[number].start < edit.end


def move_breaks(breaks: Sequence[Span], edits: Sequence[Edit]) -> tuple[Span, ...]:
    """Return where breaks that no edit touches stand after a pass.

    >>> from arclean.core.edits import Edit, Span
    >>> move_breaks([Span(2, 4), Span(4, 6)], [Edit(0, 1, "x", "", "a/b")])
    (Span(start=1, end=3), Span(start=3, end=5))
    """
    map_ = OffsetMap(edits)
    return tuple(map_.to_output(one)[0] for one in breaks)
