"""The corpora that measures read: a folder with MANIFEST.jsonl and gzipped texts, a paragraph a line."""

from __future__ import annotations

import argparse
import gzip
import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FULL = 0.6  # share of the width that a line must have


def corpus_texts(folder: Path, *splits: str, most: int = -1) -> Iterator[tuple[str, str]]:
    """Yield the names and the texts of the corpora of some splits, of each at most so many characters."""
    for line in (folder / "MANIFEST.jsonl").read_text("utf-8").splitlines():
        entry = json.loads(line)
        if entry["split"] in splits:
            with gzip.open(folder / entry["file"], "rt", encoding="utf-8") as file:
                yield entry["name"], file.read(most)


def paragraphs_and_documents(text: str, size: int) -> tuple[list[str], list[str]]:
    """Return the paragraphs of a corpus, and documents of so many of them."""
    paragraphs = [line.strip() for line in text.split("\n") if line.strip()]
    return paragraphs, ["\n\n".join(paragraphs[at : at + size]) for at in range(0, len(paragraphs), size)]


def arabic_rows(paragraph: str, width: int, share: float) -> list[str]:
    """Cut a paragraph into lines of at most so many characters; drop short ones and those with few Arabic letters.

    ``share`` is that of the characters of a line which must be Arabic letters, at least.
    """
    rows = [""]
    for word in paragraph.split():
        if len(rows[-1]) + 1 + len(word) > width:
            rows.append("")
        rows[-1] = f"{rows[-1]} {word}".strip()
    return [row for row in rows if len(row) > width * FULL and sum(map(_is_arabic, row)) > share * len(row)]


def _is_arabic(char: str) -> bool:
    return "\u0621" <= char <= "\u064a"


def print_measure(measure: Callable[[Path, str], dict[str, float]], about: str | None) -> None:
    """Print the figures of a measure, of the corpora that the command line names."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path, help="folder with MANIFEST.jsonl and gzipped texts")
    parser.add_argument("--split", default="TEST")
    args = parser.parse_args()
    for name, figure in measure(args.corpora, args.split).items():
        print(f"{name:32} {figure:10.5g}")
