"""Rows of tokens as kashidas or as lost letters, by the words that they stand in."""

from arclean.core.context import Context
from arclean.filters.kashida_glyphs import weights
from arclean.filters.kashida_glyphs.row_likelihood import ROW_SIGN, RowLikelihood, torn_words

LIKELIHOOD = RowLikelihood(Context().lexicon)


def bits(*words):
    return sum(LIKELIHOOD.bits_by_word([word.replace("@", ROW_SIGN * 2) for word in words]))


def test_kashidas_leave_whole_words():
    assert bits("المدي@نة", "الحك@ومة", "البرل@مان") > weights.MIN_KASHIDA_BITS


def test_lost_letters_leave_others():
    assert bits("الم@نة", "الح@مة", "الب@مان") < 0


def test_one_word_says_no_more_than_its_bound():
    assert bits("المدي@نة") <= weights.MAX_WORD_BITS
    assert bits("شتاي@رماخ") <= weights.MAX_UNKNOWN_WORD_BITS


def test_words_that_hold_a_row_between_letters():
    text = "ال@ميناء @في س@ ـ@ب".replace("@", ROW_SIGN)
    assert torn_words(text) == {f"ال{ROW_SIGN}ميناء"}


def test_costs_are_those_of_the_texts_before():
    lexicon = Context().lexicon
    assert RowLikelihood(lexicon)._costs is RowLikelihood(lexicon)._costs
