"""Votes of shapes for the order of a line."""

import pytest

from arclean.evidence.shapes import Votes, votes


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
