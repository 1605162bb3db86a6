"""The table of letter bigrams: a row and a column for each letter, in half bits."""

from arclean.language.letter_bigram_costs import BIGRAM_COSTS, COMMON_SHORT_WORDS, LETTERS


def test_every_pair_of_letters_has_a_cost_in_half_bits():
    assert len(LETTERS) == len(set(LETTERS)) == 37
    assert BIGRAM_COSTS.keys() == {(a, b) for a in LETTERS for b in LETTERS}
    assert all(0 <= cost <= 17.5 and cost * 2 == int(cost * 2) for cost in BIGRAM_COSTS.values())


def test_what_follows_a_letter_adds_up_to_one():
    for first in LETTERS:
        assert 0.6 < sum(2 ** -BIGRAM_COSTS[first, second] for second in LETTERS) < 1.4, first


def test_a_row_is_the_letter_before_and_a_column_the_one_after():
    assert BIGRAM_COSTS["ة", " "] == 0.0, "teh marbuta ends a word"
    assert BIGRAM_COSTS[" ", "ا"] < BIGRAM_COSTS["ا", "ا"]
    assert BIGRAM_COSTS["ا", "ل"] < BIGRAM_COSTS["ل", "ا"]


def test_short_words_have_two_to_four_letters_of_the_table():
    assert {len(word) for word in COMMON_SHORT_WORDS} <= {2, 3, 4}
    assert set("".join(COMMON_SHORT_WORDS)) <= set(LETTERS)
