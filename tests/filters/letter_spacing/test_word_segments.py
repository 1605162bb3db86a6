"""Letters without gaps cut into words."""

import pytest

from arclean.core.context import Context
from arclean.filters.letter_spacing.row_words import RowCosts, RowSurroundings
from arclean.filters.letter_spacing.word_segments import (
    _MOST_OPEN,
    _costs_after,
    _find_words,
    _least_costs,
    segment_letters,
)

LEXICON = Context().lexicon


@pytest.mark.parametrize("words", [["المجلس", "البلدي"], ["تقرير", "عن", "حالة", "السوق"], ["الكتاب"]])
def test_words_are_found(words):
    found = segment_letters("".join(words), LEXICON)
    assert found.ends == [len("".join(words[: number + 1])) for number in range(len(words))]
    assert found.chance > 0.8
    assert found.gain > 0


def test_what_is_no_row_of_words():
    found = segment_letters("ظغذضث", LEXICON)
    assert (found.are_counted, found.are_likely) == (False, False)
    assert segment_letters("ظغ", LEXICON) is None
    assert segment_letters("ا", LEXICON) is None


def test_a_letter_that_ends_words_stands_in_none():
    assert 7 in segment_letters("المدينةالكبيرة", LEXICON).ends


def test_a_clitic_that_may_stand_alone_is_likely():
    beside = RowSurroundings(after="0", lone=frozenset([7]))
    assert segment_letters("الحالاتو", LEXICON, beside)[3:] == (False, True)


@pytest.mark.parametrize(("letters", "end"), [("بالموشورالمضاد", 3), ("والهيبوفيز", 3)])
def test_no_word_is_an_article(letters, end):
    found = segment_letters(letters, LEXICON)
    assert found is None or end not in found.ends


@pytest.mark.parametrize("letters", ["تقريرعنحالةالسوق", "زارالوفدمدينةطنجةفيالصباح", "قالغضنفركلمةقصيرة"])
def test_each_word_costs_what_it_does_after_each_of_the_cheapest_before_it(letters):
    costs = RowCosts(LEXICON, RowSurroundings())
    by_start, by_end = _find_words(letters, costs)
    forth = _least_costs(by_start, by_end, costs)
    back = _costs_after(by_start, costs, forth)
    assert {word.is_counted for word in back} == {True, False}
    for word, cost in forth.items():
        before = sorted((one for one in by_end[word.start] if one in forth), key=forth.__getitem__)[:_MOST_OPEN]
        assert cost == min((forth[one] + costs.follow(one, word) for one in before), default=cost)
        after = sorted((one for one in by_start[word.end] if one in back), key=lambda one: back[one] + one.bits)
        least = min((back[one] + costs.follow(word, one) for one in after[:_MOST_OPEN]), default=None)
        assert back.get(word) == (costs.end(word) if word.end == len(letters) else least)
