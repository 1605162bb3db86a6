"""Fit the trees that judge whether a row of letters set apart is cut into its words, and write them into their file.

    python benchmarks/fit/cut_trees.py CORPORA [--more TEXT --tables FILE] [--folds] [--write]

CORPORA is a folder with MANIFEST.jsonl; its corpora of split DEV are the families. ``--more`` names one text more, of
a corpus of split TRAIN, and ``--tables`` tables that were trained without it (``python -m arclean.language.train``):
those of the package know it, and would be too sure. The letters of sentences are set apart, in turn of the whole and
of some words. Sentences whose author sets clitics apart are left out: nothing says that of a row.

With ``--folds`` each family is left out of a fit and judged by it: how many of its rows are cut right, and how many
words wrong, from which chance on. Needs scikit-learn, which the library itself does not.
"""

from __future__ import annotations

import argparse
import gzip
import re
import sys
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from families import Family, families
from sklearn.ensemble import HistGradientBoostingClassifier

from arclean.filters.letter_spacing.cut_chances import PLACE_MEASURES, measure_places
from arclean.filters.letter_spacing.letter_rows import find_rows
from arclean.filters.letter_spacing.row_words import RowCosts
from arclean.filters.letter_spacing.word_segments import find_paths
from arclean.language.lexicon import Lexicon, run_lexicon
from arclean.language.tables import load_tables
from arclean.language.tables.vocabulary import Vocabulary

sys.path.insert(0, str(Path(__file__).resolve().parent / "web"))
from tree_files import write_trees

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TREES = Path(__file__).resolve().parents[2] / "arclean" / "filters" / "letter_spacing" / "cuts.trees"
ROUNDS, LEAVES, RATE, SAMPLES, RIDGE = 120, 7, 0.07, 40, 5.0
DOCUMENTS = 20_000  # of a corpus: all
MOST_SENTENCES = 1_500  # of a family
SENTENCE_WORDS = (4, 30)
PART_WORDS = (2, 8)  # whose letters are set apart, where not all are
LONGEST_ROW = 160  # letters
CHANCES = (0.8, 0.9, 0.93, 0.95, 0.97, 0.98)
DATE = "2026-11-30"
SENTENCE_ENDS = re.compile(r"(?<=[.؟!])\s+")
HEAD = """# Boosted trees: nats in favour of a place in a row of letters being right, by the measures of cut_chances.
# source: {sources}
# script: benchmarks/fit/cut_trees.py; date: {date}
"""
_set_apart = re.compile("(?<=[ء-ي\u064b-\u0652])(?=[ء-ي])").sub
_has_lone_clitic = re.compile(r"(?<!\S)[وفبلك](?!\S)").search


class Row(NamedTuple):
    """A row of letters: the measures of its places, whether each is right; its words, and how many are wrong."""

    family: str
    places: list[list[float]]
    right: list[bool]
    words: int
    wrong: int


def rows_of(family: Family, lexicon: Lexicon) -> Iterator[Row]:
    """Yield the rows of the sentences of a family."""
    for number, text in enumerate(_sentences(family)):
        words = text.split(" ")
        first, size = 0, len(words)
        if number % 2:
            random = Random(number)
            size = random.randint(*PART_WORDS)
            first = random.randrange(max(1, len(words) - size))
        damaged = " ".join(
            _set_apart(" ", word) if first <= at < first + size else word for at, word in enumerate(words)
        )
        after = _places_of_gaps(text)
        for row in find_rows(damaged, 0, len(damaged)):
            costs = RowCosts(lexicon, row.beside)
            paths = find_paths(row.letters, costs) if 1 < len(row.letters) <= LONGEST_ROW else None
            if paths is None:
                continue
            before = sum(not char.isspace() for char in damaged[: row.units[0].start])
            sizes = [sum(not char.isspace() for char in damaged[unit.start : unit.end]) for unit in row.units]
            ends = {place for place in range(1, len(sizes) + 1) if before + sum(sizes[:place]) in after}
            found = {word.end for word in paths.words}
            cuts = [*pairwise(sorted({0, len(sizes), *ends}))]
            made = [(word.start, word.end) for word in paths.words if word.end - word.start > 1]
            places = measure_places(paths, costs)
            yield Row(
                family.name, [*places.values()], [(place in ends) == (place in found) for place in places],
                len(made), sum(word not in cuts for word in made),
            )  # fmt: skip


