"""The collector rests within a page and goes on after it, whatever happens, as far as the host lets it run."""

import gc
import os
import threading
from collections.abc import Iterator
from itertools import pairwise

import pytest

import arclean
from arclean.core.collector_pause import CollectorPause
from arclean.readers.pdf import document_pages
from tests.readers.pdf.writer import pdf


@pytest.fixture(autouse=True)
def _running_collector() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()


def test_a_step_stops_the_collector_and_its_end_lets_it_go_on() -> None:
    with CollectorPause() as pause:
        assert gc.isenabled()
        pause.begin_step()
        assert not gc.isenabled()
        pause.end_step()
        assert gc.isenabled()
        pause.begin_step()
    assert gc.isenabled()


def test_the_first_of_several_pauses_lets_it_go_on() -> None:
    with CollectorPause() as one:
        one.begin_step()
        with CollectorPause() as other:
            other.begin_step()
            assert not gc.isenabled()
            one.end_step()
            assert gc.isenabled()
        assert gc.isenabled()


def test_it_runs_now_and_then_where_steps_always_overlap() -> None:
    seen: list[bool] = []
    pauses = [CollectorPause() for _ in range(10)]
    pauses[0].begin_step()
    for one, following in pairwise(pauses):
        following.begin_step()
        one.end_step()
        seen.append(gc.isenabled())
    pauses[-1].end_step()
    assert seen.count(True) >= 4
    assert gc.isenabled()


def _status_of_child() -> int:
    """Return 0 where the collector of a forked process runs, and can be paused."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    try:
        states = [gc.isenabled()]
        with CollectorPause() as pause:
            pause.begin_step()
            states.append(gc.isenabled())
        states.append(gc.isenabled())
        os._exit(0 if states == [True, False, True] else 1)
    finally:
        os._exit(2)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_it_runs_in_a_process_that_is_forked_within_a_step_of_another_thread() -> None:
    has_begun, may_end = threading.Event(), threading.Event()

    def read() -> None:
        with CollectorPause() as pause:
            pause.begin_step()
            has_begun.set()
            may_end.wait(10)

    reader = threading.Thread(target=read)
    reader.start()
    has_begun.wait(10)
    try:
        assert not gc.isenabled()
        assert _status_of_child() == 0
        assert not gc.isenabled()
    finally:
        may_end.set()
        reader.join()
    assert gc.isenabled()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_it_runs_in_a_process_that_is_forked_within_a_step_of_the_same_thread() -> None:
    with CollectorPause() as pause:
        pause.begin_step()
        assert _status_of_child() == 0
        assert not gc.isenabled()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_collector_that_the_host_has_stopped_stays_so_in_a_forked_process() -> None:
    gc.disable()
    assert _status_of_child() == 1


def test_a_collector_that_the_host_has_stopped_stays_so() -> None:
    gc.disable()
    with CollectorPause() as pause:
        pause.begin_step()
        pause.end_step()
        assert not gc.isenabled()
    assert not gc.isenabled()


def test_a_host_that_stops_it_within_a_step_has_it_running_after_it() -> None:
    with CollectorPause() as pause:
        pause.begin_step()
        gc.disable()
        pause.end_step()
        assert gc.isenabled()


def test_a_host_that_lets_it_run_within_a_step_has_it_running_until_the_next_one() -> None:
    with CollectorPause() as one, CollectorPause() as other:
        one.begin_step()
        gc.enable()
        other.begin_step()
        assert gc.isenabled()
        one.begin_step()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_rests_while_a_page_is_read_and_runs_after_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bool] = []

    def fail(*_: object, **__: object) -> None:
        seen.append(gc.isenabled())
        raise KeyboardInterrupt

    monkeypatch.setattr(document_pages, "read_sheet", fail)
    with pytest.raises(KeyboardInterrupt):
        arclean.read_pdf(pdf(b"BT ET"))
    assert seen == [False]
    assert gc.isenabled()
