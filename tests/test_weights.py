"""Weights are data: each says its unit, the corpora, the date and what it is fitted for, and can be fitted again."""

import ast
import re
import sys

import pytest

from arclean import filters
from tests.paths import ROOT

sys.path.insert(0, str(ROOT / "benchmarks" / "fit"))
import weight_files

FILES = sorted((ROOT / "arclean").rglob("weights.py"))
HEAD = re.compile(r"#.*; [^;]+; \d{4}-\d\d(-\d\d)?; (?P<objective>[^;]+)$")
OTHERS = {"judged by hand", "legibility", "pdf", "tables"}  # objectives that are no filter


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
        for objective in re.split(r",? ", head["objective"]) if head["objective"] not in OTHERS else ():
            assert objective in filters.builtin() | dict.fromkeys(OTHERS), statement


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
