"""Choose from which confidence a filter applies its edits: the stated rule of the house.

    python benchmarks/fit/thresholds.py lam-alef split-words --corpora DIR
    python benchmarks/fit/thresholds.py                          all filters, on the genres of the fixtures

The rule: **the lowest threshold at which at most one word in 10,000 is changed wrongly** on the families that were not
left out; the figure is that of the family left out. What a filter proposes is taken from it with every threshold
off, on clean documents and on those damaged by its corruptor; a proposal is right where it alone brings the text or its
letters nearer to the clean ones, and wrong elsewhere. A wrong proposal on a damaged document counts as well.

Printed are, for each filter: the threshold in force and the one chosen, recall and wrong changes on what was left out,
and for each rule how often proposals of some confidence were right (a table of reliability).
"""

from __future__ import annotations

import argparse
import importlib
import re
import sys
from collections import defaultdict
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from families import Family, families
from outcomes import WORST_SHARE
from rapidfuzz.distance import Levenshtein

from arclean import Pipeline, filters
from arclean.arabic.marks import MARK
from arclean.testing import corruptors

if TYPE_CHECKING:
    from collections.abc import Iterator

_drop_marks = partial(re.compile(f"[{MARK}]").sub, "")
_VIEWS = (str, _drop_marks)  # as it stands, and by its letters: on which of two a mark was set is not always to be told
BINS = (0.5, 0.8, 0.9, 0.95, 0.97, 0.99, 1.01)


class Proposal(NamedTuple):
    """An edit that a filter proposed: its rule, its confidence, and whether it is right."""

    rule: str
    confidence: float
    is_right: bool


class Evidence(NamedTuple):
    """All that a filter proposed on one family, and the words that it looked at."""

    name: str
    proposals: list[Proposal]
    words: int

    def counts(self, threshold: float) -> tuple[int, int]:
        """Return how many proposals of a confidence from the threshold on are right, and how many wrong."""
        taken = [p for p in self.proposals if p.confidence >= threshold]
        right = sum(p.is_right for p in taken)
        return right, len(taken) - right


def evidence(artifact: str, family: Family) -> Evidence:
    """Return what a filter proposes on a family, with its thresholds off."""
    made = corruptors.filter_for(artifact)
    eager = Pipeline([type(made)(**{**corruptors.find(artifact).options(), "apply_from": 0.0, "report_from": 0.0})])
    found: list[Proposal] = []
    words = family.words
    for clean, damaged in zip(family.clean, family.damaged, strict=True):
        found += _judged(eager, clean, clean)
        if damaged != clean:
            words += len(damaged.split())
            found += _judged(eager, damaged, clean)
    return Evidence(family.name, found, words)


def _judged(pipeline: Pipeline, text: str, clean: str) -> Iterator[Proposal]:
    """Yield what a pipeline changes in a text, and whether each change alone brings it nearer to the clean one."""
    for edit in pipeline.run(text).edits:
        changed = text[: edit.start] + edit.target + text[edit.end :]
        yield Proposal(edit.rule, edit.confidence, text != clean and is_nearer(changed, text, clean))


def is_nearer(changed: str, text: str, clean: str) -> bool:
    """Return whether a change brings a text, or its letters, nearer to the clean one."""
    for view in _VIEWS:
        far = _distance(view(text), view(clean))
        if Levenshtein.distance(view(changed), view(clean), score_cutoff=far) < far:
            return True
    return False


@lru_cache(maxsize=4)
def _distance(text: str, clean: str) -> int:
    return int(Levenshtein.distance(text, clean))


def chosen(known: list[Evidence]) -> float:
    """Return the lowest threshold that keeps the rule on some families; 1.01 where none does."""
    words = sum(one.words for one in known)
    allowed = words * WORST_SHARE
    best = 1.01
    for threshold in sorted({p.confidence for one in known for p in one.proposals}, reverse=True):
        if sum(one.counts(threshold)[1] for one in known) > allowed:
            break
        best = threshold
    return best


def report(artifact: str, found: list[Evidence]) -> None:
    """Print what the rule chooses, its figures on families left out, and how reliable confidences are."""
    made = filters.find(artifact)
    print(f"{artifact}: in force {made().apply_from:g}, chosen {chosen(found):g}")
    for one in found:
        threshold = chosen([other for other in found if other is not one])
        right, wrong = one.counts(threshold)
        every, _ = one.counts(0.0)
        recall = right / every if every else 0.0
        share = f"{recall:.3f} of the right ones, {wrong} wrong, {one.words} words"
        print(f"   left out {one.name}: from {threshold:g} on {share}")
    table: dict[str, dict[float, list[bool]]] = defaultdict(lambda: defaultdict(list))
    for proposal in (p for one in found for p in one.proposals):
        table[proposal.rule][max(b for b in (0.0, *BINS) if b <= proposal.confidence)].append(proposal.is_right)
    for rule, bins in sorted(table.items()):
        cells = (f"{low:g}: {sum(right)}/{len(right)}" for low, right in sorted(bins.items()))
        print(f"   {rule}: {', '.join(cells)}")


def main() -> int:
    """Report on the filters that are named, or on all that have confidences of their own."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("artifacts", nargs="*", default=list(filters.builtin()))
    parser.add_argument("--corpora", type=Path, help="folder with MANIFEST.jsonl; by default the fixtures")
    parser.add_argument("--split", nargs="+", default=["DEV"])
    parser.add_argument("--documents", type=int, default=60, help="of a family")
    asked = parser.parse_args()
    for artifact in asked.artifacts:
        importlib.import_module(filters.find(artifact).__module__)
        found = families(asked.corpora, artifact, asked.split, asked.documents)
        report(artifact, [evidence(artifact, family) for family in found])
    return 0


if __name__ == "__main__":
    sys.exit(main())
