"""Votes of shapes for the order of a line."""

from itertools import product

import pytest

from arclean.evidence.line_order.joining_order import Votes, fits, votes


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("ﻓﻲ", (3, 0)),
        ("ﻲﻓ", (0, 3)),
        ("ﺩﻭﺭ", (0, 0)),  # nothing touches: it fits both ways
        ("اﻟﻌراق", (2, 0)),  # plain letters take any shape
        ("(ﻫ)", (1, 1)),
        ("ﺷﻲﺀ", (3, 0)),  # hamza touches nothing
        ("ﻛَﺎﻥ", (2, 0)),  # marks are looked through
        ("كتاب 12 ABC", (0, 0)),
    ],
)
def test_votes(line, expected):
    assert votes(line) == Votes(*expected)
    assert votes(line[::-1]) == Votes(*expected[::-1])


def test_what_fits_has_no_vote_for_visual_order():
    one_of_each = "ﺏﺍﺑﺒﺐﺎبد \u064e\u0621"  # every way to join, a word's edge, a mark, hamza
    lines = ["".join(chosen) for size in range(1, 5) for chosen in product(one_of_each, repeat=size)]
    assert not [line for line in lines if fits(line) and votes(line).visual]
    assert all(map(fits, ["", "كتاب 12", "ﻛِﺘﺎﺏٌ ﻓﻲ ﺍﻟﺒﻴﺖ", "اﻟﻌراق"]))
    assert not any(map(fits, ["ﻲﻓ", "ﻫ", "ﺒ", "َﺎ"]))
