"""Affixes of other languages, held against the character data and against each other."""

import unicodedata

from arclean.arabic.languages import FOLDED_LETTERS, LANGUAGE_WORDS
from arclean.arabic.letters import joins_left
from arclean.filters.visual_order import foreign_affixes as affixes


def test_letters_that_end_words_join_to_none_after_them_or_are_ghunna():
    assert all(not joins_left(char) or "GHUNNA" in unicodedata.name(char) for char in affixes.FINAL_ONLY)


def test_words_and_affixes_are_spelt_as_words_are_folded():
    looks = {look for look, _ in FOLDED_LETTERS}
    texts = [*affixes.FUNCTION_WORDS, *affixes.LONG_ENDINGS, *affixes.SHORT_ENDINGS, *affixes.BEGINNINGS]
    assert not any(looks.intersection(text) for text in [*texts, affixes.VOWELS, affixes.FREQUENT_LAST])
    others = {word for word, language in LANGUAGE_WORDS.items() if language != "ar" and len(word) > 1}
    assert others <= affixes.FUNCTION_WORDS
    assert "به" in affixes.FUNCTION_WORDS, "it is Arabic too"


def test_no_affix_hides_another_one():
    for ending in affixes.LONG_ENDINGS:
        assert not any(other != ending and ending.endswith(other) for other in affixes.LONG_ENDINGS)
    for ending in affixes.SHORT_ENDINGS:
        assert not ending.endswith(affixes.LONG_ENDINGS)
    for beginning in affixes.BEGINNINGS:
        assert not any(other != beginning and beginning.startswith(other) for other in affixes.BEGINNINGS)
