"""Superscripts and subscripts that stand far off their line."""

import pytest

from arclean.readers.pdf.layout.raised_rows import join_raised_rows
from tests.readers.pdf.layout.rows import lay_text


def said(*rows):
    """Return what rows say once what is raised is joined, each from left to right."""
    return ["".join(unit.text for unit in sorted(row, key=lambda unit: unit.x0)) for row in join_raised_rows(rows)]


@pytest.mark.parametrize(("raised", "joined"), [
    (lay_text("1", 20, base=94, size=7), True),  # after the last letter, .6 em above
    (lay_text("12", 10, base=94, size=7), False),  # over letters
    (lay_text("1", 20, base=92.5, size=7), False),  # a line above
    (lay_text("n", 20, base=94, size=9), False),  # no smaller
    (lay_text("n", 20, base=94, size=7), True),
    (lay_text("1", 20, base=94, size=9), True),  # the number of a note
    (lay_text("1", 20, base=94, size=11), False),  # larger
    (lay_text("1", 40, base=94, size=7), False),  # by itself
    (lay_text("1", 20, base=106, size=7), True),  # below
])  # fmt: skip
def test_what_is_raised_goes_to_the_letter_that_it_touches(raised, joined):
    line = lay_text("abcd")
    rows = (raised, line) if raised[0].base < 100 else (line, raised)
    assert said(*rows) == (["abcd" + "".join(unit.text for unit in raised)] if joined else
                           ["".join(unit.text for unit in row) for row in rows])  # fmt: skip


def test_what_is_raised_has_the_baseline_of_its_line():
    (row,) = join_raised_rows([lay_text("1", 20, base=94, size=7), lay_text("abcd")])
    assert {unit.base for unit in row} == {100.0}


def test_each_line_takes_its_own():
    first, second = lay_text("ab", base=100), lay_text("cd", base=120)
    raised = [lay_text(text, 10, base=base, size=7) for text, base in (("1", 94), ("2", 114))]
    assert said(raised[0], first, raised[1], second) == ["ab1", "cd2"]


def test_two_notes_of_one_line_each_touch_a_letter():
    raised = [*lay_text("1", 10, base=94, size=7), *lay_text("2", 40, base=94, size=7)]
    assert said(raised, [*lay_text("ab"), *lay_text("cd", 30)]) == ["ab1cd2"]


@pytest.mark.parametrize(("below", "said_rows"), [
    (lay_text("2", 20, base=105.5, size=7), ["1", "abcdef", "2"]),  # a fraction
    (lay_text("2", 20, base=103, size=7), ["abcd1ef", "2"]),  # an index below an exponent
    (lay_text("2", 27, base=105.5, size=7), ["abcd1ef", "2"]),
    (lay_text("xyxyxy", base=111), ["abcd1ef", "xyxyxy"]),  # the next line
])  # fmt: skip
def test_the_parts_of_a_fraction_stay_rows(below, said_rows):
    line = [*lay_text("abcd"), *lay_text("ef", 24)]
    assert said(lay_text("1", 20, base=93.5, size=7), line, below) == said_rows


def test_ordinal_numbers_of_two_lines_are_no_fraction():
    line, below = ([*lay_text("abc1", base=base), *lay_text("ef", 34, base=base)] for base in (100, 111))
    raised = [lay_text("er", 20, base=base, size=7) for base in (95.5, 106.5)]
    assert said(raised[0], line, raised[1], below) == ["abc1eref", "abc1eref"]
