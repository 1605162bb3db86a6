"""The words that letters in a row may be."""

from math import inf

from arclean.core.context import Context
from arclean.filters.letter_spacing.row_words import RowCosts, RowSurroundings, RowWord
from arclean.language.tokens import BREAK

LEXICON = Context().lexicon


def _word(text, start=0):
    return RowWord(start, start + len(text), text, *RowCosts(LEXICON, RowSurroundings()).find_word(text))


def test_words_of_the_lexicon_cost_their_bits_and_strings_that_are_none_cannot_stand():
    find = RowCosts(LEXICON, RowSurroundings()).find_word
    assert find("الكتاب")[1]
    assert find("ال") == (inf, False)
    assert find("ظغ") == (inf, False)


def test_what_stands_beside_a_row_says_which_words_follow():
    def cost_of(left, right):
        costs = RowCosts(LEXICON, RowSurroundings(left, right))
        return costs.follow(None, _word("العام")), costs.end(_word("الامين"))

    beside, alone = cost_of("الامين", "العام"), cost_of(BREAK, BREAK)
    assert beside[0] < alone[0]
    assert beside[1] < alone[1]


def test_words_that_were_counted_side_by_side():
    costs = RowCosts(LEXICON, RowSurroundings())
    assert costs.has_pair("الامين", "العام")
    assert not costs.has_pair("العام", "شكسبير")
    assert costs.is_likely("العام")


def test_what_is_beside_a_row_is_beside_it_without_its_first_letter():
    places = frozenset([1, 3])
    whole = RowSurroundings("0", "سنة", places, places, places, touches_number=True)
    assert whole.after_first() == RowSurroundings(BREAK, "سنة", *[frozenset([2])] * 3)
