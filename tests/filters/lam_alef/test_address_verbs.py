"""Verbs that address a woman."""

import pytest

from arclean import Pipeline
from arclean.filters import LamAlef
from arclean.filters.lam_alef.address_verbs import may_address_woman

PIPELINE = Pipeline([LamAlef()])


@pytest.mark.parametrize(
    "text",
    [
        "أريد أن تقدمي الطلب غدا",
        "لا تنسي أن تسلّمي على الوالدة",
        "أرجو أن تسلمي لي عليهم",
        "أحب أن تصممي بيتا صغيرا",
        "يمكن أن تنظمي وقتك جيدا",
        "لم تقدمي الطلب حتى اليوم",
        "عليك بأن تقدمي الطلب",
        "ياريت تقدمي الدليل",
        "تعلمي اللغة العربية في شهر",
    ],
)
def test_a_verb_of_address_stays(text):
    assert PIPELINE(text) == text


@pytest.mark.parametrize(("text", "right"), [
    ("ساهم الصندوق في تقدمي المساعدة للفقراء", "ساهم الصندوق في تقديم المساعدة للفقراء"),
    ("عمل على تنظمي الوقت في المدرسة", "عمل على تنظيم الوقت في المدرسة"),
])  # fmt: skip
def test_after_a_preposition_it_is_a_noun(text, right):
    assert PIPELINE(text) == right


@pytest.mark.parametrize(
    ("word", "turned", "left", "is_one"),
    [
        ("وتقدمي", "وتقديم", "0", True),
        ("فتقدمي", "فتقديم", "ثم", True),
        ("التقدمي", "التقديم", "أن", False),  # a verb has no article
        ("تعملي", "تعلمي", "أن", False),  # both are verbs
        ("تقدمي", "تقديم", "الشهر", False),
        ("تي", "يت", "أن", False),
    ],
)
def test_by_form_and_place(word, turned, left, is_one):
    assert may_address_woman(word, turned, left) is is_one
