"""What the words of a text say of its font's habit."""

from math import log2

import pytest

from arclean.filters.lam_alef.ligature_habit import FontHabit, read_habit
from arclean.filters.lam_alef.word_analysis import Candidate

TURNED = Candidate("المسلمين", ((1, 3), (6, 8)), "ligature", 12.0)


def test_a_font_that_swaps_every_word_speaks_against_words_as_they_stand():
    swapping, keeping = read_habit([("املسلمني", TURNED)] * 9), read_habit([("المسلمين", None)] * 9)
    assert swapping.of_words > 1 - keeping.of_words - 0.01 > 0.8
    assert swapping.cost_as_it_stands("بين") > 2 > keeping.cost_as_it_stands("بين")
    assert swapping.cost_as_it_stands("دار") == 0.0
    assert swapping.cost_of_turn(TURNED) < keeping.cost_of_turn(TURNED)


def test_each_pair_has_its_own_share():
    habit = read_habit([("املسلمني", TURNED)] * 5 + [("لجنة", None)] * 5)
    assert habit.share_of("ين") > 0.7
    assert habit.share_of("لج") < habit.of_unseen
    assert habit.share_of("تح") == habit.of_unseen  # not seen


def test_a_pair_beside_one_that_is_turned_is_not_counted():
    habit = read_habit([("املسلمني", TURNED)])
    assert "مي" not in habit.of_pairs


def test_a_pair_that_lies_over_a_turned_one_costs_nothing():
    """One two letters away does."""
    habit = read_habit([("املسلمني", TURNED)] * 3)
    near = Candidate("المسلمين", ((6, 8),), "ligature", 12.0)
    costs = habit.cost_of_turn(near) - habit.cost_of_turn(TURNED)
    assert costs > 0, "the pair that stands as it was printed speaks against it"


@pytest.mark.parametrize(
    ("word", "span", "shares"),
    [
        ("لجين", (2, 4), (0.75, 1 - 0.25)),  # the first pair stands as it was printed
        ("لجين", (0, 2), (0.25, 1 - 0.75)),
        ("لجبين", (0, 2), (0.25, 1 - 0.25, 1 - 0.75)),
    ],
)
def test_each_pair_of_a_candidate_costs_its_own_bits(word, span, shares):
    habit = FontHabit(0.5, 0.25, {"ين": 0.75})
    bits = habit.cost_of_turn(Candidate(word, (span,), "ligature", 12.0))
    assert bits == pytest.approx(-sum(map(log2, shares)))


def test_shares_are_counted_with_one_word_of_each_kind_before_the_first():
    """A word without such a pair says nothing; a pair that was never seen has the mean of the shares of all others."""
    jeem = Candidate("لجنة", ((0, 2),), "ligature", 12.0)
    habit = read_habit([("جلنة", jeem), ("لجنة", None), ("لجنة", None), ("دين", None), ("دار", None)])
    assert habit.of_words == pytest.approx((1 + 1) / (4 + 2))
    of_unseen = (1 / 3 + 0.0 + 1) / (2 + 2)
    assert habit.of_unseen == pytest.approx(of_unseen)
    assert habit.of_pairs == {
        "لج": pytest.approx((1 + 2 * of_unseen) / (3 + 2)), "ين": pytest.approx(2 * of_unseen / (1 + 2)),
    }  # fmt: skip
    assert read_habit([]) == (0.5, 0.5, {})


def test_a_pair_that_shares_no_letter_with_a_turned_one_counts():
    near = Candidate("لمجين", ((1, 3),), "ligature", 12.0)
    assert read_habit([("لجمين", near)]).of_pairs.keys() == {"مج", "ين"}
    near = Candidate("لمجين", ((3, 5),), "ligature", 12.0)
    assert read_habit([("لمجني", near)]).of_pairs.keys() == {"لم", "مج", "ين"}


def test_a_word_that_stands_costs_what_its_likeliest_swap_says():
    habit = FontHabit(0.25, 0.125, {"ين": 0.75, "لج": 0.5})
    costs = [habit.cost_as_it_stands(word) for word in ("بين", "لجين", "لجد", "محد")]
    assert costs == pytest.approx([2.0, 2.0, 1.0, -log2(0.75)])


def test_no_order_of_the_words_changes_a_digit():
    near = Candidate("لمجين", ((1, 3),), "ligature", 12.0)
    words = [("لجمين", near), ("لمجين", None), ("دين", None), ("نحيل", None), ("المسليمن", TURNED), ("محمد", None)] * 3
    assert read_habit(words) == read_habit(words[::-1]) == read_habit(sorted(words, key=lambda one: one[0]))
