"""Pairs of classes share bits; which of them a text has is told all the same."""

import re
from string import ascii_letters

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arclean.arabic.byte_pages import USUAL_CHARS, BytePage
from arclean.core.pair_triggers import PairTriggers, group_pairs, page_covers


@pytest.mark.parametrize(("body", "is_covered"), [
    ("ab", True), ("a-c", True), ("a?", False), ("?", False), ("ad", False), ("^a", False), ("\\d", False),
    ("\U00010000", False), ("a\uffff", False),
])  # fmt: skip
def test_apage_covers_a_class_whose_characters_it_has(body, is_covered):
    """But for the question mark, which stands for all that the page lacks."""
    chars = frozenset("abc") if body == "a-c" else frozenset(body)
    assert page_covers("\0abc?\uffff^d\\"[: 5 if body == "ad" else None], body, chars) is is_covered


def _groups(*pairs):
    return [group for group in group_pairs(pairs, BytePage(f"\0{ascii_letters} !.,:;")) if len(group) > 1]


OTHERS = [char for char in ascii_letters if char not in "opqrst"]
LETTERS = [*zip(OTHERS[::2], OTHERS[1::2], strict=True)]


def test_pairs_have_a_bit_each_as_long_as_there_are_bits():
    assert _groups(*LETTERS, ("o", "p")) == []


def test_pairs_share_a_bit_whose_characters_are_rare():
    """Of signs two are united before a letter is, and of letters before a space is."""
    assert _groups(*LETTERS, ("!", "."), (",", ":")) == [(("!", "."), (",", ":"))]
    assert _groups((" ", "o"), *LETTERS, ("!", "p")) == [(("a", "b"), ("!", "p"))]
    assert _groups((" ", "o"), *LETTERS, ("p", "q")) == [(("a", "b"), ("c", "d"))]


def test_pairs_that_have_a_class_in_common_share_a_bit():
    assert _groups(*LETTERS, ("o", "p"), ("o", "q")) == [(("o", "p"), ("o", "q"))]
    assert _groups(*LETTERS, ("o", "p"), ("q", "p")) == [(("o", "p"), ("q", "p"))]


def test_pairs_of_which_one_is_often_seen_have_bits_of_their_own():
    """Where they shared one, each would be looked for as often as the usual one is there."""
    assert _groups((" ", "o"), (" ", "!"), *LETTERS) == [(("a", "b"), ("c", "d"))]


PAGE = BytePage(USUAL_CHARS)
SHARED = [[("a", "b"), ("b", "c"), ("\\d", "a")], [("c", "?")], [(" ", "a"), (" ", "bc")], [("c", "d")]]


@given(st.text(st.sampled_from("abcd ?1\u0662\u4e00"), max_size=10))
def test_pairs_that_share_a_bit_are_told_apart(text):
    bits = iter(range(99))
    groups = [{pair: 1 << next(bits) for pair in group} for group in SHARED]
    pairs = {pair: bit for group in groups for pair, bit in group.items()}
    found = PairTriggers(groups, PAGE).triggered_filters(text, PAGE.encode(text, errors="replace"))
    assert found == sum(bit for (one, other), bit in pairs.items() if re.search(f"[{one}][{other}]", text))


def test_pairs_that_are_often_seen_come_first():
    """Of the last ones, whose bits are in another byte, a text has hardly any."""
    groups = group_pairs([("!", "."), ("a", "b"), (" ", "o")], BytePage(f"\0{ascii_letters} !."))
    assert groups == [((" ", "o"),), (("a", "b"),), (("!", "."),)]
