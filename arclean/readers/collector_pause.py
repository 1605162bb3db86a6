"""The collector of cyclic garbage, paused while a page is read.

A page is some ten thousand small records, which are all gone once it is read, none of them in a cycle. CPython's
collector counts them as they are made, and looks at all of the newest every 700, to find nothing: a tenth of the time
of reading. So it rests within a page, and goes on between two pages, by its own thresholds.
"""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

__all__ = ["CollectorPause"]

_lock = threading.Lock()
_pauses: set[CollectorPause] = set()
"""The pauses of all threads that keep the collector from running: it goes on when the last of them ends."""


class CollectorPause:
    """Lets the collector rest in steps: :meth:`begin_step` stops it, :meth:`end_step` and the exit let it go on.

    A collector that the host has stopped stays so.

    >>> with CollectorPause() as pause:
    ...     pause.begin_step()
    ...     gc.isenabled()
    False
    >>> gc.isenabled()
    True
    """

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end_step()

    def begin_step(self) -> None:
        """Stop the collector, if it runs."""
        with _lock:
            if _pauses or gc.isenabled():
                _pauses.add(self)
                gc.disable()

    def end_step(self) -> None:
        """Let the collector go on, if this was the last pause."""
        with _lock:
            if self in _pauses:
                _pauses.remove(self)
                if not _pauses:
                    gc.enable()
