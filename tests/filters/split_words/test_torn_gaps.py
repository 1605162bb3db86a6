"""Gaps after vowels: within a word, or at its end."""

import pytest

from arclean import Pipeline
from arclean.filters import SplitWords
from arclean.filters.split_words.torn_gaps import may_be_torn
from arclean.language.tokens import placed_tokens

WORDS = {"كتاب", "مدرس", "ال", "مدينه", "الولد", "كبير"}


@pytest.mark.parametrize(("text", "is_torn"), [
    ("كتا ب", True),
    ("كِتا بٌ", True),
    ("كتابً ا", False),  # a tanween ends a word
    ("كتابُ ك", True),  # no other vowel within
    ("كِتابُ كَبير", False),  # words
    ("الْوَلَ دُ", True),  # none of them is one
    ("الْوَلَ كَبير", False),
    ("مُدَرِّسَ ةٌ", True),  # no word begins so
    ("الْ مَدِينَةِ", True),  # an article is none by itself
    ("وَ كِتابٌ", False),
    ("فَ لَا", False),
])  # fmt: skip
def test_gaps(text, is_torn):
    left, right = placed_tokens(text, 0, len(text))
    assert may_be_torn(text, left, right, WORDS.__contains__) is is_torn


def test_words_of_vocalised_text_are_joined():
    torn = "ذَهَبَ الْوَلَ دُ إِلَى الْمَ دْرَسَةِ صَبَا حًا وَهِيَ مَدْرَسَ ةٌ كَبِي رَةٌ"
    assert Pipeline([SplitWords()])(torn) == "ذَهَبَ الْوَلَدُ إِلَى الْمَدْرَسَةِ صَبَاحًا وَهِيَ مَدْرَسَةٌ كَبِيرَةٌ"
