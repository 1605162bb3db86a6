"""Escapes made on purpose: each is found again."""

from random import Random

import pytest

from arclean import Pipeline, filters
from arclean.filters.encoded.corruptor import CORRUPTOR

TEXT = "وصل المسافرون إلى المحطة القديمة وانتظروا القطار الجديد"


@pytest.mark.parametrize("seed", range(6))
def test_what_is_escaped_is_reported(seed):
    broken = CORRUPTOR.corrupt(TEXT, Random(seed))
    assert bool(Pipeline([filters.Encoded()]).run(broken).findings) == (broken != TEXT)


def test_a_text_without_long_words_has_nothing_to_escape():
    assert CORRUPTOR.accepts("من هنا 12")
    assert not CORRUPTOR.accepts(TEXT)
