"""What speaks against the readings of words: pairs that are half believed, words that were never seen, hamza styles."""

from math import inf, log2

import pytest

from arclean.core.context import Context
from arclean.filters.lam_alef import reading_costs, weights
from arclean.filters.lam_alef.lost_alef import LOST_ALEF
from arclean.filters.lam_alef.reading_costs import ReadingCosts
from arclean.filters.lam_alef.word_analysis import LAM_ALEF, Candidate
from tests.language.small_lexicon import SmallLexicon

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


def small_costs(words=(), rare=(), pairs=()):
    return ReadingCosts(SmallLexicon(words, pairs, rare=rare))


def swapped(word, spans=((1, 3),)):
    return Candidate(word, spans, LAM_ALEF, inf)


@pytest.mark.parametrize(
    ("words", "rare", "cost"),
    [
        ({"وكثيرها": 30.0, "كثير": 9.0}, {}, 30.0),  # a listed one costs what it costs
        ({"كثير": 9.0}, {"وكثيرها": 30.0}, None),  # its derivation
        ({}, {"وكثيرها": 30.0}, 30.0),
    ],
)
def test_a_word_costs_what_its_list_says(words, rare, cost):
    costs = small_costs(words, rare)
    derived = costs._costs.derivation_cost("وكثيرها")
    assert costs.word_cost("وكثيرها") == (derived if cost is None else cost)
    assert cost is not None or derived < 30.0


def test_a_pair_says_more_without_its_particles_or_as_it_is():
    """Of what was counted of it, the pair itself; of what was not, the likelier of both."""
    words = {"كقرية": 14.0, "قرية": 9.0, "صغيرة": 12.0, "قال": 8.0}
    share, bare = weights.PAIR_SHARE, weights.CLITIC_PAIR_SHARE
    uncounted = small_costs(words, pairs={("قرية", "صغيرة"): 2.0})
    assert uncounted._pair_cost("كقرية", "صغيرة") == pytest.approx(12.0 - share * bare * 10.0)
    assert uncounted._pair_cost("قال", "صغيرة") == pytest.approx(12.0 - share * (12.0 - 20.0))
    assert uncounted._pair_cost("", "صغيرة") == pytest.approx(12.0 - share * (12.0 - 20.0))
    counted = small_costs(words, pairs={("قرية", "صغيرة"): 2.0, ("كقرية", "صغيرة"): 11.0})
    assert counted._pair_cost("كقرية", "صغيرة") == pytest.approx(12.0 - share * 1.0)
    near = small_costs(words, pairs={("قرية", "صغيرة"): 11.0})
    near.lexicon.other_pairs = 5.0
    assert near._pair_cost("كقرية", "صغيرة") == pytest.approx(12.0 - share * 7.0)


@pytest.mark.parametrize(
    ("words", "bare", "hamzated"),
    [
        (["أن", "إلى", "الأمر"], 0, 3), (["ان"], 1, 0), (["ان", "ان"], 1, 0), (["وان", "الى"], 2, 0), (["كتاب"], 0, 0),
        (["اسم"], 0, 0),  # as common without its hamza
        (["اكل"], 0, 0), (["الم"], 1, 0),  # two bits commoner with it, and a little more
        (["ان", "أن"], 1, 1), ([], 0, 0),
    ],
)  # fmt: skip
def test_words_with_hamza_and_without_tell_of_their_text(words, bare, hamzated):
    costs = {"أن": 5.0, "ان": 12.0, "وأن": 7.0, "وان": 13.0, "إلى": 6.0, "الى": 11.0, "اسم": 9.0, "أسم": 12.0}
    costs |= {"اكل": 12.0, "أكل": 10.0, "الم": 12.1, "ألم": 10.0}
    assert small_costs(costs).count_alefs(words) == (bare, hamzated)


@pytest.mark.parametrize(
    ("word", "marked", "others", "bits"),
    [
        ("ل", "ل", [], weights.LONE_WORD_AS_IT_STANDS_COST), ("ال", "ال", [], weights.LONE_WORD_AS_IT_STANDS_COST),
        ("عمل", "عملً", [], weights.NO_STEM_COST), ("إاسم", "إاسم", [], weights.NO_STEM_COST),
        ("عمل", "عملًا", [], 0.0), ("كالم", "كالم", [swapped("كلما")], 0.0),
        ("كالم", "كالم", [swapped("كلام")], weights.RARE_WORD_AS_IT_STANDS_COST),
        ("كالم", "كالم", [swapped("كلما"), swapped("كلام")], weights.RARE_WORD_AS_IT_STANDS_COST),
        ("كلام", "كلام", [swapped("كلام")], 0.0),
        ("كالم", "كالم", [swapped("نادر")], 0.0),  # a swapped word becomes a known one
        ("كلم", "كلم", [candidate("نادر")], weights.RARE_WORD_AS_IT_STANDS_COST),  # one that lost an alef a seen one
        ("نادم", "نادم", [candidate("نادر")], 0.0),
        ("نادم", "نادم", [candidate("كلام")], weights.RARE_WORD_AS_IT_STANDS_COST),
    ],
)  # fmt: skip
def test_what_speaks_against_a_word_as_it_stands(word, marked, others, bits):
    costs = small_costs({"كلام": 12.0}, {"نادر": 28.0, "نادم": 28.0})
    assert costs.cost_as_it_stands(word, marked, others) == bits


