"""Whether a text joins its waws."""

import pytest

from arclean.filters.split_words.lone_waws import joins_waws

JOINED = "وصل المدير والوزير والرئيس والكاتب والعامل والمعلم"  # five


@pytest.mark.parametrize(("text", "joins"), [
    (f"{JOINED} {JOINED} و الطالب", True),
    (f"{JOINED} و الطالب", False),
    (f"{JOINED} {JOINED} و الطالب و الحارس", False),
    ("و الطالب", False),
    ("وزارة وصول وحدات وقوف وطنية وثيقة ورشة وكالة و الكاتب", False),  # of the words themselves
    (JOINED, False),  # there is nothing to be joined
])  # fmt: skip
def test_joins_waws(text, joins):
    assert joins_waws(text) is joins
