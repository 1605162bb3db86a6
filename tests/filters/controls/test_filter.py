"""The glance at a line of invisible characters says no more than the long look does."""

from hypothesis import given, settings
from hypothesis import strategies as st

from arclean import Pipeline
from arclean.arabic.controls import INVISIBLE
from arclean.arabic.letters import class_members
from arclean.filters import Controls
from arclean.filters.controls.invisible import all_are_idle, find_idle
from arclean.testing import laws

_SEEN = ["ا", "ل", "ب", "ه", "ء", "ـ", "َ", "ی", "ﻫ", "\ufe70", " ", "(", "+", "_", "1", "a", "٣", "😀"]
_WORDS = ["كتاب", "هذا", "التي", "را", "ها"]
_HIDDEN = sorted(class_members(INVISIBLE))
_pieces = st.sampled_from([*_SEEN, *_WORDS, *_HIDDEN])
texts = st.lists(_pieces, max_size=20).map("".join)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_the_glance_and_the_long_look_agree(line):
    if all_are_idle(line):
        assert {at for at, char in enumerate(line) if char in _HIDDEN} == find_idle(line)[0]


@settings(max_examples=300, deadline=None)
@given(texts)
def test_what_is_left_stays(line):
    laws.idempotent(Pipeline([Controls()]), line)
