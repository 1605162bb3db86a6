"""The breaks between parts: which edits touch one, and where they stand after a pass."""

import pytest

from arclean.core.edits import Edit, Span
from arclean.core.part_breaks import move_breaks, touches_break

BREAKS = (Span(2, 4), Span(4, 6), Span(9, 11))


@pytest.mark.parametrize(
    ("start", "end", "touches"),
    [
        (0, 2, False), (1, 3, True), (2, 2, False), (3, 3, True), (3, 4, True), (5, 6, True), (6, 6, False),
        (6, 9, False), (6, 10, True), (8, 12, True), (11, 12, False), (10, 10, True),
    ],
)  # fmt: skip
def test_which_edits_touch_a_break(start, end, touches):
    assert touches_break(Edit(start, end, "x" * (end - start), "", "a/b"), BREAKS) is touches


def test_breaks_move_with_the_text_and_stay_apart():
    assert move_breaks(BREAKS, [Edit(0, 1, "x", "", "a/b"), Edit(6, 7, "x", "yyy", "a/b")]) == (
        Span(1, 3), Span(3, 5), Span(10, 12),
    )  # fmt: skip
