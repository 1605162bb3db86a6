"""Words in no list with the letters of some other ligature swapped."""

import pytest

from arclean import Pipeline, filters
from arclean.filters.lam_alef.other_ligatures import OtherLigatureAnalyses
from arclean.filters.lam_alef.word_analysis import ORDINARY
from tests.language.small_lexicon import SmallLexicon

PIPELINE = Pipeline([filters.find("lam-alef")()])


def candidates(word, **costs):
    return [(one.word, one.spans) for one in OtherLigatureAnalyses(SmallLexicon(costs))[word].candidates]


@pytest.mark.parametrize(
    ("word", "other", "place"),
    [
        ("الكبرية", "الكبيرة", 4),
        ("جمموعة", "مجموعة", 0),
        ("هبدوء", "بهدوء", 0),
        ("ابللغة", "باللغة", 0),
        ("الرمأة", "المرأة", 2),
        ("الحنسى", "الحسنى", 3),
    ],
)
def test_pairs_that_have_a_ligature_are_turned_back(word, other, place):
    assert candidates(word, **{other: 12.0}) == [(other, ((place, place + 2),))]
    assert candidates(word, **{other: 12.0, word: 20.0}) == [(other, ((place, place + 2),))]
    assert candidates(word, **{other: 12.0, word: 11.0}) == []  # the commoner one stands
    assert candidates(word, **{other: 24.0}) == []  # too rare


def test_two_pairs_are_turned_where_one_is_not_enough():
    assert candidates("جمموعهت", مجموعته=12.0) == [("مجموعته", ((0, 2), (5, 7)))]


def test_letters_without_a_ligature_stay():
    assert candidates("السطلنة", السلطنة=12.0) == []
    assert OtherLigatureAnalyses(SmallLexicon({"دار": 9.0}))["درا"] is ORDINARY
    assert candidates("ام", ما=9.0) == []


@pytest.mark.parametrize(
    ("broken", "right"),
    [
        ("تحدث ابللغة العربية", "تحدث باللغة العربية"),
        ("قدم جمموعة من الباحثين تقريرا", "قدم مجموعة من الباحثين تقريرا"),
        ("قدم جمموعة من الباحثين تقريرا عن املسلمني وغريها", "قدم مجموعة من الباحثين تقريرا عن المسلمين وغيرها"),
    ],
)
def test_a_sentence_is_repaired(broken, right):
    assert PIPELINE(broken) == right


def test_one_word_supports_another():
    assert PIPELINE("الكبرية") == "الكبرية"
    assert PIPELINE("املدينة الكبرية") == "المدينة الكبيرة"
