"""Which texts the corruptor mirrors, and what of them."""

from random import Random

import pytest

from arclean.filters.brackets.corruptor import CORRUPTOR


def _results(text):
    return {CORRUPTOR.corrupt(text, Random(seed)) for seed in range(20)}


def test_parentheses_are_mirrored_and_guillemets_where_there_are_two_pairs():
    assert _results("قال (كلمة) ثم «أخرى»") == {"قال )كلمة( ثم «أخرى»"}
    text = "قال (كلمة) ثم (كذا) ثم «أخرى»"
    assert _results(text) == {"قال )كلمة( ثم )كذا( ثم «أخرى»", "قال )كلمة( ثم )كذا( ثم »أخرى«"}


@pytest.mark.parametrize(
    ("text", "accepted"),
    [
        ("قال (كلمة) ثم «أخرى»", True),
        ("قال", True),
        ("قال [كلمة]", False),  # no pair that it mirrors
        ("قال “كلمة”", False),
        ("قال (كلمة", False),
        ("قال ((كلمة))", False),
        ("قال ( كلمة )", False),
        ("f(x)", False),
        ("قال (كلمة)\nثم )كذا(", False),
    ],
)
def test_its_domain(text, accepted):
    assert CORRUPTOR.accepts(text) is accepted
