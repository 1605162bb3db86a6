"""Fit how often a text with open findings is right: OPEN_FINDING, and the three weights of losses of ``diagnosis``.

    python benchmarks/fit/open_texts.py --corpora DIR [--documents 60] [--write]

Documents of the corpora (splits DEV and TRAIN) are damaged by one corruptor or one damage of ``document_damages``
each, a third is left as it is; each is repaired and diagnosed, and right where its character error is at most 1 %.
OPEN_FINDING is the share that is right of those with one kind of finding that is no loss. Beside losses the odds
fall with a power of the share of words that are lost: even at EVEN_LOSS, by LOSS_SLOPE, and OPEN_LOSS at most, the
likeliest three of a grid. Each corpus is left out in turn, and the table shows what is said of it beside its own share.
"""

from __future__ import annotations

import argparse
import datetime as dt
import itertools
import sys
from collections import defaultdict
from math import log
from pathlib import Path
from random import Random

from document_damages import lay_out, lay_out_narrow, lose_numbers, map_yehs, misread
from families import families
from weight_files import ROOT, write_weights

sys.path[0] = str(ROOT / "benchmarks")  # this folder has modules named as those of the standard library
import silence  # noqa: E402
from common import print_table  # noqa: E402

import arclean  # noqa: E402
from arclean.diagnosis import page_probability, pages  # noqa: E402
from arclean.testing import corruptors  # noqa: E402

FILE = ROOT / "arclean" / "diagnosis" / "weights.py"
RIGHT = 0.01  # character error
EVEN_LOSSES = (0.01, 0.015, 0.02, 0.025, 0.03, 0.04, 0.05, 0.07, 0.1)
LOSS_SLOPES = (1.0, 1.5, 2.0, 2.5, 3.0, 4.0)
OPEN_LOSSES = (0.8, 0.85, 0.9, 0.92, 0.95, 0.98)
LAID_OUT = (lay_out, lay_out_narrow, lose_numbers, map_yehs, misread)


def damage_text(text: str, number: int) -> tuple[str, str]:
    """Return a document, and the same damaged: each third as it is, by a corruptor, or as tools do it."""
    random = Random(number)
    if number % 3 == 0:
        return text, text
    if number % 3 == 1:
        return text, corruptors.find(random.choice(corruptors.names())).corrupt(text, random)
    return random.choice(LAID_OUT)(text, random)


def open_evidence(text: str) -> page_probability.PageEvidence | None:
    """Return what was found in a text of one page; None where it has more."""
    seen: list[page_probability.PageEvidence] = []

    def keep(evidence: page_probability.PageEvidence) -> float:
        seen.append(evidence)
        return 0.5

    pages.page_probability = keep
    arclean.diagnose(text)
    return seen[0] if len(seen) == 1 else None


def likeliest_losses(samples: list[tuple[float, bool]]) -> dict[str, float]:
    """Return the weights of losses under which samples of (share of words lost, right) are likeliest."""
    grid = itertools.product(EVEN_LOSSES, LOSS_SLOPES, OPEN_LOSSES)
    names = ("EVEN_LOSS", "LOSS_SLOPE", "OPEN_LOSS")

    def likelihood(chosen: tuple[float, ...]) -> float:
        said = ((page_probability.right_beside_losses(lost, *chosen), right) for lost, right in samples)
        return sum(log(one if right else 1 - one) for one, right in said)

    return dict(zip(names, max(grid, key=likelihood), strict=True))


def share(rights: list[bool]) -> float:
    """Return the share that is right."""
    return sum(rights) / max(1, len(rights))


def main() -> None:
    """Fit, print what is said of each corpus that was left out, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--documents", type=int, default=60)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    losses: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    others: dict[str, list[bool]] = defaultdict(list)
    for family in families(options.corpora, None, ("DEV", "TRAIN"), options.documents):
        for number, clean in enumerate(family.clean):
            truth, damaged = damage_text(clean, number)
            evidence = open_evidence(damaged)
            if evidence is None or not (evidence.has_loss or evidence.kinds == 1):
                continue
            right = silence.character_error(truth, arclean.clean(damaged)) <= RIGHT
            if evidence.has_loss:
                losses[family.name].append((evidence.lost, right))
            else:
                others[family.name].append(right)
    rows = []
    for name, own in losses.items():
        fitted = likeliest_losses([one for other, some in losses.items() if other != name for one in some])
        said = sum(page_probability.right_beside_losses(lost, *fitted.values()) for lost, _ in own) / len(own)
        rows.append(("losses", name, len(own), f"{said:.3f}", f"{share([right for _, right in own]):.3f}"))
    for name, found in others.items():
        said = share([one for other, some in others.items() if other != name for one in some])
        rows.append(("a finding", name, len(found), f"{said:.3f}", f"{share(found):.3f}"))
    print_table(["beside", "corpus", "texts", "said, of it left out", "right"], rows)
    values = likeliest_losses(list(itertools.chain(*losses.values())))
    values["OPEN_FINDING"] = round(share(list(itertools.chain(*others.values()))), 2)
    print(values)
    if options.write:
        write_weights(FILE, values, "dev_*, train_*", dt.datetime.now(dt.UTC).date().isoformat())


if __name__ == "__main__":
    main()
