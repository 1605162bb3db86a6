"""End the reading of a page that takes too long, wherever it is.

The PDF library parses objects, maps and tables in loops whose length the file decides, and none of them looks at a
clock. So a thread does, and raises :class:`TimeIsUp` in the one that reads, between two of its steps, as a keyboard
interrupt would come. What runs inside one call of a C function comes back first; streams have a size that keeps
that short (:mod:`arclean.readers.pdf.syntax.bounded_streams`). The thread runs only while a file is read whose limits
name seconds, and has ended when the reading returns.

Seconds are those that the processor works for the reading thread: what else a machine does makes no page too long.
Where a system does not tell the time of one thread, that of the process counts, as far as the clock agrees. A step that
hardly comes to work at all ends by the clock, after ten times its seconds.
"""

from __future__ import annotations

import math
import threading
import time
from typing import TYPE_CHECKING, NamedTuple, Self

from arclean.readers.limits import LimitReached

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["StepTimer", "TimeIsUp"]


class TimeIsUp(LimitReached):
    """The time is over: raised in the thread that reads."""


class _StepEnd(NamedTuple):
    """When a step is over: worked seconds, from a time of the clock on, and the time of the clock at the latest."""

    worked: float
    soonest: float
    latest: float


class StepTimer:
    """Raises :class:`TimeIsUp` in the thread that enters it, where a step takes longer than ``seconds``.

    A step goes from the entry, or the last :meth:`start_step`, to the next one or the exit. With ``math.inf`` seconds
    nothing is started. Only what runs under the lock ``running`` is ended: leaving it is one call of a C function, so
    nothing can come between the end of the work and the end of raising, as it can at the first step of ``__exit__``.

    >>> with StepTimer(60) as timer, timer.running:
    ...     timer.start_step()
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._end = _StepEnd(math.inf, math.inf, math.inf)
        self._worked: Callable[[], float] = time.process_time
        self._was_raised = False
        self._is_over = threading.Event()
        self._while_raising = threading.Lock()
        self.running = threading.Lock()
        self._timed_thread = 0
        self._clock: threading.Thread | None = None

    def start_step(self, seconds: float | None = None, *, waits: bool = False) -> None:
        """Start the next step: its time counts from now on; ``seconds`` are those of this step alone.

        Of a step that ``waits`` for other processes the clock counts, not the work.
        """
        allowed, now = self._seconds if seconds is None else seconds, time.monotonic()
        soonest = now + allowed
        if waits:
            self._end = _StepEnd(math.inf, soonest, soonest)
        else:
            self._end = _StepEnd(self._worked() + allowed, soonest, now + _CLOCK_FACTOR * allowed)

    def remaining(self) -> float:
        """Return how many seconds the step has left by the clock."""
        return self._end.latest - time.monotonic()

    def __enter__(self) -> Self:
        self._worked = _thread_timer()
        self.start_step()
        if self._end.soonest < math.inf:
            self._timed_thread = threading.get_ident()
            clock = threading.Thread(target=self._watch_clock, name="arclean-step-timer", daemon=True)
            try:
                clock.start()
            except RuntimeError as error:  # the system has no more of them for this user, or the interpreter ends
                raise LimitReached("no thread can be started that watches the time it takes") from error
            self._clock = clock
        return self

    def __exit__(self, *_: object) -> None:
        while self._clock is not None:
            try:
                self._is_over.set()
                with self._while_raising:  # nothing is raised from here on
                    pass
                self._clock.join()
                if self._was_raised:
                    for _step in range(1000):  # what was raised comes now, if it has not come yet
                        pass
            except TimeIsUp:
                continue
            return

    def _watch_clock(self) -> None:
        """Raise when the step is over, and again, should a finalizer have swallowed it."""
        while not self._is_over.wait(min(max(_RAISE_AGAIN, self._least_wait()), _LOOK_AGAIN)):
            with self._while_raising:
                if self._is_over.is_set() or self._least_wait() > 0:
                    continue
                if not self.running.locked():
                    return
                self._was_raised = True
                _raise_in_thread(self._timed_thread)

    def _least_wait(self) -> float:
        """Return for how many seconds the step cannot be over; 0 or less where it is."""
        end, now = self._end, time.monotonic()
        try:
            worked = self._worked()
        except OSError:  # the thread has ended
            worked = math.inf
        return min(max(end.worked - worked, end.soonest - now), end.latest - now)


_RAISE_AGAIN = 0.05  # seconds between two exceptions, and at least between two looks at the clock
_LOOK_AGAIN = 0.25  # seconds between two looks at the clock, at most: the next step may be a shorter one
_CLOCK_FACTOR = 10  # times its seconds that a step may take by the clock: 15 busy processes on two cores need eight


def _thread_timer() -> Callable[[], float]:
    """Return what tells, to any thread, how many seconds this one has worked; of the process where no system tells."""
    try:
        clock = time.pthread_getcpuclockid(threading.get_ident())
    except (AttributeError, OSError):  # Windows and macOS have none
        return time.process_time
    return lambda: time.clock_gettime(clock)


def _raise_in_thread(thread: int) -> None:
    """Raise TimeIsUp in a thread, by its identifier.

    It cannot be taken back: with None for an exception, CPython 3.11 looks for one at every step from then on.
    """
    import ctypes  # noqa: PLC0415 - half a megabyte, for pages that take too long only

    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(TimeIsUp))
