"""The orders of the alphabet against the Unicode character data."""

import unicodedata

import pytest

from arclean.filters.letter_spacing.alphabet_orders import ABJAD, ALPHABET, begins_order, is_alphabet_list, is_run


def test_alphabet_is_the_order_of_unicode():
    block = [chr(c) for c in (*range(0x0627, 0x063B), *range(0x0641, 0x064B))]
    assert list(ALPHABET) == [c for c in block if unicodedata.name(c).split()[-1] not in {"MARBUTA", "MAKSURA"}]


def test_both_orders_hold_the_same_letters_once():
    assert sorted(ABJAD) == sorted(ALPHABET)
    assert len(set(ABJAD)) == 28


@pytest.mark.parametrize("letters", ["أبتثجح", "ابجدهوز", "حطيكلمن", "شصض", "منهو"])
def test_lists(letters):
    assert is_alphabet_list(letters)


@pytest.mark.parametrize("letters", ["العراق", "المادة", "القانون", "ك", ""])
def test_words(letters):
    assert not is_alphabet_list(letters)


@pytest.mark.parametrize(("letters", "begins", "runs"), [
    ("أب", True, True), ("ابت", True, True), ("أبجد", True, True), ("جده", False, True), ("ابد", False, False),
    ("آب", False, True), ("أ", False, False), ("ب", False, False),
])  # fmt: skip
def test_orders_without_a_gap(letters, begins, runs):
    assert (begins_order(letters), is_run(letters)) == (begins, runs)
