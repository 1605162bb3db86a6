"""Types of number: what the words on both sides of a place ask for."""

import pytest

from arclean.filters.recovery.number_types import number_types, stem_of_key
from arclean.filters.recovery.word_alignment import WordSequence


@pytest.mark.parametrize(
    ("key", "stem"),
    [
        ("لسنه", "سنه"),
        ("شهرا", "شهر"),
        ("عصا", "عصا"),  # three letters
        ("والمدينه", "مدينه"),
        ("بالبيت", "بيت"),
        ("كالبيت", "بيت"),
        ("للبيت", "بيت"),
        ("فقال", "قال"),
        ("بيت", "يت"),
        ("في", "في"),
        ("ال", "ال"),
    ],
)
def test_stems_are_without_article_clitics_and_accusative(key, stem):
    assert stem_of_key(key) == stem


@pytest.mark.parametrize(
    ("before", "between", "after", "types"),
    [
        ("قال", "  ", "آذار", {"day of 3"}),
        ("قال", "  ", "تشرين الثاني", {"day of 11"}),
        ("قال", "  ", "مارس", {"day of 3"}),
        ("منذ عام", "  ", "حتى", {"year"}),
        ("لسنة", "  ", "حتى", {"year"}),
        ("آذار", "  ", "حتى", {"year"}),
        ("تشرين الثاني", "  ", "حتى", {"year"}),
        ("بلغت", "  ", "في المئة", {"share"}),
        ("بلغت", "  ", "بالمائة", {"share"}),
        ("بلغت", " % ", "من", {"share"}),
        ("بلغت", " ٪ ", "من", {"share"}),
        ("بلغت", "  ", "من المئة", set()),
        ("مضى", "  ", "شهرا", {"count of شهر"}),
        ("مضت", "  ", "أيام", {"count of ايام"}),
        ("طراز تي", "  ", "أمام", {"type"}),
        ("طراز BMP", "  ", "أمام", {"type"}),
        ("طراز ABCD", "  ", "أمام", set()),
        ("دخل في", "  ", "هذا", set()),
        ("قال أي", "  ", "هذا", set()),
        ("قال", "  ", "ثم", set()),
        ("عام", "  ", "شهرا", {"year", "count of شهر"}),
    ],
)
def test_words_ask_for_types(before, between, after, types):
    words = WordSequence(before + between + after)
    assert number_types(words, len(before.split())) == types


def test_the_edges_of_a_text_ask_for_nothing():
    words = WordSequence("قال ثم")
    assert number_types(words, 0) == number_types(words, 2) == frozenset()
    assert number_types(WordSequence("آذار"), 0) == {"day of 3"}
    assert number_types(WordSequence("عام"), 1) == {"year"}
