"""Split words of Persian and Urdu, by a list of words."""

from math import inf

import pytest

from arclean.core.context import Context
from arclean.core.edits import Span
from arclean.filters.split_words.listed_splits import (
    ListedSplit,
    find_listed_splits,
    has_listed_split,
    least_applied_bits,
)


def _found(text):
    return [text[one.left.start : one.right.end] for one in find_listed_splits(text, Context())]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("کشاو رزان آب را تقسیم می‌کنند", ["کشاو رزان"]),
        ("ڈاک ٹر نے مر یض کو پانچ دن کا مشورہ دیا", ["ڈاک ٹر", "مر یض"]),
        ("دانش آموزان کتاب ها را خواندند", []),  # authors write them apart
        ("این کتاب را از او گرفتم و به شهر رفتم", []),
        ("کشاو  رزان آب را تقسیم می‌کنند", []),  # two spaces: something else
        ("ذهب الولد إلى المدينة ثم کشاو رزان عاد إلى البيت", []),  # a line of Arabic
    ],
)
def test_pieces_that_are_rare_and_one_listed_word(text, pieces):
    assert _found(text) == pieces


def test_a_text_with_a_split_word_is_looked_at():
    assert has_listed_split("کشاو رزان آب")
    assert not has_listed_split("کشاورزان آب")


@pytest.mark.parametrize(
    ("words", "bits", "least"), [(10, 23.0, 17.0), (40, 23.0, 22.0), (80, 23.0, inf), (10, 20.0, inf)]
)
def test_few_splits_of_a_long_text_are_left_to_its_author(words, bits, least):
    split = ListedSplit(Span(0, 1), Span(2, 3), bits)
    assert least_applied_bits("و " * words, [split]) == least
