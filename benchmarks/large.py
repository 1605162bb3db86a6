"""Measure a large text: time and peak memory of ``arclean clean`` at N and at 2N megabytes.

    python benchmarks/large.py [--corpora DIR] [--megabytes 16] [--folder DIR]

The text is made paragraph by paragraph from the corpora (``*.txt.gz`` or ``*.txt``, a paragraph a line) or, without a
folder, from the clean fixtures, over and over; every third paragraph is damaged by a corruptor, in turn, from a seed.
It is written to --folder (default: a temporary one), cleaned by a process of its own, and removed.

For the same by hand: /usr/bin/time -v arclean clean TEXT > /dev/null
"""

from __future__ import annotations

import argparse
import gzip
import subprocess
import sys
import tempfile
import time
from itertools import chain, repeat
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from common import clean_texts, print_table, print_totals

from arclean.testing import corruptors

if TYPE_CHECKING:
    from collections.abc import Iterator

MEGABYTE = 1_000_000


def paragraphs(corpora: Path | None) -> Iterator[str]:
    """Yield clean paragraphs without end."""
    if corpora is None:
        texts = "\n".join(clean_texts().values()).split("\n")
        return chain.from_iterable(repeat([line for line in texts if line.strip()]))
    files = sorted([*corpora.glob("*.txt"), *corpora.glob("*.txt.gz")])
    if not files:
        sys.exit(f"there are no .txt or .txt.gz files in {corpora}: name another folder")
    return (line.rstrip("\n") for file in chain.from_iterable(repeat(files)) for line in _lines(file) if line.strip())


def _lines(file: Path) -> Iterator[str]:
    with gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else file.open(encoding="utf-8") as text:
        yield from text


def write(file: Path, corpora: Path | None, size: int, *, seed: int = 1) -> int:
    """Write about ``size`` bytes of partly damaged text; return how many paragraphs it has."""
    random, names = Random(seed), corruptors.names()
    written = number = 0
    with file.open("w", encoding="utf-8", newline="") as out:
        for number, paragraph in enumerate(paragraphs(corpora)):
            broken = paragraph
            if number % 3 == 0:
                broken = corruptors.find(names[number // 3 % len(names)]).corrupt(paragraph, random)
            out.write(broken + "\n\n")
            written += len(broken.encode("utf-8", "replace")) + 2
            if written >= size:
                break
    return number + 1


CHILD = """
import resource, sys
from arclean.cli import main
code = main(["clean", sys.argv[1]])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)
sys.exit(code)
"""


def clean(file: Path) -> tuple[float, float]:
    """Clean a file in a process of its own; return seconds, and the megabytes that it held at most."""
    start = time.perf_counter()
    command = [sys.executable, "-c", CHILD, str(file)]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)  # noqa: S603
    seconds = time.perf_counter() - start
    if done.returncode:
        sys.exit(f"arclean clean failed: {done.stderr[-500:]}")
    unit = 1 if sys.platform == "darwin" else 1024  # ru_maxrss counts bytes there, kilobytes elsewhere
    return seconds, int(done.stderr.split()[-1]) * unit / MEGABYTE


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, help="folder of clean texts (default: the fixtures)")
    parser.add_argument("--megabytes", type=int, default=16, help="N (default 16)")
    parser.add_argument("--folder", type=Path, help="where the text is written (default: a temporary folder)")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    rows: list[list[object]] = []
    figures: dict[str, float] = {}
    if args.folder:
        args.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=args.folder) as folder:
        for megabytes in (args.megabytes, 2 * args.megabytes):
            file = Path(folder) / f"damaged-{megabytes}.txt"
            count = write(file, args.corpora, megabytes * MEGABYTE, seed=args.seed)
            seconds, peak = clean(file)
            file.unlink()
            rows.append([megabytes, count, f"{seconds:.1f}", f"{megabytes / seconds:.2f}", f"{peak:.0f}"])
            figures |= {f"seconds_{megabytes}": seconds, f"peak_mb_{megabytes}": peak}
    print_table(["MB of text", "paragraphs", "s", "MB/s", "peak MB"], rows)
    print_totals(**figures)
    return 0


if __name__ == "__main__":
    sys.exit(main())
