"""What a signal handler raises while a file is read reaches the caller, and no document lacks a part because of it."""

import os
import signal
import threading
from contextlib import suppress

import pytest

import arclean
from arclean.readers.pdf import document_pages
from arclean.readers.signal_errors import passing_signal_errors
from tests.paths import FIXTURES

LETTER = FIXTURES / "pdf" / "letter.pdf"

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGUSR1"), reason="a system without signals")


class TakesTooLongError(Exception):
    """As a task queue raises it."""


@pytest.fixture
def raised(monkeypatch):
    """Have a signal raise; return what sends it."""

    def raise_error(*_):
        raise TakesTooLongError

    before = signal.signal(signal.SIGUSR1, raise_error)
    yield lambda *_, **__: os.kill(os.getpid(), signal.SIGUSR1)
    assert signal.getsignal(signal.SIGUSR1) is raise_error
    signal.signal(signal.SIGUSR1, before)


def test_it_is_no_broken_object(raised):
    def read():
        with passing_signal_errors(), suppress(Exception):  # as where an object is read
            raised()

    with pytest.raises(TakesTooLongError):
        read()


def test_it_ends_the_reading_of_a_pdf(raised, monkeypatch):
    monkeypatch.setattr(document_pages, "read_sheet", raised)
    with pytest.raises(TakesTooLongError):
        arclean.read_pdf(LETTER)


def test_other_errors_are_as_they_were(raised):
    with pytest.raises(ZeroDivisionError), passing_signal_errors():
        raise ZeroDivisionError


def test_a_handler_that_is_set_in_the_meantime_stays():
    before = signal.getsignal(signal.SIGUSR1)
    with passing_signal_errors():
        signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    assert signal.signal(signal.SIGUSR1, before) is signal.SIG_IGN


def test_another_thread_sets_none(raised):
    present = signal.getsignal(signal.SIGUSR1)
    seen = []

    def read():
        with passing_signal_errors():
            seen.append(signal.getsignal(signal.SIGUSR1))

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert seen == [present]
