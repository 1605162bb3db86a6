"""Where a word of a line stands: what its score is made of."""

import pytest

from arclean.evidence.number_places import word_places
from arclean.evidence.number_places.word_places import (
    FIRST,
    LAST,
    STEPS_PER_NAT,
    TABLE_SIZE,
    number_kind,
    pair_features,
    pair_score,
    word_features,
    word_score,
)


@pytest.mark.parametrize(
    ("run", "kind"),
    [
        ("1998", "y"), ("٢٠١٩", "y"), ("١٤٣٤", "y"), ("7", "1"), ("45", "2"), ("3000", "4"), ("120000", "4"),
        ("12/5/2019", "x"), ("3.5%", "x"), ("PDF", "a"), ("Windows 10", "a"), ("10-b", "a"), ("-", "a"),
    ],
)  # fmt: skip
def test_kinds_of_numbers(run, kind):
    assert number_kind(run) == kind


def test_a_word_is_read_without_marks_and_signs_and_its_signs_are_features():
    plain, signed = word_features(LAST, "عام", "y"), word_features(LAST, "«عَام.", "y")
    assert len({*plain} ^ {*signed}) == 4, "the sign after it, and both signs"
    assert len(set(plain)) == len(plain)
    assert set(plain).isdisjoint(word_features(FIRST, "عام", "y"))
    assert len({*plain} & {*word_features(LAST, "عام", "2")}) == 6, "those without the kind"
    assert word_features(LAST, "1998", "2") == word_features(LAST, "2005", "2"), "a number is its kind"
    assert word_features(LAST, "كتب", "2") != word_features(LAST, "كتبوا", "2")


def test_the_word_beside_it_is_a_feature():
    assert len(pair_features(LAST, "عام", "في")) == 1
    assert pair_features(LAST, "عام", "في") != pair_features(LAST, "في", "عام")
    assert pair_features(LAST, "عام", "") == ()
    assert pair_score(LAST, "عام", "") == 0.0


def test_a_score_is_the_sum_of_the_weights_of_its_features(monkeypatch):
    table = [0] * TABLE_SIZE
    table[word_features(LAST, "بيت", "3")[0]] = STEPS_PER_NAT
    table[pair_features(LAST, "بيت", "في")[0]] = -STEPS_PER_NAT // 2
    monkeypatch.setattr(word_places, "_load_table", lambda: table)
    word_score.cache_clear()
    assert (word_score(LAST, "بيت", "3"), pair_score(LAST, "بيت", "في"), word_score(FIRST, "بيت", "3")) == (1, -0.5, 0)
    word_score.cache_clear()


def test_the_shipped_table():
    assert len(word_places._load_table()) == TABLE_SIZE
    assert word_score(LAST, "سنة", "y") > 2, "a year follows"
    assert word_score(LAST, "البلدية.", "y") < -2, "a sentence ends"
    assert word_score(FIRST, "أعلنت", "2") > 1, "a verb begins"
    assert word_score(FIRST, "دولار", "2") < -1, "what is counted follows"
    assert max(word_features(FIRST, "\ud800", "y")) < TABLE_SIZE, "a lone surrogate has features"
