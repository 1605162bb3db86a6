"""The gate of speed: its rows, its margin, and the damaged documents that it is measured on."""

from __future__ import annotations

import sys
import tomllib

import pytest

from arclean import filters
from tests.paths import ROOT

sys.path.insert(0, str(ROOT / "benchmarks"))
import damaged_sets
import floors
import speed_gate


def test_every_filter_has_a_floor():
    every = tomllib.loads((ROOT / "benchmarks" / "floors.toml").read_text("utf-8"))
    rows = {name.removeprefix(floors.SPEED) for name in every if name.startswith(floors.SPEED)}
    assert (
        rows == {name for name, _, _ in speed_gate.sets()} == {*filters.builtin(), "clean", "as read of a PDF", "mixed"}
    )


@pytest.mark.parametrize(("now", "faults"), [(3.0, 0), (2.1, 0), (1.5, 1)])
def test_who_is_twice_as_slow_fails_and_noise_does_not(tmp_path, now, faults):
    file = tmp_path / "floors.toml"
    name = f"{floors.SPEED}kashida"
    floors.hold_floors({name: {"times_ftfy": 3.0}}, "a", write="better", family=floors.SPEED, file=file)
    found = floors.hold_floors({name: {"times_ftfy": now}}, "a", family=floors.SPEED, file=file)
    assert len(found) == faults
    assert not floors.hold_floors({}, "a", family=floors.CALIBRATION, file=file)


def test_the_ratio_is_that_of_the_least_times(monkeypatch):
    taken = {"a": iter((0, 2, 6, 3)), "b": iter((0, 9, 4, 8))}
    monkeypatch.setattr(speed_gate, "seconds", lambda tool, _: next(taken["b" if tool is ours else "a"]))
    monkeypatch.setattr(speed_gate, "ROUNDS", 3)

    def ours(text):
        return text

    assert speed_gate.measure_ratio(ours, lambda count: ["x"] * count) == 0.5


def test_damaged_documents_are_damaged_and_differ():
    for made in (
        damaged_sets.by_corruptor("kashida", 3),
        damaged_sets.by_corruptor("fragments", 3),
        damaged_sets.by_independent_damage("lam-alef", 3),
        damaged_sets.like_pdf_text(3),
        damaged_sets.mixed_documents(3, 500),
    ):
        assert len(set(made)) == 3
