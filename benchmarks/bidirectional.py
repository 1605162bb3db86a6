r"""Hold the bidirectional algorithm against python-bidi, and its inverse against itself, on 100,000 lines.

    python benchmarks/bidirectional.py [CORPORA...] [--lines 100000]

Half of the lines are real (from the files ``*.txt`` and ``*.txt.gz`` of the folders or files named, else from the
fixtures, drawn with a fixed seed), half are soups: characters of all classes, and one in five with embeddings and
isolates. Exit code 1 when an order differs from python-bidi's without being explained, or when a line read back
from the page does not lie on it as it did (of soups, and of Arabic lines laid out from left to right, a few in ten
thousand may: more brackets, digits and tabs in one stretch than the search looks at; with embeddings it is not asked).

Where python-bidi (0.6.12, over the Rust crate unicode-bidi) differs, and why that is its own:

- ``early``: it asks whether anything runs leftward before rule L1 has given tabs, and what stands at the end of a line
  inside an embedding, the level of the paragraph, and then leaves a line as it is. ``a\tb`` in a line from right to
  left is 2 1 2, so b stands first; BidiTest.txt has the line (``L S L``).
- ``removed``: characters that rule X9 removes (embeddings, invisible ones) have no place by the rules; both keep them,
  at different ends of a run. All other characters are in one order.
- ``isolate``: brackets behind an isolate. By N0 they take the direction of the last strong letter before them in their
  isolating run sequence (BD13), which is not one inside the isolate: in ``c\u0662\u2068\u200e\u2069{\u200f}`` that of
  the digit; python-bidi gives them that of the LRM. Found in soups with marks only, a few in 100,000.

python-bidi does not mirror (rule L4), so orders are compared, not texts.
"""

from __future__ import annotations

import argparse
import gzip
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random

import bidi as oracle
from common import CLEAN, print_table, print_totals

from arclean.bidi import levels, to_logical, to_visual
from arclean.bidi.classes import CLASS_TABLE, EXPLICIT_LETTERS

SIGNS = "אבגعربيabc123١٢۳+-%$,.:/ \t()[]{}<>«»!؟\u064b\u0301\u200d\u200c\u00ad\u200e\u200f\u061c"
MARKS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
LOST = {"real": (0.0005, 0), "soup": (0.004, 0.001), "soup with marks": (1, 1)}  # by base; 2026-11
REASONS = ("removed", "early", "isolate", "unexplained")
REMOVED = frozenset("eEdDpb")


def real_lines(paths: list[Path], count: int, random: Random) -> list[str]:
    """Draw lines that hold something, in equal shares from each file."""
    files = [f for path in paths for f in ([path] if path.is_file() else sorted(path.rglob("*.txt*")))]
    drawn = []
    for file in files:
        data = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
        lines = [line for line in data.decode("utf-8").splitlines() if line.strip()]
        drawn += random.choices(lines, k=count // len(files)) if lines else []
    return drawn


def soups(signs: str, count: int, random: Random) -> list[str]:
    """Make lines of signs drawn one by one."""
    return ["".join(random.choices(signs, k=random.randint(1, 30))) for _ in range(count)]


def divergence(line: str, base: int | None) -> str:
    """Compare the order of a line with python-bidi's, and name the reason of a difference."""
    ours = "".join([line[place] for place in to_visual(line, base).order])
    theirs = oracle.get_display(line) if base is None else oracle.get_display(line, base_dir="LR"[base])
    if ours == theirs:
        return ""
    if _kept(ours) == _kept(theirs):
        return "removed"
    classes = line.translate(CLASS_TABLE)
    leftward = {letter for letter, level in zip(classes, levels(line, base), strict=True) if level % 2}
    if _kept(theirs) == _kept(line) and leftward <= set(f" SBb{EXPLICIT_LETTERS}"):
        return "early"
    return "isolate" if any(mark in classes for mark in "lrf") else "unexplained"


def _kept(text: str) -> str:
    return "".join([char for char in text if CLASS_TABLE[ord(char)] not in REMOVED])


def there_and_back(lines: list[str], base: int) -> Counter[str]:
    """Lay lines out, read them back, and count what became of them."""
    found: Counter[str] = Counter()
    for line in lines:
        page = to_visual(line, base).text
        back = to_logical(page, base)
        found["same" if back.text == line else "alike" if to_visual(back.text, base).text == page else "lost"] += 1
        found["exact"] += back.exact
        if back.exact and back.text != line:
            found["wrong"] += 1
        found["marks"] += any(mark in line.translate(CLASS_TABLE) for mark in EXPLICIT_LETTERS) and back.text != line
    return found


def main() -> int:
    """Run both comparisons and print them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpora", nargs="*", type=Path, default=[CLEAN])
    parser.add_argument("--lines", type=int, default=100_000)
    asked = parser.parse_args()
    random = Random(3)
    kinds = {
        "real": real_lines(asked.corpora, asked.lines // 2, random),
        "soup": soups(SIGNS, asked.lines * 4 // 10, random),
        "soup with marks": soups(SIGNS + MARKS * 2, asked.lines // 10, random),
    }
    failed = 0
    differ = []
    for name, lines in kinds.items():
        found = Counter(divergence(line, base) for line in lines for base in (0, 1, None))
        failed += found["unexplained"]
        differ.append([name, 3 * len(lines), found[""], *(found[why] for why in REASONS)])
    print("Order, against python-bidi (each line with base 0, 1 and its own)\n")
    print_table(("lines", "compared", "alike", *REASONS), differ)
    rows = []
    for name, lines in kinds.items():
        for base in (1, 0):
            found = there_and_back(lines, base)
            failed += found["wrong"] + max(0, found["lost"] - LOST[name][base] * len(lines))
            share = [found[what] / len(lines) for what in ("same", "alike", "lost", "exact")]
            rows.append([name, base, len(lines), *share, found["wrong"]])
    print("There and back: same; another that lies alike (the line cannot be told from it); lost; said to be exact\n")
    print_table(("lines", "base", "number", "same", "alike", "lost", "exact", "wrong"), rows)
    lines = kinds["real"][:5000]
    pages = [to_visual(line, 1).text for line in lines]
    start = time.perf_counter()
    for page in pages:
        to_logical(page)
    spent = time.perf_counter() - start
    size = sum(map(len, pages)) / len(pages)
    print_totals(failed=failed, microseconds_a_line=1e6 * spent / len(pages), characters_a_line=size)
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
