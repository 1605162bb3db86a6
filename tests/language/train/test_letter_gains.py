"""Gains of letters: which are counted, how they are smoothed, and which rows are kept."""

from collections import defaultdict
from math import log2

import pytest

from arclean.language.tables.direction_table import ALPHABET, EDGE
from arclean.language.train import letter_gains as gains_of
from arclean.language.train import weights
from arclean.language.train.letter_gains import letter_gains

INDEX = {letter: n for n, letter in enumerate(ALPHABET)}


def test_letters_gain_in_the_order_in_which_words_have_them():
    gains = letter_gains([({"مدرسة": 0.01, "كتاب": 0.01}, 1.0)])
    assert gains["مدر"][INDEX["س"]] == -gains["سرد"][INDEX["م"]] > 0
    assert "ممم" not in gains
    assert list(gains) == sorted(gains)
    assert {len(row) for row in gains.values()} == {len(ALPHABET)}


def test_every_row_has_its_mirror():
    gains = letter_gains([({"مدرسة": 0.01}, 1.0)])
    assert {row[::-1] for row in gains} == gains.keys()


def test_a_word_that_is_rare_or_has_foreign_letters_teaches_nothing():
    assert weights.MIN_WORD_SHARE == 1e-7
    few = {"مدرسة": 0.01}
    assert letter_gains([({"مدرسة": 0.9e-7}, 1.0)]) == {}
    assert letter_gains([(few | {"كتاب": 0.9e-7}, 1.0)]) == letter_gains([(few, 1.0)])
    assert letter_gains([(few | {"ڽڽڽ": 0.01, "": 0.01, "a b": 0.01}, 1.0)]) == letter_gains([(few, 1.0)])
    assert letter_gains([({"کتاب": 0.01}, 1.0)]) == letter_gains([({"كتاب": 0.01}, 1.0)])


def test_the_letters_of_a_word_are_counted_with_two_edges():
    counts = defaultdict(float)
    gains_of._count_letters(counts, "من", 2.0)
    assert counts == {
        EDGE: 8.0, "م": 2.0, "ن": 2.0, EDGE * 2: 4.0, " م": 2.0, "من": 2.0, "ن ": 2.0, "  م": 2.0, " من": 2.0,
        "من ": 2.0, "ن  ": 2.0, "  من": 2.0, " من ": 2.0, "من  ": 2.0,
    }  # fmt: skip


def test_a_chance_is_smoothed_by_that_of_fewer_letters():
    assert weights.LETTER_PRIOR == 4.0
    chance = gains_of._chance_function({"م": 6.0, "ن": 2.0, "من": 5.0, "مم": 1.0})
    one = (2.0 + 4.0 / len(ALPHABET)) / (8.0 + 4.0)
    assert chance("") == 1 / len(ALPHABET)
    assert chance("ن") == pytest.approx(one)
    assert chance("من") == pytest.approx((5.0 + 4.0 * one) / (6.0 + 4.0))
    assert chance("دن") == pytest.approx(one), "what follows a letter that was not seen is what comes anywhere"


def test_rows_and_gains_need_their_shares(monkeypatch):
    word = {"مدرسة": 0.01}
    monkeypatch.setattr(weights, "MIN_TRIGRAM_SHARE", 0.01)
    assert "مدر" in letter_gains([(word, 1.0)])
    monkeypatch.setattr(weights, "MIN_TRIGRAM_SHARE", 0.0101)
    assert letter_gains([(word, 1.0)]) == {}
    assert "مدر" in letter_gains([(word | {"سردم": 0.01}, 1.0)]), "either order counts"
    monkeypatch.undo()
    one, both = {"مدرس": 0.01, "مدرب": 0.01}, {"مدرس": 0.01, "مدرب": 0.01, "سردم": 0.005}
    monkeypatch.setattr(weights, "MIN_FOURGRAM_SHARE", 0.01)
    assert letter_gains([(one, 1.0)])["مدر"][INDEX["س"]] != 0.0
    monkeypatch.setattr(weights, "MIN_FOURGRAM_SHARE", 0.0101)
    assert letter_gains([(one, 1.0)])["مدر"][INDEX["س"]] == 0.0
    assert letter_gains([(both, 1.0)])["مدر"][INDEX["س"]] == pytest.approx(-1.0, abs=0.01)


@pytest.mark.parametrize(("weight", "other"), [(1.0, 1.0), (1.0, 0.25), (0.25, 1.0)])
def test_a_language_counts_by_its_weight(weight, other):
    languages = [({"مدرس": 0.01, "سردم": 0.01}, weight), ({"مدرب": 0.01}, other)]
    gain = letter_gains(languages)["مدر"][INDEX["س"]]
    assert gain == pytest.approx(log2(weight / (weight + other)), abs=0.01)


def test_shares_are_of_all_languages_together(monkeypatch):
    monkeypatch.setattr(weights, "MIN_TRIGRAM_SHARE", 0.01)
    assert "مدر" in letter_gains([({"مدرسة": 0.0151}, 1.0), ({"نهر": 0.01}, 0.5)])
    assert "مدر" not in letter_gains([({"مدرسة": 0.0149}, 1.0), ({"نهر": 0.01}, 0.5)])
