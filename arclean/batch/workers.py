"""Work on many items in processes: in order, with bounded memory, and with the loss of no item but the one that fails.

Each process has two lists of items at a time, one that it works on and one that waits. One that dies, or that takes too
long, is replaced, and its items are given one by one, so that the one that is at fault is known.
"""

from __future__ import annotations

import multiprocessing
import os
import queue
import signal
import threading
import time
from collections import Counter, deque
from contextlib import suppress
from multiprocessing.connection import wait
from multiprocessing.reduction import ForkingPickler
from typing import TYPE_CHECKING, Any, NamedTuple

from arclean.batch.list_sizes import BYTES_A_PROCESS, LISTS_A_PROCESS, ListSize
from arclean.core.process_counts import is_pool_process
from arclean.errors import ArcleanError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from multiprocessing.connection import Connection

    Work = Callable[[Sequence[Any]], Sequence[Any]]

__all__ = ["Failure", "map_in_order"]


class Failure(NamedTuple):
    """What stands in the place of the result of an item whose work failed."""

    reason: str


def map_in_order(  # noqa: PLR0913 - bounds, by name
    work: Work,
    lists: Iterable[Sequence[Any]],
    *,
    jobs: int = 1,
    seconds: float | None = None,
    memory: int | None = None,
    list_size: ListSize | None = None,
) -> Iterator[Any]:
    """Yield the result of each item of lists, in their order; ``work`` takes a list and returns a result for each.

    An item whose work raises, or ends the process, has a :class:`Failure`. ``seconds`` bounds the time of a list,
    ``memory`` the bytes of a process; with neither, one job is done in this process, and all are where the system
    starts no other. ``list_size`` hears how long each list took. Raises ArcleanError where bounds need a process and
    none can be started.

    >>> list(map_in_order(lambda items: [2 * item for item in items], [[1, 2], [3]]))
    [2, 4, 6]
    """
    is_unbound = seconds is None and memory is None
    pool = None
    if not (jobs == 1 and is_unbound) and not is_pool_process():  # a daemon may have no children
        try:
            pool = _Pool(work, jobs, seconds, memory, list_size)
        except ArcleanError:
            if not is_unbound:
                raise
    if pool is None:
        for items in lists:
            yield from _try_list(work, items)
        return
    try:
        yield from pool.run_lists(lists)
    finally:
        pool.end_processes()


def _try_list(work: Work, items: Sequence[Any]) -> Sequence[Any]:
    """Return the results of items; where that fails, of each by itself."""
    try:
        return work(items)
    except Exception as error:  # noqa: BLE001 - one item costs nothing but itself
        if len(items) == 1:
            return [Failure(_describe_error(error))]
    return [result for item in items for result in _try_list(work, [item])]


def _describe_error(error: BaseException) -> str:
    return (
        "it needs more memory than it may have"
        if isinstance(error, MemoryError)
        else f"{type(error).__name__}: {error}"
    )


class _WorkProcess:
    """A process, and the numbers of the lists that it has, the one first that it works on.

    Raises ArcleanError where the system starts none.
    """

    def __init__(self, work: Work, memory: int | None) -> None:
        try:
            self.ours, theirs = multiprocessing.Pipe()
            self.process = multiprocessing.Process(target=_serve, args=(theirs, self.ours, work, memory), daemon=True)
            self.process.start()
        except OSError as error:
            raise ArcleanError(f"no process can be started ({error.strerror or error}): give fewer jobs") from error
        except RuntimeError as error:
            if "subinterpreter" not in str(error):  # it says how a program is to start
                raise
            raise ArcleanError(f"no process can be started ({error}): give fewer jobs") from error
        theirs.close()
        self.numbers: deque[int] = deque()
        self.since = 0.0  # seconds; when it began with the first list

    def send_list(self, number: int, items: Sequence[Any]) -> int:
        """Send a list; return the bytes that were sent."""
        if not self.numbers:
            self.since = time.monotonic()
        self.numbers.append(number)
        sent = ForkingPickler.dumps((number, items))
        with suppress(OSError):  # it has died: that is seen where its answer is waited for
            self.ours.send_bytes(sent)
        return len(sent)

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.ours.close()


def _serve(ours: Connection, parents: Connection, work: Work, memory: int | None) -> None:
    """Answer what comes through a connection, until it ends: the main function of a process."""
    parents.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent tells the user
    if memory is not None:
        _bound_memory(memory)
    waiting: queue.SimpleQueue[tuple[int, Sequence[Any]]] = queue.SimpleQueue()
    threading.Thread(target=_receive_lists, args=(ours, waiting), daemon=True).start()
    while True:
        number, items = waiting.get()
        begun = time.monotonic()
        results = _try_list(work, items)
        ours.send((number, results, time.monotonic() - begun))


