"""Words of Persian and Urdu without a space between them, by a list of words."""

import pytest

from arclean import repair
from arclean.core.context import Context
from arclean.filters.glued_words.listed_joins import find_listed_joins, has_listed_join


def _found(text):
    return [f"{text[start:place]} {text[place:end]}" for start, place, end in find_listed_joins(text, Context())]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("این بازی به هفتهآینده موکول شد.", ["هفته آینده"]),
        ("گاؤں کے لوگ شام کو درخت کےنیچے جمع ہوتے ہیں۔", ["کے نیچے"]),
        ("دانشجویان دانشگاه کتابخانه را برای کتاب‌هایشان ترک کردند.", []),  # words of two
        ("ذهب الولد إلى هفتهآینده ثم عاد إلى البيت", []),  # a line of Arabic
    ],
)
def test_strings_that_two_common_words_make(text, words):
    assert _found(text) == words


def test_they_are_reported_and_stay():
    text = "این بازی به هفتهآینده موکول شد."
    assert has_listed_join(text)
    found = repair(text)
    assert found.text == text
    assert [one.rule for one in found.findings] == ["glued-words/listed"]
