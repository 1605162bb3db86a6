"""What a signal handler raises reaches the caller: no document lacks a part, no filter failed because of it."""

import os
import signal
import threading
import weakref
from contextlib import suppress
from functools import partial

import pytest

import arclean
from arclean.core.filter import BaseFilter, Scope
from arclean.core.signal_errors import is_of_signal_handler, passing_signal_errors
from arclean.readers.pdf import document_pages
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


class Left:
    """An object that something waits for to be gone."""


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_one_that_a_callback_loses_is_raised_at_the_end(raised):
    def lose():
        left = Left()
        waiting = weakref.ref(left, raised)
        del left
        reached.append(waiting())

    reached = []
    with pytest.raises(TakesTooLongError), passing_signal_errors():
        lose()
    assert reached == [None]


def test_another_error_that_it_became_is_not_raised(raised):
    def read():
        try:
            raised()
        except BaseException:  # noqa: BLE001 - as a library may
            raise ValueError from None

    with pytest.raises(TakesTooLongError), passing_signal_errors():
        read()


def test_one_context_within_another_leaves_it_to_that(raised):
    def read():
        with passing_signal_errors():
            raised()

    with pytest.raises(TakesTooLongError), passing_signal_errors(), suppress(Exception):
        read()


class Waiting(BaseFilter):
    """A filter during which the signal comes, or the gate of one."""

    name, scope, changes = "waiting", Scope.LINE, frozenset({"letters"})
    trigger_strings = ("_",)

    def __init__(self, send, *, gate=False):
        self.send, self.gate = send, gate

    def confirms_trigger(self, text):
        if self.gate:
            self.send()
        return True

    def propose(self, text, context):
        if not self.gate:
            self.send()
        return ()


@pytest.mark.parametrize("text", ["_", "_ " * 40_000])
@pytest.mark.parametrize("gate", [False, True])
def test_it_is_no_failure_of_a_filter(raised, text, gate):
    pipeline = arclean.Pipeline([Waiting(raised, gate=gate)])
    for clean in (pipeline, pipeline.run):
        with pytest.raises(TakesTooLongError):
            clean(text)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_long_text_does_not_come_back_where_a_callback_lost_it(raised):
    def send():
        left = Left()
        waiting.append(weakref.ref(left, raised))
        del left

    waiting = []
    with pytest.raises(TakesTooLongError):
        arclean.Pipeline([Waiting(send)])("_ " * 40_000)


def test_any_handler_is_known_by_its_traceback(raised):
    class Called:
        def __call__(self, *_):
            raise TakesTooLongError

        def method(self, *_):
            raise TakesTooLongError

    def stop(_why, *_):
        raise TakesTooLongError

    before = signal.getsignal(signal.SIGUSR1)
    for handler in (Called(), Called().method, stop, partial(stop, 1)):
        signal.signal(signal.SIGUSR1, handler)
        with pytest.raises(TakesTooLongError) as caught:
            raised()
        assert is_of_signal_handler(caught.value)
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    assert not is_of_signal_handler(caught.value)
    signal.signal(signal.SIGUSR1, before)
