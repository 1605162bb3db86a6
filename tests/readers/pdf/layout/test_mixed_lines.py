"""The direction of lines with words of both directions."""

import pytest

from arclean.readers.pdf.layout.mixed_lines import has_words_both_ways, run_mixed_lines_leftward
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
