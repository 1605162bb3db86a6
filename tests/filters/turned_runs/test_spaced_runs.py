"""Lines whose runs stand from left to right with their own spaces, as PDFBox writes them."""

import pytest

from arclean import Pipeline
from arclean.filters import TurnedRuns
from arclean.filters.turned_runs.spaced_runs import are_spaced, read_spaced_line

PIPELINE = Pipeline([TurnedRuns()])
LINES = [
    (" شخصا من أعضاء الجمعية65وحضر الاجتماع نحو ", "وحضر الاجتماع نحو 65 شخصا من أعضاء الجمعية"),
    (" بعد نقاش طويل حول الميزانية2019وصل الوفد في عام ", "وصل الوفد في عام 2019 بعد نقاش طويل حول الميزانية"),
    (" دنانير في أقل من شهرين110 إلى 85ارتفع السعر من ", "ارتفع السعر من 85 إلى 110 دنانير في أقل من شهرين"),
    ("121نشرة المدينة الأسبوعية، العدد ", "نشرة المدينة الأسبوعية، العدد 121"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "read"), LINES)
def test_the_spaces_of_a_line_tell(line, read):
    found = read_spaced_line(line)
    assert (found.is_telling, found.is_contrary, found.readings[0].text) == (True, False, read)
    assert read_spaced_line(read).is_contrary


@pytest.mark.parametrize("line", [
    "نص بلا رقم", "85", "", "سطر 5\tوآخر", "في القرار ١٢ رقم7المادة ", "وصل في 85", "بين 18 و31 درجة",
    " شخصا65 وحضر الاجتماع نحو", "وصل65شخصا", "؛ - تقرير اللجنة6",
])  # fmt: skip
def test_other_lines_do_not_tell(line):
    found = read_spaced_line(line)
    assert found is None or not found.is_telling


def test_documents_of_such_lines_are_put_in_order():
    text = "\n".join([*(line for line, _ in LINES), "ثم غادر الجميع"])
    result = PIPELINE.run(text)
    assert result.text == "\n".join([*(read for _, read in LINES), "ثم غادر الجميع"])
    assert {edit.rule for edit in result.edits} == {"turned-runs/order"}
    assert result.findings == ()


def test_numbers_at_the_edges_of_lines_do_not_tell():
    lines = ["1افتح التطبيق ثم اضغط على الزر ", "2اختر اللغة التي تريدها من القائمة ", "3اكتب اسمك ثم كلمة المرور "]
    text = "\n".join([*lines, "1948ولد الشاعر في قرية صغيرة ", "وقال المؤلف في كتابه12"])
    assert PIPELINE(text) == text


def test_brackets_between_numbers_stand_as_they_are_read():
    line = "[، وطلب الرد عليهما2[]1 إلى ملاحظتين في الحسابات ]KPMGأشار ممثل "
    text = "\n".join([*(line for line, _ in LINES), line])
    assert PIPELINE(text).endswith("\nأشار ممثل KPMG إلى ملاحظتين في الحسابات [1][2]، وطلب الرد عليهما")


def test_a_few_lines_or_lines_that_are_right_speak_against_it():
    found = [(read_spaced_line(line), 4.0) for line, _ in LINES[:3]]
    assert not are_spaced([*found[:2], (read_spaced_line(LINES[3][0]), 4.0)])
    assert are_spaced(found)
    assert not are_spaced(found[:2])
    assert not are_spaced([(line, 1.0) for line, _ in found])
    assert not are_spaced([*found, (read_spaced_line("وصل الوفد في عام 2019 إلى المدينة"), 0.0)])
    one = f"{LINES[0][0]}\nوصل الوفد في عام 2019 إلى المدينة"
    assert PIPELINE(one) == one
