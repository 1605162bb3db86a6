"""Fit the table of the filter ``swapped-runs``: which words stand beside numbers, and which at the edges of lines.

    python benchmarks/fit/swapped_runs.py DIR             writes arclean/evidence/number_places/word_places.table
    python benchmarks/fit/swapped_runs.py DIR --folds     leaves each corpus out in turn and prints what is told of it

DIR is a folder with the corpora train_*.txt.gz (split TRAIN of its MANIFEST.jsonl), a paragraph a line, and dev_*, of
which the figures are told. It needs scikit-learn. Lines are sentences, paragraphs and hard-wrapped rows, half of them
without their last sign. A row of the regression is the difference between the features of a line and of the same line
with its parts swapped around a number. Of the encyclopaedia the paragraphs after the first 85,000, in the order of a
shuffle with seed 1, are never read: harm is measured on them.
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections import Counter
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from arclean.evidence.number_places.word_places import (
    FIRST,
    LAST,
    STEPS_PER_NAT,
    TABLE_SIZE,
    number_kind,
    pair_features,
    word_features,
)
from arclean.filters.swapped_runs.line_runs import find_separators

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "arclean" / "evidence" / "number_places" / "word_places.table"
CORPORA = {  # paragraphs that are read, lines with a number that are taken
    "train_arwiki": (85_000, 90_000), "train_saudi_laws": (130_000, 40_000), "train_uae_laws": (320_000, 40_000),
    "train_msdocs": (160_000, 40_000), "train_debian_handbook": (5_000, 40_000), "train_react": (5_000, 40_000),
    "train_osguide": (5_000, 40_000),
}  # fmt: skip
HELD_OUT = ("dev_in_domain", "dev_tico19", "dev_un")
OF_A_FOLD = 15_000  # lines of each corpus that teach a fold
REGULARISATION = 0.3  # C of the regression
MODES = ("sentence", "paragraph", "row")
LONGEST, SHORTEST, FEWEST_WORDS = 500, 15, 4  # characters of a paragraph that is a line, of any; words of a sentence
NARROWEST, WIDEST = 45, 110  # characters of a row
MOST_OF_A_LINE = 2  # separators
_sentences = re.compile(r"(?<=[.؟!])\s+").split
_has_arabic = re.compile("[ء-ي]").search
_SIGNS = ".!؟؛:،"


class Part(NamedTuple):
    """The words at the ends of a part of a line: first, second, last but one, last."""

    first: str
    second: str
    last_but_one: str
    last: str


class Example(NamedTuple):
    """The two parts of a line in their order, and the kind of the number between."""

    before: Part
    after: Part
    kind: str


def read_paragraphs(folder: Path, name: str, count: int) -> list[str]:
    """Return paragraphs of a corpus, shuffled by a fixed seed."""
    with gzip.open(folder / f"{name}.txt.gz", "rt", encoding="utf-8") as file:
        found = [line for raw in file if len(line := raw.strip()) >= SHORTEST]
    Random(1).shuffle(found)
    return found[:count]


def cut_rows(paragraph: str, width: int) -> Iterator[str]:
    """Yield the rows of a paragraph that is wrapped at a width in characters."""
    row: list[str] = []
    size = 0
    for word in paragraph.split():
        if row and size + len(word) + 1 > width:
            yield " ".join(row)
            row, size = [], 0
        row.append(word)
        size += len(word) + 1
    yield " ".join(row)


def lines_of(paragraph: str, mode: str, random: Random) -> Iterator[str]:
    """Yield the lines of a paragraph in one of :data:`MODES`."""
    if mode == "row":
        yield from cut_rows(paragraph, random.randint(NARROWEST, WIDEST))
    elif mode == "paragraph" and len(paragraph) <= LONGEST:
        yield paragraph
    else:
        yield from (one.strip() for one in _sentences(paragraph) if len(one.split()) >= FEWEST_WORDS)


def examples_of(line: str, random: Random, unstopped: float) -> Iterator[Example]:
    """Yield examples of a line, which loses its last sign with a probability."""
    if len(line) > 1 and line[-1] in _SIGNS and random.random() < unstopped:
        line = line[:-1]
    if "  " in line or "\t" in line:
        return
    found = list(find_separators(line))
    for match in random.sample(found, min(len(found), MOST_OF_A_LINE)):
        before, after = line[: match.start()].split(" "), line[match.end() + 1 :].split(" ")
        if all(before) and all(after) and all(_has_arabic(" ".join(part)) for part in (before, after)):
            yield Example(_part(before), _part(after), number_kind(match[1]))


def _part(words: Sequence[str]) -> Part:
    return Part(words[0], words[1] if words[1:] else "", words[-2] if words[1:] else "", words[-1])


def differences(example: Example) -> Counter[int]:
    """Return the features of a line less those of the line with its parts swapped, by their hashes."""
    before, after, kind = example
    found: Counter[int] = Counter()
    for part, sign in ((before, 1), (after, -1)):
        features = [*word_features(FIRST, part.first, kind), *pair_features(FIRST, part.first, part.second)]
        for feature in features:
            found[feature] += sign
        features = [*word_features(LAST, part.last, kind), *pair_features(LAST, part.last, part.last_but_one)]
        for feature in features:
            found[feature] += sign
    return found


def _matrix(examples: Iterable[Example]) -> csr_matrix:
    ends, places, values = [0], [], []
    for example in examples:
        row = {place: value for place, value in differences(example).items() if value}
        places += row.keys()
        values += row.values()
        ends.append(len(places))
    return csr_matrix((np.array(values, float), np.array(places), np.array(ends)), shape=(len(ends) - 1, TABLE_SIZE))


def fit_table(examples: Sequence[Example]) -> np.ndarray:
    """Return the weights of all hashes as bytes."""
    signs = np.array([1 if Random(number).random() < 1 / 2 else -1 for number in range(len(examples))])
    rows = _matrix(examples).multiply(signs[:, None]).tocsr()
    model = LogisticRegression(C=REGULARISATION, fit_intercept=False, max_iter=300).fit(rows, signs)
    return np.clip(np.round(model.coef_[0] * STEPS_PER_NAT), -127, 127).astype(np.int8)


def print_figures(name: str, table: np.ndarray, examples: Sequence[Example]) -> None:
    """Print how often the right one of two orders is told, and how often by 4 nats and more; and the wrong one."""
    if not examples:
        return
    nats = _matrix(examples) @ (table.astype(float) / STEPS_PER_NAT)
    sure, wrong = [[float((sign * nats > least).mean()) for least in (4, 6, 8)] for sign in (1, -1)]
    print(f"{name:36} {len(examples):7,} right {(nats > 0).mean():.4f}", end="")
    print(f"  by 4, 6, 8 nats {sure[0]:.3f} {sure[1]:.3f} {sure[2]:.3f}  wrong ", end="")
    print(" ".join(f"{one:.5f}" for one in wrong), flush=True)


def read_examples(folder: Path, name: str, paragraphs: int, modes: Sequence[str], unstopped: float) -> list[Example]:
    """Return the examples of a corpus, each paragraph in one of some modes."""
    random = Random(3)
    return [
        example
        for paragraph in read_paragraphs(folder, name, paragraphs)
        for line in lines_of(paragraph, random.choice(modes), random)
        for example in examples_of(line, random, unstopped)
    ]


def main() -> None:
    """Fit the table, or print what is told of corpora that were left out."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--folds", action="store_true")
    options = parser.parse_args()
    taught: dict[str, list[Example]] = {}
    for name, (paragraphs, lines) in CORPORA.items():
        found = read_examples(options.folder, name, paragraphs, MODES, 1 / 2)
        Random(5).shuffle(found)
        taught[name] = found[: min(lines, OF_A_FOLD) if options.folds else lines]
    if options.folds:
        for left in CORPORA:
            table = fit_table([one for name in CORPORA if name != left for one in taught[name]])
            print_figures(left, table, taught[left])
        return
    table = fit_table([one for examples in taught.values() for one in examples])
    table.tofile(TABLE)
    print(f"{sum(map(len, taught.values())):,} lines, {int((table != 0).sum()):,} of {TABLE_SIZE:,} weights")
    for name in HELD_OUT:
        for mode in MODES:
            for unstopped in (0.0, 1.0):
                title = f"{name}, {mode}{', no last sign' if unstopped else ''}"
                print_figures(title, table, read_examples(options.folder, name, 10**6, [mode], unstopped))


if __name__ == "__main__":
    main()
