"""Measure the filters of order on the corpora of split TEST: lines in visual order, mirrored brackets, reversed dates.

    python benchmarks/measures/order.py DIR          DIR holds MANIFEST.jsonl and gzipped texts

Paragraphs are cut into lines of at most 95 and of at most 20 characters, and laid out by the corruptor, which turns
numbers too now and then, leaves brackets as they were typed, and leaves marks after their letters.

- found: share of lines in visual order that are turned; exact: that come back as they were. ``whole``: all lines of a
  document of 40 lines; ``alone``: the line is all there is; ``amid``: one among six good lines
- certain: share of lines whose layout is that of no other line; the others are not asked
- brackets, dates: share of the damaged documents that come back, of those with any
- false: lines that a filter changes in the clean texts, as they are and cut into lines of 20 characters; findings
  there; words
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import _corpora

from arclean import Pipeline, filters
from arclean.bidi import to_logical, to_visual
from arclean.testing import corruptors

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTHS = (20, 95)
ARABIC = 0.7  # share of the characters of a line that must be Arabic letters
DOCUMENT, AROUND = 40, 3  # lines
ASKED = 1500  # lines of each width that are asked alone, and as many amid good ones
ORDER = "visual-order"


def measure(corpora: Path) -> dict[str, float]:
    """Return the figures by name."""
    texts = [text for _, text in _corpora.corpus_texts(corpora, "TEST")]
    figures: dict[str, float] = {}
    for width in WIDTHS:
        lines = [
            line
            for text in texts
            for paragraph in text.split("\n")
            for line in _corpora.arabic_rows(paragraph, width, ARABIC)
        ]
        certain = [line for line in lines if to_logical(to_visual(line, 1).text).text == line]
        figures[f"lines_{width}"] = len(lines)
        figures[f"certain_{width}"] = len(certain) / len(lines)
        figures |= {f"{name}_{width}": figure for name, figure in measure_order(certain).items()}
    for name, key in (("brackets", "brackets"), ("reversed-numbers", "dates")):
        figures |= {f"{key}_{k}": figure for k, figure in measure_restored(name, texts).items()}
    return figures | measure_false(texts)


def measure_order(lines: list[str]) -> dict[str, float]:
    """Lay lines out, read them again, and count."""
    pipeline, corrupt = Pipeline([filters.find(ORDER)()]), corruptors.find(ORDER).corrupt
    random = Random(1)
    found = exact = asked = 0
    for start in range(0, len(lines), DOCUMENT):
        right = lines[start : start + DOCUMENT]
        broken = corrupt("\n".join(right), random).split("\n")
        for good, bad, read in zip(right, broken, pipeline("\n".join(broken)).split("\n"), strict=True):
            asked, found, exact = asked + 1, found + (read != bad), exact + (read == good)
    figures = {"found_whole": found / asked, "exact_whole": exact / asked}
    sample = random.sample(lines, min(ASKED, len(lines)))
    for name, around in (("alone", 0), ("amid", AROUND)):
        found = exact = 0
        for line in sample:
            before, after = random.sample(lines, around), random.sample(lines, around)
            broken = to_visual(line, 1).text
            read = pipeline("\n".join([*before, broken, *after])).split("\n")[around]
            found, exact = found + (read != broken), exact + (read == line)
        figures |= {f"found_{name}": found / len(sample), f"exact_{name}": exact / len(sample)}
    return figures


def measure_restored(name: str, texts: list[str]) -> dict[str, float]:
    """Damage documents of 40 paragraphs, repair them, and count those that come back."""
    pipeline, corrupt = Pipeline([filters.find(name)()]), corruptors.find(name).corrupt
    damaged = back = kept = 0
    for number, text in enumerate(corpus_documents(texts)):
        broken = corrupt(text, Random(number))
        if broken != text:
            read = pipeline.run(broken)
            damaged, back, kept = damaged + 1, back + (read.text == text), kept + (read.text == broken)
    return {"documents": damaged, "restored": back / max(1, damaged), "left": kept / max(1, damaged)}


def corpus_documents(texts: list[str]) -> Iterator[str]:
    for text in texts:
        paragraphs = [line for line in text.split("\n") if line]
        yield from ("\n".join(paragraphs[n : n + DOCUMENT]) for n in range(0, len(paragraphs), DOCUMENT))


def measure_false(texts: list[str]) -> dict[str, float]:
    """Count what the filters do to clean text."""
    short = [
        "\n".join(line for paragraph in text.split("\n") for line in _corpora.arabic_rows(paragraph, WIDTHS[0], ARABIC))
        for text in texts
    ]
    figures: dict[str, float] = {"words": sum(len(text.split()) for text in texts)}
    for name in (ORDER, "brackets", "reversed-numbers"):
        pipeline = Pipeline([filters.find(name)()])
        whole, cut_up = [pipeline.run(text) for text in texts], [pipeline.run(text) for text in short]
        figures[f"false_{name}"] = sum(len(result.edits) for result in whole)
        figures[f"false_short_{name}"] = sum(len(result.edits) for result in cut_up)
        figures[f"findings_{name}"] = sum(len(result.findings) for result in whole)
    return figures


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path, metavar="DIR")
    figures = measure(parser.parse_args().corpora)
    for name, figure in figures.items():
        print(f"{name:32} {figure:,.4f}")
    print(json.dumps({name: round(figure, 5) for name, figure in figures.items()}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
