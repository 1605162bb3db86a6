"""A reference: its numbers, the keys by their beginning, and quotations."""

import pytest

from arclean.core.context import Context
from arclean.filters.recovery.reference_numbers import Reference, ReferenceNumber, quote_number, run_references


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("في عام 2015، وفي عام ٢٠١٦", [(2, 6, 13), (4, 20, 25)]),
        ("12 قال", [(0, 0, 3)]),
        ("قال ثم", []),
        ("قال  ثم", []),
        ("كوفيد19", [(1, 5, 7)]),
        ("كوفيد9", []),  # one character between words is no number
        ("1", []),
    ],
)
def test_numbers_stand_between_words(text, numbers):
    assert Reference(text).numbers == [ReferenceNumber(*one) for one in numbers]


def test_keys_are_found_by_their_first_two_letters():
    assert Reference("قال القائد قالوا القاعدة").keys_by_beginning == {
        "قا": ["قال", "قالوا"],
        "ال": ["القايد", "القاعده"],
    }


@pytest.mark.parametrize(
    ("text", "width", "quoted"),
    [
        ("ذهب إلى بيروت في عام\n2015، مع صديقه القديم", 2, "في عام 2015، مع صديقه"),
        ("ذهب إلى بيروت في عام 2015، مع صديقه القديم", 1, "عام 2015، مع"),
        ("2015 عام سعيد جدا", 2, "2015 عام سعيد"),
        ("وكان ذلك عام 2015.", 2, "ذلك عام 2015."),
        ("عام 2015 ثم", 2, "عام 2015 ثم"),
    ],
)
def test_a_number_is_quoted_between_its_words(text, width, quoted):
    reference = Reference(text)
    assert quote_number(reference, reference.numbers[0], width) == quoted


def test_references_are_read_once_in_a_run():
    context = Context(references=("قال 12 ثم", "عام 13"))
    assert [one.text for one in run_references(context)] == ["قال 12 ثم", "عام 13"]
    assert run_references(context)[0] is run_references(context)[0]
    assert run_references(Context()) == []
