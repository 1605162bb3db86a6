"""Escapes made on purpose: each is decoded."""

from random import Random

import pytest

from arclean import Pipeline, filters
from arclean.filters.encoded.corruptor import CORRUPTOR

TEXT = "وصل المسافرون إلى المحطة القديمة وانتظروا القطار الجديد"


@pytest.mark.parametrize("seed", range(12))
def test_what_is_escaped_comes_back(seed):
    broken = CORRUPTOR.corrupt(TEXT, Random(seed))
    assert Pipeline([filters.Encoded()])(broken) == TEXT


def test_code_and_words_about_writing_are_no_domain():
    assert CORRUPTOR.accepts(TEXT)
    assert not CORRUPTOR.accepts(TEXT + " x=1")
    assert not CORRUPTOR.accepts("رمز الكلمة")
    assert not CORRUPTOR.accepts("القطار (القطار)")
