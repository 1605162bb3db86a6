"""Measure the filter ``furniture``: heads, feet and page numbers that go, and lines of the text that go with them.

    python benchmarks/measures/furniture.py DIR [--split DEV] [--documents 200]

Documents of 6 to 30 pages are set from the texts of a split and given heads and feet of varied manners by the package's
own corruptors; every other one has no form feeds, so that only the period of a page can tell. ``recall`` is the
share of the furniture that is removed, ``precision`` that of the lines removed which are furniture. ``false`` are
lines removed in ten thousand of the same pages without any furniture, and of the texts a paragraph a line.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from itertools import cycle, islice
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from _corpora import corpus_texts

import arclean
from arclean.filters import Furniture
from arclean.filters.furniture.corruptor import add_furniture
from arclean.filters.lines.corruptor import PARAGRAPH_STYLES, set_paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from arclean.core.edits import Edit

DOCUMENTS = 200
CHARACTERS = 600_000
"""Of each corpus."""

_Pages = list[tuple[list[str], str, list[str]]]


def measure(corpora: Path, split: str = "TEST", documents: int = DOCUMENTS, seed: int = 1) -> dict[str, float]:
    """Return the figures of documents made of all corpora of a split."""
    counted: Counter[str] = Counter()
    pipeline, random = arclean.Pipeline([Furniture()]), Random(seed)
    sources = [text for _, text in corpus_texts(corpora, split, most=CHARACTERS)]
    for text in sources:
        counted["clean"] += text.count("\n") + 1
        counted["false"] += _count_removed(pipeline, text)
    stores = [[p for p in (" ".join(p.split()) for p in text.split("\n")) if p] for text in sources]
    for number, store in zip(range(documents), cycle(stores), strict=False):
        name = "pages " if number % 2 == 0 else "stream "
        start, depth = random.randrange(len(store) // 2), random.randint(20, 45)
        style, width = random.choice(PARAGRAPH_STYLES), random.randint(40, 95)
        part = list(islice(store, start, start + random.randint(60, 300)))
        pages = set_paragraphs(part, random, style=style, width=width, depth=depth).split("\f")[: random.randint(6, 30)]
        pages = [_shorten_page(page, random) for page in pages]
        between = "\f" if name == "pages " else "\n"
        bare = between.join(pages)
        counted["clean"] += bare.count("\n")
        counted["false"] += _count_removed(pipeline, bare)
        blank = random.choice(("\n", "\n\n"))
        pieces = list(_set_pieces(add_furniture(pages, random), between, blank))
        result = pipeline.run("".join(piece for piece, _ in pieces))
        _count_furniture(counted, ("", name), pieces, result.edits)
    figures: dict[str, float] = {"lines of furniture": counted["furniture"]}
    for name in ("", "pages ", "stream "):
        figures[f"{name}recall"] = counted[f"{name}right"] / max(1, counted[f"{name}furniture"])
        figures[f"{name}precision"] = counted[f"{name}right"] / max(1, counted[f"{name}removed"])
    return figures | {"false in clean": 1e4 * counted["false"] / max(1, counted["clean"])}


def _shorten_page(page: str, random: Random) -> str:
    """Take up to four lines off the end of every third page: pages are not all of one length."""
    lines = page.split("\n")
    return "\n".join(lines[: max(4, len(lines) - random.randint(1, 4))]).rstrip() if random.random() < 1 / 3 else page


def _count_removed(pipeline: arclean.Pipeline, text: str) -> int:
    return sum(len(edit.source.split("\n")) for edit in pipeline.run(text).edits)


def _set_pieces(pages: _Pages, between: str, blank: str) -> Iterator[tuple[str, bool]]:
    """Put a document together: yield its text piece by piece, each with whether it is furniture."""
    for number, (above, page, below) in enumerate(pages):
        if number:
            yield between, False
        for line in above:
            yield from ((line, True), (blank, False))
        yield page, False
        for line in below:
            yield from ((blank, False), (line, True))


def _count_furniture(
    counted: Counter[str], names: Iterable[str], pieces: list[tuple[str, bool]], edits: Iterable[Edit]
) -> None:
    """Count the lines of a document by what they are."""
    gone = bytearray(sum(len(piece) for piece, _ in pieces))
    for edit in edits:
        gone[edit.start : edit.end] = b"\1" * (edit.end - edit.start)
    at = 0
    for piece, is_furniture in pieces:
        for line in piece.splitlines(keepends=True):
            removed = bool(line.strip()) and all(gone[at : at + len(line.rstrip())])
            for name in names:
                counted[f"{name}furniture"] += is_furniture
                counted[f"{name}removed"] += removed
                counted[f"{name}right"] += removed and is_furniture
            at += len(line)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path, help="folder with MANIFEST.jsonl and gzipped texts")
    parser.add_argument("--split", default="TEST")
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    args = parser.parse_args()
    for name, figure in measure(args.corpora, args.split, args.documents).items():
        print(f"{name:32} {figure:10.4g}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
