"""Fit the probability of pages of PDFs: a logistic model of what ``diagnose`` finds on a page of known text.

    python benchmarks/fit/pages.py DIR... [--write]      DIR has a manifest.jsonl, as for benchmarks/silence.py

Each PDF of one page is read, repaired with profile ``pdf`` and diagnosed; it is right where its character error is at
most 1 %. No evidence speaks for a page: weights below 0 are 0. The table is of producers left out: each PDF is judged
by a model that has seen none of its producer (for PDFs with a fault put in, none of that kind of fault).
"""

from __future__ import annotations

import argparse
import datetime as dt
import multiprocessing
import sys
from itertools import pairwise
from math import exp
from pathlib import Path
from typing import NamedTuple

from weight_files import ROOT, write_weights

sys.path[0] = str(ROOT / "benchmarks")  # this folder has modules named as those of the standard library
import silence  # noqa: E402
from common import print_table  # noqa: E402

import arclean  # noqa: E402
from arclean.diagnosis import page_probability, pages  # noqa: E402

FILE = ROOT / "arclean" / "diagnosis" / "weights.py"
NAMES = ("COST_OF_DOUBT", "COST_OF_EDITS", "COST_OF_KIND", "COST_OF_LOSS", "COST_OF_LOST", "COST_OF_UNKNOWN")
RIGHT = 0.01  # character error
SHRINKAGE = 0.02  # of the squares of the weights, against chance
STEPS, RATE = 6000, 0.05
BINS = (0.0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)


class Sample(NamedTuple):
    """A page: its PDF, its producer, what speaks against it, and whether it is right."""

    name: str
    group: str
    features: tuple[float, ...]
    right: bool


def sample_page(job: silence.Job) -> Sample | None:
    """Return the sample of a PDF of one page; None where it has more, or cannot be read."""
    seen: list[page_probability.PageEvidence] = []

    def keep(evidence: page_probability.PageEvidence) -> float:
        seen.append(evidence)
        return 0.5

    pages.page_probability = keep
    try:
        document = arclean.read_pdf(job.pdf)
        text = arclean.repair(document, profile="pdf").text
        arclean.diagnose(document)
    except arclean.ArcleanError:
        return None
    if len(seen) != 1 or job.truth is None:
        return None
    error = silence.character_error(job.truth, text)
    return Sample(job.name, job.group, page_probability.page_features(seen[0]), error <= RIGHT)


def fit_costs(samples: list[Sample]) -> tuple[float, list[float]]:
    """Return the log odds of a page that nothing speaks against, and the cost of each piece of evidence, 0 or more."""
    base, costs = 1.0, [0.5] * len(NAMES)
    for step in range(STEPS):
        rate = RATE / (1 + step / 2000)
        slope, slopes = 0.0, [2 * SHRINKAGE * cost for cost in costs]
        for sample in samples:
            wrong = (say_right(base, costs, sample.features) - sample.right) / len(samples)
            slope += wrong
            for place, feature in enumerate(sample.features):
                slopes[place] -= wrong * feature
        base -= 4 * rate * slope
        costs = [max(0.0, cost - rate * one) for cost, one in zip(costs, slopes, strict=True)]
    return base, costs


def say_right(base: float, costs: list[float], features: tuple[float, ...]) -> float:
    """Return the probability of a page to be right."""
    return 1 / (1 + exp(sum(cost * feature for cost, feature in zip(costs, features, strict=True)) - base))


def main() -> None:
    """Fit, print how often what was said was so, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    jobs = [job for folder in options.folders for job in silence.find_jobs(folder) if job.displayed]
    with multiprocessing.Pool(2, maxtasksperchild=20) as pool:
        samples = [sample for sample in pool.map(sample_page, jobs) if sample]
    said: list[tuple[float, bool]] = []
    for group in sorted({sample.group for sample in samples}):
        base, costs = fit_costs([sample for sample in samples if sample.group != group])
        said += [(say_right(base, costs, s.features), s.right) for s in samples if s.group == group]
    rows = []
    for low, high in pairwise(BINS):
        inside = [right for probability, right in said if low <= probability < high]
        if inside:
            rows.append((f"{low:.2f} to {min(1.0, high):.2f}", len(inside), f"{sum(inside) / len(inside):.3f}"))
    print_table(["said, of producers left out", "pages", "right"], rows)
    sure = [right for probability, right in said if probability >= BINS[-3]]
    print(f"\nsaid .9 or more: {len(sure)} pages, {sum(sure) / max(1, len(sure)):.3f} right")
    base, costs = fit_costs(samples)
    values = {"PAGE_LOG_ODDS": round(base, 2)} | {name: round(c, 2) for name, c in zip(NAMES, costs, strict=True)}
    print(values)
    if options.write:
        write_weights(FILE, values, f"{len(samples)} round trips", dt.datetime.now(dt.UTC).date().isoformat())


if __name__ == "__main__":
    main()
