"""Costs of words that no table knows: by their letters, or by a known stem and its affixes."""

import pytest

from arclean.evidence.word_boundaries import weights
from arclean.evidence.word_boundaries.oov_cost import OovCosts
from arclean.language.letter_bigrams import spelling_cost
from tests.language.small_lexicon import SmallLexicon

KNOWN = {"مدرسة": 10.0, "كتب": 8.0, "مستشفى": 9.0, "بناء": 7.0, "سيارة": 9.5, "حد": 5.0, "وردكم": 30.0}


def _word_cost(word, words=KNOWN):
    return OovCosts(SmallLexicon(words)).word_cost(word)


def test_a_known_word_costs_what_the_lexicon_says():
    assert _word_cost("كتب") == 8.0
    assert _word_cost("وردكم") == 30.0


def test_a_word_without_a_stem_is_spelt_with_a_penalty():
    assert _word_cost("مارلي") == weights.OOV_PENALTY + spelling_cost("مارلي")
    assert weights.OOV_PENALTY == 6.0


def test_a_strange_spelling_costs_a_bound_for_each_letter_and_the_end():
    word = "طضةثءقغ"
    assert spelling_cost(word) > weights.MAX_LETTER_COST * 8
    assert _word_cost(word) == pytest.approx(6.0 + 4.6 * 8)


def test_a_rare_word_costs_what_was_counted():
    costs = OovCosts(SmallLexicon(KNOWN, rare={"وكتب": 25.0, "كتب": 25.0}))
    assert costs.word_cost("وكتب") == 25.0, "though it may be derived"
    assert costs.word_cost("كتب") == 8.0


@pytest.mark.parametrize(
    ("word", "bits"),
    [
        ("وكتب", 8.0 + 4.0),  # a proclitic
        ("كتبها", 8.0 + 4.0),  # an ending
        ("وكتبها", 8.0 + 8.0),  # both
        ("مدرسته", 10.0 + 4.0),  # teh marbuta opens before an ending
        ("بناؤه", 7.0 + 4.0),  # so does a hamza
        ("بنائه", 7.0 + 4.0),
        ("مستشفاها", 9.0 + 4.0),  # and an alef maksura
        ("سيارات", 9.5 + 4.0),  # a plural in place of teh marbuta
    ],
)
def test_a_derived_word_costs_its_stem_and_its_affixes(word, bits):
    assert _word_cost(word) == bits


def test_the_cheapest_derivation_counts():
    assert _word_cost("كتبت", {"كتبة": 9.0, "كتب": 8.0}) == 12.0
    assert _word_cost("كتبت", {"كتبة": 5.0, "كتب": 8.0}) == 12.0, "without an ending a last letter stays"
    assert _word_cost("كتبته", {"كتبة": 5.0, "كتبت": 8.0}) == 9.0
    assert _word_cost("كتبته", {"كتبة": 8.0, "كتبت": 5.0}) == 9.0


def test_spelling_counts_where_a_stem_costs_more():
    spelt = weights.OOV_PENALTY + spelling_cost("وكتب")
    assert _word_cost("وكتب", {"كتب": spelt - 4.5}) == spelt - 0.5
    assert _word_cost("وكتب", {"كتب": spelt - 3.5}) == spelt


def test_a_stem_has_three_letters():
    assert _word_cost("وحد") == weights.OOV_PENALTY + spelling_cost("وحد")
    assert _word_cost("حدها") == weights.OOV_PENALTY + spelling_cost("حدها")
    assert _word_cost("كتبه") == 12.0


def test_what_is_no_affix_is_not_stripped():
    for word in ("زكتب", "كتبز"):
        assert _word_cost(word) == weights.OOV_PENALTY + min(spelling_cost(word), 4.6 * 5)


@pytest.mark.parametrize(
    ("left", "right", "bits"),
    [
        ("كتب", "مدرسة", 3.0),  # a pair that was counted
        ("كتب", "حد", 20.0),
        ("", "مدرسة", 20.0),  # a sign may stand on either side
        ("كتب", "0", 20.0),
        ("سمنغ", "0", 4.0),  # a sign after an unknown word
        ("سمنغ", "مدرسة", 10.5),  # a known word after an unknown one
        ("كتب", "وكتب", 12.5),  # an unknown word after any
        ("سمنغ", "وكتب", 12.5),
        ("a", "وكتب", 12.5),
    ],
)
def test_bigrams_of_unknown_words_cost_what_their_second_word_does(left, right, bits):
    costs = OovCosts(SmallLexicon(KNOWN, {("كتب", "مدرسة"): 3.0}))
    assert costs.bigram_cost(left, right) == bits


@pytest.mark.parametrize("word", ["الكتبها", "والكتبهما", "للكتبكم", "بالكتبنا"])
def test_no_word_has_both_the_article_and_a_pronoun(word):
    costs = OovCosts(SmallLexicon(KNOWN))
    assert not costs.is_derived(word)
    assert costs.is_derived("الكتبه"), "one letter may stand for a teh marbuta"
    assert costs.is_derived("وكتبها")


@pytest.mark.parametrize("limit", [0.0, 8.0, 12.0, 12.5, 15.0, 20.0, 24.0, 26.0, 99.0])
def test_a_cost_below_a_limit_is_the_cost_and_no_other_seems_to_be(limit):
    costs = OovCosts(SmallLexicon(KNOWN, rare={"وكتب": 25.0, "تبغا": 16.0}))
    for word in ("كتب", "وكتب", "كتبها", "وكتبها", "مدرسته", "مارلي", "طضةثءقغ", "تبغا", "ال", "ا", "چای"):
        found, exact = costs.word_cost_below(word, limit), costs.word_cost(word)
        assert found == exact if exact < limit else found >= limit
