"""Words and bigrams of a run: tables and references, each with half of the weight."""

from math import inf, log2

import pytest

from arclean.language.letter_bigrams import spelling_cost, spelling_gain
from arclean.language.lexicon import Lexicon
from arclean.language.tables.rare_word_table import pack_rare_words, unpack_rare_words
from arclean.language.tables.vocabulary import Vocabulary
from arclean.language.tables.word_table import WordTable
from tests.language.small_lexicon import SmallLexicon

REFERENCE = "زار كفرصغاب\nزار بيت"


class Bigrams(SmallLexicon):
    def counted_cost(self, left, right):
        return self.pairs.get((left, right))


WORDS, BIGRAMS = WordTable(["بيت", "قال"], [40, 80], 100), Bigrams(pairs={("قال", "بيت"): 3.0}, other_pairs=12.0)

RARE = unpack_rare_words(*pack_rare_words({"بيوتهن": 24.0}))


def _lexicon(*references):
    return Lexicon(Vocabulary(WORDS, RARE, BIGRAMS), references)


def test_without_references_tables_decide():
    known = _lexicon()
    assert (known.word_cost("بَيـت"), known.word_cost("كفرصغاب")) == (5.0, inf)
    assert known.has_folded("بيت")
    assert "بَيت" in known
    assert not known.has_folded("بَيت")
    assert "كفرصغاب" not in known
    assert (known.bigram_cost("قَال", "بيت"), known.bigram_cost("بيت", "قال")) == (3.0, 12.0)


def test_a_rare_word_is_not_known_but_has_a_cost():
    known = _lexicon()
    assert "بيوتهن" not in known
    assert known.word_cost("بيوتهن") == inf
    assert known.rare_word_cost("بُيوتهـن") == 24.0
    assert known.rare_word_cost("بيت") == inf


def test_a_reference_adds_words_and_has_half_of_the_weight():
    known = _lexicon(REFERENCE)
    assert known.word_cost("كفرصغاب") == pytest.approx(-log2(0.5 * 1 / 4))
    assert known.word_cost("زار") == pytest.approx(-log2(0.5 * 2 / 4))
    assert known.word_cost("بيت") == pytest.approx(-log2(0.5 / 32 + 0.5 * 1 / 4))
    assert known.word_cost("قال") == pytest.approx(11.0), "in the tables alone: a bit more"
    assert known.word_cost("سمنغ") == inf
    assert known.has_folded("كفرصغاب")
    assert not known.has_folded("سمنغ")


def test_bigrams_of_a_reference_count_after_words_that_it_has():
    known = _lexicon(REFERENCE)
    assert known.bigram_cost("زار", "كفرصغاب") == pytest.approx(-log2(0.5 * 2**-12 + 0.5 * 1 / 2))
    assert known.bigram_cost("", "زار") == pytest.approx(-log2(0.5 * 2**-12 + 0.5 * 2 / 2))
    assert known.bigram_cost("بيت", "") == pytest.approx(-log2(0.5 * 2**-12 + 0.5 * 1 / 1))
    assert known.bigram_cost("كفرصغاب", "زار") == pytest.approx(13.0), "a line break parts the two"
    assert known.bigram_cost("قال", "زار") == 12.0, "the reference has nothing after this word"


def test_which_bigrams_were_counted():
    known = _lexicon(REFERENCE)
    assert known.has_bigram("قَال", "بيت")
    assert known.has_bigram("زَار", "كفرصغـاب")
    assert not known.has_bigram("بيت", "قال")


def test_signs_of_a_reference_are_no_words():
    known = _lexicon("بيت 12، PDF")
    assert "" not in known
    assert known.word_cost("بيت") == pytest.approx(-log2(0.5 / 32 + 0.5))


def test_gain_over_spelling():
    known = _lexicon()
    assert known.gain_over_spelling("بيت") == spelling_cost("بيت") - 5.0
    assert known.gain_over_spelling("سمنغ") == -5.0


def test_spelling_counts_each_letter_and_the_end():
    assert spelling_cost("پ") == 18.0, "a letter of another language, at both edges"
    assert spelling_gain("پ") == pytest.approx(5.17 - 18.0)
    assert spelling_cost("من") < spelling_cost("نم")
