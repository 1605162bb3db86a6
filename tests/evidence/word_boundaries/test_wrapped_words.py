"""Words that were broken at the end of a line: certain ones alone."""

import pytest

from arclean.core.context import Context
from arclean.evidence.word_boundaries.wrapped_words import WrappedWords


def _is_broken(text):
    at = text.index("\n")
    return WrappedWords(text, Context()).is_broken(at, at + 1)


@pytest.mark.parametrize(
    "text",
    [
        "نشر المق\nال في الصحيفة",
        "نشر المق\nال",
        "المق\nال في الصحيفة",
        "نشر المَق\nال، في الصحيفة",  # marks and signs are passed over
        "تحدثت النساء مع أصد\nقائهن في المدينة",  # a rare word
    ],
)
def test_pieces_of_a_word_are_told(text):
    assert _is_broken(text)


@pytest.mark.parametrize(
    "text",
    [
        "نشر المقال\nفي الصحيفة",
        "نشر المق،\nال في الصحيفة",  # a sign parts them
        "نشر المق \nال في الصحيفة",  # so does a space, which is not the line's edge
        "قال عبد\nالله",
        "نشر المقَ\nال في الصحيفة",  # a vowel ends a word
        "رِزۡقٞ كَرِيمٞ\nيَـٰٓأَيُّهَا ٱلَّذِينَ",  # Quranic
        "قرأ و\nكتب",
        "المق\nال",  # a list
        "نشر ا\nلمقال في الصحيفة",  # a letter
        "نشر المقا\nل في الصحيفة",
        "\nال",
        "نشر المق\n",
        "این کتاب را از المق\nال او گرفتم",  # the line is Persian
    ],
)
def test_others_are_not(text):
    assert not _is_broken(text)
