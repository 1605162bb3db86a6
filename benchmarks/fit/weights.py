"""Fit the weights of an artifact again: the largest recall with at most one wrong change in 10,000 clean words.

    python benchmarks/fit/weights.py arclean/filters/fragments/weights.py --corpora DIR            shows what it finds
    python benchmarks/fit/weights.py arclean/filters/fragments/weights.py --corpora DIR --write    and writes it
    python benchmarks/fit/weights.py --said "2026-11, TRAIN and DEV" --corpora DIR --report FILE   all that say so

The objective that stands beside a weight is the name of a filter, or one of those in ``objectives.py``. A filter's
corruptor damages documents of each family (a corpus of split DEV; without ``--corpora`` a genre of the fixtures), and
the filter repairs them. **Recall** is the share of the damage (edit distance) that is taken back, **harm** the changed
words of the clean documents. For ``pdf`` and ``verdicts`` ``--corpora`` is a folder with manifest.jsonl (pdf, truth,
producer), for ``html`` and ``pages`` one of pages and their articles.

Each weight is tried at half, four fifths, five fourths and twice its value (a count also at one less and one more), the
others left as they are; where neither half nor twice changes a figure, also a tenth and ten times (a count at none).
For each family left out, the values that gain at least ``--gain`` on the others are put together and measured on the
one left out: that figure is the result. Values are taken only where it is better there, in the mean of all families
left out, without more harm. A weight is ``flat`` from the least to the greatest value that changes no figure.
Confidences are fitted by how often they are right (``reliability.py``). Weights that are
tables of names have scripts of their own (``boilerplate.py``).

``--said`` takes all weights of the package whose corpora are these words, file by file; ``--write`` gives what was
taken and what was held its corpora and date, and leaves what is flat alone.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from objectives import OBJECTIVES, REPAIRED_BY, families_for
from reliability import Share, count_right, mark_confidences, share_allowed
from value_fit import Fit, in_fork
from weight_files import ROOT, Value, Weight, format_value, module_of, read_weights, write_weights

from arclean import filters
from arclean.language.tables import shipped_tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from families import Family


class Result(NamedTuple):
    """What was found of a weight: the value to be taken, and in words on what that rests."""

    weight: Weight
    value: Value
    why: str
    is_told: bool


def fit_values(
    file: Path, artifact: str, found: list[Family], weights: list[Weight], asked: argparse.Namespace
) -> Iterator[Result]:
    """Yield what other values of some weights do; print the figures of the families left out."""
    fit = Fit(file, artifact, found, asked.jobs, weights)
    verdicts, lines, taken = fit.judge(asked.gain)
    print(*lines, sep="\n")
    summary = lines[-1]
    for weight, value, gain, is_flat, same in verdicts:
        if weight.name in taken:
            yield Result(weight, taken[weight.name], f"{gain:+.4f}; {summary}", is_told=True)
        elif is_flat:
            why = f"flat from {format_value(same[0])} to {format_value(same[-1])}"
            yield Result(weight, weight.value, why, is_told=False)
        else:
            yield Result(
                weight, weight.value, f"the best other value, {format_value(value)}: {gain:+.4f}", is_told=True
            )


def fit_confidences(file: Path, artifact: str, found: list[Family], weights: list[Weight]) -> Iterator[Result]:
    """Yield how often what some confidences say is right, of it the family with the least."""
    shares = in_fork(count_right, module_of(file), mark_confidences(weights), artifact, found)
    for weight in weights:
        ours = [family.get(weight.name, Share()) for family in shares]
        told, allowed = [one for one in ours if one.said], share_allowed(ours)
        if allowed is None:
            yield Result(weight, weight.value, f"flat: said {sum(s.said for s in ours)} times", is_told=False)
            continue
        least = min(told, key=lambda one: one.right / one.said)
        why = (
            f"right {sum(s.right for s in ours)} of {sum(s.said for s in ours)}, at least {least.right} of {least.said}"
        )
        yield Result(
            weight, min(weight.value, allowed) if isinstance(weight.value, float) else weight.value, why, is_told=True
        )


def fit_file(
    file: Path, weights: list[Weight], known: dict[str, list[Family]], asked: argparse.Namespace
) -> list[Result]:
    """Return what is found of some weights of a file, objective by objective; families are made once for all files."""
    results = []
    for artifact in dict.fromkeys(asked.artifact or weight.objective.split(", ")[0] for weight in weights):
        if artifact not in OBJECTIVES:
            raise SystemExit(f"{artifact} is no objective: --artifact names one")
        ours = [weight for weight in weights if artifact in weight.objective.split(", ")]
        if artifact not in known:
            folder = {"html": asked.pages, "pages": asked.pages}.get(artifact) or asked.corpora
            known[artifact] = in_fork(families_for, artifact, folder, asked.split, asked.documents)
        repaired_by = REPAIRED_BY.get(artifact, artifact)
        sure = [w for w in ours if w.name.endswith("CONFIDENCE") and repaired_by in filters.builtin()]
        print(f"{file.relative_to(ROOT)}, {artifact}: {len(ours)} weights", flush=True)
        others = [weight for weight in ours if weight not in sure]
        if others:
            results += fit_values(file, artifact, known[artifact], others, asked)
        if sure:
            results += fit_confidences(file, repaired_by, known[artifact], sure)
    return results


def choose_weights(asked: argparse.Namespace) -> dict[Path, list[Weight]]:
    """Return the weights that are asked for, by file."""
    files = [file.resolve() for file in asked.files] or sorted((ROOT / "arclean").rglob("weights.py"))
    chosen = {}
    for file in files:
        ours = [w for w in read_weights(file) if asked.said is None or asked.said in f"{w.corpora}; {w.objective}"]
        if asked.only:
            ours = [weight for weight in ours if weight.name in asked.only]
        elif asked.said is None and not asked.artifact:  # one objective at a time
            ours = [weight for weight in ours if weight.objective == ours[0].objective]
        if ours:
            chosen[file] = ours
    return chosen


def list_results(file: Path, results: Sequence[Result]) -> list[str]:
    """Return the rows of a report."""
    place = file.parent.relative_to(ROOT / "arclean")
    return [
        f"| {place} | {one.weight.name} | {format_value(one.weight.value)} | {format_value(one.value)} | {one.why} |"
        for one in results
    ]


def main() -> int:
    """Fit, report the families left out, and write on request; return 1 where nothing better was found."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("files", type=Path, nargs="*", help="files weights.py; by default, with --said, all")
    parser.add_argument("--corpora", type=Path, help="folder with MANIFEST.jsonl; by default the fixtures")
    parser.add_argument(
        "--pages", type=Path, help="folder of web pages, where objectives of several kinds are asked for"
    )
    parser.add_argument("--artifact", help="the objective that counts; by default those of the weights")
    parser.add_argument("--said", metavar="TEXT", help="only weights whose corpora or objective have this text")
    parser.add_argument("--only", metavar="NAME", nargs="+", help="only weights of these names")
    parser.add_argument("--split", nargs="+", default=["DEV"])
    parser.add_argument("--documents", type=int, default=60, help="of a corpus")
    parser.add_argument("--gain", type=float, default=0.002, help="share of the damage that a new value must take back")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--report", type=Path, help="a file to which rows of a Markdown table are added")
    parser.add_argument(
        "--called", metavar="TEXT", help="the corpora as they are to be written; by default their names"
    )
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    if not asked.files and asked.said is None:
        parser.error("name a file, or --said")
    shipped_tables()  # before the forks, which then share it
    known: dict[str, list[Family]] = {}
    changed = 0
    for file, weights in choose_weights(asked).items():
        results = fit_file(file, weights, known, asked)
        rows = list_results(file, results)
        print(*rows, sep="\n", flush=True)
        changed += sum(one.value != one.weight.value for one in results)
        if asked.report:
            with asked.report.open("a", encoding="utf-8") as report:
                report.writelines(f"{row}\n" for row in rows)
        if asked.write:
            names = asked.called or " ".join(
                family.name for family in known[results[0].weight.objective.split(", ")[0]]
            )
            told = {one.weight.name: one.value for one in results if one.is_told}
            write_weights(file, told, names, dt.datetime.now(dt.UTC).date().isoformat())
    return 0 if changed else 1


if __name__ == "__main__":
    sys.exit(main())
