"""What a batch tells while it runs: one line that is written over on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from arclean.cli.batch.journal import Totals

__all__ = ["ProgressLine"]

_SECONDS_ON_A_TERMINAL, _SECONDS_ELSEWHERE = 0.2, 10.0
_BYTES = 1_000_000


class ProgressLine:
    """Tells files, bytes a second, findings, errors, and the time that is left."""

    def __init__(self, files: int, size: int, done: int) -> None:
        self._files, self._size, self._begun_at = files, size, done
        self._is_terminal = sys.stderr is not None and sys.stderr.isatty()
        self._start = self._last = time.monotonic()

    def update(self, count: Callable[[], Totals], *, now: bool = False) -> None:
        """Write how far the batch is, where it is time to."""
        at = time.monotonic()
        if not now and at - self._last < (_SECONDS_ON_A_TERMINAL if self._is_terminal else _SECONDS_ELSEWHERE):
            return
        self._last = at
        if sys.stderr is not None:
            with suppress(OSError):
                end = "" if self._is_terminal and not now else "\n"
                start = "\r\x1b[K" if self._is_terminal else ""
                print(start + self._describe(count(), at - self._start), end=end, file=sys.stderr, flush=True)  # noqa: T201

    def _describe(self, totals: Totals, seconds: float) -> str:
        numbers = totals.numbers
        speed = (numbers["bytes"] - self._begun_at) / max(seconds, 1e-6)
        left = (self._size - numbers["bytes"]) / speed if speed > 0 else 0.0
        rest = f", {_as_time(left)} left" if left >= 1 else ""
        return (
            f"{numbers['files']:,} of {self._files:,} files, {numbers['documents']:,} documents, "
            f"{speed / _BYTES:.2f} MB/s, {totals.edits.total():,} edits, {totals.findings.total():,} findings, "
            f"{numbers['errors']:,} errors{rest}"
        )


def _as_time(seconds: float) -> str:
    """Return a time in hours, minutes and seconds.

    >>> _as_time(3725)
    '1:02:05'
    """
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"
