"""Fit the weights of an artifact again: the largest recall with at most one wrong change in 10,000 clean words.

    python benchmarks/fit/weights.py arclean/filters/fragments/weights.py --corpora DIR            shows what it finds
    python benchmarks/fit/weights.py arclean/filters/fragments/weights.py --corpora DIR --write    and writes it

The objective that stands beside a weight is the name of a filter, or one of those in ``objectives.py``. A filter's
corruptor damages documents of each family (a corpus of split DEV; without ``--corpora`` a genre of the fixtures), and
the filter repairs them. **Recall** is the share of the damage (edit distance) that is taken back, **harm** the changed
words of the clean documents. For ``pdf`` and ``verdicts`` ``--corpora`` is a folder with manifest.jsonl (pdf, truth,
producer), for ``html`` one of pages and their articles.

Each weight is tried at half, four fifths, five fourths and twice its value (a count at one less and one more), the
others left as they are. For each family left out, the values that gain at least ``--gain`` on the others are put
together and measured on the one left out: that figure is the result. Values are written only where it is better there,
in the mean of all families left out, without more harm. Weights that are tables have scripts of their own
(``boilerplate.py``).

Every setting is measured in a process forked for it, so that nothing which was judged with other values is remembered.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib
import multiprocessing
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from families import WORST_SHARE, Family
from objectives import OBJECTIVES, Outcome, families_for, measure
from weight_files import Weight, module_of, read_weights, write_weights

from arclean.language.tables import shipped_tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

FACTORS = (0.5, 0.8, 1.25, 2.0)
_fork = multiprocessing.get_context("fork")


def in_fork(work: Callable[..., Any], *arguments: Any) -> Any:
    """Return what a function returns in a process forked for it."""
    receiver, sender = _fork.Pipe(duplex=False)
    child = _fork.Process(target=lambda: sender.send(work(*arguments)))
    child.start()
    sender.close()
    try:
        return receiver.recv()
    finally:
        child.join()


def with_values(module: str, values: Mapping[str, float], artifact: str, family: Family) -> Outcome:
    """Return what some values do to a family; for a process that ends after it."""
    for name, value in values.items():
        setattr(importlib.import_module(module), name, value)
    return measure(artifact, family)


def candidates(weight: Weight) -> list[float]:
    """Return the values that are tried in the place of a weight's own."""
    if weight.is_whole:
        return [value for value in (weight.value - 1, weight.value + 1) if value >= 0]
    if 0 < weight.value < 1 and weight.unit.startswith("probability"):
        odds = weight.value / (1 - weight.value)
        return [round(odds * f / (1 + odds * f), 4) for f in FACTORS]
    return [float(f"{weight.value * f:.3g}") for f in FACTORS] if weight.value else []


class Fit:
    """The figures of all settings of one file of weights over all families of one artifact."""

    def __init__(self, file: Path, artifact: str, found: Iterable[Family], jobs: int) -> None:
        self.module, self.artifact, self.jobs = module_of(file), artifact, jobs
        self.families = list(found)
        self.weights = [w for w in read_weights(file) if artifact in w.objective.split(", ")]

    def outcomes(self, settings: list[dict[str, float]]) -> list[list[Outcome]]:
        """Return for each setting its outcomes, one a family."""
        with ThreadPoolExecutor(self.jobs) as pool:
            runs = [
                [
                    pool.submit(in_fork, with_values, self.module, values, self.artifact, family)
                    for family in self.families
                ]
                for values in settings
            ]
            return [[run.result() for run in row] for row in runs]

    def gains(self) -> tuple[list[Outcome], dict[tuple[str, float], list[Outcome]]]:
        """Return the outcomes of the weights as they are, and those of each other value of each weight."""
        settings = [{}, *({w.name: value} for w in self.weights for value in candidates(w))]
        first, *rest = self.outcomes(settings)
        return first, {next(iter(s.items())): row for s, row in zip(settings[1:], rest, strict=True)}

    def chosen(
        self, base: list[Outcome], tried: dict[tuple[str, float], list[Outcome]], fitted_on: list[int], least: float
    ) -> dict[str, float]:
        """Return the values that gain at least so much on some families, the best one for each weight."""

        def gain(row: list[Outcome]) -> float:
            return sum(row[n].score - base[n].score for n in fitted_on) / len(fitted_on)

        best: dict[str, tuple[float, float]] = {}
        for (name, value), row in tried.items():
            if gain(row) >= max(least, best.get(name, (least, 0.0))[0]):
                best[name] = (gain(row), value)
        return {name: value for name, (_, value) in best.items()}


def main() -> int:
    """Fit, report the families left out, and write on request; return 1 where nothing better was found."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("file", type=Path, help="a weights.py")
    parser.add_argument("--corpora", type=Path, help="folder with MANIFEST.jsonl; by default the fixtures")
    parser.add_argument("--artifact", help="the objective that counts; by default that of the first weight")
    parser.add_argument("--split", nargs="+", default=["DEV"])
    parser.add_argument("--documents", type=int, default=60, help="of a corpus")
    parser.add_argument("--gain", type=float, default=0.002, help="share of the damage that a new value must take back")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    artifact = asked.artifact or read_weights(asked.file)[0].objective.split(", ")[0]
    shipped_tables()  # before the forks, which then share it
    if artifact not in OBJECTIVES:
        parser.error(f"{artifact} is no objective: --artifact names one")
    found = in_fork(families_for, artifact, asked.corpora, asked.split, asked.documents)
    fit = Fit(asked.file, artifact, found, asked.jobs)
    base, tried = fit.gains()
    everything = list(range(len(fit.families)))
    folds = [fit.chosen(base, tried, [n for n in everything if n != out], asked.gain) for out in everything]
    final = fit.chosen(base, tried, everything, asked.gain)
    fitted = fit.outcomes([*folds, final])
    for out, family in enumerate(fit.families):
        now = fitted[out][out]
        print(
            f"left out {family.name}: score {base[out].score:.4f} -> {now.score:.4f}, wrong {now.harmed} of {now.words}"
        )
    by_name = {weight.name: weight for weight in fit.weights}
    for name, value in final.items():
        print(f"   {name}: {by_name[name].value:g} -> {value:g}")
    gain = sum(fitted[out][out].score - base[out].score for out in everything) / len(everything)
    harm = any(fitted[out][out].harmed > max(base[out].harmed, WORST_SHARE * base[out].words) for out in everything)
    print(
        f"gain on families left out: {gain:+.4f}{', with more harm' if harm else ''}; {len(final)} weights would change"
    )
    if not final or gain <= 0 or harm:
        return 1
    if asked.write:
        names = " ".join(family.name for family in fit.families)
        write_weights(asked.file, final, names, dt.datetime.now(dt.UTC).date().isoformat())
    return 0


if __name__ == "__main__":
    sys.exit(main())
