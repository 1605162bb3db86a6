"""The objectives of the weights by which language tables are trained, on small tables of other corpora.

A family is a corpus of split TRAIN. Tables are trained on excerpts of all the others, one of which stands in as a list
of words (as those of another source), and asked about the family:

- ``tables``: bits that they save on its running words against spelling each by its letters, less the bits that they
  lend to what no author wrote: neighbours glued, lam-alefs turned into no word of the family, words cut short;
- ``direction``: lines of 20 characters, set backwards, that letters tell; good lines that they accuse are harm.
"""

from __future__ import annotations

import gzip
import json
import tempfile
from collections import Counter
from functools import cache
from itertools import pairwise
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING

from families import Family
from outcomes import Outcome

from arclean.evidence.word_boundaries import weights as boundary_weights
from arclean.language.letter_bigrams import spelling_cost
from arclean.language.tables import load_tables
from arclean.language.tables.container import write_container
from arclean.language.tokens import BREAK, SIGNS, folded_tokens
from arclean.language.train.build_tables import TableSizes, build_tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.language.tables import LanguageTables

CHARACTERS = 150_000  # of a corpus that tables are trained on
ASKED_LINES = 400  # of the family
SIZES = TableSizes(words=15_000, rare=40_000, pairs=60_000, classes=300)
LINE, MIN_GAIN = 20, 10.0  # characters of a line that is told, bits from which it is
_MIN_LIST_WORD = 2  # letters


def table_families(folder: Path, count: int) -> Iterator[Family]:
    """Yield some corpora of split TRAIN: their lines as ``clean``, the files of the others as ``damaged``."""
    entries = [json.loads(line) for line in (folder / "MANIFEST.jsonl").read_text("utf-8").splitlines()]
    files = sorted(folder / entry["file"] for entry in entries if entry["split"] == "TRAIN")
    for file in files[:count]:
        lines = [line for line in _read_start(file).split("\n") if line.strip()]
        step = max(1, len(lines) // ASKED_LINES)
        others = tuple(str(other) for other in files if other != file)
        yield Family(file.name.partition(".")[0], tuple(lines[::step][:ASKED_LINES]), others)


@cache
def _read_start(file: Path) -> str:
    with gzip.open(file, "rt", encoding="utf-8") as opened:
        return opened.read(CHARACTERS)


def train_tables(family: Family) -> LanguageTables:
    """Return tables of all corpora but the family's; the last of them gives a list of words alone."""
    *running, listed = map(Path, family.damaged)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file in running:
            (folder / file.name).with_suffix("").write_text(_read_start(file), "utf-8")
        counts = Counter(word for word in folded_tokens(_read_start(listed)) if len(word) >= _MIN_LIST_WORD)
        (folder / "list").write_text("".join(f"{word}\t{n}\n" for word, n in sorted(counts.items())), "utf-8")
        corpora = sorted(folder.glob("*.txt"))
        write_container(
            folder / "small.tables", build_tables(corpora, SIZES, lists=[folder / "list"]), licence="", sources=()
        )
        tables = load_tables(folder / "small.tables")
        for part in (tables.words, tables.rare, tables.classes, tables.pairs, tables.direction):
            assert part is not None
    return tables


def measure_tables(family: Family) -> Outcome:
    """Return the bits of a family by spelling, and by tables that have not seen it."""
    tables = train_tables(family)
    rows = [[BREAK, *folded_tokens(line), BREAK] for line in family.clean]
    pairs = Counter(pair for row in rows for pair in pairwise(row))
    seen = Counter(word for row in rows for word in row)
    spelt = told = 0.0
    for (left, right), times in pairs.items():
        if right == BREAK or right in SIGNS:
            continue
        spelt += times * _unknown_cost(right)
        told += times * (tables.pairs.bigram_cost(left, right) if _is_known(tables, right) else _unknown_cost(right))
    lent = sum(times * max(0.0, _unknown_cost(word) - _word_cost(tables, word)) for word, times in _damage(seen, pairs))
    return Outcome(round(spelt), round(told + lent), 0, seen.total())


def _is_known(tables: LanguageTables, word: str) -> bool:
    return _word_cost(tables, word) < inf


def _word_cost(tables: LanguageTables, word: str) -> float:
    cost = tables.words.word_cost(word)
    return cost if cost < inf else tables.rare.word_cost(word)


@cache
def _unknown_cost(word: str) -> float:
    return spelling_cost(word) + boundary_weights.OOV_PENALTY


def _damage(seen: Counter[str], pairs: Counter[tuple[str, str]]) -> Iterator[tuple[str, int]]:
    """Yield what no author of the family wrote, and how often it would have come of what they wrote."""
    for (left, right), times in pairs.items():
        if len(left) > 2 and len(right) > 2 and left + right not in seen:
            yield left + right, times
    for word, times in seen.items():
        turned = word.replace("\u0644\u0627", "\u0627\u0644")
        if turned != word and turned not in seen:
            yield turned, times
        if len(word) > 4 and word[:-1] not in seen:
            yield word[:-1], times


def measure_direction(family: Family) -> Outcome:
    """Return the lines that letters should tell, those that they do not, and the good ones that they accuse."""
    tables = train_tables(family)
    lines = [line[at : at + LINE] for line in family.clean for at in range(0, len(line) - LINE, 10 * LINE)]
    lines = [line for line in lines if 2 * sum("\u0621" <= char <= "\u064a" for char in line) > LINE]
    gain = tables.direction.logical_gain
    missed = sum(gain(line[::-1]) >= -MIN_GAIN for line in lines)
    false = sum(gain(line) < -MIN_GAIN for line in lines)
    return Outcome(len(lines), missed, false, sum(len(line.split()) for line in lines))
