"""Lines end at newlines and form feeds, and are found without being cut."""

import re

from hypothesis import given
from hypothesis import strategies as st

from arclean.core.line_spans import line_spans, line_spans_with


@given(st.lists(st.text("ab\n\f\r", max_size=6)).map("".join))
def test_lines_are_those_that_n_and_f_part(text):
    assert [text[slice(*line)] for line in line_spans(text)] == text.replace("\f", "\n").split("\n")


@given(st.lists(st.text("abx\n\f", max_size=6)).map("".join))
def test_lines_with_a_hit_are_the_lines_that_hold_one(text):
    found = list(line_spans_with(re.compile("x").search, text))
    assert found == [line for line in line_spans(text) if "x" in text[slice(*line)]]


def test_a_hit_over_several_lines_gives_all_of_them():
    assert [tuple(span) for span in line_spans_with(re.compile("b\nc").search, "a\nbb\ncc\nd")] == [(2, 7)]


def test_the_lines_of_a_long_text_are_found_once_for_all_filters():
    text = "ab\n\fc\n" * 1000
    assert line_spans(text) is line_spans(text[:1] + text[1:])
    assert [text[slice(*line)] for line in line_spans(text)] == text.replace("\f", "\n").split("\n")
