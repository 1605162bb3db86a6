"""Words of Persian and Urdu with a lam."""

from math import inf

import pytest

from arclean.language.lam_alef_words import LamAlefWords, lam_alef_words, pack_lam_alef_words


@pytest.mark.parametrize(("language", "word"), [("fa", "مقالات"), ("fa", "فولاد"), ("ur", "اطلاعات"), ("ur", "سال")])
def test_words_of_both_languages_are_known(language, word):
    assert lam_alef_words(language).word_cost(word) < 18


def test_letters_of_arabic_are_as_good():
    assert lam_alef_words("fa").word_cost("كلاس") == lam_alef_words("fa").word_cost("کلاس") < inf


def test_other_languages_have_none():
    assert lam_alef_words("ug") is None


def test_endings_cost_more():
    words = LamAlefWords("fa", {"مقاله": 14.0})
    assert words.word_cost("مقالهها") == 14.0 + 4.0
    assert words.word_cost("مقالهک") == inf


def test_words_are_packed_with_their_number():
    raw, options = pack_lam_alef_words({"سال": 9.0, "كلاس": 12.5})
    assert options == {"words": 2}
    assert raw[-2:] == bytes((72, 100))
