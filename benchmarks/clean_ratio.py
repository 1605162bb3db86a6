"""Compare how long two checkouts clean clean text, beside ``ftfy.fix_text`` and one ``str.translate``, in one run.

    python benchmarks/clean_ratio.py OLD NEW FILE... [--rounds 7] [--characters 60000]

A FILE is a clean corpus, gzipped, a paragraph a line. Its text is cut into texts of each size in characters, at a
space, and into its lines; those that NEW changes are left out. Each round cleans texts that no round had before, by one
tool after the other: the two checkouts, each in a process of its own, ftfy and str.translate. A ratio is taken within
a round, and the median over the rounds is given: NEW over OLD, ftfy and str.translate. Seconds are those of the
processor.
"""

from __future__ import annotations

import argparse
import gzip
import re
import time
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import ftfy
from checkout_process import CheckoutProcess, answer_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

SIZES = (0, 300, 1000, 10_000)  # characters of a text; 0: lines
_TABLE = str.maketrans({"\u0640": None, "\u00a0": " ", "\ufeff": None})


def clean_texts(texts: list[str]) -> tuple[float, list[int]]:
    """Clean texts by the checkout of this process; return the seconds and the numbers of those that were changed."""
    import arclean  # noqa: PLC0415 - of the checkout that runs this

    start = time.process_time()
    cleaned = [arclean.clean(text) for text in texts]
    return time.process_time() - start, [at for at, text in enumerate(texts) if cleaned[at] != text]


def seconds(tool: Callable[[str], object], texts: Sequence[str]) -> float:
    """Return the seconds that a tool takes over texts."""
    start = time.process_time()
    for text in texts:
        tool(text)
    return time.process_time() - start


def cut(text: str, size: int) -> Iterator[str]:
    """Yield texts of a size in characters at most, cut at a space; its lines where the size is 0."""
    return (found[0] for found in re.finditer(r"\S[^\n]*" if not size else rf"(?s:\S.{{1,{size - 1}}})(?=\s)", text))


def compare(old: CheckoutProcess, new: CheckoutProcess, texts: Sequence[str], rounds: int) -> tuple[float, ...]:
    """Return the ratios of NEW to OLD, ftfy and str.translate, and the microseconds of NEW a text."""
    tools: dict[str, Callable[[Sequence[str]], float]] = {
        "new": lambda some: new.ask(some)[0],
        "old": lambda some: old.ask(some)[0],
        "ftfy": partial(seconds, ftfy.fix_text),
        "translate": partial(seconds, lambda text: text.translate(_TABLE)),
    }
    found = []
    for number in range(rounds):
        some = texts[number::rounds]
        order = [*tools][number % len(tools) :] + [*tools][: number % len(tools)]
        times = {name: tools[name](some) for name in order}
        by_others = (times["new"] / times[name] for name in ("old", "ftfy", "translate"))
        found.append((*by_others, 1e6 * times["new"] / len(some)))
    return tuple(map(median, zip(*found, strict=True)))


def main() -> None:
    """Print a row for each size of text."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("paths", type=Path, nargs="*", help="OLD NEW FILE...")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--characters", type=int, default=60_000, help="of each file, for each size")
    parser.add_argument("--work", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.work:
        answer_lines(clean_texts)
        return
    old, new = (CheckoutProcess(__file__, checkout) for checkout in asked.paths[:2])
    corpora = [gzip.decompress(file.read_bytes()).decode("utf-8") for file in asked.paths[2:]]
    for checkout in (old, new):  # loads tables
        checkout.ask(corpora[0][-20_000:].split("\n"))
    print("| characters a text | texts | µs a text | / old | / ftfy.fix_text | / str.translate |\n" + 6 * "|---" + "|")
    part = asked.characters
    for number, size in enumerate(SIZES):  # of each size another part of a corpus: nothing is remembered
        texts = [one for text in corpora for one in cut(text[number * part : (number + 1) * part], size)]
        probe = CheckoutProcess(__file__, asked.paths[1])
        changed = {*probe.ask(texts)[1]}
        probe.close()
        texts = [text for at, text in enumerate(texts) if at not in changed]
        by_old, by_ftfy, by_translate, microseconds = compare(old, new, texts, asked.rounds)
        row = (f"{size or 'lines'}", len(texts), f"{microseconds:.0f}", f"{by_old:.2f}", f"{by_ftfy:.3f}")
        print("|", " | ".join(map(str, row)), f"| {by_translate:.1f} |", flush=True)
    old.close()
    new.close()


if __name__ == "__main__":
    main()
