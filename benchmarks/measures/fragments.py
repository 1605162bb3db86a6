"""Measure the filter ``fragments``: swapped parts of lines found, and put right, with and without a reference.

    python benchmarks/measures/fragments.py DIR [--split DEV]

The texts of a split are set in lines of 60 to 100 characters (another width for each document of 40 paragraphs); one
line in twelve is cut inside a word and its two parts swapped by the package's own corruptor. ``found`` is the share of
the swapped lines that are repaired or reported; ``right`` the share that come back exactly, ``precision`` that of the
lines changed which do. A ``reference`` is the clean document, every third sentence dropped, its paragraphs shuffled and
one word in ten replaced by another of its words; a line is ``told`` where more than half of its pairs of words are left
in it. ``false`` are lines changed or reported in ten thousand words: of the undamaged text, and of the whole lines of
the damaged one.
"""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING

from _corpora import corpus_texts, print_measure

import arclean
from arclean.filters import Fragments
from arclean.testing import corruptors

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PARAGRAPHS = 40
CHARACTERS = 250_000
"""Of each corpus: enough for a hundred swapped lines."""
_SENTENCE = re.compile(r"(?<=[.!\u061f])\s+")


def measure(corpora: Path, split: str = "TEST", seed: int = 1) -> dict[str, float]:
    """Return the figures of all corpora of a split."""
    counted: Counter[str] = Counter()
    pipeline, random = arclean.Pipeline([Fragments()]), Random(seed)
    for document in _corpus_documents(corpora, split):
        clean = _wrap_document(document, random.randint(60, 100))
        broken = corruptors.find("fragments").corrupt(clean, random)
        counted["words"] += len(clean.split())
        counted["false"] += len(_touched_lines(pipeline.run(clean)))
        _count_lines(counted, "", clean, pipeline.run(broken))
        reference = _other_version(document, random)
        result = pipeline.run(broken, reference)
        _count_lines(counted, "reference ", clean, result)
        _count_told(counted, clean, result, reference)
    figures = {"words": counted["words"], "lines swapped": counted["swapped"]}
    for name in ("", "reference "):
        right, changed = counted[f"{name}right"], counted[f"{name}changed"]
        figures |= {
            f"{name}found": counted[f"{name}found"] / max(1, counted[f"{name}swapped"]),
            f"{name}right": right / max(1, counted[f"{name}swapped"]),
            f"{name}precision": right / max(1, changed),
            f"{name}false among broken": 1e4 * counted[f"{name}strays"] / max(1, counted["words"]),
        }
    figures["reference right of those told"] = counted["told right"] / max(1, counted["told"])
    return {**figures, "false in clean": 1e4 * counted["false"] / max(1, counted["words"])}


def _count_lines(counted: Counter[str], name: str, clean: str, result: arclean.Result) -> None:
    """Count the lines of one document; a repair changes no number of lines."""
    touched = _touched_lines(result)
    rows = zip(clean.split("\n"), result.original.split("\n"), result.text.split("\n"), strict=True)
    for number, (right, broken, now) in enumerate(rows):
        swapped = right != broken
        counted[f"{name}swapped"] += swapped
        counted[f"{name}found"] += swapped and number in touched
        counted[f"{name}strays"] += not swapped and number in touched
        counted[f"{name}changed"] += now != broken
        counted[f"{name}right"] += swapped and now == right


def _count_told(counted: Counter[str], clean: str, result: arclean.Result, reference: str) -> None:
    """Count the swapped lines that the reference tells: it has more than half of their pairs of words."""
    words = reference.split()
    known = set(pairwise(words))
    for right, broken, now in zip(*(t.split("\n") for t in (clean, result.original, result.text)), strict=True):
        pairs = list(pairwise(right.split()))
        if right != broken and 2 * sum(pair in known for pair in pairs) > len(pairs):
            counted["told"] += 1
            counted["told right"] += now == right


def _touched_lines(result: arclean.Result) -> set[int]:
    """Return the numbers of the lines that are changed or reported."""
    return {result.original.count("\n", 0, place.start) for place in (*result.edits, *result.findings)}


def _corpus_documents(folder: Path, split: str) -> Iterator[str]:
    for _, text in corpus_texts(folder, split, most=CHARACTERS):
        paragraphs = [p.strip() for p in text.split("\n") if p.strip()]
        for at in range(0, len(paragraphs), PARAGRAPHS):
            yield "\n\n".join(paragraphs[at : at + PARAGRAPHS])


def _wrap_document(document: str, width: int) -> str:
    """Break paragraphs into lines."""
    rows = (textwrap.wrap(p, width, break_long_words=False, break_on_hyphens=False) for p in document.split("\n\n"))
    return "\n\n".join("\n".join(lines) for lines in rows)


def _other_version(document: str, random: Random) -> str:
    """Make another version of a document."""
    words = document.split()
    count, paragraphs = 0, []
    for paragraph in document.split("\n\n"):
        kept = []
        for sentence in _SENTENCE.split(paragraph):
            count += 1
            if count % 3:
                kept.append(" ".join(random.choice(words) if random.random() < 0.1 else w for w in sentence.split()))
        paragraphs.append(" ".join(kept))
    random.shuffle(paragraphs)
    return "\n\n".join(filter(None, paragraphs))


if __name__ == "__main__":
    print_measure(measure, __doc__)
