"""Measure the filter ``lines``: breaks within paragraphs that go, and paragraphs that stay apart.

    python benchmarks/measures/lines.py DIR [--split DEV]

The texts of a split are set in lines and pages by the package's own corruptor, each document of 40 paragraphs in
another manner: the measure, what parts paragraphs (a blank line, an indent, a blank line before each last line too, or
nothing) and pages or none. ``recall`` is the share of the breaks within paragraphs that are joined, ``precision`` that
of the joins which lie within a paragraph; also for each manner by itself. ``false`` are joins in ten thousand lines of
the texts as they are, a paragraph a line.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import accumulate
from random import Random
from typing import TYPE_CHECKING

from _corpora import corpus_texts, print_measure

import arclean
from arclean.filters import Lines
from arclean.filters.lines.corruptor import PARAGRAPH_STYLES, set_paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from arclean.core.edits import Edit

PARAGRAPHS = 40
CHARACTERS = 600_000
"""Of each corpus."""
_GAP = re.compile(r"(?<=\S)\s+(?=\S)")


def measure(corpora: Path, split: str = "TEST", seed: int = 1) -> dict[str, float]:
    """Return the figures of all corpora of a split."""
    counted: Counter[str] = Counter()
    pipeline, random = arclean.Pipeline([Lines()]), Random(seed)
    for _, text in corpus_texts(corpora, split, most=CHARACTERS):
        counted["clean lines"] += text.count("\n") + 1
        counted["clean joins"] += len(pipeline.run(text).edits)
        paragraphs = [" ".join(p.split()) for p in text.split("\n") if p.strip()]
        for at in range(0, len(paragraphs), PARAGRAPHS):
            style, depth = random.choice(PARAGRAPH_STYLES), random.choice((0, 0, random.randint(25, 45)))
            part = paragraphs[at : at + PARAGRAPHS]
            broken = set_paragraphs(part, random, style=style, width=random.randint(35, 100), depth=depth)
            _count_joined(counted, style, part, broken, pipeline.run(broken).edits)
    figures: dict[str, float] = {"breaks within paragraphs": counted["breaks"]}
    for name in ("", *(f"{style} " for style in sorted(set(PARAGRAPH_STYLES)))):
        figures[f"{name}recall"] = counted[f"{name}right"] / max(1, counted[f"{name}breaks"])
        figures[f"{name}precision"] = counted[f"{name}right"] / max(1, counted[f"{name}joins"])
    figures["glued in ten thousand"] = 1e4 * counted["glued"] / max(1, counted["breaks"])
    return figures | {"false in clean": 1e4 * counted["clean joins"] / max(1, counted["clean lines"])}


def _count_joined(counted: Counter[str], style: str, paragraphs: list[str], broken: str, edits: Sequence[Edit]) -> None:
    """Count the gaps between words of the text in lines; a gap is joined where an edit leaves no break of it."""
    ends = set(accumulate(len(paragraph.split()) for paragraph in paragraphs))
    joined = {e.end for e in edits if "\n" not in e.target}
    for number, gap in enumerate(_GAP.finditer(broken), 1):
        for name in ("", f"{style} ") if gap[0] != " " else ():
            inside, joins = number not in ends, gap.end() in joined
            counted[f"{name}breaks"] += inside
            counted[f"{name}joins"] += joins
            counted[f"{name}right"] += joins and inside
    counted["glued"] += sum(not e.target and e.source[0] not in "-\u2010\u00ad" for e in edits)


if __name__ == "__main__":
    print_measure(measure, __doc__)
