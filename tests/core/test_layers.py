"""The layers that an edit changes, against a count of each layer's characters."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arclean.core.layers import changed_layers

LINE_BREAKS = "\n\r\f\v\u2028\u2029"


def layer(char):
    if char in LINE_BREAKS:
        return "lines"
    if char == "\t":
        return "spaces"
    names = {"L": "letters", "N": "digits", "M": "marks", "Z": "spaces"}
    return "signs" if char == "\u0640" else names.get(unicodedata.category(char)[0], "signs")


def layers(text):
    found = {}
    for char in text:
        found.setdefault(layer(char), []).append(char)
    return found


MIXED = st.text("\u0627\u0628\u0640\u064e\u0651 \t\x1f\u00a01\u0662.,(\n\r\x85\u2028\x00\ufffd", max_size=6)


SHUFFLED = MIXED.flatmap(lambda t: st.tuples(st.just(t), st.permutations(t).map("".join)))


@given(st.tuples(MIXED, MIXED) | SHUFFLED)
@settings(max_examples=600)
def test_changed_names_the_layers_that_differ(drawn):
    source, target = drawn
    before, after = layers(source), layers(target)
    names = before.keys() | after.keys()
    differ = {n for n in names if sorted(before.get(n, "")) != sorted(after.get(n, ""))}
    moved = any(before[n] != after[n] for n in names - differ)
    expected = differ | {"order"} if source != target and (moved or not differ) else differ
    assert changed_layers(source, target) == expected


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("\u0627", "\u0627", set()),
        ("\u0640", "", {"signs"}),
        ("12", "21", {"order"}),
        ("1 2", "12", {"spaces"}),
        ("\u0627 \u0628", "\u0628 \u0627", {"order"}),
        ("\u0627 ", " \u0627", {"order"}),
        ("\u0627\u0628.", "\u0628\u0627", {"order", "signs"}),
        ("\u064e\u0651", "\u0651\u064e", {"order"}),
        ("\n", " ", {"lines", "spaces"}),
        ("\t", "", {"spaces"}),
        ("\u0662", "2", {"digits"}),
        ("aab", "abb", {"letters"}),
        ("a1b", "b1a", {"order"}),
        ("a1b2", "b1a", {"digits", "order"}),
        ("a1b2", "a1b", {"digits"}),
        ("a\u0640", "a", {"signs"}),
        ("\u0640a", "b", {"letters", "signs"}),
        ("\x1c", "", {"signs"}),
        ("\x85", "", {"signs"}),
        ("\u2028", " ", {"lines", "spaces"}),
        ("a\u0300", "\u0300a", {"order"}),
    ],
)
def test_changed(source, target, expected):
    assert changed_layers(source, target) == expected
