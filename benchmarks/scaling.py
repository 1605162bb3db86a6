"""Measure scaling: time at 2n over time at n, on texts made to be slow.

    python benchmarks/scaling.py [--size 16384] [--filters NAME ...] [--quick] [--files]

Texts: long runs of every sign that some filter treats; alternations that make a pattern start over; one very long
line, very many short ones; entities that nest or never end; random text; prose, as it is and damaged. Each is made at
n, 2n, 4n and 8n characters, prose by repeating it as a whole, so that twice the text is twice the same.

Files are read, not cleaned: web pages (``benchmarks/hostile_pages.py``: whatever tags are in them, cut off, open or
nested), PDFs and texts (``benchmarks/hostile_files.py``: what a page draws, objects, maps and tables, encodings).

**What is judged** is the median of the three doublings. What grows faster than the text does so in the last two at
least; one doubling alone over 2.3 is a step: a cache of the processor or of a filter that stops fitting, a vote that a
longer random text decides otherwise. It is printed as ``worst``. For the profile a text of a million follows.

**How time is taken**: of this process on its processor, the least of several rounds, all sizes in turn; a median that
is too high is measured again, up to ten rounds, for noise only adds. Before each text garbage is collected, and the
collector is off while the clock runs: its passes over all that lives come in steps too, in long texts only, and may
take as long as the rest. Random texts are drawn anew in each round: a text that was seen before is remembered word by
word as far as the caches of the filters reach, and would seem to be fast until then. A median whose longest time is
below 20 ms is too short to judge and passes.

Exit code 1 where a median stays above 2.3, or where a million characters take more than 60 s.
"""

from __future__ import annotations

import argparse
import gc
import math
import sys
import time
from contextlib import suppress
from functools import cache
from itertools import pairwise
from random import Random
from statistics import median
from typing import TYPE_CHECKING, Any

from common import clean_texts, damage_text, print_table, print_totals
from hostile_files import make_pdf, make_text, pdf_names, text_names
from hostile_pages import make_page, page_names

from arclean import Pipeline, ReadError, filters, profiles, read_html, read_pdf, read_text
from arclean.readers.limits import Limits
from arclean.testing import corruptors

if TYPE_CHECKING:
    from collections.abc import Callable

MOST = 2.3  # law 10: twice the text, twice the time, and 15 % for caches and the allocator
SIZES = (1, 2, 4, 8)  # times n
ROUNDS = 10
SHORTEST = 0.02  # seconds at 8n: below, the clock and other processes weigh more than the text
SLOWEST = 60.0  # seconds for a million characters

