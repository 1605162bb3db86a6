"""Pairs of words: which order they are likelier in."""

import pytest

from arclean.evidence.line_order import weights
from arclean.evidence.line_order.pair_order import (
    adjacent_order_bits,
    joint_order_bits,
    pair_order_bits,
    words_order_bits,
)
from arclean.language.lexicon import run_lexicon
from arclean.language.tokens import BREAK, LATIN, NUMBER, folded_tokens

LEXICON = run_lexicon()


@pytest.mark.parametrize(("left", "right"), [("من", "المدينة"), ("في", "عام"), ("عام", NUMBER), ("قال", "إن")])
def test_a_pair_is_likelier_in_its_order(left, right):
    bits = pair_order_bits(left, right, LEXICON)
    assert 0 < bits <= weights.MAX_PAIR_BITS
    assert pair_order_bits(right, left, LEXICON) == -bits


def test_a_word_that_no_table_knows_says_nothing():
    assert pair_order_bits("من", "زغطفقض", LEXICON) == pair_order_bits("زغطفقض", "من", LEXICON) == 0.0


def test_a_word_beside_itself_says_nothing():
    assert pair_order_bits("من", "من", LEXICON) == 0.0


def test_one_pair_says_no_more_than_a_bound():
    assert abs(pair_order_bits(BREAK, "التي", LEXICON)) <= weights.MAX_PAIR_BITS
    assert abs(pair_order_bits(LATIN, "من", LEXICON)) <= weights.MAX_PAIR_BITS


def test_a_line_says_what_its_pairs_do():
    tokens = folded_tokens("أعلن الوزير أن الحكومة سوف تعمل على حل المشكلة")
    assert words_order_bits(tokens, LEXICON) == pytest.approx(-words_order_bits(tokens[::-1], LEXICON))
    assert words_order_bits(tokens, LEXICON) > 4
    assert words_order_bits([], LEXICON) == words_order_bits(["من"], LEXICON) == 0


def test_words_with_signs_or_numbers_between_say_nothing():
    assert adjacent_order_bits("المدينة ،إلى", LEXICON) == adjacent_order_bits("المدينة 12 إلى", LEXICON) == 0
    assert adjacent_order_bits(".المدينة إلى", LEXICON) == pair_order_bits("المدينة", "إلى", LEXICON) < 0


def test_phrases_are_asked_for_the_words_at_which_they_meet():
    assert joint_order_bits(["من"], ["المدينة"], LEXICON) == pair_order_bits("من", "المدينة", LEXICON)
    first, second = ["وصل", "الوفد"], ["إلى", "المدينة"]
    assert joint_order_bits(first, second, LEXICON) == -joint_order_bits(second, first, LEXICON) > 0
    assert joint_order_bits(["زغطفقض"], second, LEXICON) == 0.0
