"""The words with which sentences of a text begin."""

from math import log2

import pytest

from arclean.filters.fragments.sentence_starts import SentenceStarts
from arclean.filters.fragments.spaced_tokens import spaced_token

ROWS = ["وأعلن الوزير خطة جديدة للري.", "وقال المدير إنها كافية. وأضاف أن", "العمل بدأ", "", "وشكر الحاضرين على صبرهم"]
WORDS = [[spaced_token(raw) for raw in row.split()] for row in ROWS]


def test_words_that_begin_sentences():
    starts = SentenceStarts(WORDS)
    assert starts.has_start(spaced_token("وأعلن"))
    assert starts.has_start(spaced_token("وأضاف"))
    assert starts.has_start(spaced_token("وشكر"))
    assert not starts.has_start(spaced_token("وقال")), "a row after another one begins nothing"
    assert not starts.has_start(spaced_token("وأضاف"), 1), "its only place is in question"
    assert starts.log_odds(spaced_token("وكتب")) > 0 > starts.log_odds(spaced_token("المدير"))


def test_nothing_begins_a_sentence_of_an_empty_text():
    starts = SentenceStarts([])
    assert not starts.has_start(spaced_token("وقال"))
    assert starts.log_odds(spaced_token("وقال")) == starts.log_odds(spaced_token("12")) == 0


def test_log_odds_are_those_of_the_prefix_with_a_prior_of_four_sentences():
    starts = SentenceStarts([[spaced_token(raw) for raw in "وصل الوفد. وعاد الوفد".split()]])
    anywhere = (2 + 1) / (4 + 10)
    assert starts.log_odds(spaced_token("وكتب")) == pytest.approx(log2((2 + 4 * anywhere) / (2 + 4) / anywhere))
    assert starts.log_odds(spaced_token("وكتب"), 1) == pytest.approx(log2((1 + 4 * anywhere) / (1 + 4) / anywhere))


def test_numbers_and_signs_are_a_class_of_their_own():
    starts = SentenceStarts([[spaced_token(raw) for raw in "1 عام. 2 عام.".split()]])
    assert starts.log_odds(spaced_token("3")) > 0 > starts.log_odds(spaced_token("PDF"))
