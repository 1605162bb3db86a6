"""Measure the filter ``split-words``: words split by a space that are joined, and words that are left alone.

    python benchmarks/measures/split_words.py DIR [--split DEV] [--show]

Of each document one word of three letters and more in 25 is split, two of three after a letter that does not join and
the others anywhere, but after a waw that stands first. ``recall`` is the share of these that come back, ``wrong``
counts other spaces that are taken out, in 10,000 words. Documents have 40 paragraphs; ``short`` are those of one
paragraph each, ``alone`` those of 40 in which one word is split. ``clean`` counts edits and ``reported`` findings in
10,000 words of the undamaged text.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from pathlib import Path
from random import Random

from _corpora import corpus_texts, paragraphs_and_documents

import arclean
from arclean.arabic.letters import ARABIC, LETTER
from arclean.arabic.marks import MARK
from arclean.filters import SplitWords
from arclean.filters.split_words.corruptor import choose_cut

PARAGRAPHS, EACH, LEAST = 40, 25, 3
_words = re.compile(f"(?<![{LETTER}{MARK}])[{ARABIC}]{{{LEAST},}}(?![{LETTER}{MARK}])").finditer


def measure(corpora: Path, split: str = "TEST", seed: int = 1, *, show: bool = False) -> dict[str, float]:
    """Return the figures of all corpora of a split, by name."""
    figures: dict[str, float] = {}
    sums: Counter[str] = Counter()
    pipeline, random = arclean.Pipeline([SplitWords()]), Random(seed)
    for name, text in corpus_texts(corpora, split):
        counted: Counter[str] = Counter()
        paragraphs, documents = paragraphs_and_documents(text, PARAGRAPHS)
        for document in documents:
            _count_spaces(counted, "", document, _split_words(document, random), pipeline)
            _count_spaces(counted, "alone ", document, _split_words(document, random, most=1), pipeline)
            result = pipeline.run(document)
            counted["clean"] += len(result.edits)
            counted["reported"] += len(result.findings)
            for edit in result.edits if show else ():
                print(f"{name}: {document[edit.start - 25 : edit.end + 25]!r}", file=sys.stderr)
        for paragraph in paragraphs:
            _count_spaces(counted, "short ", paragraph, _split_words(paragraph, random), pipeline)
        counted["clean words"] = len(text.split())
        sums += counted
        figures |= {f"{name} {key}": value for key, value in _shares_of_counts(counted).items()}
    return figures | _shares_of_counts(sums)


def _shares_of_counts(counted: Counter[str]) -> dict[str, float]:
    figures = {}
    for kind in ("", "short ", "alone "):
        figures[f"{kind}recall"] = counted[f"{kind}right"] / max(1, counted[f"{kind}damaged"])
        figures[f"{kind}wrong"] = 1e4 * counted[f"{kind}wrong"] / max(1, counted[f"{kind}words"])
    words = max(1, counted["clean words"])
    return figures | {name: 1e4 * counted[name] / words for name in ("clean", "reported")}


def _split_words(text: str, random: Random, most: int | None = None) -> tuple[str, set[int]]:
    """Split words of a text; return it and the places of the spaces in it."""
    places = [found.start() + at for found in _words(text) if (at := choose_cut(found[0], random))]
    size = -(-len(places) // EACH) if most is None else min(most, len(places))
    chosen = sorted(random.sample(places, size))
    pieces = [text[start:end] for start, end in zip([0, *chosen], [*chosen, len(text)], strict=True)]
    return " ".join(pieces), {place + number for number, place in enumerate(chosen)}


def _count_spaces(
    counted: Counter[str], kind: str, text: str, broken: tuple[str, set[int]], pipeline: arclean.Pipeline
) -> None:
    damaged, places = broken
    taken = {edit.start for edit in pipeline.run(damaged).edits}
    counted[f"{kind}words"] += len(text.split())
    counted[f"{kind}damaged"] += len(places)
    counted[f"{kind}right"] += len(places & taken)
    counted[f"{kind}wrong"] += len(taken - places)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path, help="folder with MANIFEST.jsonl and gzipped texts")
    parser.add_argument("--split", default="TEST")
    parser.add_argument("--show", action="store_true", help="print what is changed in the undamaged text")
    args = parser.parse_args()
    for name, figure in measure(args.corpora, args.split, show=args.show).items():
        print(f"{name:32} {figure:10.4g}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
