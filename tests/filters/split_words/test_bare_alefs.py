"""Pairs of words of texts without hamzas."""

import pytest

from arclean import Pipeline
from arclean.filters import SplitWords

REPAIR = Pipeline([SplitWords()])


@pytest.mark.parametrize(
    "text",
    [
        "حضر الشيخ محمد بن راشد ال مكتوم",
        "سورة ال عمران",
        "الم تر كيف كان البيت قديما",
        "قال الم ياتكم خبر من البلد",
        "ومن اضل ممن اتبع هواه",
    ],
)
def test_words_without_their_hamzas_stay_apart_and_are_reported(text):
    result = REPAIR.run(text)
    assert result.text == text
    assert [finding.kind for finding in result.findings] == ["split-word"]


@pytest.mark.parametrize(
    ("broken", "right"),
    [
        ("زار الم دينة القديمة", "زار المدينة القديمة"),
        ("في ال مدرسة", "في المدرسة"),
        ("قرات الكت ب كلها", "قرات الكتب كلها"),
        ("حسب نص الم ادة السابقة", "حسب نص المادة السابقة"),
    ],
)
def test_pieces_of_words_are_joined_without_hamzas_too(broken, right):
    assert REPAIR(broken) == right
