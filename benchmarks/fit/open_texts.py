"""Count how often a text with open findings is right: OPEN_FINDING and OPEN_LOSS of ``diagnosis``.

    python benchmarks/fit/open_texts.py --corpora DIR [--documents 60] [--write]

Documents of the corpora (splits DEV and TRAIN) are damaged by one corruptor or one damage of ``document_damages``
each, a third is left as it is; each is repaired and diagnosed, and right where its character error is at most 1 %.
OPEN_LOSS is the share that is right of those with a loss, OPEN_FINDING of those with one kind of other finding. Each
corpus is left out in turn, and the table shows what would be said of it beside its own share.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections import defaultdict
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
FEWEST = 20  # texts of a corpus that say something
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


def main() -> None:
    """Count, print what is said of each corpus that was left out, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--documents", type=int, default=60)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    found: dict[str, dict[str, list[bool]]] = {name: defaultdict(list) for name in ("OPEN_LOSS", "OPEN_FINDING")}
    for family in families(options.corpora, None, ("DEV", "TRAIN"), options.documents):
        for number, clean in enumerate(family.clean):
            right, damaged = damage_text(clean, number)
            evidence = open_evidence(damaged)
            if evidence is None or not (evidence.has_loss or evidence.kinds == 1):
                continue
            error = silence.character_error(right, arclean.clean(damaged))
            found["OPEN_LOSS" if evidence.has_loss else "OPEN_FINDING"][family.name].append(error <= RIGHT)
    rows, values = [], {}
    for weight, by_family in found.items():
        for name, own in by_family.items():
            others = [one for other, texts in by_family.items() if other != name for one in texts]
            if len(own) >= FEWEST:
                said = sum(others) / max(1, len(others))
                rows.append((weight, name, len(own), f"{said:.3f}", f"{sum(own) / len(own):.3f}"))
        every = [one for texts in by_family.values() for one in texts]
        values[weight] = round(sum(every) / max(1, len(every)), 2)
        rows.append((weight, "all", len(every), "", f"{values[weight]:.3f}"))
    print_table(["weight", "corpus", "texts", "said, of it left out", "right"], rows)
    if options.write:
        write_weights(FILE, values, "dev_*, train_*", dt.datetime.now(dt.UTC).date().isoformat())


if __name__ == "__main__":
    main()
