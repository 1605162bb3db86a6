"""The phrases of web pages."""

from arclean.evidence.web_lines import phrases as chrome
from arclean.evidence.web_lines.features import words


def test_a_phrase_stands_in_one_group():
    seen = {}
    for group, phrases in chrome.GROUPS.items():
        for phrase in phrases:
            assert words(phrase), phrase
            assert seen.setdefault(words(phrase), group) == group, phrase


def test_the_groups_that_prove_are_groups():
    assert set(chrome.GROUPS) > chrome.STRONG


def test_function_words_are_words():
    assert all(len(words(word)) == 1 for word in chrome.FUNCTION | chrome.SPEECH)
    assert not chrome.FUNCTION & {phrase for phrases in chrome.GROUPS.values() for phrase in phrases}
