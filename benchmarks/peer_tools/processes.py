"""A tool in a process of its own: a line asked, a line answered, within a time limit."""

from __future__ import annotations

import contextlib
import json
import queue
import subprocess
import threading
from pathlib import Path
from typing import Any, Self

ADAPTER = Path(__file__).with_name("adapter.py")
START_SECONDS = 60.0


class ToolProcess:
    """The process of a command that speaks the lines of ``adapter.py``; started again where it had to be ended."""

    def __init__(self, command: list[str], limit: float) -> None:
        self.version = ""
        self._command, self._limit = command, limit
        self._process: subprocess.Popen[str] | None = None
        self._answers: queue.Queue[str] = queue.Queue()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end_process()

    def ask(self, kind: str, given: str) -> dict[str, Any]:
        """Return the answer: ``text`` or ``error``."""
        if self._process is None and (error := self._start_process()):
            return {"error": error}
        assert self._process is not None
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps({"kind": kind, "given": given}) + "\n")
            self._process.stdin.flush()
        except OSError:
            self.end_process()
            return {"error": "the process is gone"}
        return self._read_answer(self._limit)

    def end_process(self) -> None:
        """End the process, if there is one."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for stream in (self._process.stdin, self._process.stdout):
                if stream is not None:
                    with contextlib.suppress(OSError):  # what it has never read
                        stream.close()
            self._process = None

    def _start_process(self) -> str:
        answers: queue.Queue[str] = queue.Queue()
        self._answers = answers
        self._process = process = subprocess.Popen(  # noqa: S603 - our adapter
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            encoding="utf-8",
        )  # fmt: skip

        def read_lines() -> None:
            assert process.stdout is not None
            for line in process.stdout:
                answers.put(line)
            answers.put("")

        threading.Thread(target=read_lines, daemon=True).start()
        told = self._read_answer(START_SECONDS)
        self.version = told.get("version", self.version)
        return str(told.get("error", ""))

    def _read_answer(self, limit: float) -> dict[str, Any]:
        try:
            line = self._answers.get(timeout=limit)
        except queue.Empty:
            line, error = "", f"more than {limit:g} s"
        else:
            error = "the process ended by itself"
        if not line:
            self.end_process()
            return {"error": error}
        return dict(json.loads(line))
