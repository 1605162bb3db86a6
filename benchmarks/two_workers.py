"""Measure how much faster two processes are than one: clean_many, records and ``arclean batch`` on the same texts.

    python benchmarks/two_workers.py [--corpora DIR] [--megabytes 8] [--rounds 5]

One and two processes take turns; the ratio is that of the shortest times, and wants two cores with nothing else to do
(the load is printed: above .5 the ratio says little). ``cpu`` is the seconds of processors that two processes take over
those that one takes: what sending costs. The texts are those of ``large_rows.py``.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a script

from common import print_table
from large_rows import make_texts

import arclean

if TYPE_CHECKING:
    from collections.abc import Callable


def _cpu_seconds() -> float:
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, kinds))


def measure_call(call: Callable[[], object]) -> tuple[float, float]:
    """Return seconds, and seconds of processors."""
    cpu, begun = _cpu_seconds(), time.perf_counter()
    call()
    return time.perf_counter() - begun, _cpu_seconds() - cpu


def run_batch(source: Path, jobs: int) -> None:
    """Run ``arclean batch`` on a file of rows."""
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "arclean", "batch", str(source), "-o", f"{out}/new", "--jobs", str(jobs)]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)  # noqa: S603 - ourselves


def main() -> int:
    """Print a row for each call."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--corpora", type=Path)
    parser.add_argument("--megabytes", type=int, default=8)
    parser.add_argument("--every", type=int, default=10, help="one document in so many is damaged (default 10)")
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    texts = make_texts(asked.corpora, asked.megabytes * 1_000_000, asked.every)
    print(f"{len(texts):,} texts, {asked.megabytes} MB; load {os.getloadavg()[0]:.2f} on {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as folder:
        rows = Path(folder) / "rows.jsonl"
        rows.write_text("".join(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in texts), "utf-8")
        calls: dict[str, Callable[[int], object]] = {
            "clean_many": lambda jobs: list(arclean.clean_many(texts, jobs=jobs)),
            "records": lambda jobs: sum(1 for _ in arclean.records(texts, jobs=jobs)),
            "arclean batch": lambda jobs: run_batch(rows, jobs),
        }
        arclean.clean("\n".join(texts[:100]))  # tables are open
        table: list[list[object]] = []
        for name, call in calls.items():
            found = [(measure_call(lambda: call(1)), measure_call(lambda: call(2))) for _ in range(asked.rounds)]  # noqa: B023
            one, two = (min(pair[at][0] for pair in found) for at in (0, 1))
            cpu_one, cpu_two = (min(pair[at][1] for pair in found) for at in (0, 1))
            speed = f"{asked.megabytes / cpu_one:.2f}"
            table.append([name, f"{one:.2f}", f"{two:.2f}", f"{one / two:.2f}", f"{cpu_two / cpu_one:.2f}", speed])
    print_table(["call", "one (s)", "two (s)", "one/two", "cpu two/one", "MB/s of a core"], table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
