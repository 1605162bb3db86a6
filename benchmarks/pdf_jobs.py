"""Read long PDFs by one process and by several: the documents must be the same bytes, and the second way pays.

    python benchmarks/pdf_jobs.py PATH... [--jobs 2] [--pages 40] [--joined 12] [--seed 1]

PDFs of a path that have so many ``--pages`` are read as they are; the others are joined, so many files (``--joined``)
to one, in a random order, for documents whose pages teach one another. Printed are seconds by the clock and of the
processor: those of one process; of the one that takes the pages, and of all that read for it. On idle cores the time
is about that of the one that takes them and the share of one of the others. Exit code 1 where a document differs.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pdf_speed
import pypdfium2
from common import print_table

import arclean

if TYPE_CHECKING:
    from collections.abc import Iterator


def long_files(paths: list[Path], asked: argparse.Namespace) -> Iterator[tuple[str, bytes]]:
    """Yield the names and bytes of long PDFs: those that are, and others joined."""
    files = [file for path in paths for file in (sorted(path.rglob("*.pdf")) if path.is_dir() else [path])]
    short = []
    for file in files:
        try:
            pages = len(pypdfium2.PdfDocument(file))
        except pypdfium2.PdfiumError:
            continue
        if pages >= asked.pages:
            yield file.name, file.read_bytes()
        else:
            short.append(file)
    Random(asked.seed).shuffle(short)
    for number in range(0, len(short) - asked.joined + 1, asked.joined) if asked.joined else ():
        yield f"{asked.joined} joined, {number}", pdf_speed.joined(short[number : number + asked.joined])


def read(data: bytes, jobs: int) -> tuple[str, tuple[float, float, float], int]:
    """Read a PDF; return all that comes of it, seconds (of the clock, of this process, of others) and its pages."""
    before, start, own = _others(), time.perf_counter(), time.process_time()
    try:
        document = arclean.read_pdf(data, jobs=jobs)
    except arclean.ArcleanError as error:
        return repr(error), (0.0, 0.0, 0.0), 0
    seconds = time.perf_counter() - start, time.process_time() - own, _others() - before
    return repr(document), seconds, len(document.pages)


def _others() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> int:
    """Compare one process with several; return 1 where a document differs."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--pages", type=int, default=40)
    parser.add_argument("--joined", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    rows, differing = [], 0
    for name, data in long_files(asked.paths, asked):
        read(data, 1)  # loads what is needed
        one, (clock, work, _), pages = read(data, 1)
        several, (clock_of_several, own, others), _ = read(data, asked.jobs)
        differing += one != several
        rows.append([
            name, pages, f"{clock:.2f}", f"{work:.2f}", f"{clock_of_several:.2f}", f"{own:.2f}", f"{others:.2f}",
            "same" if one == several else "DIFFERS",
        ])  # fmt: skip
        print(name, rows[-1][-1], flush=True)
    head = ["PDF", "pages", "one: clock, s", "work, s", f"{asked.jobs}: clock, s", "own work, s", "others' work, s", ""]
    print_table(head, rows)
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
