"""A process that reads pages: what is asked of it and what it answers, on both sides.

It is started as a program of its own, so that the script which reads a PDF is not run again and no lock of its threads
is inherited; it ends with the one that started it. What goes to and fro are pickles between two processes of one user:
the file is as hostile to one as to the other.
"""

from __future__ import annotations

import math
import os
import pickle
import queue
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from io import BytesIO
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from arclean.core.collector_pause import CollectorPause
from arclean.readers.own_process import make_command
from arclean.readers.pdf.ahead.page_record import PageRecord, PageRecorder
from arclean.readers.pdf.fonts.decipher.text_source import ShapesAndLanguage
from arclean.readers.pdf.syntax.bounded_streams import bound_streams
from arclean.readers.pdf.syntax.library_logs import drop_library_logs
from arclean.readers.pdf.syntax.opened_pdf import OpenedPdf
from arclean.readers.pdf.syntax.quick_objects import quick_objects
from arclean.readers.timeout import StepTimer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from arclean.readers.limits import Limits
    from arclean.readers.pdf.ahead.page_record import FontLesson
    from arclean.readers.pdf.fonts.identity.known_fonts import KnownFonts

__all__ = ["PageProcess", "PageRequest", "ReadingTask", "answer_pages", "serve_pages"]

_SERVE = "from arclean.readers.pdf.ahead.page_process import serve_pages; serve_pages()"


class ReadingTask(NamedTuple):
    """The bytes of a PDF and how it is read: the options of :func:`arclean.readers.pdf.reader.read_pdf`."""

    data: bytes | None
    jobs: int
    password: str | None
    limits: Limits
    annotations: bool
    decipher: bool
    fonts: KnownFonts


class PageRequest(NamedTuple):
    """Pages to be read, by their numbers from 1, with what is new of fonts and the votes on brackets."""

    numbers: tuple[int, ...]
    lessons: Mapping[int, FontLesson]
    votes: Mapping[str, float]


class PageProcess:
    """The process, from the side of the one that started it: requests are answered page by page, in their order.

    ``busy`` is the number of pages that are still to be answered, ``known`` what it was told of fonts.
    Raises OSError where no process can be started.
    """

    def __init__(self, task: ReadingTask) -> None:
        self.busy = 0
        self.known: dict[int, FontLesson] = {}
        self._requests: queue.SimpleQueue[object] = queue.SimpleQueue()
        self._answers: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._is_ready = False
        self._late = 0
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(make_command(_SERVE), stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)  # noqa: S603 - ourselves
        self._requests.put(task)
        for work in (self._send_requests, self._receive_answers):
            threading.Thread(target=work, name="arclean-page-process", daemon=True).start()

    @property
    def is_ready(self) -> bool:
        """Whether it has opened the PDF, and reads."""
        if not self._is_ready and not self._answers.empty():
            self._is_ready = self._answers.get() is True
        while self._late and not self._answers.empty() and self._take(None) is not _END:
            self._late -= 1
        return self._is_ready

    def ask(self, request: PageRequest) -> None:
        """Ask for pages."""
        self.busy += len(request.numbers)
        self._requests.put(request)

    def answer(self, seconds: float) -> PageRecord | None:
        """Wait so long for the next page; None where it was not read, the process has ended, or is late.

        What is late is not waited for again.
        """
        end = time.monotonic() + seconds
        while (found := self._take(max(0.0, end - time.monotonic()))) not in (_END, _LATE) and self._late:
            self._late -= 1
        if found is _LATE:
            self._late += 1
        return found if isinstance(found, PageRecord) else None

    def _take(self, seconds: float | None) -> object:
        try:
            found = self._answers.get(timeout=seconds)
        except queue.Empty:
            return _LATE
        if found is _END:
            self._answers.put(_END)
            self._is_ready = False
        else:
            self.busy -= 1
        return found

    def end(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._requests.put(_END)
        self._process.wait()

    def _send_requests(self) -> None:
        with suppress(OSError), self._process.stdin as pipe:  # type: ignore[union-attr]
            while (item := self._requests.get()) is not _END:
                pickle.dump(item, pipe, pickle.HIGHEST_PROTOCOL)
                pipe.flush()

    def _receive_answers(self) -> None:
        with self._process.stdout as pipe, suppress(Exception):  # type: ignore[union-attr] # cut off within a pickle
            while True:
                self._answers.put(pickle.load(pipe))  # noqa: S301 - sent by ourselves
        self._answers.put(_END)


_END, _LATE = object(), object()


def serve_pages() -> None:
    """Answer what stdin asks, until it ends: the main function of a process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one that started it is told, and ends it
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what libraries print is no answer
    requests: queue.SimpleQueue[Any] = queue.SimpleQueue()
    threading.Thread(target=_receive_requests, args=(sys.stdin.buffer, requests), daemon=True).start()
    with suppress(BrokenPipeError):
        answer_pages(requests, answers)


def _receive_requests(pipe: IO[bytes], requests: queue.SimpleQueue[Any]) -> None:
    """Take requests as they come; end the process with the one that sends them."""
    while True:
        try:
            requests.put(pickle.load(pipe))  # noqa: S301 - sent by the one that started this process
        except Exception:  # noqa: BLE001 - the end, or a part of a pickle before it
            os._exit(0)


def answer_pages(requests: queue.SimpleQueue[Any], answers: IO[bytes]) -> None:
    """Open the PDF of the task that comes first, say so by True, and answer each page by its record, or None.

    None ends it. Raises what ends a page that takes too long: it is read again in its turn, and ends there.
    """
    task: ReadingTask = requests.get()
    with (
        CollectorPause() as pause,
        drop_library_logs(),
        bound_streams(task.limits.stream),
        quick_objects(),
        StepTimer(task.limits.seconds) as timer,
        timer.running,
    ):
        opened = OpenedPdf(BytesIO(task.data or b""), task.password)
        pages = opened.pages
        sources = [*task.fonts.text_sources(), *([ShapesAndLanguage()] if task.decipher else [])]
        recorder = PageRecorder(opened.rsrcmgr, task.limits, sources, annotations=task.annotations)
        _send(answers, found=True)
        while True:
            timer.start_step(math.inf)
            request: PageRequest | None = requests.get()
            if request is None:
                return
            recorder.learn(request.lessons, request.votes)
            for number in request.numbers:
                timer.start_step()
                pause.begin_step()
                record = recorder.read_page(pages[number - 1])
                pause.end_step()
                timer.start_step(math.inf)
                _send(answers, found=record)


def _send(answers: IO[bytes], *, found: object) -> None:
    pickle.dump(found, answers, pickle.HIGHEST_PROTOCOL)
    answers.flush()