def _receive_lists(ours: Connection, waiting: queue.SimpleQueue[tuple[int, Sequence[Any]]]) -> None:
    """Take lists as they come, so that the parent never waits to send; end the process with the connection."""
    while True:
        try:
            waiting.put(ours.recv())
        except (EOFError, OSError):  # the parent has gone
            os._exit(0)


def _bound_memory(memory: int) -> None:
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    with suppress(ValueError, OSError):  # a lower bound is set already
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


class _Pool:
    """Processes that share the work on lists."""

    def __init__(
        self, work: Work, jobs: int, seconds: float | None, memory: int | None, list_size: ListSize | None
    ) -> None:
        self._work, self._seconds, self._memory, self._list_size = work, seconds, memory, list_size
        self._processes = [_WorkProcess(work, memory)]
        with suppress(ArcleanError):  # fewer do the same work
            self._processes.extend(_WorkProcess(work, memory) for _ in range(jobs - 1))
        self._given: dict[int, Sequence[Any]] = {}
        self._done: dict[int, Sequence[Any]] = {}
        self._held: Counter[int] = Counter()  # bytes of lists and their results, by number

    def end_processes(self) -> None:
        for one in self._processes:
            one.end()

    def run_lists(self, lists: Iterable[Sequence[Any]]) -> Iterator[Any]:
        """Yield the results of the items of lists, in order."""
        numbered = enumerate(lists)
        at, taken = 0, 0
        is_all = False
        while True:
            while not is_all and self._may_take(taken - at):
                found = next(numbered, None)
                if found is None:
                    is_all = True
                    break
                taken += 1
                self._given[found[0]] = found[1]
                self._held[found[0]] = self._idlest().send_list(*found)
            if is_all and at == taken:
                return
            if any(one.numbers for one in self._processes):
                self._collect_results(at_once=at in self._done)
            if at in self._done:
                yield from self._done.pop(at)
                del self._given[at], self._held[at]
                at += 1

    def _may_take(self, ahead: int) -> bool:
        """Return whether one more list may be read: not where results that wait for an earlier one are many or long."""
        processes = len(self._processes)
        most = LISTS_A_PROCESS if self._list_size is None else self._list_size.lists_ahead
        is_short = ahead < processes or self._held.total() < BYTES_A_PROCESS * processes
        return ahead < most * processes and is_short and len(self._idlest().numbers) < 2

    def _idlest(self) -> _WorkProcess:
        return min(self._processes, key=lambda one: len(one.numbers))

    def _collect_results(self, *, at_once: bool = False) -> None:
        """Take the results that are there; wait for one unless ``at_once``, or until one takes too long."""
        busy = {one.ours: one for one in self._processes if one.numbers}
        left = None
        if self._seconds is not None:
            left = max(0.0, self._seconds + min(one.since for one in busy.values()) - time.monotonic())
        ready = wait(list(busy), 0 if at_once else left)
        for ours, one in busy.items():
            if ours in ready:
                self._take_result(one)
            elif self._seconds is not None and time.monotonic() - one.since >= self._seconds:
                self._replace_process(one, f"it takes longer than {self._seconds:g} seconds")

    def _take_result(self, one: _WorkProcess) -> None:
        try:
            answer = one.ours.recv_bytes()
            number, results, took = ForkingPickler.loads(answer)
        except (EOFError, OSError):
            one.process.join()
            code = one.process.exitcode or 0
            self._replace_process(one, f"it ended its process ({'signal' if code < 0 else 'exit code'} {abs(code)})")
            return
        one.numbers.popleft()
        one.since = time.monotonic()
        if self._list_size is not None:
            self._list_size.note_time(took)
        self._done[number] = results
        self._held[number] += len(answer)

    def _replace_process(self, one: _WorkProcess, reason: str) -> None:
        """End a process, try the items of its first list one by one, and give its other lists to another process."""
        one.end()
        first, *others = one.numbers
        at = self._processes.index(one)
        self._processes[at] = _WorkProcess(self._work, self._memory)
        items = self._given[first]
        if len(items) == 1:
            self._done[first] = [Failure(reason)]
        else:
            self._done[first] = [self._try_alone(at, item) for item in items]
        for number in others:
            self._processes[at].send_list(number, self._given[number])

    def _try_alone(self, at: int, item: Any) -> Any:
        """Return the result of one item from a process that has nothing else to do."""
        one = self._processes[at]
        one.ours.send((0, [item]))
        reason = "it ended its process"
        if one.ours.poll(self._seconds):
            with suppress(EOFError, OSError):
                return one.ours.recv()[1][0]
        else:
            reason = f"it takes longer than {self._seconds:g} seconds"
        one.end()
        self._processes[at] = _WorkProcess(self._work, self._memory)
        return Failure(reason)
