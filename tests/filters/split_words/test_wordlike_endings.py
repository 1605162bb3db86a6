"""Endings that look like words."""

import pytest

from arclean.filters.split_words.wordlike_endings import is_marked_ending, may_be_ending


@pytest.mark.parametrize(("word", "raw", "is_one"), [
    ("لا", "لاً", True), ("يا", "يًا", True), ("لا", "لا", False), ("معا", "معًا", False), ("بن", "بنً", False),
])  # fmt: skip
def test_is_marked_ending(word, raw, is_one):
    assert is_marked_ending(word, raw) is is_one


@pytest.mark.parametrize(("word", "after", "is_one"), [
    ("ها", "يوم", True), ("ون", "في", True), ("ها", "", True), ("هم", "يوم", False),
    ("ها", "قد", False), ("ها", "انت", False), ("ها", "الكتاب", False),
])  # fmt: skip
def test_may_be_ending(word, after, is_one):
    assert may_be_ending(word, after) is is_one
