"""What stands between two spaces."""

import pytest

from arclean.filters.fragments.spaced_tokens import spaced_token


def test_a_token_is_folded_and_knows_its_words():
    found = spaced_token("ا\u0644شـ\u064eعر/12")
    assert found.text == "الشعر/12"
    assert found.bare == "الشعر0"
    assert (found.first, found.last) == ("الشعر", "0")
    assert found.width == 8


def test_marks_alone_are_a_sign():
    found = spaced_token("\u064e")
    assert (found.text, found.bare, found.first, found.last, found.width) == ("", "", "", "", 0)


@pytest.mark.parametrize("end", [".", "!", ":", "\u061b", "\u061f", ".)", ".\u2019", '."', ".»", ".]", ".”", ".'"])
def test_these_end_a_sentence(end):
    assert spaced_token("بيت" + end).ends_sentence


@pytest.mark.parametrize("end", ["", "\u060c", ")", "-", ".(", ".5"])
def test_these_do_not(end):
    assert not spaced_token("بيت" + end).ends_sentence
