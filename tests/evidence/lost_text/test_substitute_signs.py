from __future__ import annotations

import pytest

from arclean.evidence.lost_text.substitute_signs import SUBSTITUTE_SIGN_TRIGGERS, find_substitute_signs


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
        ("الاسم: ■■■■ ■■■ ■■", [(7, 18)]),
        ("□□□□□ □ □□□", [(0, 11)]),
        ("■■■■ ■■", []),  # two bars
        ("■ ■ ■ ■ ■ ■", []),
        ("■■■ □□ ▯▯▯▯", []),  # of three signs
    ],
)
def test_strings_of_several_lengths_side_by_side_stand_for_words(text, spans):
    assert find_substitute_signs(text) == spans


@pytest.mark.parametrize("text", ["????? ??", "? ????", "■■■■ ■■■ ■■", "□□□ □", "▯ ▯▯"])
def test_each_text_has_a_trigger(text):
    assert any(one in text for one in SUBSTITUTE_SIGN_TRIGGERS)