RUNS = {
    "tatweel": "\u0640",
    **{f"mark U+{code:04X}": chr(code) for code in (0x64B, 0x64E, 0x651, 0x652, 0x653, 0x670, 0x6E1)},
    "space": " ",
    "no-break space": "\u00a0",
    "newline": "\n",
    "form feed": "\f",
    "tab": "\t",
    "carriage return": "\r",
    "&": "&",
    "&#": "&#",
    "(": "(",
    "(cid:": "(cid:",
    "(cid:3)": "(cid:3)",
    "U+FFFD": "\ufffd",
    "private use": "\ue000",
    "UTF-8 as Latin-1": "\u00d8\u00a7",
    "UTF-8 as cp1256": "\u0637\u00a7",
    "cp1256 as Latin-1": "\u00c7\u00e1\u00da",
    "isolated form": "\ufe8d",
    "ligature form": "\ufefb",
    "form of a phrase": "\ufdfa",
    "digit": "7",
    "Arabic digit": "\u0667",
    "digit, Arabic digit": "7\u0667",
    "control U+0002": "\x02",
    "U+200F": "\u200f",
    "U+202B": "\u202b",
    "zero-width joiner": "\u200d",
    "byte order mark": "\ufeff",
    "soft hyphen": "\u00ad",
    "alef": "\u0627",
    "lam": "\u0644",
    "comma": "\u060c",
    "full stop": ".",
    "lone surrogate": "\ud800",
    "NUL": "\0",
}
ALTERNATIONS = {
    "tatweel, mark": "\u0640\u064b",
    "tatweel, space": "\u0640 ",
    "space, comma": " \u060c",
    "letter, space": "\u0627 ",
    "letter, two spaces": "\u0627  ",
    "letters, space, marks": "\u0628 \u064e\u0651",
    "doubled letters": "\u0627\u0627\u0644\u0644",
    "letter, tatweel": "\u0628\u0640",
    "letter, tatweel, mark": "\u0628\u0640\u064e",
    "hamza, tatweel": "\u0621\u0640",
    "&amp;": "&amp;",
    "amp;": "amp;",
    "&amp;lt;": "&amp;lt;",
    "&nbsp": "&nbsp",
    "unended entity": "&amp",
    "digit, comma": "1,",
    "digits, spaces": "12 ",
    "form, space": "\ufe8d ",
    "mojibake, letter": "\u00d8\u00a7\u0627",
    "joiners between letters": "\u0628\u200c",
    "year, gap": "\u0644\u0633\u0646\u0629  ",
    "word, gap, comma": "\u0639\u0627\u0645 \u060c ",
    "short lines": "\u0627\u0628\n",
    "short paragraphs": "\u0627\u0628\n\n",
    "lines of a tatweel": "\u0640\n",
    "quotes": '"\u0627" ',
    "brackets": "(\u0627",
    "spaced rows": "\u0627 \u0644 \u0641 \u0635 \u0644 \u0627 \u0644 \u0623 \u0648 \u0644 \u0645 \u0646\n",
    "torn marks": "\u0645\u0643\u0648 \u0651\u0646 ",
    "spaces after marks": "\u0634\u064a\u0626\u064b \u0627 \u064a\u064f \u0639\u064a\u0651 \u0646 ",
    "isolates": "\u2067\u0627\u2069",
}


def names() -> list[str]:
    """Name the texts."""
    return [*FIXED, *RANDOM, *_prose()]


