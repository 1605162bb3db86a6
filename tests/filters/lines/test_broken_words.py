"""Words broken at the end of a line, and lines that are joined with a space."""

import pytest

from arclean.core.context import Context
from arclean.evidence.hard_wraps.line_features import describe_lines
from arclean.filters.lines.broken_words import BrokenWords


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("in an exam-\nple", "in an example"), ("in an exam\u2010\nple", "in an example"),
        ("well-known, a well-\nknown", "well-known, a well-known"),
        ("from A-\nbc", "from A- bc"), ("an exam-\nPle", "an exam- Ple"),
        ("an exam\u00ad\nple", "an example"), ("12-\n14", "12-14"), ("12-\nab", "12- ab"), ("ab-\n12", "ab- 12"),
        ("عام 2012\u2013\n2014", "عام 2012\u20132014"), ("عام \u2013\nكما", "عام \u2013 كما"),
        ("إلى info@west-\ncity.example", "إلى info@west-city.example"), ("إلى info@west-\ncity", "إلى info@westcity"),
        ("على https://a.example/ar/\nnews/12", "على https://a.example/ar/news/12"),
        ("على https://a.example/\nثم", "على https://a.example/ ثم"),
        ("على (www.a.example/?id=\n3)", "على (www.a.example/?id=3)"),
        ("نسخة S/\n4HANA", "نسخة S/4HANA"), ("قال و/\nأو", "قال و/ أو"), ("rhinos/\nviolation", "rhinos/ violation"),
        ("نسخة S/\nجديدة", "نسخة S/ جديدة"),
        ("ليلا -\nكما", "ليلا - كما"), ("في الحكو\nمة", "في الحكومة"), ("في الحكوـ\nمة", "في الحكومة"),
        ("في المدينة\nالقديمة", "في المدينة القديمة"), ("في من\nزل", "في منزل"), ("في من\nبيت", "في من بيت"),
        ("في الحكوم\nة", "في الحكوم ة"),
        ("في الحكو\n12", "في الحكو 12"),
    ],
)  # fmt: skip
def test_how_two_lines_are_joined(text, joined):
    first, second = describe_lines(text)
    start, between = BrokenWords(text, Context()).join(first, second)
    assert text[:start] + between + text[second.start :] == joined


def test_words_are_looked_at_for_forty_characters():
    text = "ا" * 60 + "\n" + "ب" * 60
    assert BrokenWords(text, Context()).join(*describe_lines(text)) == (60, " ")


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("نشر المق\nال في الصحيفة", True),
        ("نشر المقال\nفي الصحيفة", False),
        ("نشر\tالمق\nال في الصحيفة", False),  # a cell
        ("نشر المق\n- ال في الصحيفة", False),  # an item
    ],
)
def test_a_word_is_certainly_broken_in_running_text(text, broken):
    first, second = describe_lines(text)
    assert BrokenWords(text, Context()).is_certain(first, second) is broken
