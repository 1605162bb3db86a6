"""The collector rests within a page and goes on after it, whatever happens, as far as the host lets it run."""

import gc
from collections.abc import Iterator

import pytest

import arclean
from arclean.readers.collector_pause import CollectorPause
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


def test_the_last_of_several_pauses_lets_it_go_on() -> None:
    with CollectorPause() as one:
        one.begin_step()
        with CollectorPause() as other:
            other.begin_step()
            one.end_step()
            assert not gc.isenabled()
        assert gc.isenabled()


def test_a_collector_that_the_host_has_stopped_stays_so() -> None:
    gc.disable()
    with CollectorPause() as pause:
        pause.begin_step()
        pause.end_step()
        assert not gc.isenabled()
    assert not gc.isenabled()


def test_a_host_that_lets_it_run_meanwhile_has_it_stopped_again_and_running_in_the_end() -> None:
    with CollectorPause() as one, CollectorPause() as other:
        one.begin_step()
        gc.enable()
        other.begin_step()
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
