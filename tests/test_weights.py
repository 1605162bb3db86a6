"""Weights are data: each says its unit, the corpora, the date and what it is fitted for, and can be fitted again."""

import ast
import re
import sys
from random import Random

import pytest

from arclean import filters
from arclean.testing import corruptors
from tests.paths import ROOT

sys.path.insert(0, str(ROOT / "benchmarks" / "fit"))
import families
import objectives
import weight_files

FILES = sorted((ROOT / "arclean").rglob("weights.py"))
HEAD = re.compile(r"#.*; [^;]+; \d{4}-\d\d(-\d\d)?; (?P<objective>[^;]+)$")
BY_TRAINING = "tables"  # what makes the tables: benchmarks/measures/tables.py measures it
BY_HAND = "judged by hand"


def _statements(file):
    source = file.read_text("utf-8")
    lines = source.splitlines()
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and "__all__" not in ast.unparse(node):
            yield ast.unparse(node)[:60], lines[node.lineno - 1], lines[node.end_lineno - 1]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.parent.relative_to(ROOT / "arclean")))
def test_a_weight_says_where_it_comes_from(file):
    for statement, first, last in _statements(file):
        head = HEAD.search(first) or HEAD.search(last)
        assert head, f"{statement}: write NAME = 0.9  # unit; corpora; 2026-11-29; objective"
        for objective in head["objective"].split(", "):
            assert objective in objectives.OBJECTIVES | {BY_TRAINING, BY_HAND}, statement


def test_hardly_a_weight_is_judged_by_hand():
    found = [w.name for file in FILES for w in weight_files.read_weights(file) if w.objective == BY_HAND]
    assert found == ["REFERENCE_SHARE"]


CLEAN = "كتب المعلم الدرس على اللوح ثم شرحه لتلاميذه في هدوء وصبر، فسألوه عن معنى كلمة لم يعرفوها."


@pytest.mark.parametrize("objective", ["encoding", "legibility", "guard", "encoded", "kashida"])
def test_an_objective_is_measured(objective):
    made = corruptors.find(objective).corrupt(CLEAN, Random(1)) if objective in filters.builtin() else CLEAN
    found = objectives.measure(objective, families.Family("own", (CLEAN,) * 3, (made,) * 3))
    assert found.before > 0
    assert found.harmed == 0
    assert found.score == 1 or (objective == "guard" and found.after == 1)  # three words are too few


def test_articles_of_pages_are_families_by_publisher(tmp_path):
    for name in ("one_a", "one_b", "two_a"):
        (tmp_path / f"{name}.html").write_text(f"<html><body><article><p>{CLEAN}</p></article></body></html>", "utf-8")
        (tmp_path / f"{name}.golden.txt").write_text(CLEAN, "utf-8")
    found = objectives.families_for("html", tmp_path, (), 60)
    assert [(family.name, len(family.clean)) for family in found] == [("one", 2), ("two", 1)]
    assert objectives.measure("html", found[0]).score == 1


def test_a_score_counts_harm_beyond_one_word_in_ten_thousand():
    assert objectives.Outcome(10, 2, 1, 10_000).score == pytest.approx(0.8)
    assert objectives.Outcome(10, 2, 2, 10_000).score == pytest.approx(0.7)
    assert objectives.Outcome(0, 0, 0, 0).score == 0


def test_weights_are_read_and_written(tmp_path):
    file = tmp_path / "weights.py"
    file.write_text(
        '"""Weights."""\n\nA = 0.5  # bits; DEV; 2026-11; kashida\nB = 3  # lines; DEV; 2026-11-01; lines\n', "utf-8"
    )
    read = weight_files.read_weights(file)
    assert [(w.name, w.value, w.unit, w.is_whole) for w in read] == [("A", 0.5, "bits", False), ("B", 3, "lines", True)]
    weight_files.write_weights(file, {"A": 0.75}, "one two", "2026-11-29")
    changed, other = weight_files.read_weights(file)
    assert (changed.value, changed.corpora, changed.date) == (0.75, "one two", "2026-11-29")
    assert other == read[1]
