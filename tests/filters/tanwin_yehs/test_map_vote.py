"""Which tanwins of a text stand for yeh, by the costs of its words."""

import pytest

from arclean.filters.tanwin_yehs import weights
from arclean.filters.tanwin_yehs.map_vote import take_vote
from arclean.filters.tanwin_yehs.word_places import DAMMATAN, FATHATAN, KASRATAN, tanwin_words

COSTS = {
    "المدينة": 11.0,
    "في": 5.0,
    "كتاب": 10.0,
    "جديد": 10.0,
    "علما": 11.0,
    "علمي": 12.0,
    "عربية": 14.0,
    "عربة": 14.0,
    "قد": 8.0,
    "الكتاب": 11.0,
    "الكتابي": 13.0,
    "طفل": 11.0,
    "طفلي": 15.0,
}


def vote(text):
    return take_vote([*tanwin_words(text, 0, len(text))], lambda word: COSTS.get(word, 30.0))


def test_one_word_that_is_none_without_a_yeh_is_enough():
    assert vote("المدٌنة") == ({DAMMATAN}, {FATHATAN}, frozenset())
    assert vote("المدٍنة").inside == {KASRATAN}
    assert vote("المدًنة").inside == {FATHATAN}


def test_a_final_fathatan_tells_by_itself_or_goes_along():
    assert vote("فً").final
    assert not vote("علمً").final
    assert vote("علمً المدٌنة").final == {FATHATAN}
    assert vote("الكتابٌ فٌ").inside == {DAMMATAN}
    assert vote("فً عربٌة").inside == {DAMMATAN}


@pytest.mark.parametrize("text", ["كتابٌجديد", "مَدٌنة", "كتابٌ", "المدٌنة" * 4])
def test_other_damage_does_not_vote(text):
    assert not vote(text).inside


def test_what_is_as_likely_without_is_doubted():
    assert vote("عربٌة").inside == frozenset()
    assert vote("عربٌة").doubted == {DAMMATAN}
    assert weights.WEAK_GAIN <= weights.EARLY_COST < weights.MIN_GAIN


def test_the_beginning_of_a_word_votes_where_no_word_may_own_the_mark():
    COSTS["يكون"] = COSTS["يتم"] = 10.0
    assert vote("ٌكون، ٌتم").inside == {DAMMATAN}
    assert vote("كتاب ٌكون").inside == frozenset()


def test_a_final_dammatan_goes_by_its_words():
    assert vote("المدٌنة فٌ").final == {DAMMATAN, FATHATAN}
    assert vote("المدٌنة طفلٌ").final == {FATHATAN}
    words = [*tanwin_words("المدٌنة طفلٌ", 0, 13)]
    assert take_vote(words, lambda word: COSTS.get(word, 30.0), keeps_yehs=True).final == {FATHATAN}


def test_a_tanwin_on_the_first_letter_may_be_its_vowel():
    COSTS["يدرك"] = 10.0
    assert not vote("ٌيدرك").inside
    assert vote("يٌدرك") == (frozenset(), frozenset(), frozenset())
