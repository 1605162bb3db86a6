"""Fit the weights of an artifact again: the largest recall with at most one wrong change in 10,000 clean words.

    python benchmarks/fit/weights.py arclean/filters/fragments/weights.py --corpora DIR            shows what it finds
    python benchmarks/fit/weights.py arclean/filters/fragments/weights.py --corpora DIR --write    and writes it

The objective that stands beside a weight is the name of a filter. Its corruptor damages documents of each family (a
corpus of split DEV; without ``--corpora`` a genre of the fixtures), and the filter repairs them. **Recall** is the
share of the damage (edit distance) that is taken back, **harm** the changed words of the clean documents.

The objective ``pdf`` is that of the PDF reader: ``--corpora`` is a folder with manifest.jsonl (pdf, truth, producer), a
producer is a family, and what is taken back is the text that the PDFs were made of.

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
from typing import TYPE_CHECKING, Any, NamedTuple

from families import PDF, WORST_SHARE, Family, families, pdf_families
from rapidfuzz.distance import Levenshtein
from weight_files import Weight, module_of, read_weights, write_weights

import arclean
from arclean import Pipeline
from arclean.language.tables import shipped_tables
from arclean.testing import corruptors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

FACTORS = (0.5, 0.8, 1.25, 2.0)
_fork = multiprocessing.get_context("fork")


class Outcome(NamedTuple):
    """What a setting does to one family: damage before and after (characters), changed clean words, clean words."""

    before: int
    after: int
    harmed: int
    words: int

    @property
    def score(self) -> float:
        """The share of damage taken back; each wrong word above one in 10,000 costs a tenth."""
        recall = 1 - self.after / self.before if self.before else 0.0
        return recall - 0.1 * max(0.0, self.harmed / max(1, self.words) - WORST_SHARE) / WORST_SHARE


def measure(artifact: str, family: Family) -> Outcome:
    """Return what the filter of an artifact, or the PDF reader, does to a family, with the weights as they now are."""
    if artifact == PDF:
        return measure_pdfs(family)
    made = corruptors.filter_for(artifact)
    module = importlib.import_module(f"{type(made).__module__.rpartition('.')[0]}.weights")
    if hasattr(module, "APPLY_FROM"):
        made = type(made)(**{**corruptors.find(artifact).options(), "apply_from": module.APPLY_FROM})
    pipeline = Pipeline([made])
    before = after = harmed = 0
    for clean, damaged in zip(family.clean, family.damaged, strict=True):
        kept = pipeline(clean)
        harmed += 0 if kept == clean else Levenshtein.distance(clean.split(), kept.split())
        if damaged != clean:
            before += Levenshtein.distance(damaged, clean)
            after += Levenshtein.distance(pipeline(damaged), clean)
    return Outcome(before, after, harmed, family.words)


def measure_pdfs(family: Family) -> Outcome:
    """Return how far the texts of PDFs are from those they were made of, white space not counted."""
    distance = letters = 0
    for truth, path in zip(family.clean, family.damaged, strict=True):
        wanted = "".join(truth.split())
        try:
            read = "".join(arclean.read_pdf(path).text.split())
        except arclean.ArcleanError:
            read = ""
        letters += len(wanted)
        distance += min(len(wanted), Levenshtein.distance(read, wanted))
    return Outcome(letters, distance, 0, family.words)


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
    parser.add_argument("--artifact", help="the filter whose objective counts; by default that of the first weight")
    parser.add_argument("--split", nargs="+", default=["DEV"])
    parser.add_argument("--documents", type=int, default=60, help="of a corpus")
    parser.add_argument("--gain", type=float, default=0.002, help="share of the damage that a new value must take back")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    artifact = asked.artifact or read_weights(asked.file)[0].objective.split(", ")[0]
    shipped_tables()  # before the forks, which then share it
    if artifact == PDF:
        found = list(pdf_families(asked.corpora, asked.documents))
    else:
        found = in_fork(lambda: list(families(asked.corpora, artifact, asked.split, asked.documents)))
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
