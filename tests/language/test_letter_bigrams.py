"""The cost of spelling a word: each pair of letters, the edges, and letters that Arabic lacks."""

from math import log2

import pytest

from arclean.language import weights
from arclean.language.letter_bigram_costs import BIGRAM_COSTS, LETTERS
from arclean.language.letter_bigrams import SpellingCosts, least_spelling_cost, spelling_cost, spelling_gain


def test_a_word_costs_its_pairs_with_both_edges():
    assert spelling_cost("من") == BIGRAM_COSTS[" ", "م"] + BIGRAM_COSTS["م", "ن"] + BIGRAM_COSTS["ن", " "]
    assert spelling_cost("") == BIGRAM_COSTS[" ", " "]


def test_a_foreign_letter_costs_the_same_on_both_sides():
    assert weights.FOREIGN_LETTER_COST == 9.0
    assert spelling_cost("چ") == 18.0
    assert spelling_cost("مچن") == BIGRAM_COSTS[" ", "م"] + 18.0 + BIGRAM_COSTS["ن", " "]


@pytest.mark.parametrize("word", ["العراق", "من", "چ", ""])
def test_a_gain_is_against_letters_at_random(word):
    assert spelling_gain(word) == round(log2(36), 2) * len(word) - spelling_cost(word)


def test_arabic_gains_and_what_only_looks_like_it_loses():
    assert min(map(spelling_gain, ("العراق", "المدينة", "والكتاب"))) > 0
    assert max(map(spelling_gain, ("طضةثء", "ىىصض", "ذؤغظ"))) < 0


@pytest.mark.parametrize(("start", "end"), [(0, 7), (0, 2), (2, 7), (1, 3), (6, 7)])
def test_the_cost_of_a_span_is_that_of_a_word(start, end):
    assert SpellingCosts("فيبغداد").span_cost(start, end) == spelling_cost("فيبغداد"[start:end])
    assert SpellingCosts("فیبغداد").span_cost(0, 3) == spelling_cost("فیب"), "a letter of another language"


def test_no_word_of_so_many_letters_costs_less_than_the_cheapest():
    letters = (*LETTERS[1:], "چ")
    assert least_spelling_cost(1) == min(map(spelling_cost, letters))
    assert least_spelling_cost(2) == min(spelling_cost(one + other) for one in letters for other in letters)
    assert least_spelling_cost(2) <= least_spelling_cost(3) <= spelling_cost("على")
