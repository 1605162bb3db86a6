"""Words of Persian and Urdu with their costs."""

import pytest

from arclean.language.listed_words import ListedWords, has_kin_letters, listed_words


@pytest.mark.parametrize(("language", "word"), [("fa", "كشاورزان"), ("fa", "شهر"), ("ur", "ڈاكٹر"), ("ur", "گهر")])
def test_common_words_are_listed(language, word):
    assert listed_words(language).words[word] < 20


def test_other_languages_have_none():
    assert listed_words("ug") is None
    assert listed_words(None) is None


def test_strings_cost_more_by_their_letters_and_less_by_a_stem():
    words = ListedWords("fa", {"شهر": 11.0})
    assert words.string_cost("شهر") == 11.0
    assert words.string_cost("شهرها") == 15.0
    assert words.string_cost("شه") == 21.0
    assert words.string_cost("قغضصث") == 22.0


def test_letters_that_arabic_lacks():
    assert has_kin_letters("گل")
    assert not has_kin_letters("ذهب الولد")
