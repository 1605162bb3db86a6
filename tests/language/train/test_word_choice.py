"""The words that are kept: by occurrences, documents, lists and their share, the commonest first."""

from collections import Counter

import pytest

from arclean.errors import ConfigError
from arclean.language.train import weights
from arclean.language.train.counts import Counts
from arclean.language.train.word_choice import choose_words


def _counts(words, documents=2, total=1000):
    return Counts(Counter(words), Counter(dict.fromkeys(words, documents)), total)


def test_a_word_needs_two_occurrences_in_two_documents_or_a_list():
    assert weights.MIN_COUNT == 2
    assert list(choose_words(_counts({"مدينة": 5, "كتاب": 2, "قرية": 1}), {}, 9)) == ["مدينة", "كتاب"]
    with pytest.raises(ConfigError, match="two documents"):
        choose_words(_counts({"مدينة": 5, "كتاب": 2}, documents=1), {}, 9)
    assert set(choose_words(_counts({"مدينة": 5, "قرية": 1}), {"قرية": 0.5}, 9)) == {"مدينة", "قرية"}
    assert set(choose_words(_counts({"مدينة": 5, "قرية": 5}, documents=1), {"قرية": 0.1, "مدينة": 0.1}, 9)) == {
        "مدينة", "قرية",
    }  # fmt: skip


def test_a_word_of_a_list_alone_is_not_kept():
    assert set(choose_words(_counts({"مدينة": 5, "قرية": 5}), {"ساحل": 0.9}, 9)) == {"مدينة", "قرية"}


def test_fewer_than_two_words_are_no_table():
    assert len(choose_words(_counts({"مدينة": 5, "قرية": 5}), {}, 9)) == 2
    with pytest.raises(ConfigError, match="give more text"):
        choose_words(_counts({"مدينة": 5}), {}, 9)


def test_a_list_has_two_fifths_of_the_weight():
    kept = choose_words(_counts({"مدينة": 500, "قرية": 100}), {"مدينة": 0.2}, 9)
    assert kept == {"مدينة": pytest.approx(0.6 * 0.5 + 0.4 * 0.2), "قرية": pytest.approx(0.6 * 0.1)}


def test_the_commonest_come_first_then_the_order_of_letters():
    counts = _counts({"نهر": 100, "قرية": 100, "مدينة": 500, "بحر": 100})
    assert list(choose_words(counts, {}, 9).items()) == [("مدينة", 0.5), ("بحر", 0.1), ("قرية", 0.1), ("نهر", 0.1)]
    assert choose_words(counts, {}, 1) == {"مدينة": 0.5}


def test_a_short_word_needs_its_share():
    common = _counts({"مدينة": 9, "كتاب": 9, "من": 2}, total=1_000_000)
    assert "من" in choose_words(common, {}, 9)
    rare = _counts({"مدينة": 9, "كتاب": 9, "من": 2}, total=1_000_001)
    assert "من" not in choose_words(rare, {}, 9)


def test_what_is_no_word_is_left_out():
    assert list(choose_words(_counts({"مدينة": 9, "كتاب": 9, "0": 99, "ال": 99, "ههه": 99}), {}, 9)) == [
        "كتاب",
        "مدينة",
    ]


def test_a_reversed_word_is_left_out_by_the_corpora_or_by_the_list():
    words = {"خلال": 500, "خالل": 5, "مدينة": 9}
    assert "خالل" not in choose_words(_counts(words), {}, 9)
    assert "خالل" in choose_words(_counts(words | {"خلال": 400}), {}, 9)
    listed = {"خلال": 0.5, "خالل": 0.001}
    assert "خالل" not in choose_words(_counts(words | {"خلال": 400}), listed, 9)
    assert "خالل" in choose_words(_counts(words | {"خلال": 400}), {"خلال": 0.5, "نهر": 0.1}, 9), "it is in no list"
