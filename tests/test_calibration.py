"""The benchmark of calibration: its damage is its own, and what it calls right is right."""

import ast
import sys
import tomllib
from random import Random

import pytest

from arclean.bidi import to_visual
from tests.paths import ROOT

sys.path.insert(0, str(ROOT / "benchmarks"))
import calibration
import independent_damage
import source_faults

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


def test_marks_of_a_lam_alef_may_stand_on_either_letter():
    found = calibration.Calibration()
    found.add("lam-alef", 1, 1.0, ["عاد أولاً إلى الأولاد"], ["عاد أوالً إلى األوالد"])
    assert found.whole["lam-alef", 1] == (1, 1)
    assert found.wrong_edits() == 0
    right = calibration._RightPlaces(["أولاً"], ["أولًا"])
    assert right.holds(0, 5)


def test_a_lam_alef_is_swapped_with_its_marks_after_it():
    line = "عاد أوَّلًا إلّا"
    assert independent_damage.DAMAGES["lam-alef"].apply(line, 1, Random(1)) == "عاد أوَّالً إالّ"


def test_a_hyphen_parts_two_numbers_and_digits_belong_to_the_letters_that_they_touch():
    turn = independent_damage.DAMAGES["turned-lines"].apply
    assert turn("عام 2019-20 مع 229E", 1, Random(1)) == "229E عم 20-2019 ماع"
    assert turn("2019-20 عام", 1, Random(1)) == "ماع 2019-20"  # no Arabic letter before it
    turn_words = independent_damage.DAMAGES["turned-words"].apply
    assert turn_words("عام 2019-20", 1, Random(1)) == "ماع 2019-20"


@pytest.mark.parametrize(
    ("line", "turned"),
    [
        ("بلغ 1،200 متر", "رتم 1،200 غلب"),
        ("بلغ 1٬200 متر", "رتم 1٬200 غلب"),
        ("عام ۱۹۶۲ م", "م ۱۹۶۲ ماع"),
        ("كتب (latviešu valoda) له", "هل (latviešu valoda) بتك"),
        ("كتب Қазақстан وقال", "لاقو Қазақстан بتك"),
        ("فيلم ABBA – The Movie له", "هل ABBA – The Movie مليف"),
    ],
)
def test_what_runs_to_the_right_stands_as_the_bidirectional_algorithm_lays_it_out(line, turned):
    assert independent_damage.DAMAGES["turned-lines"].apply(line, 1, Random(1)) == turned
    assert to_visual(line, 1).text == turned


def test_a_place_is_not_wrong_for_the_letter_beside_it():
    right = calibration._RightPlaces(["(كلم)"], [")كلم("])
    assert right.holds(1, 4)
    assert not right.holds(0, 4)
    assert not right.holds(1, 1)  # what was taken out may be the letter beside
    assert not calibration._RightPlaces(["كلمم"], ["كلم"]).holds(0, 3)  # a letter is missing


def test_what_mends_words_that_the_source_glued_counts_apart():
    found = calibration.Calibration()
    found.gap_edits = [
        ("glued-words/parted", 0.99, True, [source_faults.ChangedGap("وقال", "الرئيس", is_parted=True)]),
        ("glued-words/parted", 0.99, True, [source_faults.ChangedGap("تم", "الأمر", is_parted=True)]),
        ("letter-spacing/cut", 0.99, False, [source_faults.ChangedGap("وقال", "الرئيس", is_parted=True)]),
    ]
    found.gaps_beside = [source_faults.changed_gaps("وقالالرئيس في الاجتماع.", "وقال الرئيس في الاجتماع."), []]
    found.rules["glued-words/parted", 0.99] = calibration.Share(3, 5)
    found.rules["letter-spacing/cut", 0.99] = calibration.Share(1, 2)
    found.beside, found.wrong_of_clean_words = calibration.Share(1, 3), 2
    assert found.set_apart(source_faults.SourceTexts(["وقال الرئيس " * 3])) == (1, 1, 1)
    assert found.rules["letter-spacing/cut", 0.99] == (1, 1)
    assert (found.rules["glued-words/parted", 0.99], found.beside, found.wrong_of_clean_words) == ((3, 4), (1, 2), 1)


def test_a_damaged_word_may_come_out_as_its_source_should_have_it():
    found = calibration.Calibration()
    spaced = "ا ل و ز ر ا ء و ك ب ا ر ا ل م و ظ ف ي ن ق د و ص ل و ا إ ل ى ا ل م د ي ن ة"
    found.add("line-by-one", 1, 1.0, ["الوزراء و كبار الموظفين قد وصلوا إلى المدينة"], [spaced])
    assert {(rule, is_clean, *gaps) for rule, _, is_clean, gaps in found.gap_edits} == {
        ("letter-spacing/cut", False, ("و", "كبار", False))
    }


def test_a_word_answers_for_the_gaps_that_it_touches():
    """Another gap of the line that came out otherwise says nothing of it."""
    clean, found = "قال الوزراء و كبار الموظفين إن العمل تم", "قال الوزراء وكبار الموظفين إن العملتم"
    assert [*map(tuple, source_faults.changed_gaps_at(clean, found, 12, 17))] == [("و", "كبار", False)]
    assert [*map(tuple, source_faults.changed_gaps_at(clean, found, 30, 36))] == [("العمل", "تم", False)]
    assert source_faults.changed_gaps_at(clean, found, 4, 10) == []
    assert source_faults.changed_gaps_at(clean, found.replace("قال", "قيل"), 12, 17) == []


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
