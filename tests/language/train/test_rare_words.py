"""Rare words: all that are no common ones, but what authors glue and what is reversed."""

from collections import Counter
from math import log2

import pytest

from arclean.language.train.counts import Counts
from arclean.language.train.rare_words import choose_rare_words

WORDS = {"مدينة": 500, "قرية": 1, "خلال": 100, "خالل": 1, "كتابجديد": 1, "فيكتاب": 1, "من": 1}
KNOWN = {"مدينة": 1.0}


def _counts(words):
    return Counts(Counter(words), Counter(dict.fromkeys(words, 1)), 1000)


def _spaced(*pairs):
    return lambda *pair: dict(pairs).get(pair, 0)


def test_rare_words_are_all_others_but_the_glued_and_the_reversed():
    spaced = _spaced((("كتاب", "جديد"), 20), (("في", "كتاب"), 200))
    found = choose_rare_words(_counts(WORDS), {"قريتكم": 0.5, "منقرية": 0.5}, KNOWN, spaced, 9)
    assert found == {
        "قريتكم": pytest.approx(-log2(0.4 * 0.5)),
        "منقرية": pytest.approx(-log2(0.4 * 0.5)),
        "خلال": pytest.approx(-log2(0.6 * 0.1)),
        "قرية": pytest.approx(-log2(0.6 * 0.001)),
    }


def test_the_commonest_are_kept():
    assert list(choose_rare_words(_counts(WORDS), {}, KNOWN, _spaced(), 1)) == ["خلال"]


def test_a_pair_with_a_word_of_two_letters_is_two_hundred_times_as_common_as_the_glued_word():
    assert "فيكتاب" in choose_rare_words(_counts(WORDS), {}, KNOWN, _spaced((("في", "كتاب"), 199)), 9)
    assert "كتابجديد" in choose_rare_words(_counts(WORDS), {}, KNOWN, _spaced((("كتاب", "جديد"), 19)), 9)


def test_a_verb_that_is_glued_to_its_negation_is_left_out():
    assert choose_rare_words(_counts({"لايرى": 2, "وماترى": 2}), {}, {"يرى": 1.0, "ترى": 1.0}, _spaced(), 9) == {}
    assert "لاقرى" in choose_rare_words(_counts({"لاقرى": 2}), {}, {"قرى": 1.0}, _spaced(), 9)
