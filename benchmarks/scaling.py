"""Measure scaling: time at 2n over time at n, on texts made to be slow.

    python benchmarks/scaling.py [--size 16384] [--filters NAME ...] [--quick] [--files]

Texts: long runs of every sign that some filter treats; alternations that make a pattern start over; one very long
line, very many short ones; entities that nest or never end; random text; prose, as it is and damaged. Each is made at
n, 2n, 4n and 8n characters, prose by repeating some of it as a whole, so that twice the text is twice the same.

Each filter is asked for the cases of its own fixtures too, and the profile for all of them: together, in lines and in
one line, and some by themselves. Files are read, not cleaned: web pages (``benchmarks/hostile_pages.py``: whatever
tags are in them, cut off, open or nested), PDFs and texts (``benchmarks/hostile_files.py``: what a page draws, objects,
maps and tables, encodings), and those of which a little says much (``benchmarks/hostile_amplified.py``), within the
usual limits. Results are made before and told (``benchmarks/hostile_outputs.py``: Markdown, reports,
records, diagnoses).

**What is judged** is the median of the three doublings. What grows faster than the text does so in the last two at
least; one doubling alone over 2.3 is a step: a cache of the processor or of a filter that stops fitting, a vote that a
longer random text decides otherwise. It is printed as ``worst``. For the profile texts of a million follow.

**How little is measured**: a text is timed at 8n first; below 20 ms it passes. What takes long is measured at a quarter
of n, if from there to 8n it grows no faster than it may. One round is enough where the median is clear; a text that
takes longer than its deadline is judged on shorter ones. All of it takes some twelve minutes of one core.

**How time is taken**: of this process on its processor, the least of several rounds, all sizes in turn; a median that
is too high is measured again, up to ten rounds, for noise only adds. Before each text garbage is collected (what lived
before is frozen), and the collector is off while the clock runs: its passes over all that lives come in steps too, in
long texts only, and may take as long as the rest. Random texts are drawn anew in each round: a text that was seen
before is remembered word by word as far as the caches of the filters reach, and would seem to be fast until then.

Exit code 1 where a median stays above 2.3, or where a million characters take more than 60 s (those texts are tried
that may come near by what they took before).
"""

from __future__ import annotations

import argparse
import gc
import math
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

from common import print_table, print_totals
from hostile_amplified import amplified_names, make_amplified
from hostile_files import make_pdf, pdf_names
from hostile_files import make_text as make_text_file
from hostile_files import text_names as text_file_names
from hostile_outputs import OUTPUTS, UNBOUNDED, make_result, result_names
from hostile_pages import make_page, page_names
from hostile_texts import case_names, make_text, text_names

from arclean import Pipeline, ReadError, Result, filters, profiles, read_html, read_pdf, read_text
from arclean.readers.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST = 2.3  # law 10: twice the text, twice the time, and 15 % for caches and the allocator
SIZES = (1, 2, 4, 8)  # times n
ROUNDS = 10
CLEAR = 2.1  # a median below it after one round needs no other: noise would have to hide half of a square
SHORT = 0.1  # seconds at 8n below which what grows too fast is measured at 4n again: processes and caches come in steps
LONG = 0.5  # seconds at 8n from which a quarter of n is measured
SMALLEST = 4096  # characters: n is not made smaller than a quarter of it
DEADLINE = 20.0  # seconds that a text may take
SHORTEST = 0.02  # seconds at 8n: below, the clock and other processes weigh more than the text
SLOWEST = 60.0  # seconds for a million characters

Run = Callable[[Any], object]
Make = Callable[[str, int, int, int], Any]
Family = tuple[str, Run, Make, list[str]]

READERS: dict[str, tuple[Callable[..., object], Callable[[str, int], bytes], list[str]]] = {
    "read_html": (read_html, lambda name, size: make_page(name, size).encode(), page_names()),
    "read_pdf": (read_pdf, make_pdf, pdf_names()),
    "read_text": (read_text, make_text_file, text_file_names()),
}


