"""Known phrases and binding words of several languages."""

import pytest

from arclean.evidence.web_lines.cues import CUES, binding_words, match_cue
from arclean.evidence.web_lines.features import compared_words
from arclean.evidence.web_lines.phrases import PHRASE_GROUPS


@pytest.mark.parametrize(("line", "size", "group"), [
    ("read more", 2, "related"), ("Mehr zum Thema", 3, "related"), ("اقرأ أيضا", 2, "related"),
    ("مطالب مرتبط", 2, "related"), ("درباره ما", 2, "menu"), ("5 hours ago", 3, "ago"), ("5 hours later", 0, ""),
    ("نهر قديم", 0, ""),
])  # fmt: skip
def test_the_longest_phrase_is_taken(line, size, group):
    assert match_cue(compared_words(line), 0) == (size, group)


def test_groups_are_those_of_the_phrases():
    assert set(CUES) <= set(PHRASE_GROUPS)
    assert all(compared_words(phrase) for phrases in CUES.values() for phrase in phrases.split("|"))


def test_binding_words_of_several_languages():
    assert {"the", "und", "les", *compared_words("في از ہے")} <= binding_words()
