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


@pytest.mark.parametrize(
    ("text", "is_doubled"),
    [
        ("باأنه", True), ("الاأمر", True), ("الاآن", True), ("الاإدارة", True), ("األمر", False), ("اأَلمر", False),
        ("اأَمر", True), ("هذا أمر", False), ("اأ", False), ("باانه", False),
    ],
)  # fmt: skip
def test_an_alef_before_one_with_hamza_or_madda_is_doubled(text, is_doubled):
    assert bool(has_doubled_alef(text)) is is_doubled


@pytest.mark.parametrize(("pair", "is_found"), [(4.0, True), (3.9, False)])
def test_a_word_is_five_bits_likelier_than_two(pair, is_found):
    words = {"بأن": 11.0, "با": 12.0, "أن": 8.0}
    assert bool([*find_doubled_alefs("باأن", SmallLexicon(words, {("با", "أن"): pair}))]) is is_found


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("قال باأَنَّها كبيرة", {"بأنها": 9.0}, [((5, 6), "بأنها", "")]),
        ("اأمم", {"أمم": 9.0, "الأمم": 8.0}, [((0, 1), "أمم", "الأمم")]),
        ("باأنها", {"بأنها": 9.0, "باأنها": 9.0}, []), ("باأنها", {}, []),
        ("د" * 24 + "اأمم", {"د" * 24 + "أمم": 9.0}, [((24, 25), "د" * 24 + "أمم", "")]),
        ("د" * 25 + "اأمم", {"د" * 25 + "أمم": 9.0}, []),
        ("اأ" + "د" * 22, {"أ" + "د" * 22: 9.0}, [((0, 1), "أ" + "د" * 22, "")]),
        ("اأ" + "د" * 23, {"أ" + "د" * 23: 9.0}, []),
    ],
)  # fmt: skip
def test_a_doubled_alef_is_that_of_a_known_word(text, words, found):
    assert [*find_doubled_alefs(text, SmallLexicon(words))] == found


@pytest.mark.parametrize(
    ("broken", "right"),
    [
        ("بسم االله الرحمن الرحيم", "بسم الله الرحمن الرحيم"),
        ("االله", "الله"),
        ("توكلنا على االله واالله أعلم", "توكلنا على الله والله أعلم"),
        ("نستعين باالله", "نستعين بالله"),
        ("بِسْمِ االلَّهِ", "بِسْمِ اللَّهِ"),
        ("االلهم اغفر لنا", "اللهم اغفر لنا"),
        ("عبد اﷲ بن عمر", "عبد الله بن عمر"),
    ],
)
def test_the_name_of_god_has_one_alef(broken, right):
    result = Pipeline([LamAlef()]).run(broken) if "\ufdf2" not in broken else None
    assert clean(broken) == right
    assert result is None or (result.text, {edit.rule for edit in result.edits}) == (right, {"lam-alef/doubled"})


@pytest.mark.parametrize("text", ["ياالله", "ماشاءالله", "يااااالله", "قال اللهجة", "عطاالله"])
def test_a_name_that_is_glued_to_a_word_keeps_its_alef(text):
    assert Pipeline([LamAlef()])(text) == text
