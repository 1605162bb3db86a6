"""Measure scaling: time at 2n over time at n, on texts made to be slow.

    python benchmarks/scaling.py [--size 65536] [--filters NAME ...] [--quick]

Texts: long runs of every sign that some filter treats; alternations that make a pattern start over; one very long
line, very many short ones; entities that nest or never end; random wild text. Sizes are n and 2n characters, and for
the profile a text of a million. A ratio above 2.3 is measured again, with more rounds, before it counts; a time below
20 ms at 2n is too short to judge and passes.

Exit code 1 where a ratio stays above 2.3, or where a million characters take more than 60 s. Times are those of this
process on its processor.
"""

from __future__ import annotations

import argparse
import sys
import time
from random import Random
from typing import TYPE_CHECKING

from common import clean_texts, damage, table, total

from arclean import Pipeline, filters, profiles
from arclean.testing import corruptors

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 2.3  # law 10: twice the text, twice the time, and 15 % for caches and the allocator
SHORTEST = 0.02  # seconds at 2n: below, the clock and other processes weigh more than the text
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
    "isolates": "\u2067\u0627\u2069",
}


def texts(size: int) -> Iterator[tuple[str, str]]:
    """Yield adversarial texts of ``size`` characters, by name."""
    for name, unit in {**RUNS, **ALTERNATIONS}.items():
        yield name, (unit * (size // len(unit) + 1))[:size]
    yield "nested entities", ("&" + "amp;" * size)[:size]
    yield "nested numeric entities", ("&" + "#38;" * size)[:size]
    yield "entity never ended", ("&" + "a" * size)[:size]
    random = Random(5)
    pool = "".join(RUNS.values()) + "".join(ALTERNATIONS.values())
    yield "random wild", "".join(random.choices(pool, k=size))
    yield "random letters and spaces", "".join(random.choices("\u0627\u0628\u0644\u0645\u0646 ", k=size))
    prose = "\n\n".join(clean_texts().values())
    yield "clean prose", (prose * (size // len(prose) + 1))[:size]
    yield "clean prose in one line", (prose.replace("\n", " ") * (size // len(prose) + 1))[:size]
    for name in corruptors.names():
        broken = damage(prose, [name], 3)
        yield f"prose damaged: {name}", (broken * (size // len(broken) + 1))[:size]
        yield f"in one line: {name}", (broken.replace("\n", " ") * (size // len(broken) + 1))[:size]


def judge(pipeline: Pipeline, pair: tuple[str, str]) -> tuple[float, float]:
    """Measure the ratio of times, and the longer one; a ratio that is too high is measured again: noise only adds."""
    least = [float("inf")] * 2
    for _ in range(10):
        for number, text in enumerate(pair):
            start = time.process_time()
            pipeline.run(text)  # with the record, and with filters that only report
            least[number] = min(least[number], time.process_time() - start)
        if least[1] < max(SHORTEST, MOST * least[0]):
            break
    return least[1] / max(least[0], 1e-9), least[1]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=65536, help="n, in characters (default 65,536)")
    parser.add_argument("--filters", nargs="*", help="only these filters (default all, and the profile repair)")
    parser.add_argument("--texts", default="", help="only texts whose name contains this")
    parser.add_argument("--quick", action="store_true", help="the profile alone, without a million characters")
    args = parser.parse_args()
    whole = args.filters is None
    subjects = {"repair": profiles.load("repair")} if whole else {}
    if not args.quick:
        names = filters.names() if whole else args.filters
        subjects |= {name: Pipeline([filters.find(name)()]) for name in names}
    rows: list[list[object]] = []
    failed: list[str] = []
    measured = 0
    for subject, pipeline in subjects.items():
        for (name, text), (_, twice) in zip(texts(args.size), texts(2 * args.size), strict=True):
            if args.texts not in name:
                continue
            ratio, seconds = judge(pipeline, (text, twice))
            measured += 1
            bad = ratio > MOST and seconds >= SHORTEST
            rows.append([subject, name, f"{1e9 * seconds / len(twice):.0f}", f"{ratio:.2f}", "SLOW" if bad else ""])
            if bad:
                failed.append(f"{subject}: {name}: {ratio:.2f} times the time for twice the text")
    rows.sort(key=lambda row: (row[4] == "", -float(str(row[2]))))
    print(f"n = {args.size}, {measured} texts; the slowest a character:\n")
    table(["subject", "text", "ns a character", "time at 2n / time at n", ""], rows[: max(40, len(failed))])
    if whole and not args.quick:
        failed += million(subjects["repair"])
    total(measured=measured, failed=len(failed), slowest_ns=max((float(str(row[2])) for row in rows), default=0.0))
    print(*failed, sep="\n", file=sys.stderr)
    return 1 if failed else 0


def million(pipeline: Pipeline) -> list[str]:
    """Clean texts of a million characters; tell which took too long."""
    failed, rows = [], []
    for name, text in texts(1_000_000):
        start = time.process_time()
        pipeline(text)
        seconds = time.process_time() - start
        rows.append((seconds, name))
        if seconds > SLOWEST:
            failed.append(f"repair: {name}: {seconds:.0f} s for a million characters")
    print("a million characters, the slowest of the profile repair:\n")
    table(["text", "s"], [[name, f"{seconds:.2f}"] for seconds, name in sorted(rows, reverse=True)[:12]])
    return failed


if __name__ == "__main__":
    sys.exit(main())
