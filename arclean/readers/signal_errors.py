"""What a signal handler of the caller's raises while a file is read reaches the caller.

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

__all__ = ["passing_signal_errors"]


class _HandlerFailed(BaseException):
    """Holds what a handler raised: no Exception, so that nothing takes it for a broken object."""

    def __init__(self, error: Exception) -> None:
        super().__init__(error)
        self.error = error


@contextmanager
def passing_signal_errors() -> Iterator[None]:
    """Raise what a signal handler raises, as it was, whatever is caught within; handlers are as before after it.

    >>> with passing_signal_errors():
    ...     pass
    """
    if threading.current_thread() is not threading.main_thread():  # no handler runs in another
        yield
        return
    replaced = {number: handler for number in signal.valid_signals() if _may_raise(handler := signal.getsignal(number))}
    ours = {number: partial(_call_handler, handler) for number, handler in replaced.items()}
    try:
        _set_handlers(ours, replaced)
        yield
    except _HandlerFailed as failed:
        raise failed.error from None
    finally:
        _set_handlers(replaced, ours)


def _may_raise(handler: Any) -> bool:
    """Return whether a handler is a function of Python's that may raise an Exception."""
    return callable(handler) and handler is not signal.default_int_handler


def _set_handlers(wanted: Mapping[Any, Any], present: Mapping[Any, Any]) -> None:
    """Set handlers in the places of those that are present, and leave others that were set in the meantime."""
    for number, handler in wanted.items():
        if signal.getsignal(number) is present[number]:
            with suppress(ValueError):  # another interpreter than the main one sets none
                signal.signal(number, handler)


def _call_handler(handler: Any, number: int, frame: Any) -> None:
    try:
        handler(number, frame)
    except Exception as error:  # noqa: BLE001 - raised again as it is
        raise _HandlerFailed(error) from None
