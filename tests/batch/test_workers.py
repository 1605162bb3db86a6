"""Work in processes: order, failures, limits."""

import os
import signal
import time

import pytest

from arclean.batch import workers
from arclean.batch.list_sizes import ListSize
from arclean.batch.workers import Failure, map_in_order
from arclean.errors import ArcleanError


def double(items):
    return [2 * item for item in items]


def risky(items):
    for item in items:
        if item == "raise":
            raise ValueError("no")
        if item == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        if item == "exit":
            os._exit(7)
        if item == "hang":
            time.sleep(60)
        if item == "eat":
            bytearray(1 << 33)
    return [item.upper() for item in items]


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_order_is_kept(jobs):
    lists = [list(range(n, n + 3)) for n in range(0, 90, 3)]
    assert list(map_in_order(double, lists, jobs=jobs)) == [2 * n for n in range(90)]
    assert list(map_in_order(double, [], jobs=jobs)) == []


def test_one_that_fails_costs_nothing_else():
    lists = [["a", "die", "b"], ["c", "raise"], ["exit"], ["d", "e"]]
    found = list(map_in_order(risky, lists, jobs=2))
    assert [one for one in found if isinstance(one, str)] == ["A", "B", "C", "D", "E"]
    reasons = [one.reason for one in found if isinstance(one, Failure)]
    assert reasons == ["it ended its process", "ValueError: no", "it ended its process (exit code 7)"]
    assert [type(one) for one in map_in_order(risky, [["a", "raise", "b"]])] == [str, Failure, str]


def test_time_and_memory_are_bounded():
    found = list(map_in_order(risky, [["a"], ["hang"], ["b", "eat"]], jobs=1, seconds=0.5, memory=1 << 32))
    assert found == ["A", Failure("it takes longer than 0.5 seconds"), "B",
                     Failure("it needs more memory than it may have")]  # fmt: skip


@pytest.mark.parametrize("started", [0, 1])
def test_where_the_system_starts_too_few_processes(monkeypatch, started):
    begin, left = workers.multiprocessing.Process.start, [None] * started

    def start(process):
        if not left:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        left.pop()
        begin(process)

    monkeypatch.setattr(workers.multiprocessing.Process, "start", start)
    assert list(map_in_order(double, [[1, 2], [3]], jobs=3)) == [2, 4, 6]


def test_bounds_need_a_process(monkeypatch):
    def start(_process):
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(workers.multiprocessing.Process, "start", start)
    with pytest.raises(ArcleanError, match="no process can be started"):
        list(map_in_order(double, [[1]], seconds=5))


def test_items_are_taken_as_they_are_needed():
    taken = []
    found = map_in_order(double, ([taken.append(n) or n] for n in range(1000)), jobs=2)
    assert next(found) == 0
    assert len(taken) < 20
    found.close()


class SmallLists(ListSize):
    """Lists that stay small, of which many are read ahead."""

    def note_time(self, seconds):
        pass


def wait_first(items):
    time.sleep(0.2 if items[0] == 0 else 0)
    return ["x" * 5_000 for _ in items]


def test_what_waits_for_an_earlier_list_is_bounded_in_bytes(monkeypatch):
    monkeypatch.setattr(workers, "BYTES_A_PROCESS", 20_000, raising=False)
    taken = []
    found = map_in_order(wait_first, ([taken.append(n) or n] for n in range(1000)), jobs=2, list_size=SmallLists())
    assert next(found) == "x" * 5_000
    assert 7 <= len(taken) < 15
    found.close()
    taken.clear()
    monkeypatch.setattr(workers, "BYTES_A_PROCESS", 1, raising=False)
    lists = ([taken.append(n) or n] for n in range(20))
    assert len(list(map_in_order(wait_first, lists, jobs=2, list_size=SmallLists()))) == len(taken) == 20
