"""Measure a large file of JSON lines: time and memory of ``arclean batch``, and of datatrove with the ftfy formatter.

    python benchmarks/large_rows.py [--megabytes 1000] [--corpora DIR] [--datatrove PYTHON] [--folder DIR]

Rows are some paragraphs each of the corpora (``*.txt.gz``, a paragraph a line; without a folder, of the clean
fixtures), one in ``--every`` damaged by a corruptor; 20 MB of them, over and over with other numbers. ``over the
start`` is what the largest process holds at most, less what it holds for two rows. ``--datatrove`` is a Python that has
datatrove and ftfy (``pip install datatrove ftfy orjson``); where it has arclean too, its formatter runs there as well.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from itertools import count, cycle
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a script

from common import print_table
from large import MEGABYTE, paragraphs

from arclean.testing import corruptors

if TYPE_CHECKING:
    from collections.abc import Iterator

_DISTINCT = 20 * MEGABYTE
_DOCUMENT = 2000  # characters
_PAUSE = 0.1  # seconds between two looks at the processes
_DATATROVE = """
import sys
from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter
if sys.argv[1] == "ftfy":
    from datatrove.pipeline.formatters import FTFYFormatter as Formatter
else:
    from arclean.integrations.datatrove import RepairFormatter as Formatter
steps = [JsonlReader(sys.argv[2]), Formatter(), JsonlWriter(sys.argv[3], compression=None)]
LocalPipelineExecutor(steps, tasks=1, logging_dir=sys.argv[3] + "/logs").run()
"""


def _documents(corpora: Path | None) -> Iterator[str]:
    """Yield texts of some two thousand characters without end."""
    taken: list[str] = []
    for paragraph in paragraphs(corpora):
        taken.append(paragraph)
        if sum(map(len, taken)) >= _DOCUMENT:
            yield "\n\n".join(taken)
            taken = []


def make_texts(corpora: Path | None, size: int, every: int) -> list[str]:
    """Return about ``size`` bytes of documents, one in ``every`` damaged by a corruptor, each corruptor in turn."""
    random, names = Random(1), corruptors.names()
    texts: list[str] = []
    for number, document in enumerate(_documents(corpora)):
        broken = document
        if number % every == 0:
            broken = corruptors.find(names[number // every % len(names)]).corrupt(document, random)
        texts.append(broken.encode("utf-8", "replace").decode())
        size -= len(texts[-1].encode())
        if size <= 0:
            break
    return texts


def write_rows(file: Path, corpora: Path | None, size: int, every: int) -> int:
    """Write rows of about ``size`` bytes; return how many there are."""
    texts = make_texts(corpora, min(size, _DISTINCT), every)
    written = 0
    with file.open("wb") as out:
        for number, text in zip(count(), cycle(texts)):
            line = json.dumps({"id": str(number), "text": text}, ensure_ascii=False).encode() + b"\n"
            out.write(line)
            written += len(line)
            if written >= size:
                return number + 1
    return 0


def _peaks_of_tree(pid: int, peaks: dict[int, int]) -> None:
    """Note what a process and those below it have held at most, in kilobytes."""
    waiting = [pid]
    while waiting:
        one = waiting.pop()
        try:
            status = Path(f"/proc/{one}/status").read_text("ascii", "replace")
            below = Path(f"/proc/{one}/task/{one}/children").read_text("ascii").split()
        except OSError:
            continue
        held = [int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")]
        peaks[one] = max([peaks.get(one, 0), *held])
        waiting += map(int, below)


def run_command(command: list[str]) -> tuple[float, float, float]:
    """Run a command; return seconds, seconds of processors, and the megabytes of its largest process at most."""
    peaks: dict[int, int] = {}
    begun, before = time.perf_counter(), os.times()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:  # noqa: S603
        while process.poll() is None:
            _peaks_of_tree(process.pid, peaks)
            time.sleep(_PAUSE)
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    if process.returncode:
        sys.exit(f"{' '.join(command[:4])} ended with {process.returncode}")
    return time.perf_counter() - begun, cpu, max(peaks.values()) / 1024


def commands_of(datatrove: str | None) -> dict[str, list[str]]:
    """Return the commands by name, without what they read and write."""
    head = [sys.executable, "-m", "arclean", "batch"]
    made = {"arclean batch": head, "arclean batch --no-isolated": [*head, "--no-isolated"]}
    made["arclean batch --jobs 2"] = [*head, "--jobs", "2"]
    if datatrove:
        made["datatrove, ftfy"] = [datatrove, "-c", _DATATROVE, "ftfy"]
        has_arclean = subprocess.run([datatrove, "-c", "import arclean"], check=False, capture_output=True)  # noqa: S603
        if not has_arclean.returncode:
            made["datatrove, arclean"] = [datatrove, "-c", _DATATROVE, "arclean"]
    return made


def main() -> int:
    """Print a row for each command."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--megabytes", type=int, default=1000)
    parser.add_argument("--corpora", type=Path)
    parser.add_argument("--every", type=int, default=10, help="one document in so many is damaged (default 10)")
    parser.add_argument("--datatrove", metavar="PYTHON")
    parser.add_argument("--folder", type=Path, help="where the rows are written (default: a temporary folder)")
    asked = parser.parse_args()
    table: list[list[object]] = []
    with tempfile.TemporaryDirectory(dir=asked.folder) as name:
        small, large = Path(name, "small"), Path(name, "large")
        for folder, size in ((small, 200), (large, asked.megabytes * MEGABYTE)):
            folder.mkdir()
            rows = write_rows(folder / "rows.jsonl", asked.corpora, size, asked.every)
        load = f"load {os.getloadavg()[0]:.2f} on {os.cpu_count()} cores"
        print(f"{rows:,} rows, {asked.megabytes} MB, each {asked.every} damaged; {load}", flush=True)
        for number, (title, command) in enumerate(commands_of(asked.datatrove).items()):
            ends = ["-o"] if "batch" in command else []
            start = run_command([*command, str(small), *ends, f"{name}/s{number}"])[2]
            seconds, cpu, peak = run_command([*command, str(large), *ends, f"{name}/l{number}"])
            speeds = f"{asked.megabytes / seconds:.2f}", f"{asked.megabytes / cpu:.2f}"
            table.append([title, f"{seconds:.0f}", *speeds, f"{start:.0f}", f"{peak:.0f}", f"{peak - start:.0f}"])
            print(table[-1], flush=True)
    print_table(["command", "s", "MB/s", "MB/s of a core", "start (MB)", "peak (MB)", "over the start"], table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
