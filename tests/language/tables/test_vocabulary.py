"""Vocabularies: tables of a user joined with those of the package, half of the weight each."""

from math import inf
from types import SimpleNamespace

import pytest

from arclean.language import tables
from arclean.language.tables import container
from arclean.language.tables.bigram_table import bigram_hash, pack_bigrams
from arclean.language.tables.direction_table import ALPHABET, pack_direction
from arclean.language.tables.rare_word_table import pack_rare_words
from arclean.language.tables.vocabulary import JoinedBigrams, joined_vocabulary
from arclean.language.tables.word_class_table import SHAPES, SIGN_ORDER, pack_classes
from arclean.language.tables.word_table import pack_words


def _pairs(cost, counted):
    return SimpleNamespace(bigram_cost=lambda *_: cost, counted_cost=lambda *_: cost if counted else None)


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [(3.0, 3.0, 3.0), (3.0, 400.0, 4.0), (400.0, 3.0, 4.0), (1.0, 2.0, 1.415), (1200.0, 1300.0, 1201.0)],
)
def test_a_joined_bigram_has_the_mean_of_two_chances(one, other, joined):
    pairs = JoinedBigrams(_pairs(one, counted=True), _pairs(other, counted=False))
    assert pairs.bigram_cost("نهر", "جار") == pytest.approx(joined, abs=0.001)


@pytest.mark.parametrize(("one", "other"), [(True, True), (True, False), (False, True), (False, False)])
def test_a_joined_bigram_is_counted_where_one_of_the_tables_counted_it(one, other):
    pairs = JoinedBigrams(_pairs(3.0, one), _pairs(3.0, other))
    assert pairs.counted_cost("نهر", "جار") == (3.0 if one or other else None)


def test_without_own_tables_there_are_those_of_the_package():
    found = joined_vocabulary()
    assert found.words is tables.shipped_tables().words
    assert found.rare is tables.shipped_tables().rare
    assert found.pairs is tables.shipped_tables().pairs
    assert joined_vocabulary(None).words is found.words


def _own(path):
    size = SHAPES + len(SIGN_ORDER)
    parts = {
        "words": pack_words({"برمنايا": 4.0, "في": 5.0}, 100),
        "rare": pack_rare_words({"برمنايات": 24.0, "بيوتهن": 24.0}),
        "classes": pack_classes([], bytes([40]) * size, bytes([128]) * size * size),
        "pairs": pack_bigrams({bigram_hash("في", "برمنايا"): 2.0}, backoff=0.5, unknown=5.0),
        "direction": pack_direction({"ابت": [1.0] * len(ALPHABET)}),
    }
    container.write_container(path, parts, licence="CC0", sources=())
    return tables.load_tables(path)


def test_own_words_and_bigrams_are_joined_with_those_of_the_package(tmp_path):
    own, base = _own(tmp_path / "own.tables"), tables.shipped_tables()
    found = joined_vocabulary(own)
    assert base.words.word_cost("برمنايا") == inf
    assert found.words.word_cost("برمنايا") == 5.0
    assert found.words.word_cost("مدينة") == base.words.word_cost("مدينة") + 1
    assert base.rare.word_cost("برمنايات") == found.rare.word_cost("برمنايز") == inf
    assert found.rare.word_cost("برمنايات") == 25.0
    assert found.rare.least_cost == base.rare.least_cost <= 24.0
    assert found.pairs.counted_cost("في", "برمنايا") == found.pairs.bigram_cost("في", "برمنايا") < 3.01
    assert base.pairs.counted_cost("في", "برمنايا") is None


def test_equal_tables_are_joined_once(tmp_path):
    assert joined_vocabulary(_own(tmp_path / "a")) is joined_vocabulary(_own(tmp_path / "b"))
