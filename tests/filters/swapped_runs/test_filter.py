"""Which lines are put back in order, which are reported and which stay."""

import re

import pytest

from arclean import Pipeline
from arclean.core.edits import Span
from arclean.filters import SwappedRuns
from arclean.filters.swapped_runs.corruptor import _reverse_runs
from arclean.filters.swapped_runs.filter import _is_any_within

PIPELINE = Pipeline([SwappedRuns()])
CLEAN = [
    "افتتحت المدرسة أبوابها للمرة الأولى في عام 2014 في حفل حضره رئيس البلدية.",
    "وترسل الإدارة نتائج الامتحانات بصيغة PDF إلى شاشات المعلمين.",
    "ويدرس فيها اليوم نحو 480 طالبا من القرى المجاورة.",
    "استمر العمل في الجسر حتى نهاية عام 2016 ثم توقف البناء بسبب نقص التمويل.",
    "بلغ عدد الزوار في الشهر الماضي أكثر من 3000 زائر من خارج البلاد.",
    "وصل الوفد إلى العاصمة في عام 2019 من شهر أيار الماضي.",
    "أعلنت الوزارة أن عدد المصابين بلغ 75 شخصا في المدينة.",
    "انعقد المؤتمر الأول للكتاب في سنة 1957 في فندق قديم على الساحل.",
]
SWAPPED = [_reverse_runs(line, keeps_sign=False) for line in CLEAN]
WITH_STOP_LEFT = [_reverse_runs(line, keeps_sign=True) for line in CLEAN]
PLAIN = "من شهر أيار الماضي. 2019 وصل الوفد إلى العاصمة في عام"


@pytest.mark.parametrize("lines", [SWAPPED, WITH_STOP_LEFT])
def test_a_document_comes_back(lines):
    result = PIPELINE.run("\n".join(lines))
    assert result.text == "\n".join(CLEAN)
    assert {edit.rule for edit in result.edits} == {"swapped-runs/order"}
    assert result.revert() == result.original
    assert PIPELINE.run(result.text).edits == ()


def test_clean_lines_beside_damaged_ones_stay():
    lines = [CLEAN[0], *SWAPPED[1:7], CLEAN[7]]
    assert PIPELINE("\n".join(lines)) == "\n".join(CLEAN)
    assert PIPELINE.run("\n".join(CLEAN)).edits == ()


def test_an_edit_says_where_its_parts_came_from():
    (edit,) = PIPELINE.run(PLAIN).edits
    assert edit.confidence >= 0.97
    assert all(edit.target[slice(*new)] == edit.source[slice(*old)] for new, old in edit.origin)
    assert PIPELINE.run(PLAIN).to_output(0, 3), "the first word is found again"


def test_one_line_that_tells_less_is_reported_with_its_other_order():
    (finding,) = Pipeline([SwappedRuns(apply_from=0.99)]).run("من المدرسة إلى البيت. 2019 عاد الأولاد في").findings
    assert finding.kind == "swapped-fragments"
    assert finding.alternatives == ("عاد الأولاد في 2019 من المدرسة إلى البيت.",)


def test_a_line_that_ends_with_a_number_is_only_reported():
    number = "من شهر أيار الماضي في الطابق 3"
    result = PIPELINE.run("\n".join([*SWAPPED, f"{number} 2019 وصل الوفد إلى العاصمة في عام"]))
    assert len(result.edits) == len(SWAPPED)
    assert result.text.endswith("في عام")


def test_what_is_left_beside_lines_that_are_put_right_is_reported():
    left = "في الساحة 4 سيارات حمراء"
    assert PIPELINE.run(left).findings == ()
    result = PIPELINE.run("\n".join([*SWAPPED, left]))
    assert [finding.start for finding in result.findings] == [result.original.index(left)]
    assert result.text.endswith(left)


def test_a_line_with_two_numbers_is_only_reported():
    two = "ثم توقف البناء بسبب نقص التمويل. 2016 حتى نهاية عام 2009 استمر العمل في الجسر من سنة"
    result = PIPELINE.run("\n".join([*SWAPPED, two]))
    assert result.text == "\n".join([*CLEAN, two])
    (finding,) = result.findings
    assert (
        "استمر العمل في الجسر من سنة 2009 حتى نهاية عام 2016 ثم توقف البناء بسبب نقص التمويل." in finding.alternatives
    )


def test_few_lines_that_tell_less_are_reported():
    result = PIPELINE.run("\n".join([CLEAN[0], SWAPPED[1], CLEAN[2], SWAPPED[3], *CLEAN[4:]]))
    assert result.edits == ()
    assert [finding.start for finding in result.findings] == [result.text.index(SWAPPED[at]) for at in (1, 3)]


def test_lines_that_end_alike_vote_once():
    result = PIPELINE.run("\n".join([SWAPPED[5]] * 12))
    assert result.edits == ()
    assert PIPELINE.run("\n".join(SWAPPED)).edits


def test_a_text_whose_second_run_would_change_more_is_only_reported(monkeypatch):
    put_right = []
    monkeypatch.setattr(
        "arclean.filters.swapped_runs.filter._put_right", lambda text, _: put_right.append(text) or text
    )
    result = PIPELINE.run("\n".join(SWAPPED))
    assert put_right
    assert result.edits == ()
    assert len(result.findings) == len(SWAPPED)


def test_lines_that_count_upward_are_not_put_in_order():
    counted = [re.sub(r" \d+ ", f" {at} ", line) for at, line in enumerate(SWAPPED, 3)]
    assert PIPELINE.run("\n".join(counted)).edits == ()


def test_other_languages_stay(monkeypatch):
    monkeypatch.setattr("arclean.core.context.Context.language_at", lambda *_: "fa")
    assert PIPELINE.run(PLAIN).text == PLAIN


def test_the_gate_is_shut_on_clean_text():
    assert not SwappedRuns().wakes("\n".join(CLEAN))
    assert SwappedRuns().wakes(PLAIN)
    assert not [*SwappedRuns().propose("\n".join(CLEAN), None)]


def test_the_corruptor_writes_runs_in_reverse():
    assert _reverse_runs("با 7 تا (PDF 2) جا.", keeps_sign=False) == "جا. (PDF 2) تا 7 با"
    assert _reverse_runs("با 7 تا.", keeps_sign=True) == "تا 7 با."
    assert _reverse_runs("7 با تا", keeps_sign=False) == "7 با تا"
    assert _reverse_runs("با 7", keeps_sign=False) == "با 7"


@pytest.mark.parametrize(
    ("span", "found"),
    [((0, 3), False), ((0, 4), True), ((3, 4), True), ((4, 7), False), ((7, 9), True), ((8, 9), False)],
)
def test_places_are_looked_up_in_lines(span, found):
    """Not each of a document's in each of its lines: that took time that grew as the square."""
    assert _is_any_within([3, 7], Span(*span)) is found
