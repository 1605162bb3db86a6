"""Watch: ends the reading of a page that takes too long, wherever it is.

The PDF library parses objects, maps and tables in loops whose length the file decides, and none of them looks at a
clock. So a thread does, and raises :class:`Overtime` in the one that reads, between two of its steps, as a keyboard
interrupt would come. What runs inside one call of a C function comes back first; streams have a size that keeps
that short (:mod:`arclean.readers.pdf.syntax.bounded_streams`).
"""

from __future__ import annotations

import ctypes
import threading
import time
from typing import Self

from arclean.readers.pdf.syntax.limits import Reached

__all__ = ["Overtime", "Watch"]


class Overtime(Reached):
    """The time is over: raised in the thread that reads."""


class Watch:
    """Watches the thread that enters it.

    ``seconds`` are given for each step, from the entry or the last :meth:`next` on.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._until = 0.0
        self._raised = False
        self._guard = threading.Lock()
        self._over = threading.Event()
        self._watched = threading.get_ident()

    def next(self) -> None:
        """Begin another step."""
        self._until = time.monotonic() + self._seconds

    def __enter__(self) -> Self:
        self.next()
        threading.Thread(target=self._watch, name="arclean-watch", daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        while True:
            try:
                self._over.set()
                with self._guard:  # the watch does not raise from here on
                    pass
                if self._raised:
                    for _step in range(1000):  # what it has raised comes now, if it has not come yet
                        pass
            except Overtime:
                continue
            return

    def _watch(self) -> None:
        while not self._over.wait(max(_AGAIN, self._until - time.monotonic())):
            with self._guard:
                if not self._over.is_set() and time.monotonic() > self._until:
                    self._raised = True
                    _raise_in(self._watched)  # and again, should a finalizer have swallowed it


_AGAIN = 0.05  # seconds


def _raise_in(thread: int) -> None:
    """Raise Overtime in a thread.

    It cannot be taken back: with None for an exception, CPython 3.11 looks for one at every step from then on.
    """
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(Overtime))
