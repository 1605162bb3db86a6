"""The prior odds against a lost space: each weight, on both sides."""

from math import inf

import pytest

from arclean.evidence.word_boundaries.oov_cost import OovCosts
from arclean.filters.glued_words import weights
from arclean.filters.glued_words.boundary_odds import BoundaryOdds, is_sure_word
from tests.language.small_lexicon import SmallLexicon

COMMON, RARE = 16.0, 16.1


def _weigh(left, right, *, costs=(COMMON, COMMON), seen=False, **lexicon):
    words = {word: cost for word, cost in zip((left, right), costs, strict=True) if cost}
    small = SmallLexicon(words, {(left, right): 9.0} if seen else (), **lexicon)
    return BoundaryOdds(small, OovCosts(small)).weigh(left + right, left, right)


@pytest.mark.parametrize(
    ("left", "right"), [("خطة", "سفر"), ("مبنى", "بيت"), ("بيت", "الجار"), ("بيت", "وللجار"), ("دار", "الجار")]
)
def test_where_a_word_ends_or_an_article_begins_there_are_no_other_odds(left, right):
    assert _weigh(left, right) == _weigh(left, right, costs=(RARE, RARE)) == (1.0, 0.0)


@pytest.mark.parametrize(
    ("left", "right", "optional"),
    [
        ("بيت", "كبير", 0.0),
        ("في", "بيت", 2.0),  # a word of two letters
        ("من", "حبس", 9.0),  # the beginning of a participle
        ("بندر", "عباس", 16.0),  # a letter that does not join: it may be a name
        ("دار", "في", 0.0),  # before a particle it is none
        ("البندر", "عباس", 0.0),  # nor after an article
        ("بندر", "للعباس", 0.0),
    ],
)
def test_words_that_were_seen_side_by_side(left, right, optional):
    assert _weigh(left, right, seen=True) == (1.0, optional)


def test_before_one_of_the_commonest_words_there_is_no_name():
    assert _weigh("دار", "على", costs=(COMMON, 9.5), seen=True) == (1.0, 0.0)
    assert _weigh("دار", "على", costs=(COMMON, 9.6), seen=True) == (1.0, 16.0)


@pytest.mark.parametrize(
    ("left", "right", "common", "rare"),
    [
        ("بيت", "كبير", 0.0, 5.0), ("البيت", "كبير", 0.0, 7.0), ("بيت", "ما", 5.0, 5.0), ("كم", "بيت", 5.0, 5.0),
        ("بندر", "عباس", 3.0, 14.0),
        ("بيت", "في", 2.0, 2.0), ("عن", "بيت", 2.0, 2.0),  # hardly any name ends or begins so
    ],
)  # fmt: skip
def test_words_that_were_never_seen_side_by_side(left, right, common, rare):
    assert _weigh(left, right) == (4.0, common)
    assert _weigh(left, right, costs=(COMMON, RARE)) == _weigh(left, right, costs=(RARE, COMMON)) == (4.0, rare)


def test_a_clitic_and_a_word_are_no_part_of_a_name():
    small = SmallLexicon({"بندر": RARE, "وعباس": RARE, "عباس": 9.0})
    assert BoundaryOdds(small, OovCosts(small)).weigh("بندروعباس", "بندر", "وعباس") == (4.0, 0.0)
    small = SmallLexicon({"بندر": RARE, "وعبا": RARE, "عبا": 9.0})
    assert BoundaryOdds(small, OovCosts(small)).weigh("بندروعبا", "بندر", "وعبا") == (4.0, 14.0), "it is too short"


def test_a_string_that_is_a_rare_word_has_penalty():
    assert _weigh("بيت", "كبير", rare={"بيتكبير": 25.0}) == (10.0, 0.0)


def test_a_rare_or_derived_word_on_one_side_has_one():
    rare = {"سفرجل": 25.0}
    assert _weigh("خطة", "سفرجل", costs=(9.0, 0), rare=rare) == (3.0, 0.0)
    assert _weigh("بيت", "سفرجل", costs=(9.0, 0), rare=rare) == (9.0, inf), "it may be of another language"


@pytest.mark.parametrize(
    ("left", "right", "odds"),
    [
        ("بيت", "ومكتبها", (3.0, 3.0)),  # a clitic, a stem of four letters
        ("بيت", "مكتبها", (3.0, 3.0)),  # a pronoun
        ("بيت", "مكتبتها", (3.0, 3.0)),  # before which teh marbuta opens
        ("خطة", "ومكتبها", (3.0, 0.0)),  # teh marbuta parts them
        ("بيت", "ودلوها", (9.0, inf)),  # a stem of three letters
        ("بيت", "ونادرها", (9.0, inf)),  # a rare stem
        ("دار", "مكتبها", (9.0, inf)),  # after a letter that does not join
        ("ومكتبها", "على", (3.0, 3.0)),  # but before a particle
    ],
)
def test_a_word_that_is_clearly_derived_from_a_common_one(left, right, odds):
    words = {"بيت": 9.0, "خطة": 9.0, "دار": 9.0, "على": 9.0, "دلوها": 9.0, "مكتبة": 17.0, "مكتب": 17.0, "ومكتب": 17.0}
    small = SmallLexicon({**words, "نادر": 17.1, "ونادر": 17.1, "نادرها": 17.1})
    if right == "ودلوها":
        small.words["دلو"] = 9.0
        del small.words["دلوها"]
    assert BoundaryOdds(small, OovCosts(small)).weigh(left + right, left, right) == odds


def test_a_second_word_that_may_be_an_ending_has_one():
    assert _weigh("بيت", "هما", seen=True) == (5.0, 0.0)


def test_an_alef_that_may_begin_an_article_has_one():
    small = SmallLexicon(dict.fromkeys(("قرار", "قرارا", "لجنة", "الجنة"), 9.6), {("قرارا", "لجنة"): 9.0})
    assert BoundaryOdds(small, OovCosts(small)).weigh("قرارالجنة", "قرارا", "لجنة") == (4.0, 16.0)
    del small.words["الجنة"]
    assert BoundaryOdds(small, OovCosts(small)).weigh("قرارالجنة", "قرارا", "لجنة") == (1.0, 16.0)


@pytest.mark.parametrize("left", ["لا", "ما", "بلا"])
def test_what_authors_glue_counts_only_beside_others(left):
    assert _weigh(left, "يرى", seen=True)[1] == inf
    assert _weigh(left, "الجار")[1] == inf


def test_words_of_two_letters_are_sure_where_they_are_common():
    assert [is_sure_word(word) for word in ("في", "او", "تف", "بيت")] == [True, False, False, True]
    assert weights.COMMON_WORD_COST == COMMON
