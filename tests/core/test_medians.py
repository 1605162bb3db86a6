"""Medians are those of ``statistics``."""

import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arclean.core.medians import median, median_low


@given(st.lists(st.one_of(st.integers(-9, 9), st.floats(-9, 9)), min_size=1))
def test_the_same_as_of_the_library(numbers):
    assert median(numbers) == statistics.median(numbers)
    assert median_low(iter(numbers)) == statistics.median_low(numbers)


@pytest.mark.parametrize("of", [median, median_low])
def test_nothing_has_no_median(of):
    with pytest.raises(IndexError):
        of([])
