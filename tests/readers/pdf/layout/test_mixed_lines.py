"""The direction of lines with words of both directions."""

import pytest

from arclean.readers.pdf.layout.mixed_lines import (
    _begin_on_right,
    _is_drawn_leftward,
    has_words_both_ways,
    run_mixed_lines_leftward,
)
from arclean.readers.pdf.layout.units import Unit

WORDS = ("بيت one", "باب two three", "نور four", "بيت جديد five")


def line_of(text, *, right=None, left=0.0, leftward=False):
    """Return the units of a text as it lies on the page, drawn from the left or from the right."""
    begin = left if right is None else right - 5.0 * len(text)
    units = [Unit(c, begin + 5.0 * n, begin + 5.0 * n + 5.0, 0.0, 10.0, n, False, None) for n, c in enumerate(text)]
    return [unit._replace(drawn=len(text) - unit.drawn) for unit in units] if leftward else units


def visual(word):
    first, rest = word.rsplit(" ", 1)
    return f"{rest} {first[::-1]}"


def test_common_edges_on_the_right():
    assert run_mixed_lines_leftward([line_of(visual(word), right=300.0) for word in WORDS])


@pytest.mark.parametrize("lines", [
    [line_of(visual(word)) for word in WORDS],  # at the left
    [line_of(visual(WORDS[0]), right=300.0)] * 4,  # at both edges
    [line_of(visual(word), right=300.0) for word in WORDS[:3]],  # too few
    [line_of("a beet", right=300.0 - n) for n in range(5)],  # no mixed lines
])  # fmt: skip
def test_lines_that_tell_nothing(lines):
    assert not run_mixed_lines_leftward(lines)


def test_what_stands_on_the_right_is_drawn_first():
    lines = [line_of(visual(word), leftward=True) for word in WORDS]
    assert run_mixed_lines_leftward(lines)
    assert not run_mixed_lines_leftward([*lines[:3], line_of(visual(WORDS[3]))])


def test_a_letter_is_no_word():
    assert has_words_both_ways([*"ab بت"])
    assert not has_words_both_ways([*"ab ب"])


@pytest.mark.parametrize(("text", "drawn", "leftward"), [
    ("ab تب", (3, 4, 0, 1), True), ("ab تب", (0, 1, 3, 4), False), ("ab تب", (3, 0, 1, 2), False),
    ("ab تب", (4, 2, 0, 3), False),
    ("ab تب cd", (5, 6, 2, 3, 0, 1), True),  # what stands between does not count
    ("ab تب cd", (5, 6, 8, 9, 0, 1), True), ("ab تب cd", (0, 1, 2, 3, 5, 6), False),
    ("ab تب cd", (3, 4, 0, 1, 5, 6), False),
    ("a تب cd", (4, 2, 3, 0, 1), True), ("abc تب d", (2, 3, 4, 5, 6, 1), True), ("abc تب d", (2, 3, 0, 5, 6, 1), False),
    ("ab تب c", (2, 3, 4, 5, 1), True), ("ab تب c", (2, 0, 4, 5, 1), False), ("a تب cd", (3, 4, 5, 2, 1), True),
    ("a تب cd", (2, 4, 5, 3, 1), False),
])  # fmt: skip
def test_the_part_on_the_right_of_a_line_is_drawn_before_that_on_its_left(text, drawn, leftward):
    """Given for each letter; a part is all letters that run one way."""
    times = iter(drawn)
    units = [unit._replace(drawn=99 if unit.text == " " else next(times)) for unit in line_of(text)]
    assert _is_drawn_leftward(units) is leftward


@pytest.mark.parametrize(("rights", "lefts", "flush"), [
    ([300] * 4, range(0, 40, 10), True), ([300] * 3, range(0, 30, 10), False), ([300] * 4, [0] * 4, False),
    ([300] * 4 + [260], range(0, 50, 10), True), ([300] * 4 + [260, 270], range(0, 60, 10), False),  # four of five
    ([300] * 4 + [200] * 4, range(0, 80, 10), True),  # two columns
    ([300] * 3 + [200] * 3, range(0, 60, 10), False), ([301, 299, 300, 300.5], range(0, 40, 10), True),
    ([300, 304, 308, 312], range(0, 40, 10), False), ([300] * 5, [0, 0, 0, 0, 50], False),
])  # fmt: skip
def test_lines_begin_at_one_edge_on_the_right_and_end_anywhere_on_the_left(rights, lefts, flush):
    lines = [
        [
            Unit("a", float(x0), x0 + 5.0, 0.0, 10.0, 0, False, None),
            Unit("b", x1 - 5.0, float(x1), 0.0, 10.0, 0, False, None),
        ]
        for x0, x1 in zip(lefts, rights, strict=True)
    ]
    assert _begin_on_right(lines) is flush