def test_of_two_spellings_the_rarer_pays_and_so_does_what_is_in_no_list():
    costs = small_costs({"الأولى": 12.0, "الاولى": 15.0, "كلام": 20.0}, {"نادر": 28.0})
    odd = 3.0 * weights.ODD_SPELLING_SHARE
    found = costs.costs_against("الولى", [candidate(word) for word in ("الاولى", "الأولى", "كلام", "نادر")])
    assert found == [odd, 0.0, 0.0, 0.0]
    found = costs.costs_against("نادر", [candidate(word) for word in ("كلام", "نادر")])
    assert found == [0.0, weights.UNKNOWN_READING_COST]
    found = costs.costs_against("كالم", [swapped("كلام"), swapped("نادر")])
    assert found == [0.0, weights.UNKNOWN_READING_COST]
    assert costs.costs_against("الولى", []) == []


def test_a_swap_in_a_word_of_no_list_is_judged_by_its_letters(monkeypatch):
    """But not where it is one, or becomes one."""
    costs = small_costs({"كلام": 12.0, "كالم": 12.0})
    monkeypatch.setattr(costs, "_costs_by_letters", lambda *_: [99.0])
    assert costs.costs_against("زسالز", [swapped("زسلاز")]) == [99.0]
    for word, one in (("كالم", swapped("زسلاز")), ("زسالز", swapped("كلام")), ("زسالز", candidate("زسلاز"))):
        assert costs.costs_against(word, [one]) != [99.0]
    assert len(costs.costs_against("زسالز", [swapped("زسلاز"), swapped("كلام")])) == 2


@pytest.mark.parametrize(
    ("one", "around", "pays"),
    [
        (swapped("نادر"), ("قال",), True), (swapped("نادر"), ("قال", "سمع"), False),
        (swapped("نادر"), ("كثير",), False),
        (swapped("كثير"), ("قال",), False), (swapped("مثله"), ("قال",), False), (candidate("نادر"), ("قال",), False),
    ],
)  # fmt: skip
def test_a_rarer_reading_that_is_in_no_pair_pays(one, around, pays):
    words = {"كالم": 12.0, "نادر": 12.1, "كثير": 9.0, "مثله": 12.0}
    costs = small_costs(words, pairs={("سمع", "نادر"): 5.0, ("نادر", "كثير"): 5.0})
    assert costs.rarer_costs("كالم", [one], around) == [weights.UNCOUNTED_TURNED_COST if pays else 0.0]
    assert costs.rarer_costs("زسالز", [one], around) == [0.0], "a word of no list has no rarer reading"


@pytest.mark.parametrize(("chance", "odds"), [(0.8, 2.0), (0.2, -2.0), (0.0, log2(1e-6)), (1.0, log2(1e6))])
def test_the_letters_of_a_word_speak_for_the_swaps_that_they_ask_for(monkeypatch, chance, odds):
    monkeypatch.setattr(reading_costs, "guess_swapped_places", lambda *_: ([(1, 3)], chance))
    costs = small_costs(rare={"زسالز": 30.0, "زسلاز": 33.0, "زلساز": 34.0})
    found = costs._costs_by_letters("زسالز", [swapped("زسلاز"), swapped("زلساز", ((2, 4),))])
    scaled = odds / weights.DECODING_SCALE
    assert found == pytest.approx([30.0 - 33.0 - scaled, 30.0 - 34.0 + abs(scaled)])


def test_what_is_believed_of_the_tables_is_that_of_short_texts():
    assert COSTS.belief == (weights.DECODING_SCALE, weights.PAIR_SHARE, weights.UNCOUNTED_TURNED_COST)


@pytest.mark.parametrize(
    ("chosen", "is_doubted"), [((0, 1, 0), True), ((1, 0, 0), False), ((0, 1, 1), False), ((0, 0, 0), False)]
)
def test_lost_alefs_are_doubted_of_a_single_word_that_was_seen_as_it_is(chosen, is_doubted):
    costs = small_costs({"التلميذ": 12.0, "الكلم": 13.0}, rare={"للتلميذ": 24.0})
    for seen in ("الكلم", "للتلميذ"):
        chance = costs.doubt_single_word(0.8, ["العلقات", seen, "الكلم"], chosen)
        odds = 4.0 * 2.0 ** -(weights.SEEN_WORD_COST * is_doubted)
        assert chance == pytest.approx(odds / (1.0 + odds))


@pytest.mark.parametrize(("word", "is_glued"), [("مالم", True), ("مالكم", False), ("كالم", False)])
def test_two_common_words_are_glued_in_one_that_is_in_no_list(word, is_glued):
    assert small_costs({"ما": 8.0, "لم": 9.0, "لكم": 15.0, "كا": 9.0, "كالم": 20.0}).is_glued(word) is is_glued
