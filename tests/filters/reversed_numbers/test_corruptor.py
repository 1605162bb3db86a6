"""Which dates the corruptor reverses."""

from random import Random

import pytest

from arclean.filters.reversed_numbers.corruptor import CORRUPTOR


def _results(text):
    return {CORRUPTOR.corrupt(text, Random(seed)) for seed in range(30)}


def test_dates_that_show_it_are_reversed():
    assert _results("يوم 15 مارس 2015") == {"يوم 15 مارس 2015", "يوم 51 مارس 5102"}


def test_others_stay():
    for text in ("يوم 12 مارس 2002", "في 12/8/2015", "عام 2015", "يوم 23 مارس 1101"):
        assert _results(text) == {text}


@pytest.mark.parametrize(
    ("text", "accepted"),
    [
        ("يوم 15 مارس 2015", True),
        ("يوم 51 مارس 5102", False),
        ("عام 5102", False),
        ("قال\n15/03/2015", False),
        ("قال", True),
    ],
)
def test_its_domain(text, accepted):
    assert CORRUPTOR.accepts(text) is accepted
