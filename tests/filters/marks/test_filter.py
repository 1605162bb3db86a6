"""Marks that are loose, doubled or before their letters."""

import pytest

from arclean import Pipeline
from arclean.filters import Marks

REPAIR = Pipeline([Marks()])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("كان شائعا ً هنا", "كان شائعاً هنا"),
        ("وف ًقا للقانون", "وفقًا للقانون"),
        ("قال شكر ًا", "قال شكرًا"),
        ("كان شائعا ًهنا", "كان شائعاً هنا"),
        ("كَكَتَتَبَبَ", "كَكَتَتَبَبَ"),
        ("كَََتََبََ قال", "كَتَبَ قال"),  # all marks of the kind come more than once
        ("كََتَبَ قال", "كََتَبَ قال"),  # one alone shows that it is the author's slip
    ],
)
def test_marks(text, right):
    assert REPAIR(text) == right


def test_a_line_has_marks_first_where_three_words_and_a_third_of_all_do():
    early = "َكتب َذهب َجلس كُاتب"
    assert REPAIR(f"قال {early}") != f"قال {early}"
    two = "قال َكتب َذهب كُاتب"
    assert REPAIR(two) == two


def test_confidence():
    assert {edit.confidence for edit in REPAIR.run("كان شائعا ً هنا").edits} == {0.95}
    assert {edit.confidence for edit in REPAIR.run("كَََتََبََ قال").edits} == {0.95}
