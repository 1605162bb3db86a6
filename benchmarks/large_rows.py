"""Measure a large file of JSON lines: time and memory of ``arclean batch``, and of datatrove with the ftfy formatter.

    python benchmarks/large_rows.py [--megabytes 1000] [--corpora DIR] [--datatrove PYTHON] [--folder DIR]
    python benchmarks/large_rows.py --only 'arclean batch' --distinct 200 --minutes 15 --curve 20

Rows are some paragraphs each of the corpora (``*.txt.gz``, a paragraph a line; without a folder, of the clean
fixtures), one in ``--every`` damaged by a corruptor; ``--distinct`` megabytes of them, again and again.
``over the start`` is what the largest process holds at most, less what it holds for two rows; ``--curve`` says what it
holds at each so many megabytes of output. ``--minutes`` ends a command that takes longer, and what it wrote until then
is what counts. ``--datatrove`` is a Python that has
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
from contextlib import suppress
from itertools import count, cycle
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a script

from common import print_table
from large import MEGABYTE, paragraphs

from arclean.testing import corruptors

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def write_rows(file: Path, corpora: Path | None, size: int, every: int, distinct: int) -> int:
    """Write rows of about ``size`` bytes, ``distinct`` of them different; return how many there are."""
    texts = make_texts(corpora, min(size, distinct), every)
    written = 0
    with file.open("wb") as out:
        for number, text in zip(count(), cycle(texts)):
            line = json.dumps({"id": str(number), "text": text}, ensure_ascii=False).encode() + b"\n"
            out.write(line)
            written += len(line)
            if written >= size:
                return number + 1
    return 0


class Ran(NamedTuple):
    """A command that was run: seconds, those of processors, megabytes held at most and written, and the curve.

    The curve has megabytes written, and those that the largest process held then.
    """

    seconds: float
    cpu: float
    peak: float
    written: float
    curve: list[tuple[int, int]]


def _look_at_tree(pid: int, peaks: dict[int, int], ticks: dict[int, int]) -> int:
    """Note what a process and those below it have held at most, and what of processors they have had.

    Return what the largest holds now, in kilobytes.
    """
    waiting, now = [pid], 0
    while waiting:
        one = waiting.pop()
        try:
            status = Path(f"/proc/{one}/status").read_text("ascii", "replace")
            below = Path(f"/proc/{one}/task/{one}/children").read_text("ascii").split()
            used = Path(f"/proc/{one}/stat").read_text("ascii", "replace").rpartition(")")[2].split()[11:13]
        except OSError:
            continue
        held = {line.split()[0]: int(line.split()[1]) for line in status.splitlines() if line.startswith("Vm")}
        ticks[one] = sum(map(int, used))
        peaks[one] = max(peaks.get(one, 0), held.get("VmHWM:", 0))
        now = max(now, held.get("VmRSS:", 0))
        waiting += map(int, below)
    return now


def _written_below(folder: Path) -> float:
    """Return the megabytes of the files below a folder."""
    sizes = 0
    for file in folder.rglob("*"):
        with suppress(OSError):  # it has been renamed
            sizes += file.stat().st_size
    return sizes / MEGABYTE


def run_command(command: list[str], out: Path, *, step: float = 0, seconds: float = float("inf")) -> Ran:
    """Run a command that writes into a folder, until it ends or for so many seconds."""
    peaks: dict[int, int] = {}
    ticks: dict[int, int] = {}
    curve: list[tuple[int, int]] = []
    begun = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:  # noqa: S603
        while process.poll() is None:
            now = _look_at_tree(process.pid, peaks, ticks)
            if step and (written := _written_below(out)) >= step * (len(curve) + 1):
                curve.append((round(written), round(now / 1024)))
            if time.perf_counter() - begun > seconds:
                process.terminate()  # SIGINT is ignored in jobs of a shell
                process.wait()
            time.sleep(_PAUSE)
    took, cpu = time.perf_counter() - begun, sum(ticks.values()) / os.sysconf("SC_CLK_TCK")
    if process.returncode and took < seconds:
        sys.exit(f"{' '.join(command[:4])} ended with {process.returncode}")
    return Ran(took, cpu, max(peaks.values()) / 1024, _written_below(out), curve)


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
    parser.add_argument("--distinct", type=int, default=20, metavar="MB", help="that are different (default 20)")
    parser.add_argument("--minutes", type=float, default=float("inf"), help="of a command at most")
    parser.add_argument("--curve", type=float, default=0, metavar="MB", help="tell the memory at each so many")
    parser.add_argument("--only", metavar="COMMAND", help="one of them, by its name in the table")
    asked = parser.parse_args()
    table: list[list[object]] = []
    with tempfile.TemporaryDirectory(dir=asked.folder) as name:
        small, large = Path(name, "small"), Path(name, "large")
        for folder, size in ((small, 200), (large, asked.megabytes * MEGABYTE)):
            folder.mkdir()
            rows = write_rows(folder / "rows.jsonl", asked.corpora, size, asked.every, asked.distinct * MEGABYTE)
        load = f"load {os.getloadavg()[0]:.2f} on {os.cpu_count()} cores"
        print(f"{rows:,} rows, {asked.megabytes} MB, each {asked.every} damaged; {load}", flush=True)
        for number, (title, command) in enumerate(commands_of(asked.datatrove).items()):
            if asked.only not in {None, title}:
                continue
            ends = ["-o"] if "batch" in command else []
            first, out = Path(name, f"s{number}"), Path(name, f"l{number}")
            start = run_command([*command, str(small), *ends, str(first)], first).peak
            limits = {"step": asked.curve, "seconds": asked.minutes * 60}
            ran = run_command([*command, str(large), *ends, str(out)], out, **limits)
            speeds = f"{ran.written / ran.seconds:.2f}", f"{ran.written / ran.cpu:.2f}"
            held = f"{start:.0f}", f"{ran.peak:.0f}", f"{ran.peak - start:.0f}"
            table.append([title, f"{ran.written:.0f}", f"{ran.seconds:.0f}", *speeds, *held])
            print(table[-1], *(f"{written} MB: {now}" for written, now in ran.curve), sep="; ", flush=True)
    heads = ["command", "MB", "s", "MB/s", "MB/s of a core", "start (MB)", "peak (MB)", "over the start"]
    print_table(heads, table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
