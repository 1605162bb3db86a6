"""Measure the filter lam-alef on the corpora of split TEST.

    python benchmarks/measures/lam_alef.py DIR [--show]

Each document (40 paragraphs, for ``short`` 3) is damaged throughout by the package's own corruptor, in three styles:
``alef`` swaps the letters of every lam-alef, ``press`` also those of old fonts' ligatures, ``yeh`` final yehs too;
``lost`` takes the alef out of every lam-alef. Words are held against the original one by one: ``right`` is the share of
the affected words that come back, ``worse`` counts per 10,000 of the other words that are changed, ``wrong`` is the
share of the edits' words that are wrong. ``clean`` are the undamaged documents of TEST and DEV, in chunks of 5
paragraphs and of 40: how many there are, how many are changed or reported on.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from _corpora import corpus_texts

from arclean import Pipeline, filters
from arclean.arabic.letters import LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.filters.lam_alef import corruptor as lam_alef

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PARAGRAPHS, SHORT, CHUNK = 40, 3, 5
STYLES = {
    "alef": lam_alef.swap_ligatures,
    "press": lambda text: lam_alef.swap_ligatures(text, 1),
    "yeh": lambda text: lam_alef.swap_ligatures(text, 2),
    "lost": lam_alef.drop_alefs,
}
_words = re.compile(f"[{LETTER}][{LETTER}{MARK}{TATWEEL}]*").findall


def corpora_paragraphs(folder: Path, splits: tuple[str, ...]) -> Iterator[tuple[str, list[str]]]:
    """Yield the names of corpora and their paragraphs."""
    for name, text in corpus_texts(folder, *splits):
        yield name, [line for line in text.split("\n") if line.strip()]


def _cut_documents(paragraphs: list[str], size: int) -> list[str]:
    return ["\n\n".join(paragraphs[at : at + size]) for at in range(0, len(paragraphs), size)]


def repaired_words(
    documents: list[str], damage: Callable[[str], str], pipeline: Pipeline
) -> tuple[Counter[str], Counter[tuple[str, str, str]]]:
    """Damage and repair documents, and count their words; what was wrong comes along."""
    count: Counter[str] = Counter()
    wrong: Counter[tuple[str, str, str]] = Counter()
    for text in documents:
        broken = damage(text)
        for right, was, now in zip(*map(_words, (text, broken, pipeline(broken))), strict=True):
            kind = "affected" if right != was else "others"
            count[kind] += 1
            count[f"{kind} right"] += right == now
            count["edits"] += was != now
            count["edits right"] += was != now == right
            if right != now:
                wrong[right, was, now] += 1
    return count, wrong


def measure(corpora_: Path, *, show: bool = False) -> dict[str, float]:
    """Return the figures, by name of corpus and damage."""
    pipeline = Pipeline([filters.find("lam-alef")()])
    figures: dict[str, float] = {}
    for name, paragraphs in corpora_paragraphs(corpora_, ("TEST",)):
        runs = {style: (_cut_documents(paragraphs, PARAGRAPHS), damage) for style, damage in STYLES.items()}
        runs["alef short"] = (_cut_documents(paragraphs, SHORT), STYLES["alef"])
        for style, (documents, damage) in runs.items():
            count, wrong = repaired_words(documents, damage, pipeline)
            figures[f"{name} {style} right"] = count["affected right"] / count["affected"]
            figures[f"{name} {style} worse"] = 1e4 * (count["others"] - count["others right"]) / count["others"]
            figures[f"{name} {style} wrong"] = 1 - count["edits right"] / max(1, count["edits"])
            if show:
                print(name, style, wrong.most_common(40), file=sys.stderr)
    figures |= {"clean chunks": 0, "clean changed": 0, "clean reported": 0}
    for _, paragraphs in corpora_paragraphs(corpora_, ("TEST", "DEV")):
        for text in _cut_documents(paragraphs, PARAGRAPHS) + _cut_documents(paragraphs, CHUNK):
            result = pipeline.run(text)
            figures["clean chunks"] += 1
            figures["clean changed"] += bool(result.edits)
            figures["clean reported"] += bool(result.findings)
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--show", action="store_true", help="print what did not come back")
    args = parser.parse_args()
    for name, value in measure(args.corpora, show=args.show).items():
        print(f"{name:40} {value:.4f}")


if __name__ == "__main__":
    main()
