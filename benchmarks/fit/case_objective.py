"""The labelled cases of a filter as a family: of how many the text and the kinds of findings come out as they are to.

They hold what corpora and corruptors do not show (what is rare, what looks like damage and is the author's). A case
that fails is harm, so that no fit takes a value by which one does.
"""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from families import Family
from outcomes import Outcome
from weight_files import ROOT

from arclean import Pipeline, filters

if TYPE_CHECKING:
    from collections.abc import Callable

    from arclean.core.filter import Filter

CASES = "cases"
_FOLDER = ROOT / "fixtures" / "text"


def _read_cases(artifact: str) -> list[dict[str, Any]]:
    if not (file := _FOLDER / f"{artifact}.toml").exists():
        raise SystemExit(f"the filter {artifact!r} has no cases: {file} is not there")
    told = tomllib.loads(file.read_text("utf-8"))
    cases = [case for case in told["case"] if case["label"] != "known-failure" and "furniture" not in case]
    return [case | ({"learn": told["learn"][case["of"]]} if "of" in case else {}) for case in cases]


def case_family(artifact: str) -> Family:
    """Return the cases of a filter that are to be met, those with labelled furniture left out."""
    cases = _read_cases(artifact)
    right = tuple(str(case.get("right", case["broken"])) for case in cases)
    return Family(CASES, right, tuple(str(case["broken"]) for case in cases))


def measure_cases(artifact: str, make: Callable[[], Filter]) -> Outcome:
    """Return of how many cases of a filter something else comes out."""
    failed = words = 0
    cases = _read_cases(artifact)
    for case in cases:
        right = case.get("right", case["broken"])
        made: Any = filters.find(artifact)
        pipeline = Pipeline([made.learn(case["learn"]) if "learn" in case else make()])
        result = pipeline.run(case["broken"], case.get("reference", ()))
        kinds = sorted(finding.kind for finding in result.findings)
        failed += result.text != right or kinds != sorted(case.get("findings", []))
        words += len(case["broken"].split())
    return Outcome(len(cases), failed, failed, words)
