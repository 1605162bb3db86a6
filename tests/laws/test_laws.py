"""The laws over every registered filter and profile; ARCLEAN_EXAMPLES sets how many texts each law sees (25)."""

import os
from random import Random

import pytest

from arclean import Pipeline, filters, profiles
from arclean.testing import check_filter, check_pipeline, corruptors
from arclean.testing.laws import deterministic_across_hash_seeds
from tests.paths import FIXTURES

EXAMPLES = int(os.environ.get("ARCLEAN_EXAMPLES", "25"))


@pytest.mark.parametrize("name", filters.builtin())
def test_filter_keeps_the_laws(name):
    check_filter(corruptors.filter_for(name), corruptor=corruptors.find(name), examples=EXAMPLES)


@pytest.mark.parametrize("name", [name for name in corruptors.names() if corruptors.find(name).options()])
def test_a_filter_that_has_learnt_nothing_keeps_the_laws(name):
    check_filter(filters.find(name)(), examples=EXAMPLES // 4 + 1)


@pytest.mark.parametrize("name", profiles.NAMES)
def test_profile_keeps_the_laws(name):
    check_pipeline(profiles.load(name), examples=EXAMPLES)


def test_no_result_depends_on_the_hash_seed():
    random = Random(20261129)
    broken = [corruptors.find(name).corrupt(TEXT, random) for name in corruptors.names()]
    pipelines = [Pipeline([corruptors.filter_for(name)]) for name in filters.builtin()]
    deterministic_across_hash_seeds([*pipelines, *map(profiles.load, profiles.NAMES)], broken)


TEXT = (FIXTURES / "text" / "clean" / "news_tram.txt").read_text("utf-8")
