"""What speaks against the readings of words: pairs that are half believed, words that were never seen, hamza styles."""

from math import inf

import pytest

from arclean.core.context import Context
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.lost_alef import LOST_ALEF
from arclean.filters.lam_alef.reading_costs import ReadingCosts
from arclean.filters.lam_alef.word_analysis import Candidate

COSTS = ReadingCosts(Context().lexicon)


def candidate(word):
    return Candidate(word, (), LOST_ALEF, inf)


def test_a_part_of_what_a_pair_saves_is_believed():
    left, right = "جدول", "الأعمال"
    alone, pair = COSTS.word_cost(right), COSTS.lexicon.bigram_cost(left, right)
    assert pair < alone
    assert COSTS._pair_cost(left, right) == pytest.approx(alone + weights.PAIR_SHARE * (pair - alone))


def test_a_sign_has_no_cost_of_its_own():
    assert COSTS._pair_cost("العمل", "") == pytest.approx(weights.PAIR_SHARE * COSTS.lexicon.bigram_cost("العمل", ""))


def test_a_word_of_no_table_with_a_lam_may_have_lost_an_alef():
    words = ["كتاب", "باللكتمضر", "الكتمضر", "باللكتمضر"]
    assert COSTS.chance_of_unread(words, [False] * 4) == weights.UNREAD_WORD_CHANCE
    assert COSTS.chance_of_unread(words, [False, True, False, True]) == 1


def test_the_plural_of_a_word_of_no_table_is_doubted_more():
    assert COSTS.chance_of_unread(["باللكتمضلت"], [False]) == weights.UNREAD_PLURAL_CHANCE


def test_a_rare_word_costs_no_more_than_its_derivation():
    rare = "للاقتصادية"
    assert COSTS.word_cost(rare) < COSTS.lexicon.rare_word_cost(rare) < inf
    assert COSTS.word_cost(rare) < COSTS.word_cost("للإقتصادية")


def test_a_pair_is_known_by_what_was_counted_without_its_particles():
    assert not COSTS.lexicon.has_bigram("كقرية", "صغيرة")
    gain = COSTS.lexicon.word_cost("صغيرة") - COSTS.lexicon.bigram_cost("قرية", "صغيرة")
    saved = weights.PAIR_SHARE * weights.CLITIC_PAIR_SHARE * gain
    assert COSTS._pair_cost("كقرية", "صغيرة") == pytest.approx(COSTS.word_cost("صغيرة") - saved)


def test_a_word_that_is_none_speaks_against_itself_where_a_candidate_is_one():
    assert COSTS.cost_as_it_stands("العلقتضظ", "العلقتضظ", [candidate("العلاقات")]) > 0
    assert COSTS.cost_as_it_stands("العلقتضظ", "العلقتضظ", []) == 0


def test_a_rarer_spelling_and_an_unknown_reading_cost_more():
    usual, odd, none = COSTS.costs_against("الولى", [candidate(one) for one in ("الأولى", "الاولى", "الآولىضظ")])
    assert usual < odd
    assert none >= weights.UNKNOWN_READING_COST


def test_the_hamza_of_a_lost_alef_is_doubted_where_a_text_writes_none():
    assert COSTS.bare_alef_share(["أن", "إلى", "كتاب"]) < 0.05
    assert COSTS.bare_alef_share(["ان", "الى", "كتاب"]) > 0.5
