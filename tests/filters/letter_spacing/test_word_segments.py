"""Letters without gaps cut into words."""

from math import inf

import pytest

from arclean.core.context import Context
from arclean.filters.letter_spacing.row_words import RowCosts, RowSurroundings
from arclean.filters.letter_spacing.word_segments import (
    _MOST_OPEN,
    _costs_after,
    _least_costs,
    find_words,
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
    words = find_words(letters, costs)
    forth, back = _least_costs(words, costs), _costs_after(words, costs)
    assert {word.is_counted for word in words.listed} == {True, False}
    for number, word in enumerate(words.listed):
        before = sorted(words.ending[word.start], key=forth.__getitem__)[:_MOST_OPEN]
        ways = [forth[at] + costs.follow(words.listed[at], word) for at in before]
        assert forth[number] == min(ways, default=costs.follow(None, word))
        after = sorted(words.starting[word.end], key=lambda at: back[at] + words.listed[at].bits)[:_MOST_OPEN]
        ways = [back[at] + costs.follow(word, words.listed[at]) for at in after]
        assert back[number] == (costs.end(word) if word.end == len(letters) else min(ways, default=inf))


def test_words_that_no_way_leads_to_are_not_asked():
    words = find_words("كمنالكتاب", RowCosts(LEXICON, RowSurroundings()))
    assert 1 not in {word.start for word in words.listed}, "no word ends after the first letter"
    assert all(words.ending[word.start] for word in words.listed if word.start)


def test_the_first_letter_may_be_a_unit_beside_a_number():
    beside = RowSurroundings("0", ends=frozenset([7]), touches_number=True)
    found = segment_letters("أالفقرةالأولى", LEXICON, beside)
    assert found.ends == [1, 7, 13]
    assert found[1:] == segment_letters("الفقرةالأولى", LEXICON, RowSurroundings(ends=frozenset([6])))[1:]