def _sentences(family: Family) -> list[str]:
    lines = {" ".join(line.split()) for text in family.clean for line in text.split("\n")}
    every = {one for line in lines for one in SENTENCE_ENDS.split(line)}
    fit = [one for one in every if SENTENCE_WORDS[0] <= one.count(" ") + 1 <= SENTENCE_WORDS[1]]
    fit = sorted(one for one in fit if not _has_lone_clitic(one))
    Random(1).shuffle(fit)
    return fit[:MOST_SENTENCES]


def _places_of_gaps(text: str) -> set[int]:
    """Return after how many characters each gap of a text stands, and its end."""
    ends, count = set[int](), 0
    for word in text.split():
        count += len(word)
        ends.add(count)
    return ends


def fit(rows: Sequence[Row]) -> Any:
    """Fit the trees to the places of some rows."""
    model = HistGradientBoostingClassifier(
        max_iter=ROUNDS, max_leaf_nodes=LEAVES, learning_rate=RATE, min_samples_leaf=SAMPLES, l2_regularization=RIDGE,
        random_state=1, early_stopping=False,
    )  # fmt: skip
    places = np.array([place for row in rows for place in row.places], float)
    return model.fit(places, np.array([right for row in rows for right in row.right]))


def judge(rows: Sequence[Row], model: Any) -> str:
    """Return what share of the rows that are cut right is taken, and how many words in 10,000 are wrong, by chance."""
    chances = chances_of(rows, model)
    every = sum(not row.wrong for row in rows)
    told = []
    for least in CHANCES:
        taken = [row for row, chance in zip(rows, chances, strict=True) if chance >= least]
        words, wrong = sum(row.words for row in taken), sum(row.wrong for row in taken)
        told.append(f"{least}: {sum(not row.wrong for row in taken) / every:.3f}, {1e4 * wrong / max(1, words):.1f}")
    return f"{len(rows)} rows; " + "; ".join(told)


def chances_of(rows: Sequence[Row], model: Any) -> list[float]:
    """Return the chance of each row."""
    held = [row for row in rows if row.places]
    places = model.predict_proba(np.array([place for row in held for place in row.places], float))[:, 1]
    parts = iter(np.split(places, np.cumsum([len(row.places) for row in held])[:-1]))
    return [float(np.prod(next(parts))) if row.places else 1.0 for row in rows]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--more", type=Path)
    parser.add_argument("--tables", type=Path)
    parser.add_argument("--folds", action="store_true")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    asked = [(family, run_lexicon()) for family in families(args.corpora, None, ["DEV"], DOCUMENTS)]
    if args.more:
        known = load_tables(args.tables)
        paragraphs = tuple(gzip.decompress(args.more.read_bytes()).decode("utf-8").split("\n\n"))
        family = Family(args.more.name.partition(".")[0], paragraphs, ())
        asked.append((family, Lexicon(Vocabulary(known.words, known.rare, known.pairs))))
    rows = [row for family, lexicon in asked for row in rows_of(family, lexicon)]
    names = [family.name for family, _ in asked]
    for name in names if args.folds else ():
        held = [row for row in rows if row.family == name]
        print(name, judge(held, fit([row for row in rows if row.family != name])), flush=True)
    if args.write:
        write_trees(fit(rows), PLACE_MEASURES, TREES, HEAD.format(sources=", ".join(names), date=DATE))


if __name__ == "__main__":
    main()
