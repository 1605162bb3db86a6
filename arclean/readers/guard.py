"""The guard of the readers whose file is one page: it ends what takes too long and hands on what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.core.signal_errors import passing_signal_errors
from arclean.errors import LimitError
from arclean.readers.limits import LimitReached
from arclean.readers.timeout import StepTimer, TimeIsUp

if TYPE_CHECKING:
    from collections.abc import Callable

    from arclean.core.document import Document
    from arclean.readers.limits import Limits
    from arclean.readers.source import Source

__all__ = ["guard_reading", "take_head"]


def guard_reading(name: str, limits: Limits, read: Callable[[], None], read_so_far: Callable[[], Document]) -> None:
    """Run a reading within its limits; what was read is asked for where one is reached.

    Raises LimitError after ``limits.seconds``, without memory, and for a LimitReached that comes from inside; its
    ``partial`` is what ``read_so_far`` returns.
    """
    try:
        with passing_signal_errors(), StepTimer(limits.seconds) as timer, timer.running:
            read()
    except TimeIsUp as error:
        reached = f"it takes longer than {limits.seconds:g} seconds"
        raise LimitError(_limit_message(name, reached), read_so_far()) from error
    except MemoryError as error:
        raise LimitError(_limit_message(name, "there is not enough memory for it"), read_so_far()) from error
    except LimitReached as error:
        raise LimitError(_limit_message(name, str(error)), read_so_far()) from error


def take_head(source: Source, limits: Limits) -> tuple[Source, str]:
    """Return a source, or as much of it as its limits allow, with the message that says so.

    >>> from arclean.readers.limits import Limits
    >>> from arclean.readers.source import Source
    >>> take_head(Source(b"abc"), Limits(size=2))
    (Source(data=b'ab', name=None, encoding=None), 'the input has more than 2 bytes; raise the limit to go on')
    """
    if len(source.data) <= limits.size:
        return source, ""
    message = f"{source} has more than {limits.size:g} bytes; raise the limit to go on"
    return source._replace(data=source.data[: int(limits.size)]), message


def _limit_message(name: str, reached: str) -> str:
    return f"{name}: {reached}; raise the limit to go on"
