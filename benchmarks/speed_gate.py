"""Hold how fast arclean is beside ``ftfy.fix_text`` against the floors in floors.toml: by ratios, not by times.

    python benchmarks/speed_gate.py [--raise-floors | --lower-floors]

Each filter runs alone over its own damage, and the profile ``repair`` over clean texts, texts as they are read of PDFs
and texts with damage of many kinds; none of them is met twice but those that warm up. arclean and ftfy take turns, a
round of texts each, by seconds of the processor, so that whatever else the machine does meets both; whatever it does
only adds: so the least time of arclean a character is held against the least of ftfy.

Exit code 1 where a ratio is below its floor by more than ``floors.SPEED_MARGIN``, on three sets of texts in turn. A
filter that takes twice as long as it did is seen; what takes a tenth longer is not: ``filter_rows.py`` and
``clean_ratio.py`` are for that.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from functools import partial
from typing import TYPE_CHECKING

import ftfy
from common import clean_texts, digest_texts, make_documents, print_table
from damaged_sets import by_corruptor, like_pdf_text, mixed_documents
from floors import SPEED, hold_floors

import arclean
from arclean import filters
from arclean.testing import corruptors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

ROUNDS = 6
TRIES = 3
FEW, MANY = 6, 48  # texts of a round, by what they take
_MANY_BELOW = 0.0004  # seconds a text
_WARMING = 8  # texts


def sets() -> Iterator[tuple[str, Callable[[str], object], Callable[[int], list[str]]]]:
    """Yield names of rows, what is measured, and what makes a number of documents for it."""
    yield "clean", arclean.clean, partial(make_documents, seed=11)
    yield "as read of a PDF", arclean.clean, partial(like_pdf_text, seed=12)
    yield "mixed", arclean.clean, lambda count: mixed_documents(count, 3_000, seed=13)
    for number, name in enumerate(filters.builtin()):
        alone = arclean.Pipeline([corruptors.filter_for(name)])
        yield name, alone.run, partial(by_corruptor, name, seed=20 + number)


def measure_ratio(tool: Callable[[str], object], make: Callable[[int], list[str]], skipped: int = 0) -> float:
    """Return how many times as fast as ftfy a tool is: the least time of all rounds over the least time of ftfy.

    ``skipped`` is the number of sets of texts that were measured before.
    """
    warming = make(_WARMING)
    seconds(ftfy.fix_text, warming)
    count = MANY if seconds(tool, warming) / len(warming) < _MANY_BELOW else FEW
    texts = make(_WARMING + (skipped + 1) * ROUNDS * count)[-ROUNDS * count :]
    rounds = [texts[number::ROUNDS] for number in range(ROUNDS)]
    found = [(seconds(tool, some) / size_of(some), seconds(ftfy.fix_text, some) / size_of(some)) for some in rounds]
    ours, theirs = map(min, zip(*found, strict=True))
    return theirs / ours


def seconds(tool: Callable[[str], object], texts: Sequence[str]) -> float:
    """Return the seconds of the processor that a tool takes over texts."""
    start = time.process_time()
    for text in texts:
        tool(text)
    return time.process_time() - start


def size_of(texts: Sequence[str]) -> int:
    """Return the number of characters of some texts."""
    return sum(map(len, texts))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise-floors", action="store_true", help="write floors that are better than those pinned")
    parser.add_argument("--lower-floors", action="store_true", help="write all floors, the worse ones too")
    args = parser.parse_args()
    start = time.process_time()
    for text in make_documents(20, seed=10):  # loads tables
        arclean.clean(text)
    gc.collect()
    gc.disable()
    digest = digest_texts(clean_texts().values())
    figures: dict[str, dict[str, float]] = {}
    for name, tool, make in sets():
        row = {"times_ftfy": measure_ratio(tool, make)}
        for skipped in range(1, TRIES):
            if not hold_floors({f"{SPEED}{name}": row}, digest, some=True, family=SPEED):
                break
            row = {"times_ftfy": max(row["times_ftfy"], measure_ratio(tool, make, skipped))}
        figures[f"{SPEED}{name}"] = row
    print_table(["speed", "times as fast as ftfy"], [[name, row["times_ftfy"]] for name, row in figures.items()])
    print(f"{time.process_time() - start:.1f} s")
    write = "all" if args.lower_floors else "better" if args.raise_floors else "none"
    faults = hold_floors(figures, digest, write=write, family=SPEED)
    print(*faults, sep="\n", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