def text(name: str, size: int, times: int, draw: int) -> str:
    """Make the text of a name: ``times`` as long as one of ``size`` characters; random ones differ by their draw."""
    whole = size * times
    if name in RANDOM:
        return "".join(Random(f"{draw} {times}").choices(RANDOM[name], k=whole))
    if name in FIXED:
        head, unit = FIXED[name]
        return head + (unit * (whole // len(unit) + 1))[: whole - len(head)]
    prose = _prose()[name]
    return prose * (max(1, size // len(prose)) * times)


FIXED = {
    **{name: ("", unit) for name, unit in {**RUNS, **ALTERNATIONS}.items()},
    "nested entities": ("&", "amp;"),
    "nested numeric entities": ("&", "#38;"),
    "entity never ended": ("&", "a"),
}
RANDOM = {
    "random wild": "".join(RUNS.values()) + "".join(ALTERNATIONS.values()),
    "random letters and spaces": "\u0627\u0628\u0644\u0645\u0646 ",
}


@cache
def _prose() -> dict[str, str]:
    """Give clean prose, and what each corruptor makes of it, in lines and in one line."""
    prose = "\n\n".join(clean_texts().values()) + "\n\n"
    found = {"clean prose": prose, "clean prose in one line": prose.replace("\n", " ")}
    for name in corruptors.names():
        broken = damage_text(prose, [name], 3)
        found |= {f"prose damaged: {name}": broken, f"in one line: {name}": broken.replace("\n", " ")}
    return found


UNBOUNDED = Limits(
    **dict.fromkeys(("pages", "glyphs", "seconds", "stream", "characters", "growth"), math.inf), nesting=24
)
"""Limits that end no file before its time is known."""
READERS: dict[str, tuple[Callable[..., object], Callable[[str, int], bytes], list[str]]] = {
    "read_html": (read_html, lambda name, size: make_page(name, size).encode(), page_names()),
    "read_pdf": (read_pdf, make_pdf, pdf_names()),
    "read_text": (read_text, make_text, text_names()),
}


def reader_families() -> list[tuple[str, Callable[[Any], object], Callable[[str, int, int, int], bytes], list[str]]]:
    """Return for each reader its name, what reads without limits, what makes the files, and their names."""

    def reading(read: Callable[..., object]) -> Callable[[Any], object]:
        def run(data: bytes) -> None:
            with suppress(ReadError):  # a file that is refused is read too, and its time counts
                read(data, limits=UNBOUNDED)

        return run

    def making(make: Callable[[str, int], bytes]) -> Callable[[str, int, int, int], bytes]:
        return lambda name, size, times, _: make(name, size * times)

    return [(subject, reading(read), making(make), known) for subject, (read, make, known) in READERS.items()]


def judge(
    run: Callable[[Any], object], make: Callable[[str, int, int, int], str | bytes], name: str, size: int
) -> tuple[list[float], float, int]:
    """Measure the ratios of the three doublings, the seconds at the longest text, and its length."""
    least = [float("inf")] * len(SIZES)
    ratios: list[float] = []
    length = 0
    for draw in range(ROUNDS):
        for number, times in enumerate(SIZES):
            made = make(name, size, times, draw)
            least[number] = min(least[number], _seconds(run, made))
            length = len(made)
        ratios = [twice / max(once, 1e-9) for once, twice in pairwise(least)]
        if draw and (least[-1] < SHORTEST or median(ratios) <= MOST):
            break
    return ratios, least[-1], length


def _seconds(run: Callable[[Any], object], made: str | bytes) -> float:
    gc.collect()
    gc.disable()
    start = time.process_time()
    run(made)  # with the record, and with filters that only report
    spent = time.process_time() - start
    gc.enable()
    return spent


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=16384, help="n, in characters (default 16,384)")
    parser.add_argument("--filters", nargs="*", help="only these filters (default all, and the profile repair)")
    parser.add_argument("--texts", default="", help="only texts whose name contains this")
    parser.add_argument("--files", action="store_true", help="only web pages, PDFs and texts, which are read")
    parser.add_argument("--quick", action="store_true", help="the profile alone, without a million characters")
    args = parser.parse_args()
    whole = args.filters is None and not args.files
    subjects = {"repair": profiles.load("repair")} if whole else {}
    if not args.quick:
        chosen = filters.names() if whole else args.filters or []
        subjects |= {name: Pipeline([filters.find(name)()]) for name in chosen}
    families = [(subject, pipeline.run, text, names()) for subject, pipeline in subjects.items()]
    if whole or args.files:
        families += reader_families()
    rows: list[list[object]] = []
    failed: list[str] = []
    for subject, run, make, known in families:
        for name in (name for name in known if args.texts in name):
            ratios, seconds, length = judge(run, make, name, args.size)
            middle = median(ratios)
            bad = middle > MOST and seconds >= SHORTEST
            cost = f"{1e9 * seconds / length:.0f}"
            rows.append([subject, name, cost, f"{middle:.2f}", f"{max(ratios):.2f}", "SLOW" if bad else ""])
            if bad:
                failed.append(f"{subject}: {name}: {middle:.2f} times the time for twice the text")
    rows.sort(key=lambda row: (row[-1] == "", -float(str(row[2]))))
    print(f"n = {args.size}, {len(rows)} texts; the slowest a character:\n")
    print_table(
        ["subject", "text", "ns a character", "time at 2n / time at n", "worst", ""], rows[: max(40, len(failed))]
    )
    if whole and not args.quick:
        failed += million(subjects["repair"])
    print_totals(
        measured=len(rows), failed=len(failed), slowest_ns=max((float(str(row[2])) for row in rows), default=0.0)
    )
    print(*failed, sep="\n", file=sys.stderr)
    return 1 if failed else 0


def million(pipeline: Pipeline) -> list[str]:
    """Clean texts of a million characters; tell which took too long."""
    failed, rows = [], []
    for name in names():
        made = text(name, 1_000_000, 1, 0)
        start = time.process_time()
        pipeline(made)
        seconds = time.process_time() - start
        rows.append((seconds, name))
        if seconds > SLOWEST:
            failed.append(f"repair: {name}: {seconds:.0f} s for a million characters")
    print("a million characters, the slowest of the profile repair:\n")
    print_table(["text", "s"], [[name, f"{seconds:.2f}"] for seconds, name in sorted(rows, reverse=True)[:12]])
    return failed


if __name__ == "__main__":
    sys.exit(main())
