"""Fits of weights to families of documents: other values are tried, and judged on the families left out.

Every setting is measured in a process forked for it, so that nothing which was judged with other values is remembered.
"""

from __future__ import annotations

import importlib
import multiprocessing
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, NamedTuple

from case_objective import CASES
from objectives import measure
from outcomes import WORST_SHARE, Outcome
from weight_files import Value, Weight, module_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from families import Family

FAR_FACTORS = (0.1, 10.0)
FACTORS = (0.5, 2.0, 0.8, 1.25)  # the outermost first: where they change no figure, those within do not either
_fork = multiprocessing.get_context("fork")


def in_fork(work: Callable[..., Any], *arguments: Any) -> Any:
    """Return what a function returns in a process forked for it; raise RuntimeError where that process fails."""
    receiver, sender = _fork.Pipe(duplex=False)
    child = _fork.Process(target=lambda: sender.send(work(*arguments)))
    child.start()
    sender.close()
    try:
        return receiver.recv()
    except EOFError:
        raise RuntimeError(f"{work.__name__} failed in its process") from None
    finally:
        child.join()


def set_values(module: str, values: Mapping[str, Value]) -> None:
    """Set weights of a module; for a process that ends after it."""
    for name, value in values.items():
        setattr(importlib.import_module(module), name, value)


def _measure_with(module: str, values: Mapping[str, Value], artifact: str, families: Sequence[Family]) -> list[Outcome]:
    set_values(module, values)
    return [measure(artifact, family) for family in families]


