"""The fuzz command: a few cases of each kind, those that failed once, and that a case can be made again."""

import sys
from random import Random

import pytest

from tests.paths import ROOT

sys.path.insert(0, str(ROOT / "benchmarks"))
import fuzz


@pytest.mark.parametrize("kind", sorted(fuzz.KINDS.keys() - {"pdf"}))
def test_the_first_cases_of_each_kind(kind):
    assert not [failure for number in range(12) if (failure := fuzz.run_case(f"{kind}/7/{number}"))]


def test_what_failed_once_comes_first():
    kept = [line.split()[0] for line in fuzz.SEEDS.read_text("utf-8").splitlines()]
    assert [case for case, _ in zip(fuzz.cases(list(fuzz.KINDS), 1), kept, strict=False)] == kept
    assert not [failure for case in kept if (failure := fuzz.run_case(case))]


def test_a_raw_exception_is_a_failure(monkeypatch):
    def fail(_: Random) -> None:
        raise ValueError("raw")

    monkeypatch.setitem(fuzz.KINDS, "text", fail)
    assert "ValueError: raw" in fuzz.run_case("text/1/1")