def filter_families(chosen: Sequence[str] | None, *, whole: bool, quick: bool) -> Iterator[Family]:
    """Yield the profile repair, then each filter by itself, with the texts and the cases of its own fixtures."""
    if whole:
        own = [name for filter_name in filters.names() for name in case_names(filter_name)]
        yield "repair", profiles.load("repair").run, make_text, [*text_names(), *own]
    for name in [] if quick else filters.names() if whole else chosen or []:
        yield name, Pipeline([filters.find(name)()]).run, make_text, [*text_names(), *case_names(name)]


def reader_families() -> Iterator[Family]:
    """Yield each reader, without limits, and the files made for it; PDFs that only limits can end within them."""

    def reading(read: Callable[..., object], limits: Limits = UNBOUNDED) -> Run:
        def run(data: bytes) -> None:
            with suppress(ReadError):  # a file that is refused is read too, and its time counts
                read(data, limits=limits)

        return run

    def making(make: Callable[[str, int], bytes]) -> Make:
        return lambda name, size, times, _: make(name, size * times)

    for subject, (read, make, known) in READERS.items():
        yield subject, reading(read), making(make), known
    yield "read_pdf, within limits", reading(read_pdf, Limits()), making(make_amplified), amplified_names()


def output_families() -> Iterator[Family]:
    """Yield what is made of a result, and the results: of texts, pages and PDFs that are repaired before."""
    for subject, make_output in OUTPUTS.items():
        yield subject, make_output, make_result, result_names()


class _TooLongError(BaseException):
    """A text takes longer than its deadline."""


class Growth(NamedTuple):
    """What was measured of a text: the ratios of the doublings, the seconds at the longest text, and its length."""

    ratios: list[float]
    seconds: float
    length: int
    ends: bool = True  # within the deadline at 8n

    @property
    def is_bad(self) -> bool:
        """Whether it grows too fast, or does not end."""
        return not self.ends or (median(self.ratios) > MOST and self.seconds >= SHORTEST)


