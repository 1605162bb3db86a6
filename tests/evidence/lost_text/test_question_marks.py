from __future__ import annotations

import pytest

from arclean.evidence.lost_text.question_marks import QUESTION_MARK_TRIGGERS, find_question_marks


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("????? ??", [(0, 8)]),
        ("في ????? (?? ???) ثم ???? ?", [(3, 16), (21, 27)]),
        ("??? ???", []),  # equal ones may be an author's
        ("?? ??", []),
        ("?? ?", []),  # few ones too
        ("http://x?a=??? ?", []),  # within a string
        ("صحيح??? ??", []),
        ("????", []),
    ],
)
def test_strings_of_several_lengths_side_by_side_stand_for_words(text, spans):
    assert find_question_marks(text) == spans


def test_each_text_has_a_trigger():
    assert any(one in "????? ??" for one in QUESTION_MARK_TRIGGERS)
    assert any(one in "? ????" for one in QUESTION_MARK_TRIGGERS)
