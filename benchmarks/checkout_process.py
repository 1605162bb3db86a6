"""A checkout in a process of its own: a line of JSON asked, a line answered."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class CheckoutProcess:
    """A script that runs with ``--work`` by the package of a checkout, and answers as :func:`answer_lines` does."""

    def __init__(self, script: str, checkout: Path) -> None:
        environment = {**os.environ, "PYTHONPATH": str(checkout.resolve()), "PYTHONHASHSEED": "0"}
        command = [sys.executable, os.path.abspath(script), "--work"]  # noqa: PTH100 - the folder changes
        self._process = subprocess.Popen(  # noqa: S603 - ours
            command, env=environment, cwd=checkout, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, given: object) -> Any:
        """Return the answer to a value of JSON."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(given) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


def answer_lines(answer: Callable[[Any], object]) -> None:
    """Answer each line of JSON on standard input by one."""
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)
