"""The laws over every registered filter and profile; ARCLEAN_EXAMPLES sets how many texts each law sees."""

import os

import pytest

from arclean import filters, profiles
from arclean.testing import check_filter, check_pipeline, corruptors

EXAMPLES = int(os.environ.get("ARCLEAN_EXAMPLES", "200"))


@pytest.mark.parametrize("name", filters.names())
def test_filter_keeps_the_laws(name):
    corruptor = corruptors.find(name) if name in corruptors.names() else None
    made = corruptors.filter_for(name) if corruptor else filters.find(name)()
    check_filter(made, corruptor=corruptor, examples=EXAMPLES)


@pytest.mark.parametrize("name", [name for name in corruptors.names() if corruptors.find(name).options()])
def test_a_filter_that_has_learnt_nothing_keeps_the_laws(name):
    check_filter(filters.find(name)(), examples=EXAMPLES // 4)


@pytest.mark.parametrize("name", profiles.NAMES)
def test_profile_keeps_the_laws(name):
    check_pipeline(profiles.load(name), examples=EXAMPLES)


def test_every_filter_has_a_corruptor():
    assert set(filters.builtin()) == set(corruptors.names())
