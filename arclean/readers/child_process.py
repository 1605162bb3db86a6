"""Reading in a child process: what exhausts memory, crashes or never returns ends there, not in the caller.

For input that nobody vouches for. The child gets the bytes and hands back a document or an error; its memory
and its time are bounded from outside, so that a fault of a library in C is bounded too. What it hands back is unpickled
by a reader that knows the classes of a document and no other, for a child that was taken over may send anything.
"""

from __future__ import annotations

import io
import os
import pickle
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from arclean.core.document import Document
from arclean.errors import ArcleanError, ConfigError, LimitError, ReadError
from arclean.readers.own_process import make_command

if TYPE_CHECKING:
    from collections.abc import Mapping

    from arclean.readers.limits import Limits
    from arclean.readers.source import Source

__all__ = ["answer_request", "read_in_child"]

_SERVE = "from arclean import readers; from arclean.readers import child_process as own; own.answer_request(readers)"
_KNOWN_MODULES = ("arclean.core.", "arclean.errors")
_KNOWN_CALLS = {("array", "array"), ("array", "_array_reconstructor")}


def read_in_child(reader: str, source: Source, options: Mapping[str, Any], limits: Limits) -> Document:
    r"""Return what a reader of :mod:`arclean.readers` makes of a source, read in a process of its own.

    ``reader`` is the name of the function, ``options`` are its arguments. Raises what it raises, and LimitError where
    the child needs more than ``limits.memory`` bytes or ``limits.file_seconds``, or dies.

    >>> from arclean.readers.limits import Limits
    >>> from arclean.readers.source import Source
    >>> read_in_child("read_html", Source(b"<p>one<p>two"), {}, Limits()).text
    'one\ntwo'
    """
    try:
        request = pickle.dumps((reader, source, dict(options), limits))
    except Exception as error:
        raise ConfigError(f"an option cannot be handed to another process ({error}): read without isolation") from error
    seconds = None if limits.file_seconds == float("inf") else limits.file_seconds
    with _start_child(source) as child:
        try:
            answer, _ = child.communicate(request, seconds)
        except subprocess.TimeoutExpired:
            raise LimitError(f"{source} takes longer than {seconds:g} seconds; raise the limit to go on") from None
        finally:
            child.kill()
    if child.returncode:
        raise LimitError(
            f"{source} ended the process that read it ({_describe_end(child.returncode)}): do not trust it"
        )
    return _unpack_answer(answer, source)


def _start_child(source: Source) -> subprocess.Popen[bytes]:
    """Return a process that waits for a request. Raises LimitError where the system starts none."""
    pipe = subprocess.PIPE
    try:
        return subprocess.Popen(make_command(_SERVE), stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)  # noqa: S603 - ourselves
    except (OSError, RuntimeError) as error:  # a RuntimeError: an interpreter that may start none
        why = getattr(error, "strerror", None) or error
        raise LimitError(f"{source} is not read, for no process can be started for it ({why})") from error


def _describe_end(code: int) -> str:
    return f"exit code {code}" if code > 0 else f"signal {-code}"


class _DocumentUnpickler(pickle.Unpickler):
    """Loads documents and errors, and refuses every other class."""

    def find_class(self, module: str, name: str) -> Any:
        if module.startswith(_KNOWN_MODULES) or (module, name) in _KNOWN_CALLS:
            found = super().find_class(module, name)
            if isinstance(found, type) or module == "array":
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a document")


def _unpack_answer(answer: bytes, source: Source) -> Document:
    try:
        found = _DocumentUnpickler(io.BytesIO(answer)).load()
    except Exception as error:
        raise ReadError(f"{source} was read, and what came back is no document ({error}): do not trust it") from error
    if isinstance(found, ArcleanError):
        raise found
    if not isinstance(found, Document):
        raise ReadError(f"{source} was read, and what came back is {type(found).__name__}: do not trust it")
    return found


def answer_request(readers: object) -> None:
    """Read what stdin asks for and write the document, or the error, to stdout: the main function of the child."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what libraries print is no answer
    reader, source, options, limits = pickle.load(sys.stdin.buffer)  # noqa: S301 - sent by the parent
    _bound_process(limits)
    try:
        found: object = getattr(readers, reader)(source, limits=limits, **options)
    except ArcleanError as error:
        found = error
    except MemoryError:
        found = LimitError(f"{source} needs more than {limits.memory:g} bytes of memory; raise the limit to go on")
    with answers:
        pickle.dump(found, answers)


def _bound_process(limits: Limits) -> None:
    """Bound the memory of this process; where the system cannot, only its time is bounded."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    bounds = [(resource.RLIMIT_CORE, 0)]
    if limits.memory != float("inf"):
        bounds.append((resource.RLIMIT_AS, int(limits.memory)))
    for kind, bound in bounds:
        with suppress(ValueError, OSError):  # a lower one is set already
            resource.setrlimit(kind, (bound, bound))
