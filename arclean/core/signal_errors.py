"""What a signal handler of the caller's raises while a file is read or a text cleaned reaches the caller.

A host ends what takes too long by an exception that a handler raises between two steps of whatever runs (a soft limit
of a task queue, an alarm). Readers lose a broken object, font or page and nothing beside it, so they would take such
an exception for a broken object, and return a document that lacks it.
"""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["is_of_signal_handler", "passing_signal_errors"]

_NUMBERS = tuple(map(int, signal.valid_signals()))


class _HandlerFailed(BaseException):
    """Holds what a handler raised: no Exception, so that nothing takes it for a broken object."""

    def __init__(self, error: Exception) -> None:
        super().__init__(error)
        self.error = error


@contextmanager
def passing_signal_errors() -> Iterator[None]:
    """Raise what a signal handler raises, as it was, whatever is caught within; handlers are as before after it.

    What comes within a callback of Python's own, which loses all errors (a finalizer), is raised at the end. Within
    another such context it is that one which raises.

    >>> with passing_signal_errors():
    ...     pass
    """
    if threading.current_thread() is not threading.main_thread():  # no handler runs in another
        yield
        return
    raised: list[Exception] = []
    replaced = {number: handler for number in _NUMBERS if _may_raise(handler := signal.getsignal(number))}
    ours = {number: partial(_call_handler, raised, handler) for number, handler in replaced.items()}
    try:
        _set_handlers(ours, replaced)
        yield
    except (_HandlerFailed, Exception):
        if not raised:  # an error of what runs, or what comes from the handler of an outer context
            raise
    finally:
        _set_handlers(replaced, ours)
    if raised:
        raise raised[0] from None


def is_of_signal_handler(error: BaseException) -> bool:
    """Return whether an error was raised by a signal handler: its traceback leads through one.

    >>> is_of_signal_handler(ValueError())
    False
    """
    codes = set()
    trace = error.__traceback__
    while trace is not None:
        codes.add(trace.tb_frame.f_code)
        trace = trace.tb_next
    handlers = map(signal.getsignal, _NUMBERS)
    return any(_code_of(handler) in codes for handler in handlers if _may_raise(handler))


def _code_of(handler: Any) -> object:
    """Return the code that a handler begins with; None for one that is not written in Python."""
    while isinstance(handler, partial):
        handler = handler.func
    return getattr(handler if hasattr(handler, "__code__") else type(handler).__call__, "__code__", None)


def _may_raise(handler: Any) -> bool:
    """Return whether a handler is a function of Python's that may raise an Exception, and not ours already."""
    is_ours = isinstance(handler, partial) and handler.func is _call_handler
    return callable(handler) and handler is not signal.default_int_handler and not is_ours


def _set_handlers(wanted: Mapping[Any, Any], present: Mapping[Any, Any]) -> None:
    """Set handlers in the places of those that are present, and leave others that were set in the meantime."""
    for number, handler in wanted.items():
        if signal.getsignal(number) is present[number]:
            with suppress(ValueError):  # another interpreter than the main one sets none
                signal.signal(number, handler)


def _call_handler(raised: list[Exception], handler: Any, number: int, frame: Any) -> None:
    try:
        handler(number, frame)
    except Exception as error:  # noqa: BLE001 - raised again as it is
        raised.append(error)
        raise _HandlerFailed(error) from None
