"""Where a tanwin may be another letter, and where it is what its author wrote."""

import pytest

from arclean.filters.tanwin_yehs.word_places import DAMMATAN, FATHATAN, FIRST, INSIDE, LAST, tanwin_words


def places(text):
    return [(text[word.start + place.at - 1 :][:2], place.where) for word in words(text) for place in word.places]


def words(text):
    return list(tanwin_words(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "where"),
    [("مدٌر", INSIDE), ("التً", LAST), ("ٌكون", FIRST), ("مٍاه", INSIDE), ("مًاه", INSIDE), ("كبًر", INSIDE), ("كتابٌ", LAST)],
)
def test_a_place_that_may_be_a_yeh(text, where):
    assert [place.where for word in words(text) for place in word.places] == [where]


@pytest.mark.parametrize("text", ["مدٌ\ufffdر", "\ufffdدٌر", "مدٌ(cid:4)ر", "(cid:4)دٌر"])
def test_a_part_of_a_word_beside_an_unmapped_glyph_tells_nothing(text):
    assert words(text) == []


@pytest.mark.parametrize("text", ["جدًا", "هدًى", "جداً", "مرةً", "مرةٌ", "ماءً", "عمرٌو", "عمرٍو", "هدىً", "ً", "ٌ", "مدير"])
def test_a_place_of_a_tanwin(text):
    assert words(text) == []


def test_a_word_is_spelt_with_yehs_of_some_kinds():
    (word,) = words("الفلسطٌنً")
    assert word.spell((DAMMATAN, INSIDE)) == "الفلسطين"
    assert word.spell((DAMMATAN, INSIDE), (FATHATAN, LAST)) == "الفلسطيني"
    assert word.spell(gap=" ") == "الفلسط ن "


def test_vowels_and_the_word_before_are_told():
    assert [word.is_vocalised for word in words("مَدٌر مدٌر مدٌّر")] == [True, False, False]
    assert [word.is_apart for word in words("ٌكون قد ٌكون الذي ٌكون، ٌكون")] == [True, False, True, True]


def test_marks_alone_are_no_word():
    assert list(tanwin_words("\u064b\u064b\u0651", 0, 3)) == []
