"""The likeliest readings of words together, and how sure they are."""

import pytest

from arclean.filters.lam_alef.text_decoding import Slot, WordReading, _sum_costs, bits_of_readings, decode_text

SCALE = 0.7
COSTS = {("", "a"): 4.0, ("", "b"): 5.0, ("a", "c"): 9.0, ("b", "c"): 3.0, ("c", ""): 2.0}


def cost(left, right):
    return COSTS.get((left, right), 0.0)


SLOTS = [Slot((WordReading("a"), WordReading("b")), left=""), Slot((WordReading("c"),), right="")]


def test_pairs_choose_the_path():
    found = decode_text(SLOTS, cost, SCALE)
    assert found.chosen == (1, 0)
    odds = 2.0 ** (SCALE * (15.0 - 10.0))
    assert found.chance == pytest.approx(odds / (1 + odds))
    assert found.chances == pytest.approx((found.chance, 1.0))


def test_bits_are_those_of_all_readings_over_the_text_as_it_stands():
    assert bits_of_readings(SLOTS, cost, SCALE) > 5.0
    assert bits_of_readings([Slot((WordReading("a"),), "", "")], cost, SCALE) == 0.0


def test_a_cost_speaks_against_a_reading():
    slots = [Slot((WordReading("a"), WordReading("b", 20.0)), left=""), SLOTS[1]]
    assert decode_text(slots, cost, SCALE).chosen == (0, 0)


def test_a_sign_between_words_parts_them():
    slots = [Slot((WordReading("a"), WordReading("b")), "", ""), Slot((WordReading("c"),), "", "")]
    assert decode_text(slots, cost, SCALE).chosen == (0, 0), "the pair of b and c is not asked"


def test_the_chance_of_all_is_less_than_that_of_each():
    slot = Slot((WordReading("a"), WordReading("b")), "", "")
    found = decode_text([slot, slot], cost, SCALE)
    assert found.chance == pytest.approx(found.chances[0] * found.chances[1])


def test_readings_that_cost_very_much_add_nothing():
    assert _sum_costs([0.0, 5000.0]) == 0.0
    assert _sum_costs([3.0, 3.0]) == 2.0


def test_a_reading_costs_nothing_unless_said():
    assert WordReading("a").cost == 0.0