def judge(run: Run, make: Make, name: str, size: int) -> Growth:
    """Measure how the time of a text grows: at 8n at once, and no more where that is short; else at all sizes.

    A text that is slow, but grows no faster than it may from 2n to 8n, is measured at a quarter of n.
    """
    made = make(name, size, SIZES[-1], 0)
    try:
        seconds = _seconds(run, made)
        if seconds < SHORTEST:
            return Growth([1.0] * 3, seconds, size_of(made))
        if seconds > LONG and size >= SMALLEST:
            found = judge_rounds(run, make, name, size // 4)
            if found.is_bad or seconds <= MOST**2 * found.seconds:
                return found
        found = judge_rounds(run, make, name, size)
    except _TooLongError:
        if size < SMALLEST:
            return Growth([math.inf] * 3, math.inf, size_of(made), ends=False)
        return judge(run, make, name, size // 4)._replace(ends=False)
    return judge_rounds(run, make, name, 4 * size) if found.is_bad and found.seconds < SHORT else found


def judge_rounds(run: Run, make: Make, name: str, size: int) -> Growth:
    """Measure all sizes in turn: once where it is clear, else until the median is low enough, ten times at most."""
    least = [math.inf] * len(SIZES)
    ratios: list[float] = []
    length = 0
    for draw in range(1, ROUNDS + 1):  # the first text was seen
        for number, times in enumerate(SIZES):
            made = make(name, size, times, draw)
            least[number] = min(least[number], _seconds(run, made))
            length = size_of(made)
        ratios = [twice / max(once, 1e-9) for once, twice in pairwise(least)]
        if median(ratios) <= (MOST if draw > 1 else CLEAR) or (draw > 1 and least[-1] < SHORTEST):
            break
    return Growth(ratios, least[-1], length)


def _seconds(run: Run, made: Any) -> float:
    gc.collect()
    gc.disable()
    signal.setitimer(signal.ITIMER_PROF, DEADLINE)
    try:
        start = time.process_time()
        run(made)  # with the record, and with filters that only report
        return time.process_time() - start
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        gc.enable()


def size_of(made: Any) -> int:
    """Return the length of a text or file, or of the original of a result."""
    return len(made.original if isinstance(made, Result) else made)


def _end_text(*_: object) -> None:
    raise _TooLongError


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=16384, help="n, in characters (default 16,384)")
    parser.add_argument("--filters", nargs="*", help="only these filters (default all, and the profile repair)")
    parser.add_argument("--texts", default="", help="only texts whose name contains this")
    parser.add_argument("--files", action="store_true", help="only web pages, PDFs and texts, which are read")
    parser.add_argument(
        "--outputs", action="store_true", help="only what is made of results: Markdown, reports, records"
    )
    parser.add_argument("--quick", action="store_true", help="the profile alone, without a million characters")
    args = parser.parse_args()
    signal.signal(signal.SIGPROF, _end_text)
    start = time.process_time()
    whole = args.filters is None and not args.files and not args.outputs
    for warming in ("repair", "web"):  # tables are read once
        profiles.load(warming).run(make_text("clean prose", args.size, 1, 0))
    gc.collect()
    gc.freeze()  # what lives by now is not looked at again before each text
    families = list(filter_families(args.filters, whole=whole, quick=args.quick))
    if whole or args.files:
        families += reader_families()
    if whole or args.outputs:
        families += output_families()
    rows: list[list[object]] = []
    failed: list[str] = []
    extrapolated: dict[str, float] = {}  # seconds of a million characters in repair
    for subject, run, make, known in families:
        began = time.process_time()
        for name in (name for name in known if args.texts in name):
            found = judge(run, make, name, args.size)
            middle, cost = median(found.ratios), found.seconds / max(1, found.length)
            told = f"{1e9 * cost:.0f}", f"{middle:.2f}", f"{max(found.ratios):.2f}", "SLOW" if found.is_bad else ""
            rows.append([subject, name, *told])
            if subject == "repair":
                power = math.log2(max(2.0, middle))
                extrapolated[name] = found.seconds * (1_000_000 / found.length) ** power
            if found.is_bad:
                never = "" if found.ends else f", and more than {DEADLINE:g} s at last"
                failed.append(f"{subject}: {name}: {middle:.2f} times the time for twice the text{never}")
                print(failed[-1], file=sys.stderr, flush=True)
        print(f"{subject}: {time.process_time() - began:.0f} s", file=sys.stderr, flush=True)
        gc.collect()
        gc.freeze()
    rows.sort(key=lambda row: (row[-1] == "", -float(str(row[2]))))
    print(f"n = {args.size}, {len(rows)} texts; the slowest a character:\n")
    print_table(
        ["subject", "text", "ns a character", "time at 2n / time at n", "worst", ""], rows[: max(40, len(failed))]
    )
    if whole and not args.quick:
        failed += million(families[0][1], extrapolated)
    print_totals(
        measured=len(rows), failed=len(failed), slowest_ns=max((float(str(row[2])) for row in rows), default=0.0),
        seconds=time.process_time() - start,
    )  # fmt: skip
    return 1 if failed else 0


def million(run: Run, extrapolated: dict[str, float]) -> list[str]:
    """Repair texts of a million characters, those that may come near the bound by what they took before."""
    failed, rows = [], []
    for name in sorted(extrapolated, key=lambda name: -extrapolated[name]):
        if rows and extrapolated[name] < SLOWEST / 3:
            break
        made = make_text(name, 1_000_000, 1, 0)
        start = time.process_time()
        run(made)
        seconds = time.process_time() - start
        rows.append((seconds, name))
        if seconds > SLOWEST:
            failed.append(f"repair: {name}: {seconds:.0f} s for a million characters")
            print(failed[-1], file=sys.stderr, flush=True)
    print("a million characters, the slowest of the profile repair:\n")
    print_table(["text", "s"], [[name, f"{seconds:.2f}"] for seconds, name in sorted(rows, reverse=True)[:12]])
    return failed


if __name__ == "__main__":
    sys.exit(main())
