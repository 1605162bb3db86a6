"""Lies: of texts whose letters stand for others, how many are found, and how many are edited.

    python benchmarks/lies.py [--corpora DIR] [--count 2000] [--half odd|even] [--show]

The lies are those of ``arclean.testing.lies``, on sentences of their own, paragraphs and pages: of the clean fixtures,
or of corpora (``test_*.txt.gz`` in DIR, a paragraph a line). A lie is found where a finding or the verdict tells, and
edited where profile ``repair`` changes it, but for one that comes back as the truth, with U+FFFD for what it lost: that
is restored.
Beside them stand the clean texts themselves: none may be found.
"""

from __future__ import annotations

import argparse
import gzip
import json
import multiprocessing
import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path
from random import Random
from typing import NamedTuple

from common import PROSE, clean_texts, print_table

import arclean
from arclean.testing import laws
from arclean.testing.languages import SENTENCES
from arclean.testing.laws import TELLING_KINDS
from arclean.testing.lies import LIARS, lie

_MIN_FOUND = 0.98
_MIN_LETTERS = 40  # of a sentence: what is shorter proves little
_SIZES = {"sentence": 1, "paragraph": 4, "page": 25}


class Told(NamedTuple):
    """A lie, or a clean text (``liar`` is empty), and what became of it: ``restored`` is one that is the truth now."""

    liar: str
    size: str
    found: bool
    edits: tuple[str, ...]
    text: str
    restored: bool = False


def find_paragraphs(corpora: Path | None, half: str) -> list[str]:
    """Return clean paragraphs of some length, of the fixtures or of corpora."""
    if corpora is None:
        found = [p for name in PROSE for p in clean_texts()[name].split("\n\n")]
    else:
        files = sorted(corpora.glob("test_*.txt.gz"))
        found = [line for file in files for line in gzip.decompress(file.read_bytes()).decode("utf-8").split("\n")]
    found = [p for p in found if sum("\u0620" <= char <= "\u064a" for char in p) >= max(_MIN_LETTERS, len(p) // 2)]
    return found[half == "odd" :: 2] if half else found


def make_texts(paragraphs: list[str], count: int) -> list[tuple[str, str, int]]:
    """Return texts of three sizes, each with its size and a seed; what corpora have of damage is repaired before."""
    random = Random(11)
    made = []
    for number in range(count):
        size = [*_SIZES][number % len(_SIZES)]
        first = random.randrange(len(paragraphs))
        chosen = paragraphs[first : first + _SIZES[size]]
        if size == "sentence":
            chosen = [random.choice([*SENTENCES["ar"], _first_sentence(chosen[0]), _first_sentence(chosen[0])])]
        made.append((size, arclean.repair("\n\n".join(chosen)).text, number))
    return made


def _first_sentence(paragraph: str) -> str:
    end = paragraph.find(". ", 2 * _MIN_LETTERS)
    return paragraph[: end + 1] if end > 0 else paragraph


def judge(job: tuple[str, str, str, int]) -> Told:
    """Return what becomes of a text that a liar has told; of the text itself where ``liar`` is empty."""
    liar, size, text, seed = job
    told = lie(liar, text, Random(seed)) if liar else text
    result = arclean.repair(told)
    if liar and laws.is_true_but_for_losses(_in_one_order(result.text), told, _in_one_order(text)):
        return Told(liar, size, True, (), told[:100], restored=result.text != told)  # found out, and told as it is
    found = not TELLING_KINDS.isdisjoint(finding.kind for finding in result.findings)
    return Told(liar, size, found, tuple(edit.rule for edit in result.edits), told[:100])


def _in_one_order(text: str) -> str:
    """Return a text with its marks in the order of their combining classes."""
    return unicodedata.normalize("NFC", text)


def main(arguments: list[str] | None = None) -> int:
    """Print the shares by liar and size; exit code 1 where a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--half", choices=["odd", "even"], default="")
    parser.add_argument("--show", action="store_true", help="print what was missed or edited")
    options = parser.parse_args(arguments)
    texts = make_texts(find_paragraphs(options.corpora, options.half), options.count)
    jobs = [([*LIARS][number // 3 % len(LIARS)], *text) for number, text in enumerate(texts)]
    jobs += [("", *text) for text in texts]
    with multiprocessing.Pool(2) as pool:
        told = pool.map(judge, jobs, chunksize=20)
    groups: defaultdict[tuple[str, str], list[Told]] = defaultdict(list)
    for one in told:
        groups[one.liar or "none: clean", one.size].append(one)
    print_table(
        ["liar", "size", "texts", "found", "edited"],
        [
            (*key, len(ones), f"{_share([t.found for t in ones]):.3f}", f"{_share([bool(t.edits) for t in ones]):.3f}")
            for key, ones in sorted(groups.items())
        ],
    )
    lies = [one for one in told if one.liar]
    print("\nedits of lies:", dict(Counter(rule for one in lies for rule in one.edits).most_common(20)))
    if options.show:
        for one in lies:
            if one.edits or not one.found:
                print(f"{one.liar} {one.size} found={one.found} {sorted(set(one.edits))}: {one.text!r}")
    found, edited = _share([one.found for one in lies]), _share([bool(one.edits) for one in lies])
    accused = _share([one.found for one in told if not one.liar])
    restored = _share([one.restored for one in lies])
    figures = {"lies": len(lies), "found": found, "edited": edited, "restored": restored, "clean_accused": accused}
    print(json.dumps({name: round(value, 4) for name, value in figures.items()}))
    return int(found < _MIN_FOUND or edited > 0)


def _share(values: list[bool]) -> float:
    return sum(values) / max(1, len(values))


if __name__ == "__main__":
    sys.exit(main())
