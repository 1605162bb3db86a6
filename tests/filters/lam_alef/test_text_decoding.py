"""The likeliest readings of words together, and how sure they are."""

from math import log2

import pytest

from arclean.filters.lam_alef.text_decoding import Slot, WordReading, _sum_costs, bits_of_readings, decode_text

SCALE = 0.7
COSTS = {("", "a"): 4.0, ("", "b"): 5.0, ("a", "c"): 9.0, ("b", "c"): 3.0, ("c", ""): 2.0}


def cost(left, right):
    assert None not in (left, right), "a side where a word stands has no sign"
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


def test_the_sign_after_a_word_is_asked_for_each_of_its_readings():
    def pair_cost(left, right):
        return 9.0 if (left, right) == ("a", "!") else 1.0

    slots = [Slot((WordReading("a"), WordReading("b")), "", "!")]
    found = decode_text(slots, pair_cost, 0.5)
    assert found.chosen == (1,)
    assert found.chance == found.chances[0] == pytest.approx(1 / (1 + 2.0**-4))
    assert bits_of_readings(slots, pair_cost, 0.5) == pytest.approx(2 * (4 + log2(1 + 2.0**-4)))


def test_all_ways_through_a_text_share_its_chance():
    first = Slot((WordReading("a"), WordReading("b", 1.0)), "?")
    second = Slot((WordReading("c"), WordReading("d", 2.0)), None, "!")
    costs = {("?", "a"): 3.0, ("?", "b"): 2.0, ("a", "c"): 5.0, ("a", "d"): 1.0, ("b", "c"): 4.0, ("b", "d"): 4.0}
    costs |= {("c", "!"): 2.0, ("d", "!"): 2.0}
    ways = {(0, 0): 10.0, (0, 1): 8.0, (1, 0): 9.0, (1, 1): 11.0}
    total = sum(2.0**-bits for bits in ways.values())
    found = decode_text([first, second], lambda *pair: costs[pair], 1.0)
    assert found.chosen == (0, 1)
    assert found.chance == pytest.approx(2.0**-8 / total)
    assert found.chances == pytest.approx(((2.0**-8 + 2.0**-10) / total, (2.0**-8 + 2.0**-11) / total))
    assert bits_of_readings([first, second], lambda *pair: costs[pair], 1.0) == pytest.approx(10.0 + log2(total))


def test_a_text_begins_with_an_edge():
    slots = [Slot((WordReading("a"), WordReading("b")), None, "!")]
    assert decode_text(slots, lambda *pair: pair == ("", "a"), 1.0).chosen == (1,)


def test_the_words_that_were_read_are_kept():
    assert decode_text(iter(SLOTS), cost, SCALE).slots == (*SLOTS,)
