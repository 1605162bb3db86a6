from __future__ import annotations

import pytest

from arclean.evidence.lost_text.substitute_signs import (
    SUBSTITUTE_SIGN_TRIGGERS,
    find_boxed_letters,
    find_substitute_signs,
)


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
        ("■■■■ ■■■■■■ ■■ ■■■■ 2015", [(0, 19)]),
        ("PDF: ■■■■■■ ■■■■■■■ (■■■■) ■■■.", [(5, 30)]),
        ("■■■■■■■ ■■■■\n■■■ ■■■■■ ■■■■■■", [(0, 12), (13, 29)]),
    ],
)
def test_strings_of_several_lengths_side_by_side_stand_for_words(text, spans):
    assert find_substitute_signs(text) == spans


@pytest.mark.parametrize("text", ["????? ??", "? ????", "■■■■ ■■■ ■■"])
def test_each_text_has_a_trigger(text):
    assert any(one in text for one in SUBSTITUTE_SIGN_TRIGGERS)


@pytest.mark.parametrize("text", [
    "الاسم: ____ هاتف: □□□ □□□□ □□□□□", "خمن الكلمة: □□□ □□□□ □□□□□□", "□□□ □□□□□ □□ □□□□□□",
    "▯▯▯ ▯▯ ▯▯▯▯ ▯",  # to fill in
    "الجودة ■■■ ■■ ■", "2019 ■■■ ■■■■■ ■■", "2019 ■■■ sales ■■■■■ cost ■■ tax ■ sum ■■■■ x y z",
    "السعر ■■ الخدمة ■■■ ■ ■■■■",
    "■■■■ ■■■■■■ ■■ ■■■■ اعترف", "قال ■■■■■ ■■■ ■■■■■■ ■■ إن الخبر صحيح",  # names that are withheld
    "■ ■■ ■■■ ■■■■ ■■■■■", "■■■■■ ■■■■ ■■ ■",  # stairs
    "■■■ ■ ■■■\n■ ■■ ■\n■■■ ■ ■■", "■ ■ ■ ■ ■ ■", "■■ ■■■ ■■ ■■■", "■■□■ ■■ □■ ■ ■■■",  # drawings
    "■■■■■■■■■■■■■■■■ ■■■ ■■■■■ ■■", "■■■■ ■■", "■■■ ■■■■ ■■",  # bars, few
])  # fmt: skip
def test_boxes_that_somebody_drew_stand_for_nothing(text):
    assert find_substitute_signs(text) == []


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("سافر إلى المدي□ة", [(14, 15)]),
        ("مدي□ة و■لكت▯ب", [(3, 4), (7, 8), (11, 12)]),
        ("رواية■فيلم", []),  # they part words
        ("مدي□ة و□", []),  # one is to be ticked
        ("■ البند", []),
    ],
)
def test_boxes_within_words_are_letters(text, spans):
    assert find_boxed_letters(text, {"رواية", "فيلم"}.__contains__) == spans
