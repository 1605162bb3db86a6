"""Choose from which confidence a filter applies its edits: the stated rule of the house.

    python benchmarks/fit/thresholds.py lam-alef split-words --corpora DIR
    python benchmarks/fit/thresholds.py lost-alefs --corpora DIR  the cut of an objective of sentences.py
    python benchmarks/fit/thresholds.py                          all filters, on the genres of the fixtures

The rule: **the lowest threshold at which at most one word in 10,000 is changed wrongly** on the families that were not
left out; the figure is that of the family left out. What a filter proposes is taken from it with every threshold
off, on clean documents and on those damaged by its corruptor; a proposal is right where it alone brings the text or its
letters nearer to the clean ones, and wrong elsewhere. A wrong proposal on a damaged document counts as well.

An objective of ``sentences.py`` may be named too: then all edits of a sentence from a threshold on are one proposal,
which is right where the sentence comes back as a whole; those that are changed undamaged are not damaged. Of damaged
sentences the share that the objective allows may come out wrong, of all others one word in 10,000.

Printed are, for each filter: the threshold in force and the one chosen, recall and wrong changes on what was left out,
and for each rule how often proposals of some confidence were right (a table of reliability).
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from families import families
from objectives import families_for
from proposals import Evidence, chosen, evidence
from sentences import SENTENCE_OBJECTIVES

from arclean import filters

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from families import Family
    from sentences import SentenceObjective

BINS = (0.5, 0.8, 0.9, 0.95, 0.97, 0.99, 1.01)


def _cuts_in_force(whole: SentenceObjective) -> str:
    """Return the cuts of an objective as they stand in the weights of its filter."""
    module = importlib.import_module(f"{filters.find(whole.artifact).__module__.rpartition('.')[0]}.weights")
    return ", ".join(f"{getattr(module, cut):g}" for cut in whole.cuts)


def report(artifact: str, found: list[Evidence]) -> None:
    """Print what the rule chooses, its figures on families left out, and how reliable confidences are."""
    whole = SENTENCE_OBJECTIVES.get(artifact)
    made = filters.find(whole.artifact if whole else artifact)
    worst = whole.worst if whole else 0.0
    in_force = _cuts_in_force(whole) if whole and whole.cuts else f"{made().apply_from:g}"
    print(f"{artifact}: in force {in_force}, chosen {chosen(found, worst):g}")
    for one in found:
        threshold = chosen([other for other in found if other is not one], worst)
        right, wrong = one.counts(threshold)
        every, _ = one.counts(0.0)
        recall = right / every if every else 0.0
        share = f"{recall:.3f} of the right ones, {wrong} wrong, {one.words} words"
        if one.sentences:
            inside = one.wrong_in(threshold, damaged=True)
            share = (
                f"{right / one.sentences:.3f} of {one.sentences} sentences come back, {inside} are wrong; "
                f"{wrong - inside} others in {one.words} words"
            )
        print(f"   left out {one.name}: from {threshold:g} on {share}")
    table: dict[str, dict[float, list[bool]]] = defaultdict(lambda: defaultdict(list))
    for proposal in (p for one in found for p in one.proposals):
        table[proposal.rule][max(b for b in (0.0, *BINS) if b <= proposal.confidence)].append(proposal.is_right)
    for rule, bins in sorted(table.items()):
        cells = (f"{low:g}: {sum(right)}/{len(right)}" for low, right in sorted(bins.items()))
        print(f"   {rule}: {', '.join(cells)}")


def _families(artifact: str, folder: Path | None, splits: Sequence[str], count: int) -> Iterable[Family]:
    """Return the families of a filter without its cases, which are no sample of what it meets."""
    importlib.import_module(filters.find(artifact).__module__)
    return families(folder, artifact, splits, count)


def main() -> int:
    """Report on the filters that are named, or on all that have confidences of their own."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("artifacts", nargs="*", default=list(filters.builtin()))
    parser.add_argument("--corpora", type=Path, help="folder with MANIFEST.jsonl; by default the fixtures")
    parser.add_argument("--split", nargs="+", default=["DEV"])
    parser.add_argument("--documents", type=int, default=60, help="of a family")
    asked = parser.parse_args()
    for artifact in asked.artifacts:
        make = families_for if artifact in SENTENCE_OBJECTIVES else _families
        found = make(artifact, asked.corpora, asked.split, asked.documents)
        report(artifact, [evidence(artifact, family) for family in found])
    return 0


if __name__ == "__main__":
    sys.exit(main())
