"""Fit the trees that judge whether the words of a text are read right that lost alefs or swapped lam-alefs.

    python benchmarks/fit/reading_trees.py CORPORA [--more TEXT --tables FILE] [--folds] [--write]

CORPORA is a folder with MANIFEST.jsonl; its corpora of split DEV are the families. ``--more`` names one text more, of
a corpus of split TRAIN, and ``--tables`` tables that were trained without it (``python -m arclean.language.train``):
those of the package know it, and would be too sure. Of each sentence all lam-alefs lose their alef, and for other trees
are swapped; asked are the words as Viterbi decoding reads them.

With ``--folds`` each family is left out of a fit and judged by it: which share of its sentences comes back where at
most so many are read wrong, and from which chance on. Needs scikit-learn, which the library itself does not.
"""

from __future__ import annotations

import argparse
import gzip
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from families import Family, families
from sentences import draw_sentences, lose_alefs, swap_all
from sklearn.ensemble import HistGradientBoostingClassifier

from arclean.filters.lam_alef.lost_alef import LOST_ALEF
from arclean.filters.lam_alef.reading_chances import MEASURES, ReadingChances
from arclean.filters.lam_alef.text_decoding import decode_text
from arclean.filters.lam_alef.text_readings import TextReader
from arclean.filters.lam_alef.text_words import TextWords
from arclean.filters.lam_alef.word_analysis import LAM_ALEF
from arclean.language.folding import fold
from arclean.language.lexicon import Lexicon, run_lexicon
from arclean.language.tables import load_tables
from arclean.language.tables.vocabulary import Vocabulary

sys.path.insert(0, str(Path(__file__).resolve().parent / "web"))
from tree_files import write_trees

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FOLDER = Path(__file__).resolve().parents[2] / "arclean" / "filters" / "lam_alef"
DAMAGES = {LOST_ALEF: (lose_alefs, "lost.trees"), LAM_ALEF: (swap_all, "swapped.trees")}
ROUNDS, LEAVES, RATE, SAMPLES, RIDGE, SHARE = 120, 16, 0.1, 30, 5.0, 0.3
DOCUMENTS = 20_000  # of a corpus: all
MOST_SENTENCES = 12_000  # of a family
WRONG_SHARES = (0.005, 0.01, 0.02, 0.03)
DATE = "2026-11-30"
HEAD = """# Boosted trees: nats in favour of a word being read right, by the measures of reading_chances.
# source: {sources}
# script: benchmarks/fit/reading_trees.py; date: {date}
"""


class Sentence(NamedTuple):
    """A sentence: the measures of its words, whether each is read right, and all; whether any is read otherwise."""

    family: str
    rows: list[list[float]]
    right: list[bool]
    is_right: bool
    is_read: bool


def sentences_of(family: Family, lexicon: Lexicon, kind: str) -> Iterator[Sentence]:
    """Yield the sentences of a family with one kind of damage, as they are read."""
    reader, count = TextReader(lexicon), 0
    chances, (damage, _) = ReadingChances(reader), DAMAGES[kind]
    for text in draw_sentences(family):
        damaged = damage(text, Random(count))
        words, right = TextWords.from_text(damaged), [fold(word) for word in TextWords.from_text(text).letters]
        fault = next((one for one in reader.faults(words) if one.kind == kind), None)
        if damaged == text or fault is None or len(right) != len(words.letters):
            continue
        matches = [*words.find_matches()]
        candidates = reader._candidates(words, matches, fault)  # noqa: SLF001 - as the reader asks itself
        slots = [*reader._slots(words, matches, candidates, is_told=True)]  # noqa: SLF001
        decoded = decode_text(slots, reader._pair_cost, reader.belief.scale)  # noqa: SLF001
        read = [slot.readings[number].word for slot, number in zip(slots, decoded.chosen, strict=True)]
        rows = [*chances.measure(slots, decoded, kind)]
        yield Sentence(
            family.name, [row for _, row in rows], [read[index] == right[index] for index, _ in rows],
            read == right, any(decoded.chosen),
        )  # fmt: skip
        count += 1
        if count == MOST_SENTENCES:
            return


def fit(found: Sequence[Sentence]) -> Any:
    """Fit the trees to the words of some sentences."""
    model = HistGradientBoostingClassifier(
        max_iter=ROUNDS, max_leaf_nodes=LEAVES, learning_rate=RATE, min_samples_leaf=SAMPLES, l2_regularization=RIDGE,
        random_state=1, early_stopping=False, max_features=SHARE,
    )  # fmt: skip
    rows = np.array([row for one in found for row in one.rows], float)
    return model.fit(rows, np.array([right for one in found for right in one.right]))


def judge(found: Sequence[Sentence], model: Any) -> str:
    """Return which share of sentences comes back where at most so many are wrong, and from which chance on."""
    words = model.predict_proba(np.array([row for one in found for row in one.rows], float))[:, 1]
    parts = np.split(words, np.cumsum([len(one.rows) for one in found])[:-1])
    asked = [(float(np.prod(part)), one.is_right) for part, one in zip(parts, found, strict=True) if one.is_read]
    told = []
    for most in WRONG_SHARES:
        back = wrong = best = 0
        bound = 1.0
        for chance, is_right in sorted(asked, reverse=True):
            back, wrong = back + is_right, wrong + (not is_right)
            if wrong <= most * len(found):
                best, bound = back, chance
        told.append(f"{most} wrong: {best / len(found):.3f} from {bound:.3f}")
    return f"{len(found)} sentences; " + "; ".join(told)


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
    names = [family.name for family, _ in asked]
    for kind, (_, trees) in DAMAGES.items():
        found = [one for family, lexicon in asked for one in sentences_of(family, lexicon, kind)]
        for name in names if args.folds else ():
            held = [one for one in found if one.family == name]
            print(kind, name, judge(held, fit([one for one in found if one.family != name])), flush=True)
        if args.write:
            head = HEAD.format(sources=", ".join(names), date=DATE)
            write_trees(fit(found), MEASURES, FOLDER / trees, head)


if __name__ == "__main__":
    main()
