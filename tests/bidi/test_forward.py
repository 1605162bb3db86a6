"""The algorithm forward: examples of its rules, and another implementation as an oracle."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arclean.bidi import levels, to_visual

SIGNS = st.sampled_from([*"אבجدab12١٢۳", *"+-%$,.:/ ()[]<>«»!؟", "\u064b", "\u0301", "\u200f", "\u200e", "\u061c"])


@settings(max_examples=1000)
@given(st.lists(SIGNS, max_size=25).map("".join), st.sampled_from([0, 1, None]))
def test_the_order_is_that_of_another_implementation(line, base):
    oracle = pytest.importorskip("bidi", reason="python-bidi is not installed")
    asked = {} if base is None else {"base_dir": "LR"[base]}
    assert "".join(line[place] for place in to_visual(line, base).order) == oracle.get_display(line, **asked)


@pytest.mark.parametrize(
    ("line", "base", "found"),
    [
        ("", None, []),
        ("...", None, [0, 0, 0]),  # P3
        ("ab ج", None, [0, 0, 0, 1]),  # P2
        ("\u2067ج\u2069 a", None, [0, 1, 0, 0, 0]),  # P2 skips isolates
        ("ج 12", None, [1, 1, 2, 2]),  # I2
        ("ג 1-2", 1, [1, 1, 2, 2, 2]),  # W4
        ("ج 1-2", 1, [1, 1, 2, 1, 2]),  # W2, W4
        ("ג 1%", 1, [1, 1, 2, 2]),  # W5
        ("ج 1%", 1, [1, 1, 2, 1]),  # W2, W6
        ("a 1 ج", 1, [2, 2, 2, 1, 1]),  # W7
        ("a (ج) b", 1, [2, 1, 1, 1, 1, 1, 2]),  # N0 b
        ("a (b) ج", 1, [2, 2, 2, 2, 2, 1, 1]),  # N0 c 1
        ("ج (b) a", 1, [1, 1, 1, 2, 1, 1, 2]),  # N0 c 2
        ("a \t", 1, [2, 1, 1]),  # L1
        ("a \tb", 1, [2, 1, 1, 2]),
        ("ج\u200c\u200d1", 1, [1, 1, 1, 2]),  # X9
        ("\u200d\u200d", 1, [1, 1]),
        ("a\u200d-\u200d1", 1, [2, 2, 2, 2, 2]),
        ("[a\u3008b\u2329ج", 1, [1, 2, 2, 2, 1, 1]),  # no pair
        ("a\u2329b\u3009 ج", 1, [2, 2, 2, 2, 1, 1]),  # N0: canonical equivalents pair
        ("a\u3008b\u232a ج", 1, [2, 2, 2, 2, 1, 1]),
        ("\ufdd0a\U0001fffe", 0, [0, 0, 0]),  # no characters
        ("\u05ff\u0870", 0, [1, 1]),  # blocks of right-to-left scripts
    ],
)
def test_levels_by_rule(line, base, found):
    assert levels(line, base) == found


@pytest.mark.parametrize("line", ["(" * 70 + "a" + ")" * 70, "\u202a" * 130 + "ج", "\u2067" * 130 + "\u2069" * 130])
def test_nothing_is_too_deep(line):
    assert len(levels(line, 1)) == len(line)


def test_mirrors():
    assert to_visual("قال (نعم) «لا» [x < y]", 1).text == "[x < y] «ال» (معن) لاق"
    assert to_visual("ب<ب", 1).text == "ب>ب"
    assert to_visual("ab", 0).order == [0, 1]