def candidates(weight: Weight) -> list[Value]:
    """Return the values that are tried in the place of a weight's own, the outermost two first.

    A count is tried at one less and one more, and at half and twice; numbers of a table are raised to powers.
    """
    value = weight.value
    if isinstance(value, tuple):
        return [tuple(round(one**factor, 3) for one in value) for factor in FACTORS]
    if weight.is_whole:
        tried = (value // 2, value * 2, value - 1, value + 1)
        return [one for number, one in enumerate(tried) if one >= 0 and one != value and one not in tried[:number]]
    if 0 < value < 1 and weight.unit.startswith("probability"):
        odds = value / (1 - value)
        return [round(odds * f / (1 + odds * f), 4) for f in FACTORS]
    return [float(f"{value * f:.3g}") for f in FACTORS] if value else [-1.0, 1.0]


def values_beyond(weight: Weight) -> list[Value]:
    """Return values far from a weight's own, which are tried where half and twice of it change no figure.

    >>> values_beyond(Weight("MIN", 4, "words", "none", "2026-11-29", "marks"))
    [0, 40]
    """
    value = weight.value
    if isinstance(value, tuple) or not value:
        return []
    if 0 < value < 1 and weight.unit.startswith("probability"):
        odds = value / (1 - value)
        return [round(odds * f / (1 + odds * f), 4) for f in FAR_FACTORS]
    return [0, value * 10] if weight.is_whole else [float(f"{value * f:.3g}") for f in FAR_FACTORS]


class Verdict(NamedTuple):
    """What the families say of one weight: its best value and the gain by it.

    Whether neither half nor twice its value changed a figure, and the values that did not, from the least to the most.
    """

    weight: Weight
    value: Value
    gain: float
    is_flat: bool
    unchanged: tuple[Value, ...] = ()


class Fit:
    """The figures of all settings of some weights of one file over all families of one artifact."""

    def __init__(self, file: Path, artifact: str, found: Iterable[Family], jobs: int, weights: list[Weight]) -> None:
        self.module, self.artifact, self.jobs = module_of(file), artifact, jobs
        self.families, self.weights = list(found), weights
        self.base: list[Outcome] = in_fork(_measure_with, self.module, {}, artifact, self.families)

    def outcomes(self, settings: Sequence[Mapping[str, Value]]) -> list[list[Outcome]]:
        """Return for each setting its outcomes, one a family."""
        with ThreadPoolExecutor(self.jobs) as pool:
            runs = [
                pool.submit(in_fork, _measure_with, self.module, values, self.artifact, self.families)
                for values in settings
            ]
            return [self._result(run) for run in runs]

    def _result(self, run: Future[list[Outcome]]) -> list[Outcome]:
        """Return the outcomes of a setting; one that cannot be (none of what is divided by) takes nothing back."""
        try:
            return run.result()
        except RuntimeError:
            return [Outcome(1, 1, 0, family.words) for family in self.families]

    def try_values(self) -> dict[str, list[tuple[Value, list[Outcome]]]]:
        """Return the outcomes of each other value of each weight; of a flat one those of half, twice and far values."""
        found: dict[str, list[tuple[Value, list[Outcome]]]] = {}
        for weight in self.weights:
            values = candidates(weight)
            rows = self.outcomes([{weight.name: value} for value in values[:2]])
            if all(row == self.base for row in rows):
                values = values[:2] + values_beyond(weight)
            rows += self.outcomes([{weight.name: value} for value in values[2:]])
            found[weight.name] = list(zip(values, rows, strict=False))
            scores = (f"{value}: {self.gain(row, range(len(row))):+.4f}" for value, row in found[weight.name])
            print(f"   {weight.name} {weight.value}; {', '.join(scores)}", flush=True)
        return found

    def gain(self, row: Sequence[Outcome], chosen: Sequence[int]) -> float:
        """Return by how much a setting scores better than the values as they are, in the mean of some families."""
        return sum(row[n].score - self.base[n].score for n in chosen) / max(1, len(chosen))

    def choose(
        self, tried: Mapping[str, list[tuple[Value, list[Outcome]]]], fitted_on: Sequence[int], least: float
    ) -> dict[str, Value]:
        """Return the values that gain at least so much on some families, the best one for each weight."""
        best: dict[str, tuple[float, Value]] = {}
        for name, rows in tried.items():
            for value, row in rows:
                gain = self.gain(row, fitted_on)
                if gain >= least and gain > best.get(name, (0.0, 0.0))[0]:
                    best[name] = (gain, value)
        return {name: value for name, (_, value) in best.items()}

    def judge(self, least: float) -> tuple[list[Verdict], list[str], dict[str, Value]]:
        """Return what is found of each weight, lines on the families left out, and the values to be taken."""
        tried = self.try_values()
        everything = range(len(self.families))
        folds = [self.choose(tried, [n for n in everything if n != out], least) for out in everything]
        final = self.choose(tried, everything, least)
        fitted = self.outcomes(folds) if any(folds) else [self.base] * len(folds)
        lines = [
            f"left out {family.name}: score {self.base[n].score:.4f} -> {fitted[n][n].score:.4f}, "
            f"wrong {fitted[n][n].harmed} of {fitted[n][n].words}"
            for n, family in enumerate(self.families)
        ]
        gain = sum(self.gain(fitted[n], [n]) for n in everything) / max(1, len(self.families))
        harm = self._has_more_harm([fitted[n][n] for n in everything])
        lines.append(f"gain on families left out: {gain:+.4f}{', with more harm' if harm else ''}")
        taken = final if final and gain > 0 and not harm else {}
        return [self._verdict(weight, tried[weight.name], everything) for weight in self.weights], lines, taken

    def _has_more_harm(self, now: Sequence[Outcome]) -> bool:
        """Return whether families left out have more than one wrong word in 10,000 together, and more than before.

        No case may fail that did not.
        """
        rows = list(zip(self.families, now, self.base, strict=True))
        if any(family.name == CASES and one.harmed > was.harmed for family, one, was in rows):
            return True
        corpora = [(one, was) for family, one, was in rows if family.name != CASES]
        harmed, before = sum(one.harmed for one, _ in corpora), sum(was.harmed for _, was in corpora)
        return harmed > max(before, WORST_SHARE * sum(one.words for one, _ in corpora))

    def _verdict(
        self, weight: Weight, rows: Sequence[tuple[Value, list[Outcome]]], everything: Sequence[int]
    ) -> Verdict:
        gain, value = max(((self.gain(row, everything), value) for value, row in rows), default=(0.0, weight.value))
        same = sorted([weight.value, *(value for value, row in rows if row == self.base)])
        return Verdict(weight, value, gain, all(row == self.base for _, row in rows[:2]), tuple(same))
