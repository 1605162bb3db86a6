"""Measure speed: arclean against ftfy, one str.translate pass and a bare UTF-8 round trip, in one run.

    python benchmarks/speed.py [--documents 200] [--rounds 9] [--filters] [--imports]
    python benchmarks/speed.py --pdf FOLDER [--rounds 9]

Documents have 1,000 bytes of UTF-8: paragraphs of the clean fixtures, shuffled and cut at a word. Damaged ones
are damaged by one corruptor each, in turn through all registered ones (so an equal share of each), and cut to
1,000 bytes again. Every round takes documents that no round saw before, and times each tool over all of them,
one tool after the other; ratios are taken within a round, and the median over the rounds is given.

Profile ``repair`` is measured whole, and its filters of characters alone, without those that ask what the words mean.

Exit code 1 below a floor (times as fast as ftfy.fix_text): 20 on clean documents and 6 on damaged ones, 25 and 8 by
the filters of characters alone on their own damage; and 60 ms for ``import arclean`` with neither pdfplumber nor
ftfy nor charset_normalizer loaded by it, or by the cleaning of a clean text.
With ``--pdf``, only the reader of PDFs is measured: reading and repair against pdfplumber.extract_text, on the PDFs of
a folder joined to files of 5 to 200 pages (see pdf_speed.py; needs pypdfium2), and the growth of memory over 1,000
pages. Exit code 1 below twice as fast, or above 50 MB.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import ftfy
from common import damage_documents, make_documents, print_table, print_totals

import arclean
from arclean import filters
from arclean.testing import corruptors

if TYPE_CHECKING:
    from collections.abc import Callable

CHARACTERS = (
    "mojibake", "entities", "controls", "control-glyphs", "presentation-forms", "doubled-glyphs", "letter-spacing",
    "losses", "kashida-glyphs", "kashida", "marks", "look-alikes", "digits", "spaces",
)  # fmt: skip
WHOLE, ALONE = "arclean.clean", "its filters of characters"
FLOORS = {"clean": 20.0, "damaged": 6.0, "clean_characters": 25.0, "damaged_characters": 8.0}
"""How many times as fast as ftfy.fix_text; a prototype of ten gated filters reached 39 and 9 (2026-11)."""
IMPORT_MS = 60.0
HEAVY = ("pdfplumber", "ftfy", "charset_normalizer")
_TABLE = str.maketrans({"\u0640": None, "\u00a0": " ", "\ufeff": None})


def seconds(tool: Callable[[str], object], texts: list[str]) -> float:
    """Time a tool over texts, in seconds a text that this process has on its processor."""
    start = time.process_time()
    for text in texts:
        tool(text)
    return (time.process_time() - start) / len(texts)


TOOLS: dict[str, Callable[[str], object]] = {
    WHOLE: arclean.clean,
    ALONE: arclean.Pipeline([f for f in arclean.profile("repair").filters if f.name in CHARACTERS]),
    "ftfy.fix_text": ftfy.fix_text,
    "str.translate": lambda text: text.translate(_TABLE),
    "encode and decode": lambda text: text.encode().decode(),
}


def rounds(sets: list[list[str]]) -> dict[str, list[float]]:
    """Time every tool over every set of documents, tools interleaved; a first set warms up and is dropped."""
    found: dict[str, list[float]] = {name: [] for name in TOOLS}
    for texts in sets:
        for name, tool in TOOLS.items():
            found[name].append(seconds(tool, texts))
    return {name: times[1:] for name, times in found.items()}


def compare(kind: str, sets: list[list[str]]) -> dict[str, float]:
    """Print the table of one kind of document; return how many times as fast as ftfy each tool is."""
    times = rounds(sets)
    size = statistics.mean(len(text.encode("utf-8", "surrogatepass")) for texts in sets for text in texts)
    base = times["ftfy.fix_text"]
    ratio = {n: statistics.median(b / t for b, t in zip(base, found, strict=True)) for n, found in times.items()}
    rows = []
    for name, found in times.items():
        each = statistics.median(found)
        rows.append([name, f"{1e6 * each:.1f}", f"{size / each / 1e6:.1f}", f"{ratio[name]:.1f}"])
    print(f"{kind}: {len(sets) - 1} rounds of {len(sets[0])} documents of {size:.0f} bytes")
    print_table(["tool", "µs a document", "MB/s", "times as fast as ftfy"], rows)
    return ratio


def by_filter(count: int) -> None:
    """Print what each filter costs alone, on clean documents and on the damage that it repairs."""
    clean = make_documents(count, seed=77)
    rows = []
    for name in filters.names():
        alone = arclean.Pipeline([filters.find(name)()])
        own = damage_documents(clean, [name], size=1000) if name in corruptors.names() else []
        asleep = min(seconds(alone, clean) for _ in range(5))
        awake = min(seconds(alone, own) for _ in range(5)) if own else float("nan")
        whole = min(seconds(arclean.clean, own) for _ in range(5)) if own else float("nan")
        base = seconds(ftfy.fix_text, own) if own else float("nan")
        woken = sum(filters.find(name)().wakes(text) for text in clean) / len(clean)
        micro = [f"{1e6 * t:.1f}" for t in (asleep, awake, whole, base)]
        rows.append([name, micro[0], f"{100 * woken:.0f} %", *micro[1:], f"{base / whole:.1f}"])
    head = ["filter", "µs, clean", "clean documents it wakes for", "µs, its damage", "µs, arclean.clean", "µs, ftfy"]
    print_table([*head, "times as fast as ftfy"], rows)


def imports(runs: int = 9) -> tuple[float, float, list[str]]:
    """Time the start of Python with arclean, beyond a bare start.

    Returns milliseconds for ``import arclean`` and for that and the first cleaning, which loads every filter; and
    what neither of them should have loaded.
    """
    codes = ("pass", "import arclean", "import arclean; arclean.clean('')")
    bare, imported, first = (min(_start(code) for _ in range(runs)) for code in codes)
    code = f"import sys, arclean; arclean.clean({make_documents(1)[0]!r}); print(*(set({HEAVY}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    return 1000 * (imported - bare), 1000 * (first - bare), done.stdout.split()


def _start(code: str) -> float:
    """Run a line of Python; return the seconds that its process had on its processor."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def pdfs(folder: Path, count: int) -> int:
    """Measure the reader of PDFs; return the exit code."""
    import pdf_speed  # noqa: PLC0415 - needs pypdfium2, which the rest does not

    median, lowest = pdf_speed.compare(folder, count)
    megabytes = pdf_speed.growth(folder)
    print_totals(times_pdfplumber=median, lowest=lowest, growth_megabytes=megabytes)
    return int(median < pdf_speed.FLOOR or megabytes > pdf_speed.MOST_MEGABYTES)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=200, help="documents a round (default 200)")
    parser.add_argument("--rounds", type=int, default=9, help="rounds that count, behind one that warms up (default 9)")
    parser.add_argument("--filters", action="store_true", help="also print the cost of each filter alone")
    parser.add_argument("--pdf", type=Path, metavar="FOLDER", help="measure the reader of PDFs on those of a folder")
    args = parser.parse_args()
    if args.pdf:
        return pdfs(args.pdf, args.rounds)

    names = [name for name in corruptors.names() if name != "wrong-map"]  # nothing cleans a lie: it is read twice
    clean = [make_documents(args.documents, seed=n) for n in range(args.rounds + 1)]
    broken = [damage_documents(texts, names, size=1000, seed=1000 * n) for n, texts in enumerate(clean)]
    print(f"damage: one of {', '.join(names)} a document, in turn\n")
    own = [damage_documents(texts, CHARACTERS, size=1000, seed=1000 * n) for n, texts in enumerate(clean)]
    whole, characters = compare("clean", clean), compare("damaged in characters alone", own)
    figures = {
        "clean": whole[WHOLE],
        "damaged": compare("damaged", broken)[WHOLE],
        "clean_characters": whole[ALONE],
        "damaged_characters": characters[ALONE],
    }
    if "kashida" in names:
        dense = [damage_documents(texts, ["kashida"], size=1000, seed=1000 * n) for n, texts in enumerate(clean)]
        figures["kashida"] = compare("damaged by kashida alone, a third of all joints stretched", dense)[WHOLE]
    if args.filters:
        by_filter(args.documents)
    milliseconds, first, heavy = imports()
    times = {f"times_{name}": figure for name, figure in figures.items()}
    print_totals(**times, import_ms=milliseconds, first_clean_ms=first, loaded=heavy)

    low = {name: floor for name, floor in FLOORS.items() if figures[name] < floor}
    failed = [f"{name}: {figures[name]:.1f} times as fast as ftfy, floor {floor}" for name, floor in low.items()]
    if milliseconds > IMPORT_MS:
        failed.append(f"import: {milliseconds:.0f} ms, ceiling {IMPORT_MS:.0f}")
    if heavy:
        failed.append(f"loaded without need: {', '.join(heavy)}")
    print(*failed, sep="\n", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
