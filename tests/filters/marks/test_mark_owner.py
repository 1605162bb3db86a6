"""Whose a loose mark is."""

import pytest

from arclean.filters.marks.mark_owner import LooseMarks, is_mark_of_next_letter, is_mark_of_word_before, joins_two_parts

FATHATAN, KASRATAN, DAMMA, FATHA, SHADDA = "\u064b", "\u064d", "\u064f", "\u064e", "\u0651"


def place(marks, before, following="", **others):
    usual = {"letters": before, "gap": "", "free": True, "held": False, "stop": ""}
    return LooseMarks(marks=marks, before=before, next=following, **{**usual, **others})


@pytest.mark.parametrize(
    ("marks", "before", "following", "answer"),
    [
        (FATHATAN, "وف", "قا", True),
        (FATHATAN, "طبقا", "لا", False),  # the particle
        (FATHATAN, "بد", "لا", True),
        (FATHATAN, "كثير", "من", False),
        (KASRATAN, "مسا", "و", True),
        (KASRATAN, "كبير", "و", False),
        (DAMMA, "قد", "ينفذ", True),
        (DAMMA, "قد", "ثم", False),
        (FATHA, "قد", "ينفذ", False),
    ],
)
def test_bears(marks, before, following, answer):
    assert is_mark_of_next_letter(place(marks, before, following)) is answer


def test_bears_nothing_where_another_mark_follows():
    assert not is_mark_of_next_letter(place(FATHATAN, "وف", "قا", free=False))


@pytest.mark.parametrize(
    ("marks", "before", "following", "answer"),
    [
        (FATHATAN, "شكر", "ا", True),
        (FATHATAN, "سما", "ا", False),
        (SHADDA, "محم", "د", True),
        (SHADDA, "قوي", "و", False),
        (SHADDA, "قوي", "في", False),
        (FATHA, "محم", "د", False),
        (KASRATAN, "محم", "د", False),
    ],
)
def test_joins(marks, before, following, answer):
    assert joins_two_parts(place(marks, before, following)) is answer


@pytest.mark.parametrize(
    ("marks", "before", "answer"),
    [
        (FATHATAN, "شائعا", True),
        (FATHATAN, "هذا", False),
        (FATHATAN, "بالوزارة", False),
        (FATHATAN, "نشاط", False),
        (FATHATAN, "أمريكى", False),
        (FATHATAN + SHADDA, "يعلموا", False),
        (KASRATAN, "كبير", True),
        (KASRATAN, "كبرا", False),
        (FATHA, "كبير", False),
    ],
)
def test_ends(marks, before, answer):
    assert is_mark_of_word_before(place(marks, before, gap=" ")) is answer


def test_a_vowel_ends_a_word_with_marks():
    assert is_mark_of_word_before(place(FATHA, "كُتب", letters="كتب", gap=" "))
