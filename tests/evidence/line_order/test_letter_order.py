"""The order of a line by its letters."""

import pytest

from arclean.evidence.line_order import letter_order, weights
from arclean.evidence.line_order.letter_order import letter_order_bits, reads_backwards, word_order_bits


def test_a_word_and_its_reverse_say_the_opposite():
    assert word_order_bits("المدينة") == -word_order_bits("ةنيدملا") > 0


def test_a_word_that_comes_again_counts_once():
    assert letter_order_bits("المدينة، المدينة، (الْمدينة)") == word_order_bits("المدينة")
    assert letter_order_bits("المدينة في") == word_order_bits("المدينة") + word_order_bits("في")


def test_forms_are_letters():
    assert letter_order_bits("ﺍﻟﻤﺪﻳﻨﺔ") == word_order_bits("المدينة")


@pytest.mark.parametrize(("bits", "backwards"), [(-12.0, True), (-11.9, False), (12.0, False)])
def test_twelve_bits_are_clear(monkeypatch, bits, backwards):
    monkeypatch.setattr(letter_order, "letter_order_bits", lambda line: bits)
    assert reads_backwards("ب") is backwards
    assert weights.MIN_BACKWARDS_BITS == 12.0


@pytest.mark.parametrize("line", ["", "(12)", "Report", "مهم"])
def test_what_has_no_order_does_not_read_backwards(line):
    assert not reads_backwards(line)
    assert letter_order_bits(line) == 0.0
