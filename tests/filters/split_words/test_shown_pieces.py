"""Pieces of words that a text shows as an error."""

import pytest

from arclean import Pipeline, filters
from arclean.filters.split_words.shown_pieces import is_shown

CLEAN = Pipeline([filters.SplitWords()])


@pytest.mark.parametrize(
    "text",
    [
        "يكتب «ا لكتاب» خطأ", "الصواب «الكتاب» لا «ا لكتاب»", "(ا لكتاب) خطأ مطبعي", "الخطأ: ا لكتاب",
        'كلمة "ا لقوات" غلط والصحيح "القوات"', "“المدر سة” خاطئة",
    ],
)  # fmt: skip
def test_what_is_shown_stays_and_is_reported(text):
    result = CLEAN.run(text)
    assert result.text == text
    assert [finding.rule for finding in result.findings] == ["split-words/joined"]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("صدر «ا لقانون» أمس", "صدر «القانون» أمس"),  # it speaks of no error
        ("وقع ا لخطأ أمس", "وقع الخطأ أمس"),  # it is not quoted
        ("كان «ا لقانون» مهما\nوقع الخطأ أمس", "كان «القانون» مهما\nوقع الخطأ أمس"),  # another line
        ("اكتب «المدرسة» ثم «المدر سة»", "اكتب «المدرسة» ثم «المدرسة»"),
        ("ا لعنوان: كتاب الخطأ", "العنوان: كتاب الخطأ"),
    ],
)
def test_other_pieces_are_joined(text, right):
    assert CLEAN(text) == right


def test_a_pair_of_signs_holds_the_pieces_alone():
    assert not is_shown("«ا لكتاب الخطأ»", 1, 8)
    assert not is_shown("ا لكتاب خطأ", 0, 7)
    assert not is_shown("خطأ «ا لكتاب", 5, 12)
    assert is_shown("خطأ : ا لكتاب", 6, 13)
