"""An alef before one with hamza."""

import pytest

from arclean import Pipeline, clean
from arclean.filters import LamAlef
from arclean.filters.lam_alef.doubled_alefs import find_doubled_alefs, has_doubled_alef
from tests.language.small_lexicon import SmallLexicon


@pytest.mark.parametrize(
    ("broken", "right"),
    [
        ("قال باأنَّها تعمل في المدينة", "قال بأنَّها تعمل في المدينة"),
        ("المرة الاأولى والاأخيرة في الاآونة", "المرة الأولى والأخيرة في الآونة"),
    ],
)
def test_the_first_alef_goes(broken, right):
    assert Pipeline([LamAlef()])(broken) == clean(broken) == right


@pytest.mark.parametrize("text", ["لاأحد يعرف الخبر", "رأى ماأراد أن يرى", "هذاأحمد"])
def test_two_words_are_not_taken_for_one(text):
    assert Pipeline([LamAlef()])(text) == text


def test_a_swapped_lam_alef_is_none():
    assert not has_doubled_alef("األمر واإلدارة")
    assert has_doubled_alef("باأنه")


def test_a_word_must_be_much_likelier_than_two():
    words = {"بأن": 11.0, "با": 12.0, "أن": 8.0}
    assert [one.word for one in find_doubled_alefs("باأن", SmallLexicon(words))] == ["بأن"]
    assert not [*find_doubled_alefs("باأن", SmallLexicon(words, {("با", "أن"): 3.0}))]
    assert not [*find_doubled_alefs("باأن", SmallLexicon({**words, "باأن": 20.0}))]


@pytest.mark.parametrize(
    ("broken", "readings"),
    [("مجلس اأمن في الجلسة", ("الأمن", "أمن")), ("يوم اأحد القادم", ("الأحد", "أحد"))],
)
def test_the_article_may_have_lost_its_lam(broken, readings):
    result = Pipeline([LamAlef()]).run(broken)
    assert result.text == broken
    assert [(one.kind, one.alternatives) for one in result.findings] == [("lam-alef", readings)]
