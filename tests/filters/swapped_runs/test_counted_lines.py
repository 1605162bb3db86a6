"""Which numbers count upward through a text."""

import pytest

from arclean.filters.swapped_runs.counted_lines import counted_places

OTHERS = "ونام. 90 كتابا. 17 رجلا. 400 بيت. 7 أيام"


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (f"قال. 3 ثم عاد. 4 {OTHERS}", ["3", "4"]),
        (f"قال. 3 ثم عاد. 5 {OTHERS}", ["3", "5"]),
        (f"قال. 3 ثم عاد. 6 {OTHERS}", []),
        (f"قال. 4 ثم عاد. 3 {OTHERS}", []),
        (f"قال. 3 ثم عاد 4 {OTHERS}", []),  # not after a sentence
        (f"قال\n3 ثم عاد.\n4 {OTHERS}", ["3", "4"]),
        (f"قال. (3) ثم عاد. [4] {OTHERS}", ["3", "4"]),
        (f"قال. 2009 ثم عاد. 2010 {OTHERS}", []),  # years
        (f"قال. 3.5 ثم عاد. 4 {OTHERS}", []),
        (f"قال. \u0663 ثم عاد. \u0664 {OTHERS}", ["\u0663", "\u0664"]),
        ("كتب الدرس", []),
    ],
)
def test_numbers_that_count(text, numbers):
    assert [text[at : at + 1] for at in counted_places(text)] == numbers


def test_a_text_of_which_most_numbers_count():
    assert counted_places("قال. 3 ثم عاد. 4 ونام. 5 وقام. 90 كتابا") is None
