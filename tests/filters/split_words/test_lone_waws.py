"""Whether a text joins its waws."""

import pytest

from arclean.filters.split_words.lone_waws import joins_waws


@pytest.mark.parametrize(("text", "joins"), [
    ("وصل المدير والوزير والرئيس والكاتب", True),
    ("وصل المدير و الوزير والرئيس", False),
    ("المدير و الوزير والرئيس والكاتب والعامل", True),
    ("وصل مدير وكاتب", False),  # nothing tells
])  # fmt: skip
def test_joins_waws(text, joins):
    assert joins_waws(text) is joins
