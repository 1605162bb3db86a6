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


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("ستُُلغى", "ستُُلغى"),  # one is a slip
        ("ستُُلغى وتُُمحى", "ستُلغى وتُمحى"),
        ("ستُُلغى وتُُمحى\n" + "كُتب\n" * 18, "ستُلغى وتُمحى\n" + "كُتب\n" * 18),
        ("ستُُلغى وتُُمحى\n" + "كُتب\n" * 19, "ستُُلغى وتُُمحى\n" + "كُتب\n" * 19),  # two in 21
    ],
)
def test_marks_that_came_twice_are_many_in_their_document(text, right):
    assert Pipeline([Marks()])(text) == right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("وكان مجا ً واسعا", "وكان مجا ً واسعا"),  # the word has lost its end
        ("وكان شيوعا ً واسعا", "وكان شيوعاً واسعا"),
        ("وكان جزء ًا منه", "وكان جزءًا منه"),
        ("وكان بناء ًا منه", "وكان بناء ًا منه"),
    ],
)
def test_a_tanween_goes_to_what_is_a_word(text, right):
    assert Pipeline([Marks()])(text) == right


def test_marks_of_other_languages_stay():
    text = "شمالی کره‌ی ِ بزرگ و جنوبی کره‌ی ِخوب را دیدم"
    assert Pipeline([Marks()])(text) == text


@pytest.mark.parametrize(
    ("text", "awake"),
    [
        ("سيُ نشأ", True), ("حاليً ا هنا", True), ("كان شائعا ً هنا", True), ("شكراً جزيلاً", False),
        ("هذا الكتابُ مُفيدٌ جدًّا", False), ("كتبتُ الدرسَ كلَّه", False), ("مُُفيد", True),
    ],
)  # fmt: skip
def test_vocalised_text_does_not_wake_the_filter(text, awake):
    assert Marks().wakes(text) is awake


@pytest.mark.parametrize("sign", list(".،؛:؟)"))
def test_an_alef_before_a_sign_wakes_the_filter(sign):
    assert Pipeline([Marks()])(f"مسحه أيضً ا{sign}") == f"مسحه أيضًا{sign}"
