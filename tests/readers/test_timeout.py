"""Step timers: an exception in the thread that takes too long, in no other, and nothing afterwards."""

import math
import threading
import time

import pytest

import arclean
from arclean.readers.limits import Limits
from arclean.readers.timeout import StepTimer, TimeIsUp
from tests.paths import FIXTURES

# where the exception comes inside a callback of the garbage collector, it is told and comes again
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


def clocks():
    return [thread for thread in threading.enumerate() if thread.name == "arclean-step-timer"]


def work(seconds):
    """Run through steps of Python for some seconds."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        pass


def rest(seconds):
    """Do next to nothing for some seconds."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        time.sleep(0.01)


def wait(timer, seconds):
    """Wait in a step of so many seconds by the clock."""
    timer.start_step(seconds, waits=True)
    assert timer.remaining() <= seconds
    rest(5)


@pytest.mark.parametrize(("read", "data"), [
    (arclean.read_html, b"<p>one"), (arclean.read_pdf, (FIXTURES / "pdf" / "letter.pdf").read_bytes()),
])  # fmt: skip
def test_where_the_system_starts_no_thread(monkeypatch, read, data):
    def start(_thread):
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", start)
    with pytest.raises(arclean.LimitError, match="no thread can be started"):
        read(data)
    assert read(data, limits=Limits(seconds=math.inf)).text


def test_a_step_that_takes_too_long_is_ended():
    start = time.monotonic()
    with pytest.raises(TimeIsUp), StepTimer(0.1) as timer, timer.running:
        work(5)
    assert 0.1 <= time.monotonic() - start < 2
    assert not clocks()
    work(0.15)  # nothing comes later


def test_each_step_has_its_time():
    with StepTimer(0.3) as timer, timer.running:
        for _ in range(4):
            work(0.1)
            timer.start_step()
    assert not clocks()


def test_a_step_that_hardly_comes_to_work_has_more_time_and_an_end_all_the_same():
    """As on a machine that is busy with other things."""
    with StepTimer(0.05) as timer, timer.running:
        time.sleep(0.15)
    start = time.monotonic()
    with pytest.raises(TimeIsUp), StepTimer(0.02) as timer, timer.running:
        rest(5)
    assert 0.2 <= time.monotonic() - start < 2
    assert not clocks()


def test_a_step_that_waits_has_its_time_by_the_clock():
    start = time.monotonic()
    with pytest.raises(TimeIsUp), StepTimer(60) as timer, timer.running:
        wait(timer, 0.1)
    assert 0.1 <= time.monotonic() - start < 2


def test_the_process_counts_where_no_thread_does(monkeypatch):
    monkeypatch.delattr(time, "pthread_getcpuclockid")
    start = time.monotonic()
    with pytest.raises(TimeIsUp), StepTimer(0.1) as timer, timer.running:
        work(5)
    assert 0.1 <= time.monotonic() - start < 2


def test_steps_that_end_in_time_raise_nothing():
    with StepTimer(0.1) as timer, timer.running:
        assert [clock.daemon for clock in clocks()] == [True]  # which keeps no process alive
    assert not clocks()
    work(0.25)


@pytest.mark.parametrize("seconds", [math.inf, 1e12])
def test_without_an_end_or_with_a_far_one(seconds):
    with StepTimer(seconds) as timer:
        timer.start_step()
        assert len(clocks()) == (seconds < math.inf)
    assert not clocks()


def test_errors_pass():
    with pytest.raises(ZeroDivisionError), StepTimer(60) as timer, timer.running:
        raise ZeroDivisionError
    assert not clocks()


def test_of_two_threads_only_the_slow_one_is_ended():
    outcomes = {}

    def read(name, allowed, needed):
        try:
            with StepTimer(allowed) as timer, timer.running:
                work(needed)
            outcomes[name] = "read"
        except TimeIsUp:
            outcomes[name] = "ended"

    threads = [threading.Thread(target=read, args=args) for args in (("slow", 0.1, 5), ("quick", 60, 0.4))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outcomes == {"slow": "ended", "quick": "read"}
    assert not clocks()


def test_an_exception_that_comes_at_the_exit_is_swallowed():
    """Time is up just where the work ends: it is done, or it is not, and nothing is raised outside."""
    for _ in range(20):
        try:
            with StepTimer(0.05) as timer, timer.running:
                work(0.0499)
        except TimeIsUp:
            pass
        assert not clocks()
    work(0.1)


def test_the_timer_belongs_to_the_thread_that_enters_it():
    timer = StepTimer(0.1)
    outcomes = []

    def enter():
        try:
            with timer, timer.running:
                work(5)
        except TimeIsUp:
            outcomes.append("ended")

    thread = threading.Thread(target=enter)
    thread.start()
    work(0.3)
    thread.join()
    assert outcomes == ["ended"]


def test_nothing_is_raised_where_the_work_has_ended_though_the_exit_was_never_reached():
    """An exception at the first step of ``__exit__`` leaves the clock running: it raises no more."""
    timer = StepTimer(0.05)
    timer.__enter__()
    with timer.running:
        pass
    until = time.monotonic() + 20
    while clocks() and time.monotonic() < until:  # work, for as long as a busy machine needs
        pass
    assert not clocks()
