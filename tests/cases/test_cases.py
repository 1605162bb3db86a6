"""Labelled cases: what each filter repairs, and what it must leave alone."""

import tomllib
from itertools import pairwise

import pytest

from arclean import Pipeline, filters, profiles
from arclean.core.document import Document
from arclean.core.edits import Label
from tests.paths import FIXTURES

FOLDER = FIXTURES / "text"


def _cases():
    for file in sorted(FOLDER.glob("*.toml")):
        told = tomllib.loads(file.read_text("utf-8"))
        for number, case in enumerate(told["case"]):
            if "of" in case:
                case["learn"] = told["learn"][case["of"]]
            failing = [pytest.mark.xfail(reason=case.get("why", ""))] if case["label"] == "known-failure" else []
            yield pytest.param(file.stem, case, id=f"{file.stem}-{number}-{case['label']}", marks=failing)


def read_labels(name, folder=FOLDER):
    """Return the labels of a filter's cases."""
    if not (file := folder / f"{name}.toml").exists():
        pytest.fail(f"the filter {name!r} has no cases: fixtures/text/{file.name} is not there")
    return {case["label"] for case in tomllib.loads(file.read_text("utf-8"))["case"]}


def _document(text, furniture):
    """Make a document in which some lines are labelled, wherever they stand."""
    ends = [0, *(n + 1 for n, char in enumerate(text) if char in "\n\f"), len(text) + 1]
    lines = [(start, end - 1) for start, end in pairwise(ends)]
    labels = tuple(Label(*span, "furniture") for span in lines if text[slice(*span)] in furniture)
    return Document(text=text, labels=labels)


@pytest.mark.parametrize(("name", "case"), list(_cases()))
def test_case(name, case):
    broken, right = case["broken"], case.get("right", case["broken"])
    made = filters.find(name)
    pipeline = Pipeline([made.learn(case["learn"]) if "learn" in case else made()])
    references = case.get("reference", ())
    result = pipeline.run(_document(broken, case.get("furniture", ())), references)
    assert result.text == right
    assert sorted(f.kind for f in result.findings) == sorted(case.get("findings", []))
    assert result.revert() == broken
    assert pipeline(right) == pipeline.run(right, references).text == right
    if case["label"] == "negative":
        assert profiles.load(case.get("profile", "repair"))(broken) == broken


def test_every_filter_has_cases_of_each_kind():
    for name in filters.builtin():
        assert {"wild", "negative"} <= read_labels(name), name


def test_a_filter_without_cases_is_told_what_to_do(tmp_path):
    with pytest.raises(pytest.fail.Exception, match=r"'nothing' has no cases: fixtures/text/nothing\.toml"):
        read_labels("nothing", tmp_path)
