"""Counts of words, documents and pairs; and that they stay small."""

from collections import Counter

import pytest

from arclean.language.tables.word_class_table import SHAPES, word_shape
from arclean.language.train import counts as counting
from arclean.language.train.counts import count_pairs, count_words


@pytest.fixture
def corpus(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("قال كتاب\nقال 12\n\nكِتاب قال\n", "utf-8")
    return path


def test_words_are_counted_by_document(corpus):
    counts = count_words([corpus])
    assert counts.words == {"قال": 3, "كتاب": 2, "0": 1}
    assert counts.documents == {"قال": 2, "كتاب": 2, "0": 1}
    assert counts.total == 6


def test_pairs_of_kept_tokens_and_of_all_classes(corpus):
    ids = {"": 0, "0": 1, "a": 2, "قال": 3}
    pairs, class_pairs = count_pairs([corpus], ids, [10, 11, 12, 13])
    assert pairs == {0 * 4 + 3: 2, 3 * 4 + 1: 1, 1 * 4 + 0: 1, 3 * 4 + 0: 1}
    width, other = SHAPES + 4, word_shape("كتاب")
    assert class_pairs == {
        10 * width + 13: 2, 13 * width + other: 1, other * width + 10: 1, 13 * width + 11: 1, 11 * width + 10: 1,
        10 * width + other: 1, other * width + 13: 1, 13 * width + 10: 1,
    }  # fmt: skip


def test_the_rarest_are_dropped_until_half_is_left():
    counter = Counter({n: n % 7 for n in range(1, 100)})
    counting._drop_rarest(counter, 40)
    assert 0 < len(counter) <= 20
    assert min(counter.values()) == 6
    rising = Counter({n: n for n in range(1, 11)})
    counting._drop_rarest(rising, 16)
    assert sorted(rising) == [3, 4, 5, 6, 7, 8, 9, 10], "no more than needed"
    few = Counter({"a": 1, "b": 1})
    counting._drop_rarest(few, 4)
    assert few == {"a": 1, "b": 1}
    counting._drop_rarest(few, 2)
    assert few == {}


def test_words_beyond_the_bound_are_dropped_in_both_counts(corpus, monkeypatch):
    monkeypatch.setattr(counting, "_MAX_WORDS", 3)
    assert len(count_words([corpus]).words) == 3
    monkeypatch.setattr(counting, "_MAX_WORDS", 2)
    counts = count_words([corpus])
    assert counts.words == {"قال": 3, "كتاب": 1}
    assert counts.documents == {"قال": 1, "كتاب": 1}
    assert counts.total == 6, "what was dropped was seen"


def test_pairs_beyond_the_bound_are_dropped(corpus, monkeypatch):
    ids = {"": 0, "0": 1, "قال": 2, "كتاب": 3}
    monkeypatch.setattr(counting, "_MAX_PAIRS", 8)
    assert len(count_pairs([corpus], ids, [0] * 4)[0]) == 8
    monkeypatch.setattr(counting, "_MAX_PAIRS", 7)
    assert len(count_pairs([corpus], ids, [0] * 4)[0]) <= 3


def test_the_shape_of_a_word_is_worked_out_once_in_bounded_memory(monkeypatch):
    known = {"القصر": 77}
    assert counting._unkept_shape(known, "القصر") == 77
    assert counting._unkept_shape(known, "النهر") == word_shape("النهر") == known["النهر"]
    monkeypatch.setattr(counting, "_MAX_WORDS", 8)
    counting._unkept_shape(known, "البحر")
    assert len(known) == 3
    counting._unkept_shape(known, "الجبل")
    assert known == {"الجبل": word_shape("الجبل")}
