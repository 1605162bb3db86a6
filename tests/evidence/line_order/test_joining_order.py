"""Votes of joining forms for the order of a line."""

from itertools import product

import pytest

from arclean.evidence.line_order.joining_order import (
    JoiningVotes,
    count_joining_votes,
    fits_logical_order,
    visual_order_confidences,
)


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
        ("\ufb90\ufb8f", (3, 0)),  # Persian kaf, initial and final
        ("\ufb90ڤ", (2, 0)),
    ],
)
def test_votes(line, expected):
    assert count_joining_votes(line) == JoiningVotes(*expected)
    assert count_joining_votes(line[::-1]) == JoiningVotes(*expected[::-1])


def test_what_fits_has_no_vote_for_visual_order():
    one_of_each = "ﺏﺍﺑﺒﺐﺎبد \u064e\u0621"  # every way to join, a word's edge, a mark, hamza
    lines = ["".join(chosen) for size in range(1, 5) for chosen in product(one_of_each, repeat=size)]
    assert not [line for line in lines if fits_logical_order(line) and count_joining_votes(line).visual]
    assert all(map(fits_logical_order, ["", "كتاب 12", "ﻛِﺘﺎﺏٌ ﻓﻲ ﺍﻟﺒﻴﺖ", "اﻟﻌراق"]))
    assert not any(map(fits_logical_order, ["ﻲﻓ", "ﻫ", "ﺒ", "َﺎ"]))


BACK, FORTH, SILENT = "ﺔﻨﻳﺪﻤﻟﺍ ﻲﻓ", "ﻓﻲ ﺍﻟﻤﺪﻳﻨﺔ", "ﺩﻭﺭ"
ONE_VOTE, TWO_VOTES = "ﻛا", "ﻛـ"


def test_a_line_that_does_not_tell_goes_with_most_of_the_others():
    assert visual_order_confidences([BACK, SILENT]) == [1.0, 0.6]
    assert visual_order_confidences([BACK, SILENT, FORTH]) == [1.0, 0.0, 0.0], "as many either way"
    assert visual_order_confidences([BACK, BACK, SILENT, FORTH]) == [1.0, 1.0, 0.6, 0.0]
    assert visual_order_confidences([FORTH, SILENT]) == [0.0, 0.0]
    assert visual_order_confidences([SILENT]) == [0.0]
    assert visual_order_confidences([]) == []


def test_a_line_needs_two_votes_against_its_document():
    assert count_joining_votes(ONE_VOTE) == (1, 0)
    assert count_joining_votes(TWO_VOTES) == (2, 0)
    assert visual_order_confidences([BACK, BACK, BACK, ONE_VOTE, TWO_VOTES]) == [1.0, 1.0, 1.0, 0.6, 0.0]


def test_votes_for_either_order_cancel_out():
    assert count_joining_votes("ﻛ") == (1, 1)
    assert visual_order_confidences([BACK, "ﻛ"]) == [1.0, 0.6]


def test_the_confidence_is_the_share_of_the_votes():
    line = "ﺔﻨﻳﺪﻤﻟﺍ ﻓﻲ"
    votes = count_joining_votes(line)
    assert votes.visual > votes.logical > 0
    assert visual_order_confidences([line]) == [votes.visual / (votes.visual + votes.logical)]
