"""What the filters of a run proposed, kept so that a run of the same text with locked lines need not ask them again.

Until an edit touches a locked line, both runs see the same texts: filters propose the same of them, call by call. From
the first call that has such an edit all are asked.

To keep the edits of a sweep one by one takes as long as the sweep, and much of the memory of a text. So before the
first one it may be asked whether there can be a run with locked lines at all.
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from arclean.core.edits import Edit, Finding, Label, Span

__all__ = ["KnownProposals", "PassRecord"]


class PassRecord:
    """The edits of a pass, and the findings and labels that it noted."""

    __slots__ = ("edits", "notes")

    def __init__(self) -> None:
        self.edits: list[Edit] = []
        self.notes: list[Finding | Label] = []


class KnownProposals:
    """The records of the calls of a run without locked lines, in their order.

    ``is_needed`` is asked before the first sweep whether records are needed; where they are not, nothing is kept.
    """

    __slots__ = ("_calls", "_is_needed", "_next", "are_dropped")

    def __init__(self, is_needed: Callable[[], bool] | None = None) -> None:
        self._calls: list[PassRecord] = []
        self._is_needed = is_needed
        self.are_dropped = False
        self._next: int | None = None  # None while calls are kept; then the number of the next call

    def keeps_sweeps(self) -> bool:
        """Return whether the edits of sweeps are to be kept; where they are not, all records are dropped."""
        if self._is_needed:
            self.are_dropped, self._is_needed = not self._is_needed(), None
        return not self.are_dropped

    def keep(self, record: PassRecord) -> None:
        """Keep the record of a call, where this is the run that is kept."""
        if self._next is None and not self.are_dropped:
            self._calls.append(record)

    def begin_again(self) -> None:
        """Begin another run of the same text; nothing more is kept."""
        self._next = 0

    def next_record(self, locked: Sequence[Span]) -> PassRecord | None:
        """Return what the next call proposes; None where its filter must be asked, as it is for all calls after it.

        ``locked`` are the locked spans of the text that the call sees.
        """
        number = self._next
        if number is None or number >= len(self._calls):
            return None
        record = self._calls[number]
        if _touch_any(record.edits, locked):
            self._next = len(self._calls)
            return None
        self._next = number + 1
        return record


def _touch_any(edits: Sequence[Edit], spans: Sequence[Span]) -> bool:
    """Return whether one of some edits, which are sorted and disjoint, stands within or beside one of some spans."""
    for span in spans:
        at = bisect_left(edits, span.start, key=attrgetter("end"))
        if at < len(edits) and edits[at].start <= span.end:
            return True
    return False
