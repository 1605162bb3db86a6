"""Words in no list with the letters of some other ligature swapped."""

from math import inf

import pytest

from arclean import Pipeline, filters
from arclean.filters.lam_alef.other_ligatures import (
    _PRINTED_PAIRS,
    OtherLigatureAnalyses,
    ligature_places,
    turn_all_ligatures,
    turn_ligatures,
)
from arclean.filters.lam_alef.word_analysis import ORDINARY, WordStatus
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


def test_the_pairs_of_fonts_are_two_letters_each():
    assert all(len({*pair}) == 2 and pair.isalpha() for pair in _PRINTED_PAIRS)
    assert {"لم", "با", "ين", "مى", "صن"} < _PRINTED_PAIRS
    assert {"در", "اب", "رم"}.isdisjoint(_PRINTED_PAIRS)


@pytest.mark.parametrize(
    ("word", "places"), [("لجين", [0, 1, 2]), ("دار", []), ("لجبين", [0, 2, 3]), ("نم", [0]), ("ن", [])]
)
def test_pairs_of_a_word_that_have_a_ligature(word, places):
    assert ligature_places(word) == places


def analysed(word, rare=(), **costs):
    one = OtherLigatureAnalyses(SmallLexicon(costs, rare=rare))[word]
    return one.status, one.cost, [candidate.word for candidate in one.candidates]


def test_a_word_of_no_list_becomes_a_common_one_or_else_a_rare_one():
    assert analysed("الكبرية", الكبيرة=12.0) == (WordStatus.VOTER, inf, ["الكبيرة"])
    assert analysed("الكبرية", {"الكبيرة": 28.0}) == (WordStatus.VOTER, inf, ["الكبيرة"])
    rare = {"المعينة": 28.0, "املعنية": 27.0, "المعنية": 26.0}
    assert analysed("املعينة", rare) == (WordStatus.VOTER, inf, ["املعنية", "المعينة"])
    assert OtherLigatureAnalyses(SmallLexicon())["الكبرية"] is ORDINARY


def test_a_known_word_becomes_commoner_ones_alone():
    assert analysed("املعينة", املعينة=20.0, المعينة=19.0, املعنية=12.0) == (
        WordStatus.AMBIGUOUS, 20.0, ["املعنية", "المعينة"],
    )  # fmt: skip
    assert OtherLigatureAnalyses(SmallLexicon({"املعينة": 20.0, "المعينة": 20.0}))["املعينة"] is ORDINARY


@pytest.mark.parametrize(("size", "is_read"), [(24, True), (25, False)])
def test_a_word_of_more_than_twenty_four_letters_is_not_looked_at(size, is_read):
    rest = "د" * (size - 2)
    assert candidates("مل" + rest, **{"لم" + rest: 9.0}) == [("لم" + rest, ((0, 2),))] * is_read
    assert candidates("ملد", لمد=9.0)
    assert not candidates("مل", لم=9.0)


def cost_of(**costs):
    return lambda word: costs.get(word, 99.0)


def test_one_pair_is_turned_or_two_that_share_no_letter():
    """The commonest comes first."""
    costs = cost_of(المعينة=14.0, املعنية=12.0, المعنية=9.0)
    assert [one.word for one in turn_ligatures("املعينة", costs, 24.0)] == ["املعنية", "المعينة"]
    assert [one.word for one in turn_ligatures("املعينة", cost_of(المعنية=9.0), 24.0)] == ["المعنية"]
    every = turn_all_ligatures("املعينة", costs, 24.0)
    assert [(one.word, one.spans) for one in every] == [
        ("المعنية", ((1, 3), (4, 6))), ("املعنية", ((4, 6),)), ("المعينة", ((1, 3),)),
    ]  # fmt: skip
    for word, other in (("نيب", "يبن"), ("دنيب", "ديبن"), ("نيبدمل", "يبندلم")):
        for turn in (turn_ligatures, turn_all_ligatures):
            assert turn(word, lambda one, other=other: 9.0 if one == other else 99.0, 24.0) == []


def test_three_pairs_of_a_word_and_six_places_at_most():
    printed, word = "لمد" * 7, "ملد" * 7
    turned = {count: word.replace("مل", "لم", count) for count in range(1, 8)}
    found = turn_all_ligatures(word, lambda one: 9.0 if one in turned.values() else 99.0, 24.0)
    assert {one.word for one in found} == {turned[count] for count in (1, 2, 3)}
    assert turned[7] == printed
    last = word[:-3] + "لمد"
    assert turn_all_ligatures(word, lambda one: 9.0 if one == last else 99.0, 24.0) == []
    sixth = word[:-6] + "لمدملد"
    assert [one.word for one in turn_all_ligatures(word, lambda one: 9.0 if one == sixth else 99.0, 24.0)] == [sixth]
