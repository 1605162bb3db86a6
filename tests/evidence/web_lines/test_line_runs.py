"""Runs of lines, and the gap that goes with a run."""

import pytest

from arclean.evidence.web_lines.line_runs import list_runs, widen_by_gap


def test_runs():
    assert list(list_runs(set())) == []
    assert list(list_runs({0})) == [(0, 1)]
    assert list(list_runs([7, 1, 2, 3, 5])) == [(1, 4), (5, 6), (7, 8)]


@pytest.mark.parametrize(
    ("text", "first", "stop", "left"),
    [
        ("a\nx\n\nb", 1, 2, "a\n\nb"),
        ("a\n\nx\nb", 1, 2, "a\n\nb"),
        ("a\nx\nb", 1, 2, "a\nb"),
        ("a\n x \nb", 1, 2, "a\n b"),
        ("x\n\nb", 0, 1, "b"),
        ("a\n\nx", 1, 2, "a"),
        ("a\n\nx\n", 1, 2, "a\n"),
        ("\nx\n\nb", 0, 1, "\nb"),
        ("a\fx\n\nb", 1, 2, "a\fb"),  # at the head of its page
        ("a\n\nx\fb", 1, 2, "a\fb"),  # at the foot of its page
        ("a\fx\fb", 1, 2, "a\f\fb"),
        ("a\nx\ny\n\nb", 1, 3, "a\n\nb"),
    ],
)
def test_the_smaller_gap_goes(text, first, stop, left):
    lines = [(at, at + 1) for at, char in enumerate(text) if char.isalpha()]
    start, end = widen_by_gap(text, lines, first, stop)
    assert text[:start] + text[end:] == left
