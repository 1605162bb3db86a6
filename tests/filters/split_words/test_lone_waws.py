"""How many waws a text joins for each that stands by itself, and what that says."""

import pytest

from arclean.core.context import Context
from arclean.filters.split_words import weights
from arclean.filters.split_words.lone_waws import count_joined_waws, lone_waw_bits

COST = Context().lexicon.word_cost
JOINED = "وصل المدير والوزير والرئيس والكاتب والعامل والمعلم"  # five
STARTS = "وقالت المديرة ذلك. وكانت هنا. " * 3


@pytest.mark.parametrize(("text", "within", "at_starts"), [
    (f"{JOINED} و الطالب", 5.0, 0.0),
    (f"{JOINED} {JOINED} و الطالب و الحارس", 5.0, 0.0),
    (f"{JOINED}\nو الطالب", 0.0, 0.0),  # those after words say nothing of the beginnings of clauses
    (f"{STARTS}\nو الطالب", 0.0, 6.0),
    (f"{STARTS}\nه الحارس\nو الطالب", 0.0, 0.0),  # a list by letters
    ("و الطالب", 0.0, 0.0),
    ("وزارة وسائل وحدات وقوف وطنية وثيقة ورشة وكالة قال و الكاتب", 0.0, 0.0),  # of the words themselves
    (JOINED, 0.0, 0.0),  # there is nothing to be joined
])  # fmt: skip
def test_joined_waws(text, within, at_starts):
    assert count_joined_waws(text, COST) == (within, at_starts)


def test_bits_grow_with_the_waws_that_are_joined():
    least = weights.JOINED_PER_LONE_WAW
    assert lone_waw_bits(least - 0.1) is None
    assert lone_waw_bits(least) == weights.LONE_WAW_BITS
    assert lone_waw_bits(2 * least) == weights.LONE_WAW_BITS + weights.JOINED_WAWS_SHARE
