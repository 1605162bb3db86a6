"""Measures of one line, in any language."""

import pytest

from arclean.evidence.web_lines.line_measures import LINE_MEASURES, measure_line


def measure(line, name):
    numbers = measure_line(line).numbers
    assert len(numbers) == len(LINE_MEASURES)
    return numbers[LINE_MEASURES.index(name)]


@pytest.mark.parametrize(("line", "name", "value"), [
    ("one two", "words", 2), ("word " * 90, "words", 80), ("one", "letters", 3), ("x" * 500, "letters", 400),
    ("go.", "end", 1), ("go:", "end", 2), ("go،", "end", 3), ("go)", "end", 4), ("go…", "end", 5), ("go |", "end", 6),
    ("go", "end", 0), ("12 go", "start", 1), ("١٢ سوق", "start", 1), ("(go", "start", 2), ("• go", "start", 3),
    ("go", "start", 0), ("One. Two. Three.", "inner stops", 2), ("a, b، c", "commas", 2), ("12", "digits", 1),
    ("ab12", "digits", 0.5), ("ab abcd", "word length", 3), ("في 12/3/2021", "date", 1), ("سنة ۱۳۹۹", "date", 1),
    ("في 12", "date", 0), ("12:30", "clock", 1), ("a | b", "separator", 1), ("a|b", "separator", 0),
    ("© x", "copyright", 1), ("a@b.example", "address", 1), ("٣ + ٤ =", "sum", 1), ("a (b)", "brackets", 1),
    ("«a»", "quotes", 1), ("x = f()", "code", 2), ("read more", "cue share", 1),
    ("read more bridges now", "cue share", 0.5),
    ("read more", "strong cue", 1), ("contact us", "menu cue", 1), ("5 hours ago", "tool cue", 1),
    ("bridges: read more", "cue at start", 0), ("\xa0", "words", 0),
])  # fmt: skip
def test_measures(line, name, value):
    assert measure(line, name) == pytest.approx(value)


def test_the_form_of_a_line_is_that_of_its_signs():
    assert measure_line("(33)").form == measure_line("(144)").form == measure_line("(١٧)").form
    assert measure_line("one two: 12").form == measure_line("three four five: 7").form
    assert measure_line("one").form != measure_line("one two").form
    assert measure_line("word " * 30).form == ""


def test_long_lines_are_read_at_both_ends():
    assert measure("word " * 300 + "end.", "end") == 1
