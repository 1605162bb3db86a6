"""How much work is given to a process at a time: lists that take it about as long, whatever its texts are.

Long lists cost little to send, but the last ones leave processes without work; short ones the other way round.
"""

from __future__ import annotations

__all__ = ["BYTES_A_PROCESS", "CHARS_A_LIST", "ITEMS_A_LIST", "LISTS_A_PROCESS", "ListSize"]

CHARS_A_LIST = 1 << 18
"""Characters of a list at most: clean ones take a process 4 ms, and sending them a tenth of it."""
ITEMS_A_LIST = 1_000
"""Items of a list at most, however short."""
LISTS_A_PROCESS = 4
"""Lists of this size that are read ahead: no process waits while another one takes three times as long for its list."""
BYTES_A_PROCESS = 1 << 23
"""Bytes of lists and results that wait, for each process: above it no more is read ahead than a list for each."""
_SMALLEST = 1 / 64  # share of a full list
_SHORT, _LONG = 0.01, 0.1  # seconds for a list, between which its size stays


class ListSize:
    """The size of the next list, which follows the time that the last ones took.

    >>> size = ListSize()
    >>> before = size.items
    >>> size.note_time(1.0)
    >>> before, size.items
    (62, 31)
    """

    def __init__(self) -> None:
        self._share = 1 / 16

    @property
    def chars(self) -> int:
        """Characters, or bytes, of a list."""
        return int(CHARS_A_LIST * self._share)

    @property
    def items(self) -> int:
        """Items of a list."""
        return max(1, int(ITEMS_A_LIST * self._share))

    @property
    def lists_ahead(self) -> int:
        """Lists for a process that are read ahead: as many more as they are smaller."""
        return int(LISTS_A_PROCESS / self._share)

    def note_time(self, seconds: float) -> None:
        """Make the next lists shorter after one that took long, longer after one that took no time."""
        if seconds > _LONG:
            self._share = max(_SMALLEST, self._share / 2)
        elif seconds < _SHORT:
            self._share = min(1.0, self._share * 2)
