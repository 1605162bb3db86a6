"""Compare how long two checkouts read the same PDFs: the ratio of each file, interleaved in one run.

    python benchmarks/pdf_ratio.py OLD NEW PATH... [--rounds 5] [--honest] [--sample 32] [--most 1.1]

Each checkout has a process of its own; a file is read by one, then by the other, round after round, and a ratio is
taken within each round. Seconds are those of the processor, so that what else the machine does is not counted. Given
are the median over the rounds, and over the files the median, the quartiles and the worst; "first" are the first
readings, of which a process remembers nothing. ``--honest`` leaves out the PDFs of which NEW says that a font's map
lies, or that most of its text is not by a map or encoding; ``--sample`` takes so many of all, evenly. Exit code 1
where the median is above ``--most``.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING, Any, NamedTuple

from checkout_process import CheckoutProcess, answer_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Compared(NamedTuple):
    """A PDF that was read by two checkouts: milliseconds of the new one, and the ratios new to old."""

    name: str
    milliseconds: float
    first: float
    ratio: float


def read_file(name: str) -> tuple[float, bool]:
    """Read a PDF by the checkout of this process; return the seconds, and whether all maps are honest.

    Seconds are infinite where the PDF cannot be read.
    """
    import arclean  # noqa: PLC0415 - of the checkout that runs this

    data = Path(name).read_bytes()
    start = time.process_time()
    try:
        metadata = arclean.read_pdf(data).metadata
    except arclean.ArcleanError:
        return float("inf"), False
    fonts = json.loads(metadata.get("fonts", "[]"))
    return time.process_time() - start, bool(fonts) and all(map(is_honest, fonts))


def is_honest(font: dict[str, Any]) -> bool:
    """Return whether a font has its text by its map or encoding, which does not lie."""
    return font["verdict"] != "lies" and font["source"] in {"map", "encoding"}


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the PDFs of files and folders."""
    for path in paths:
        yield from sorted(path.rglob("*.pdf")) if path.is_dir() else [path]


def sampled(names: list[Path], count: int) -> list[Path]:
    """Return so many of some files, evenly."""
    return names if count >= len(names) else [names[number * len(names) // count] for number in range(count)]


def compare(old: CheckoutProcess, new: CheckoutProcess, file: Path, rounds: int) -> Compared:
    """Read a PDF by both, round after round."""
    times = []
    for number in range(rounds):
        first, then = (old, new) if number % 2 else (new, old)
        pair = {first: first.ask(str(file.resolve()))[0], then: then.ask(str(file.resolve()))[0]}
        times.append((pair[new], pair[old]))
    ratios = [mine / theirs for mine, theirs in times]
    return Compared(file.name, 1000 * median(mine for mine, _ in times), ratios[0], median(ratios))


def main() -> int:
    """Compare two checkouts; return 1 where the new one is slower than it may be."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("paths", type=Path, nargs="*")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--honest", action="store_true")
    parser.add_argument("--sample", type=int, default=10**9)
    parser.add_argument("--most", type=float, default=float("inf"))
    parser.add_argument("--work", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.work:
        answer_lines(read_file)
        return 0
    old, new = (CheckoutProcess(__file__, checkout) for checkout in asked.paths[:2])
    try:
        names = [file for file in files(asked.paths[2:]) if not asked.honest or new.ask(str(file.resolve()))[1]]
        if asked.honest:  # else one of the two has read them already
            new.close()
            new = CheckoutProcess(__file__, asked.paths[1])
        names = sampled(names, asked.sample)
        for reader in (old, new):
            reader.ask(str(names[0].resolve()))  # loads tables and libraries
        found = [compare(old, new, file, asked.rounds) for file in names]
    finally:
        old.close()
        new.close()
    for one in sorted(found, key=lambda one: one.ratio):
        print(f"{one.ratio:5.2f}  first {one.first:5.2f}  {one.milliseconds:7.1f} ms  {one.name}")
    ratios = [one.ratio for one in found]
    low, _, high = quantiles(ratios, n=4) if len(ratios) > 1 else ratios * 3
    print(
        f"{len(found)} PDFs: median {median(ratios):.3f}, quartiles {low:.3f} and {high:.3f}, worst {max(ratios):.2f}; "
        f"first readings {median(one.first for one in found):.3f}"
    )
    return 1 if median(ratios) > asked.most else 0


if __name__ == "__main__":
    sys.exit(main())
