"""Measure the filter ``glued-words``: spaces that were lost and come back, and words that are left whole.

    python benchmarks/measures/glued_words.py DIR [--split DEV] [--show]
    python benchmarks/measures/glued_words.py DIR --pairs FILE [--tables FILE]

Of each document one gap between two words of two letters and more in 25 is lost; ``dense`` are documents that lost
half of them. ``recall`` is the share of these gaps that come back, ``wrong`` counts other spaces that are put in, in
10,000 words. Documents have 40 paragraphs; ``short`` are those of one paragraph each, ``alone`` those of 40 in which
one gap is lost. ``clean`` counts edits and ``reported`` findings in 10,000 words of the undamaged text.

``--pairs`` measures texts that were really damaged instead: gzipped JSON lines with ``damaged`` and ``clean``, which
differ in spaces alone, and ``doc``, by which they make documents. Gaps beside what is no letter do not count. Tables
that were trained on the clean side prove nothing: ``--tables`` names others.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections import Counter
from contextlib import contextmanager
from itertools import groupby, pairwise
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING
from unittest import mock

from _corpora import corpus_texts, paragraphs_and_documents

import arclean
from arclean.arabic.letters import ARABIC, LETTER
from arclean.arabic.marks import MARK
from arclean.filters import GluedWords
from arclean.language import tables
from arclean.language.tables import vocabulary as vocabularies
from arclean.language.tables.vocabulary import joined_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

PARAGRAPHS, EACH, DENSE = 40, 25, 2
_gaps = re.compile(f"(?<=[{ARABIC}][{ARABIC}]) (?=[{ARABIC}][{ARABIC}])").finditer
_letter = re.compile(f"[{LETTER}{MARK}]").match


def measure(corpora: Path, split: str = "TEST", seed: int = 1, *, show: bool = False) -> dict[str, float]:
    """Return the figures of all corpora of a split, by name."""
    figures: dict[str, float] = {}
    sums: Counter[str] = Counter()
    pipeline, random = arclean.Pipeline([GluedWords()]), Random(seed)
    for name, text in corpus_texts(corpora, split):
        counted: Counter[str] = Counter()
        paragraphs, documents = paragraphs_and_documents(text, PARAGRAPHS)
        for document in documents:
            for kind, (broken, places) in _damage_in_ways(document, random).items():
                _count_gaps(counted, kind, broken, places, pipeline)
            result = pipeline.run(document)
            counted["clean"] += len(result.edits)
            counted["reported"] += len(result.findings)
            for edit in result.edits if show else ():
                print(f"{name}: {document[edit.start - 25 : edit.end + 25]!r}", file=sys.stderr)
        for paragraph in paragraphs:
            _count_gaps(counted, "short ", *_glue_words(paragraph, random, EACH), pipeline)
        counted["clean words"] = len(text.split())
        sums += counted
        figures |= {f"{name} {key}": value for key, value in _shares_of_counts(counted).items()}
    return figures | _shares_of_counts(sums)


def _shares_of_counts(counted: Counter[str]) -> dict[str, float]:
    figures = {}
    for kind in ("", "dense ", "short ", "alone "):
        figures[f"{kind}recall"] = counted[f"{kind}right"] / max(1, counted[f"{kind}damaged"])
        figures[f"{kind}wrong"] = 1e4 * counted[f"{kind}wrong"] / max(1, counted[f"{kind}words"])
    words = max(1, counted["clean words"])
    return figures | {name: 1e4 * counted[name] / words for name in ("clean", "reported")}


def _damage_in_ways(text: str, random: Random) -> dict[str, tuple[str, set[int]]]:
    alone = max(1, sum(1 for _ in _gaps(text)))
    return {kind: _glue_words(text, random, each) for kind, each in (("", EACH), ("dense ", DENSE), ("alone ", alone))}


def _glue_words(text: str, random: Random, each: int) -> tuple[str, set[int]]:
    """Lose one gap in so many; return the text and the places in it where they were."""
    found = [gap.start() for gap in _gaps(text)]
    chosen = sorted(random.sample(found, -(-len(found) // each)))
    pieces = [text[start:end] for start, end in zip([0, *(at + 1 for at in chosen)], [*chosen, len(text)], strict=True)]
    return "".join(pieces), {place - number for number, place in enumerate(chosen)}


def _count_gaps(counted: Counter[str], kind: str, damaged: str, places: set[int], pipeline: arclean.Pipeline) -> None:
    put = {edit.start for edit in pipeline.run(damaged).edits}
    counted[f"{kind}words"] += len(damaged.split()) + len(places)
    counted[f"{kind}damaged"] += len(places)
    counted[f"{kind}right"] += len(places & put)
    counted[f"{kind}wrong"] += len(put - places)


def measure_pairs(file: Path, known: tables.LanguageTables, *, show: bool = False) -> dict[str, float]:
    """Return the figures of really damaged texts, with some tables."""
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    counted: Counter[str] = Counter()
    pipeline = arclean.Pipeline([GluedWords()])
    with _only_tables(known):
        for _, group in groupby(rows, lambda row: row["doc"]):
            whole = list(group)
            damaged, clean = ("\n".join(row[key] for row in whole) for key in ("damaged", "clean"))
            wrong = _compare_gaps(counted, "", (damaged, clean), pipeline)
            for row in whole:
                _compare_gaps(counted, "short ", (row["damaged"], row["clean"]), pipeline)
            if show and wrong:
                print(*wrong, sep="\n", file=sys.stderr)
    return {
        name: figure
        for name, figure in _shares_of_counts(counted).items()
        if name.startswith(("recall", "wrong", "short"))
    }


@contextmanager
def _only_tables(known: tables.LanguageTables) -> Iterator[None]:
    """Judge by some tables in place of those of the package."""
    joined_vocabulary.cache_clear()
    with mock.patch.object(vocabularies, "shipped_tables", return_value=known):
        yield
    joined_vocabulary.cache_clear()


def _compare_gaps(counted: Counter[str], kind: str, texts_: tuple[str, str], pipeline: arclean.Pipeline) -> list[str]:
    """Count the gaps of a damaged text that the right one has; return the places of those put in that it has not."""
    damaged, clean = texts_
    edits = pipeline.run(damaged).edits
    bare = [at for at, char in enumerate(damaged) if not char.isspace()]
    order = {at: number for number, at in enumerate(bare)}
    letters = {n for n, ends in enumerate(pairwise(bare), 1) if all(_letter(damaged[at]) for at in ends)}
    right = _letters_after_space(clean)
    put = {order[edit.start] for edit in edits}
    counted[f"{kind}words"] += len(clean.split())
    counted[f"{kind}damaged"] += len((right - _letters_after_space(damaged)) & letters)
    counted[f"{kind}right"] += len(put & right)
    counted[f"{kind}wrong"] += len(put - right)
    strays = [edit.start for edit in edits if order[edit.start] not in right]
    return [f"{damaged[at - 25 : at]}|{damaged[at : at + 25]}" for at in strays]


def _letters_after_space(text: str) -> set[int]:
    """Return before which of the characters of a text that are no spaces a space stands, by their numbers."""
    found, count = set(), 0
    for char in text:
        if char.isspace():
            found.add(count)
        else:
            count += 1
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path, help="folder with MANIFEST.jsonl and gzipped texts")
    parser.add_argument("--split", default="TEST")
    parser.add_argument("--pairs", type=Path, metavar="FILE", help="really damaged texts with their originals")
    parser.add_argument("--tables", type=Path, metavar="FILE", help="tables to use for them")
    parser.add_argument("--show", action="store_true", help="print what is changed in the undamaged text")
    args = parser.parse_args()
    known = tables.load_tables(args.tables) if args.tables else tables.shipped_tables()
    if args.pairs:
        figures = measure_pairs(args.pairs, known, show=args.show)
    else:
        figures = measure(args.corpora, args.split, show=args.show)
    for name, figure in figures.items():
        print(f"{name:32} {figure:10.4g}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
