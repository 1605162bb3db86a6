"""The chances of turned ligatures, by measures."""

import pytest

from arclean.filters.lam_alef.ligature_chances import MEASURES, LigatureChances, shared_chances
from arclean.filters.lam_alef.ligature_chances import _trees as trees
from arclean.filters.lam_alef.word_analysis import Candidate
from arclean.language.lexicon import run_lexicon
from tests.language.small_lexicon import SmallLexicon

WORDS = {"الكبيرة": 12.0, "المدينة": 10.0, "جدا": 9.0}
TURNED = Candidate("الكبيرة", ((4, 6),), "ligature", 12.0)


def measured(lexicon, word="الكبرية", turned=TURNED):
    (row,) = LigatureChances(lexicon).measure(word, [turned], "المدينة", "جدا", 0.0)
    return dict(zip(MEASURES, row, strict=True))


def test_each_measure_is_one_of_the_trees():
    assert trees().measures == tuple(MEASURES)
    assert len(measured(SmallLexicon(WORDS))) == len(MEASURES)


def test_a_word_and_its_candidate_are_classed_and_weighed():
    found = measured(SmallLexicon(WORDS))
    assert (found["class"], found["candidate class"]) == (3, 0)
    assert found["fewer bits"] == found["bits"] - found["candidate bits"] > 5
    assert found["saved"] == found["saved left"] + found["saved right"]
    assert (found["letters"], found["starts"], found["ends"], found["candidates"]) == (7, False, False, 1)


def test_pairs_are_counted_of_words_in_lists_alone():
    pairs = {("المدينة", "الكبيرة"): 4.0, ("المدينة", "الكبرية"): 4.0}
    found = measured(SmallLexicon(WORDS, pairs))
    assert (found["candidate counted left"], found["candidate counted right"], found["counted left"]) == (
        True,
        False,
        False,
    )
    assert found["more counted"] == 1


def test_a_rare_word_with_particles_is_none_that_was_damaged():
    plain, rare = SmallLexicon(WORDS), SmallLexicon(WORDS, rare={"حصافة": 25.0})
    turned = Candidate("للصحافة", ((2, 4),), "ligature", 17.0)
    found = [measured(one, "للحصافة", turned) for one in (plain, rare)]
    assert [one["class"] for one in found] == [3, 2]
    assert found[1]["bits"] == 29.0 < found[0]["bits"]
    assert found[1]["saved left"] < found[0]["saved left"]
    assert (found[0]["sisters"], found[1]["sisters"]) == (0, 1)


def test_two_words_that_authors_glue_speak_for_the_word_as_it_stands():
    words = {**WORDS, "ما": 7.0, "بين": 7.0, "مباني": 16.0}
    turned = Candidate("مباني", ((1, 3), (3, 5)), "ligature", 16.0)
    pairs = {("المدينة", "ما"): 2.0, ("ما", "بين"): 1.0, ("بين", "جدا"): 2.0}
    found = [measured(SmallLexicon(words, known), "مابين", turned) for known in ({}, pairs)]
    assert found[1]["glued"] > found[0]["glued"]
    assert found[1]["saved left"] < found[0]["saved left"]


def test_a_swapped_word_is_turned_and_a_right_one_is_not():
    chances = shared_chances(run_lexicon())
    turn = chances.best_turn("الكبرية", [TURNED], "المدينة", "", 0.0)
    assert turn.candidate is TURNED
    assert turn.chance > 0.98
    known = chances.best_turn("العرب", [Candidate("العبر", ((3, 5),), "ligature", 17.0)], "بلاد", "", 0.0)
    assert known.chance < 0.5


def test_what_speaks_for_a_turn_never_makes_it_less_likely():
    row = [float(value) for value in measured(run_lexicon()).values()]
    for number, direction in enumerate(MEASURES.values()):
        if direction:
            sums = [
                trees().sum_values([*row[:number], row[number] + step * direction, *row[number + 1 :]])
                for step in (-50, -5, 0, 5, 50)
            ]
            assert sums == pytest.approx(sorted(sums))


def test_words_that_stay_none_are_counted_and_in_a_long_text_by_their_share():
    chances = LigatureChances(SmallLexicon(WORDS))
    words = ["المدينة", "ضكثجمزغ", "ضكثجمزغ", "الكبرية"]
    assert chances.count_unread(words, {"الكبرية"}) == 1.0
    assert chances.count_unread([*words, *["جدا"] * 76], {"الكبرية"}) == 0.5
