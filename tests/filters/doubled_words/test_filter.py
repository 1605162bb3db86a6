"""Edits and the gate."""

import pytest

from arclean import Pipeline
from arclean.core.context import Context
from arclean.filters import DoubledWords

PIPELINE = Pipeline([DoubledWords()])


def test_an_edit_takes_the_copies_before_the_last():
    result = PIPELINE.run("مكتب مكتب الأمم الأمم المتحدة المتحدة في في قرية قرية.")
    assert result.text == "مكتب الأمم المتحدة في قرية."
    assert [(edit.start, edit.source, edit.target) for edit in result.edits][:2] == [
        (0, "مكتب ", ""),
        (10, "الأمم ", ""),
    ]
    assert {(edit.rule, edit.confidence) for edit in result.edits} == {("doubled-words/word", 0.95)}


def test_short_lines_go_with_long_ones():
    long = "مكتب مكتب الأمم الأمم المتحدة المتحدة في في قرية قرية"
    others = "الباب الباب بيت بيت\nنعم نعم لا لا\nباب باب\nباب بيت"  # the second and third may be the author's
    assert PIPELINE(f"{long}\n{others}") == "مكتب الأمم المتحدة في قرية\nالباب بيت\nنعم نعم لا لا\nباب باب\nباب بيت"
    assert PIPELINE(f"{long}\nباب باب") == "مكتب الأمم المتحدة في قرية\nباب"  # all of it was printed twice
    assert PIPELINE("باب باب بيت بيت") == "باب باب بيت بيت"


@pytest.mark.parametrize(
    ("text", "wakes"),
    [
        ("باب باب بيت", True),
        ("قال من من باب", True),
        ("باب بيت", False),
        ("قال باب باب", False),
        ("باب", False),
        (" باب", False),
        ("", False),
    ],
)
def test_the_gate(text, wakes):
    assert DoubledWords().wakes(text) is wakes
    assert wakes or not list(DoubledWords().propose(text, Context()))


def test_a_word_that_its_author_repeats_with_a_sign():
    long = "مكتب مكتب الأمم الأمم المتحدة المتحدة في في قرية قرية"
    assert PIPELINE(f"{long} لا لا لا، لا،") == "مكتب الأمم المتحدة في قرية لا لا،"


@pytest.mark.parametrize(
    "text",
    [
        "طنطا طنطا المنصورة المنصورة الزقازيق الزقازيق أسيوط أسيوط",  # cities
        "من من عن عن في في إلى إلى حتى حتى",  # a drill
        "جدتي جدتي حبيبتي حبيبتي في في عيوني عيوني",  # a song
        "خال خال عم عم جد جد أخ أخ ابن ابن صهر صهر حفيد حفيد سبط سبط",  # kin
    ],
)
def test_lists_and_drills_are_reported_once(text):
    result = PIPELINE.run(f"{text}\n{text}")
    assert result.text == f"{text}\n{text}"
    assert [finding.kind for finding in result.findings] == ["repeated-text"]
    assert PIPELINE(f"{text}\nثم مضى.\n{text}").count(text) == 2
