"""The phrases of web pages."""

from arclean.evidence.web_lines import phrases
from arclean.evidence.web_lines.features import compared_words


def test_a_phrase_stands_in_one_group():
    seen = {}
    for group, own in phrases.PHRASE_GROUPS.items():
        for phrase in own:
            assert compared_words(phrase), phrase
            assert seen.setdefault(compared_words(phrase), group) == group, phrase


def test_the_groups_that_prove_are_groups():
    assert set(phrases.PHRASE_GROUPS) > phrases.STRONG_GROUPS


def test_function_words_are_words():
    assert all(len(compared_words(word)) == 1 for word in phrases.FUNCTION_WORDS | phrases.REPORTING_VERBS)
    assert not phrases.FUNCTION_WORDS & {phrase for own in phrases.PHRASE_GROUPS.values() for phrase in own}
