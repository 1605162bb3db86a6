"""The benchmark of calibration: its damage is its own, and what it calls right is right."""

import ast
import sys
import tomllib
from random import Random

import pytest

from tests.paths import ROOT

sys.path.insert(0, str(ROOT / "benchmarks"))
import calibration
import independent_damage

LINES = [
    "قال (الوزير) إن الاجتماع عُقد في 12 مايو، وإن النتائج لا بأس بها كثيرًا.",
    "كتب الأستاذ رسالة طويلة إلى التلاميذ؛ ثم عاد 3 مرات إلى بيته.",
]


def test_the_damage_shares_no_code_with_the_package():
    tree = ast.parse((ROOT / "benchmarks" / "independent_damage.py").read_text("utf-8"))
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    imported |= {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    assert imported == {"__future__", "re", "typing", "random", "collections.abc"}


@pytest.mark.parametrize("name", independent_damage.DAMAGES)
def test_every_damage_breaks_some_line_and_none_of_a_share_of_none(name):
    damage = independent_damage.DAMAGES[name]
    assert any(independent_damage.break_lines(damage, LINES, 1.0, Random(seed)) != LINES for seed in range(9))
    assert independent_damage.break_lines(damage, LINES, 0.0, Random(1)) == LINES


def test_an_edit_is_right_where_its_place_is_that_of_the_clean_text():
    found = calibration.Calibration()
    found.add("kashida", 2, 1.0, ["وصل القطار إلى المدينة.", "تم"], ["وصل القطـــار إلى المدينة.", "تم"])
    assert dict(found.rules) == {("kashida/stretch", 0.99): (1, 1)}
    assert (found.beside, found.whole["kashida", 2], found.kept) == ((1, 1), (1, 1), (2, 2))
    wrong = calibration.Calibration()
    wrong.add("kashida", 2, 1.0, ["وصل القطار الى المدينة.", "تم الأمر"], ["وصل القطـــار إلى المدينة.", "تم الامر"])
    assert wrong.rules["kashida/stretch", 0.99] == (1, 1)  # another word is wrong
    assert wrong.whole["kashida", 2] == (0, 2)
    wrong.add("kashida", 1, 1.0, ["وصل القطر"], ["وصل القطـار"])
    assert wrong.wrong_edits() == 1


def test_what_the_clean_text_suffers_from_is_no_fault_of_an_edit():
    found = calibration.Calibration()
    found.add("kashida", 2, 0.5, ["وصل  القطار.", "تم الأمر"], ["وصل  القطـار.", "تم الأمر"])
    assert (found.kept, found.beside, found.lines["kashida", 2]) == ((1, 2), (1, 1), (1, 1))


def test_a_dropped_number_has_to_be_told():
    found = calibration.Calibration()
    found.add("dropped-numbers", 1, 1.0, ["في غضون 3 أيام"], ["في غضون  أيام"])
    assert found.whole["dropped-numbers", 1] == (1, 1)


def test_floors_are_held_by_family(tmp_path):
    file = tmp_path / "floors.toml"
    file.write_text("[kashida]\nexact = 1.0\n", "utf-8")
    row = {"calibration: kashida": {"lines_1": 0.5}}
    assert calibration.hold_floors(row, "a", write="better", family=calibration.CALIBRATION, file=file) == []
    worse = {"calibration: kashida": {"lines_1": 0.4}}
    assert len(calibration.hold_floors(worse, "a", family=calibration.CALIBRATION, file=file)) == 1
    assert calibration.hold_floors({"kashida": {"exact": 1.0}}, "a", file=file) == []


def test_every_damage_has_floors():
    pinned = tomllib.loads((ROOT / "benchmarks" / "floors.toml").read_text("utf-8"))
    for name in independent_damage.DAMAGES:
        assert {f"lines_{size}" for size in calibration.SIZES} <= pinned[calibration.CALIBRATION + name].keys()
    assert pinned[f"{calibration.CALIBRATION}all"].keys() >= {"right_when_sure", "changed_beside"}
