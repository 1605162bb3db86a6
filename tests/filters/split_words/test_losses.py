"""Gaps that a lost lam-alef left: reported, not joined."""

import pytest

from arclean import Pipeline
from arclean.filters import SplitWords
from arclean.filters.split_words import weights
from arclean.filters.split_words.detector import missing_lam_alefs

PIPELINE = Pipeline([SplitWords()])


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("بيانات الع مة التجارية", "العلامة"),
        ("نشر ا علان في الصحف", "الإعلان"),
        ("زار البلد ث ثة وزراء", "ثلاثة"),
        ("عقدت ا جتماعات في المدينة أمس", None),
    ],
)
def test_a_lost_lam_alef_is_found(text, whole):
    result = PIPELINE.run(text)
    found = [finding for finding in result.findings if finding.kind == "missing-letters"]
    assert [finding.alternatives[0] for finding in found] == ([whole] if whole else [])
    assert result.text == text or not whole


def test_a_text_with_such_a_lam_alef_has_lost_none():
    text = "بيانات الع مة التجارية"
    assert not [f for f in PIPELINE.run(f"لا توجد علامة. {text}").findings if f.kind == "missing-letters"]


def test_a_kind_is_missing_where_a_long_text_has_hardly_one():
    size = weights.CHARACTERS_PER_LIGATURE
    assert missing_lam_alefs("لا" + "ب" * (size - 3)) == ("لأ", "لإ", "لآ")
    assert missing_lam_alefs("لا" + "ب" * (size - 2)) == ("لا", "لأ", "لإ", "لآ")
