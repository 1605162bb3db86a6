"""What pages cost that are read here: by it others are asked to read, and are waited for."""

from __future__ import annotations

import time

__all__ = ["PageCosts"]

_LOADING = 1  # pages by which what all need is loaded: they cost more than those to come


class PageCosts:
    """Measures pages that are read, each from its beginning to its end; ``count`` is how many."""

    def __init__(self) -> None:
        self.count = -_LOADING
        self._clock = self._work = 0.0
        self._begun: tuple[float, float] | None = None

    def begin(self) -> None:
        """Note that a page is read from now on."""
        self._begun = time.perf_counter(), time.thread_time()

    def end(self) -> None:
        """Note that the page is read, if one was begun."""
        if self._begun is None:
            return
        self.count += 1
        if self.count > 0:
            self._clock += time.perf_counter() - self._begun[0]
            self._work += time.thread_time() - self._begun[1]
        self._begun = None

    @property
    def clock(self) -> float:
        """The mean by the clock, in seconds."""
        return self._clock / max(1, self.count)

    @property
    def work(self) -> float:
        """The mean of the processor, in seconds."""
        return self._work / max(1, self.count)
