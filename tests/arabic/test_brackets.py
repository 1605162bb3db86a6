"""The tables of brackets and of the edges of words, held against the character data and against each other."""

import unicodedata

from arclean.arabic import brackets
from arclean.arabic.languages import FOLDED_LETTERS, LANGUAGE_WORDS
from arclean.arabic.letters import joins_left
from arclean.filters.visual_order import foreign_affixes as edges


def test_pairs_open_and_close():
    for pair in (*brackets.BRACKET_PAIRS, *brackets.QUOTE_PAIRS):
        assert [unicodedata.category(char) for char in pair] in (["Ps", "Pe"], ["Pi", "Pf"])
        assert brackets.MIRRORED_BRACKET[pair[0]] == pair[1]
        assert brackets.MIRRORED_BRACKET[pair[1]] == pair[0]


def test_only_the_pairs_are_mirrored_by_the_algorithm():
    assert all(unicodedata.mirrored(char) for pair in brackets.BRACKET_PAIRS for char in pair)
    assert not any(unicodedata.mirrored(char) for pair in brackets.QUOTE_PAIRS for char in pair)


def test_letters_that_end_words_touch_nothing_behind_or_are_ghunna():
    assert all(not joins_left(char) or "GHUNNA" in unicodedata.name(char) for char in edges.FINAL_ONLY)


def test_words_and_edges_are_spelt_as_words_are_folded():
    looks = {look for look, _ in FOLDED_LETTERS}
    texts = [*edges.FUNCTION_WORDS, *(text for text, _ in edges.ENDINGS + edges.BEGINNINGS), edges.VOWELS]
    assert not any(looks.intersection(text) for text in texts)
    assert {
        word for word, language in LANGUAGE_WORDS.items() if language != "ar" and len(word) > 1
    } <= edges.FUNCTION_WORDS


def test_longer_edges_come_first():
    for table in (edges.ENDINGS, edges.BEGINNINGS):
        for at, (text, _) in enumerate(table):
            assert not any(text.endswith(other) for other, _ in table[:at] if table is edges.ENDINGS)
            assert not any(text.startswith(other) for other, _ in table[:at] if table is edges.BEGINNINGS)
