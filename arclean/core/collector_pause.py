"""The collector of cyclic garbage, paused while a page is read or a filter reads a long text.

A page is some ten thousand small records, and what a filter makes of a long text are as many; nearly all are gone
once it is done, none of them in a cycle. CPython's collector counts them as they are made, and looks at all of the
newest every 700, to find nothing: a tenth of the time of reading a page, a seventh of that of a long damaged text. So
it rests within a page and within the call of a filter, and goes on between two, by its own thresholds.

One of them at a time has it rest: what other threads do meanwhile does not make the rest longer, so that it runs now
and then however the pages of a server overlap. Nothing here waits for a lock, which a process that is forked while
another thread holds it would never get.
"""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

__all__ = ["CollectorPause"]

_holder: dict[str, CollectorPause] = {}
"""The pause that has stopped the collector, as "pause", or nothing; ``setdefault`` lets one of several threads in."""


class CollectorPause:
    """Lets the collector rest in steps: :meth:`begin_step` stops it, :meth:`end_step` and the exit let it go on.

    A step that begins while another one has stopped it changes nothing, and does not keep it from going on. A collector
    that the host stopped before a step stays so; where the host stops it within a step, it goes on after that step all
    the same, as nothing tells that from the pause. A process that is forked within a step has its collector running.

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
        """Stop the collector, if it runs and no other step has stopped it."""
        if gc.isenabled() and _holder.setdefault("pause", self) is self:
            gc.disable()

    def end_step(self) -> None:
        """Let the collector go on, if this is the pause that has stopped it."""
        if _holder.get("pause") is self:
            gc.enable()  # first: what ends a step may come between the two
            _holder.clear()


def _resume_in_child() -> None:
    """Let the collector of a forked process go on: the thread that would do so is in the parent."""
    if _holder:
        gc.enable()
        _holder.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_resume_in_child)
