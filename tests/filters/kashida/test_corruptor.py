"""Where the corruptor puts kashida."""

from random import Random

from arclean.filters.kashida.corruptor import CORRUPTOR


def test_one_to_four_tatweels_between_letters_that_join():
    found = {CORRUPTOR.corrupt("دار كت", Random(seed)) for seed in range(300)}
    assert found == {"دار كت", "دار كـت", "دار كــت", "دار كــــت"}


def test_texts_without_tatweel_are_its_domain():
    assert CORRUPTOR.accepts("دار كت")
    assert not CORRUPTOR.accepts("هـ")
