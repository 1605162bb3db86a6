"""Fit the trees that judge whether a ligature of the press was swapped in a word, and write them into their file.

    python benchmarks/fit/ligature_trees.py CORPORA [--folds] [--write] [--labels FILE]

CORPORA is a folder with MANIFEST.jsonl; its corpora of split DEV are the families. Of each sentence are asked: all
words as they stand; those of the sentence with one ligature swapped, twice, and with some pairs swapped wherever they
are; and those of the sentence with other damage, of which nothing is to be turned back: letters lost, words split and
glued, lam-alefs swapped or without their alef. ``--labels`` names a file of right short texts, one a line, that are
asked as they stand.

With ``--folds`` each corpus is left out of a fit and judged by it: how many of its damaged words come back where at
most so many in 100,000 of its right words are changed. Needs scikit-learn, which the library itself does not.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from families import Family, families
from sentences import (
    LIGATURES,
    lose_alefs,
    lose_letter,
    lose_some_letters,
    swap_all,
    swap_once,
)
from sklearn.ensemble import HistGradientBoostingClassifier
from swapped_words import swap_by_font

from arclean.filters.lam_alef.document_vote import analyse_words
from arclean.filters.lam_alef.ligature_chances import MEASURES
from arclean.filters.lam_alef.other_ligatures import OtherLigatureAnalyses
from arclean.filters.lam_alef.swapped_places import shared_analyses
from arclean.filters.lam_alef.text_words import TextWords, WordGaps
from arclean.filters.lam_alef.turned_ligatures import turn_rows
from arclean.language.folding import fold

sys.path.insert(0, str(Path(__file__).resolve().parent / "web"))
from tree_files import write_trees

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).resolve().parents[2]
TREES = ROOT / "arclean" / "filters" / "lam_alef" / "ligatures.trees"
FEWEST_LETTERS = 3  # of a word that is damaged
SENTENCE_WORDS = (2, 40)  # of a sentence that is asked
ROUNDS, LEAVES, RATE, SAMPLES, RIDGE, SHARE = 150, 12, 0.1, 40, 20.0, 0.4
LEAST_SAVED = -1.0  # bits that a line must save for a turn to be learnt from
FALSE_PER_WORDS = (1, 2, 3, 5, 10)  # in 100,000
PER_WORDS = 100_000
DOCUMENTS = 20_000  # of a corpus: all
SAVED = [*MEASURES].index("saved")
DATE = "2026-11-30"
SENTENCE_ENDS = re.compile(r"(?<=[.؟!])\s+")
HEAD = """# Boosted trees: nats in favour of a turned ligature of the press, by the measures of ligature_chances.
# source: {sources}
# script: benchmarks/fit/ligature_trees.py; date: {date}
"""


class Rows(NamedTuple):
    """The turns of a text: family, kind (clean, ligature, font, other); of each its word, if it is right, measures."""

    family: str
    kind: str
    number: int
    words: int
    asked: bool
    turns: list[tuple[int, bool, list[float]]]


def swap_in_word(text: str, random: Random) -> str:
    """Return a text in a word of which, of three letters or more, those of one ligature are swapped."""
    words = text.split(" ")
    places = {number: found for number, word in enumerate(words) if (found := _ligatures_of(word))}
    if places:
        number = random.choice([*places])
        at, word = random.choice(places[number]), words[number]
        words[number] = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return " ".join(words)


def _ligatures_of(word: str) -> list[int]:
    is_asked = len(word) >= FEWEST_LETTERS and word.isalpha()
    return [at for at in range(len(word) - 1) if word[at : at + 2] in LIGATURES] if is_asked else []


def split_word(text: str, random: Random) -> str:
    """Return a text of which a longer word is split."""
    words = text.split(" ")
    longer = [number for number, word in enumerate(words) if len(word) > 4 and word.isalpha()]
    if longer:
        number = random.choice(longer)
        at = random.randint(1, len(words[number]) - 1)
        words[number] = words[number][:at] + " " + words[number][at:]
    return " ".join(words)


def glue_words(text: str, random: Random) -> str:
    """Return a text of which two words are glued."""
    places = [at for at, char in enumerate(text) if char == " "]
    at = random.choice(places or [len(text)])
    return text[:at] + text[at + 1 :]


OTHER_DAMAGE = (lose_some_letters, lose_letter, swap_once, lose_alefs, split_word, swap_all, glue_words)


def rows_of_family(family: Family) -> Iterator[Rows]:
    """Yield the turns of the sentences of a family, as they stand and damaged."""
    for number, text in enumerate(sorted(_sentences(family))):
        yield _rows(family.name, "clean", number, text, text)
        for turned in {swap_in_word(text, Random(number)), swap_in_word(text, Random(~number))} - {text}:
            yield _rows(family.name, "ligature", number, turned, text)
        if number % 3 == 0 and (turned := swap_by_font(text, Random(number))) != text:
            yield _rows(family.name, "font", number, turned, text)
        other = OTHER_DAMAGE[number % len(OTHER_DAMAGE)](text, Random(number))
        if other != text:
            yield _rows(family.name, "other", number, other, other)


def _sentences(family: Family) -> Iterator[str]:
    paragraphs = {" ".join(one.split("\n")) for text in family.clean for one in text.split("\n\n")}
    sentences = {one for paragraph in paragraphs for one in SENTENCE_ENDS.split(paragraph.strip())}
    return (one for one in sentences if SENTENCE_WORDS[0] <= len(one.split()) <= SENTENCE_WORDS[1])


def _rows(family: str, kind: str, number: int, text: str, right: str) -> Rows:
    """Return the turns of a text; those are right that make the words of the right text."""
    analyses = shared_analyses(OtherLigatureAnalyses, None)
    words, rights = TextWords.from_text(text), [fold(word) for word in TextWords.from_text(right).letters]
    gaps = WordGaps(text, [*words.find_matches()])
    found = []
    for index, turned, row in turn_rows(words.letters, analyse_words(words.letters, analyses), gaps.before, analyses):
        is_right = len(rights) == len(words.letters) and turned == rights[index] != words.letters[index]
        if is_right or row[SAVED] > LEAST_SAVED:
            found.append((index, is_right, row))
    return Rows(family, kind, number, len(text.split()), kind == "ligature", found)


def fit(rows: Sequence[Rows]) -> Any:
    """Fit the trees to some turns."""
    turns = [turn for one in rows for turn in one.turns]
    model = HistGradientBoostingClassifier(
        max_iter=ROUNDS, max_leaf_nodes=LEAVES, learning_rate=RATE, min_samples_leaf=SAMPLES, l2_regularization=RIDGE,
        random_state=1, early_stopping=False, max_features=SHARE, monotonic_cst=[*MEASURES.values()],
    )  # fmt: skip
    return model.fit(np.array([row for _, _, row in turns]), np.array([right for _, right, _ in turns]))


def judge(rows: Sequence[Rows], chances: Sequence[Any]) -> str:
    """Return how many texts come back where at most so many right words are changed."""
    words = sum(one.words for one in rows if one.kind == "clean")
    changed = sorted((best for one, found in zip(rows, chances, strict=True) if one.kind == "clean"
                      for best in _best_of_words(one, found).values()), reverse=True)  # fmt: skip
    told = []
    for least in FALSE_PER_WORDS:
        count = int(words * least / PER_WORDS)
        bound = changed[count] if count < len(changed) else 0.0
        asked = [(one, found) for one, found in zip(rows, chances, strict=True) if one.asked]
        back = sum(_comes_back(one, found, bound) for one, found in asked) / max(1, len(asked))
        other = [(one, found) for one, found in zip(rows, chances, strict=True) if one.kind == "other"]
        wrong = sum(any(np.array(found) > bound) for _, found in other) / max(1, len(other))
        told.append(f"{least}: from {bound:.4f} on {back:.3f} (other damage touched {wrong:.4f})")
    return f"{words} words, in {PER_WORDS} wrong " + "; ".join(told)


def _best_of_words(rows: Rows, chances: Any) -> dict[int, float]:
    best: dict[int, float] = {}
    for (index, _, _), chance in zip(rows.turns, chances, strict=True):
        best[index] = max(chance, best.get(index, 0.0))
    return best


def _comes_back(rows: Rows, chances: Any, bound: float) -> bool:
    best = _best_of_words(rows, chances)
    right = {index: chance for (index, is_right, _), chance in zip(rows.turns, chances, strict=True) if is_right}
    return bool(right) and all(
        chance <= bound if index not in right else right[index] == chance > bound for index, chance in best.items()
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--labels", type=Path)
    parser.add_argument("--folds", action="store_true")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    rows = [one for family in families(args.corpora, None, ["DEV"], DOCUMENTS) for one in rows_of_family(family)]
    names = sorted({one.family for one in rows})
    labels = args.labels.read_text("utf-8").splitlines() if args.labels else []
    right = [_rows("labels", "clean", number, text, text) for number, text in enumerate(labels)]
    for name in names if args.folds else ():
        model = fit([one for one in rows if one.family != name] + right)
        held = [one for one in rows if one.family == name]
        print(name, judge(held, _chances(model, held)), flush=True)
    if args.write:
        model = fit(rows + right)
        write_trees(model, [*MEASURES], TREES, HEAD.format(sources=", ".join(names), date=DATE))


def _chances(model: Any, rows: Sequence[Rows]) -> list[Any]:
    found = model.predict_proba(np.array([row for one in rows for _, _, row in one.turns]))[:, 1]
    ends = np.cumsum([len(one.turns) for one in rows])
    return [*np.split(found, ends[:-1])]


if __name__ == "__main__":
    main()
