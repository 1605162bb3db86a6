"""Words torn at a mark inside them, and marks between words that are two."""

import pytest

from arclean import Pipeline
from arclean.core.context import Context
from arclean.filters import Marks
from arclean.filters.marks.torn_words import find_torn_places

REPAIR = Pipeline([Marks()])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("من المكو ّن الأول", "من المكوّن الأول"),
        ("من المكو ّ ن الأول", "من المكوّن الأول"),
        ("أن ي ُعي َّ ن غدا", "أن يُعيَّن غدا"),  # twice in a word
        ("كل م َن يدخل", "كل مَن يدخل"),
        ("حيث و ُضعت القواعد", "حيث وُضعت القواعد"),
        ("وم ُنحت جائزة", "ومُنحت جائزة"),  # not a mark before its letter
    ],
)
def test_a_word_that_was_torn_is_one(text, right):
    result = REPAIR.run(text)
    assert result.text == right
    assert {edit.rule for edit in result.edits} == {"marks/torn"}
    assert result.revert() == text


@pytest.mark.parametrize(
    "text",
    [
        "كل موظف في ِشأن عمله",  # two words, and a slip
        "دفع للهيئة ّ مبلغا",
        "في بناء ًا منه",  # tanween ends a word
        "كتب زغرفشت ّبلكمج",  # nothing that the lexicon knows
    ],
)
def test_two_words_stay_two(text):
    assert not [edit for edit in REPAIR.run(text).edits if edit.rule == "marks/torn"]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("لم يفهم جيدً ا كيف", "لم يفهم جيدًا كيف"),
        ("شيئً ا آخر عُ رض أمس", "شيئًا آخر عُرض أمس"),
        ("شيئً ا آخر\nلم يُ عيَّ ن أحد", "شيئًا آخر\nلم يُعيَّن أحد"),
        ("مسحًا ذاتيًّ ا في المنزل", "مسحًا ذاتيًّا في المنزل"),
        ("عُ رض أمس", "عُرض أمس"),  # no mark has a letter after it
        ("عُ رض أمسِها", "عُ رض أمسِها"),  # one has
        ("القانون الذي يقرّ بها الجميع", "القانون الذي يقرّ بها الجميع"),  # two words
        ("كلُّ يومٍ هُوَ لَهُ عملٌ قليلً ا هنا", "كلُّ يومٍ هُوَ لَهُ عملٌ قليلًا هنا"),  # marks end words too
    ],
)
def test_spaces_after_marks(text, right):
    result = REPAIR.run(text)
    assert result.text == right
    assert result.revert() == text


def test_what_stands_after_and_is_a_verb():
    assert not list(find_torn_places("و ُينفذ", 0, 7, lambda: Context().lexicon))


def test_confidence_is_that_of_the_bits():
    confidences = [edit.confidence for edit in REPAIR.run("أن ي ُعي َّ ن غدا").edits]
    assert all(0.9 <= one <= 0.99 for one in confidences)
