"""Enclosed digits side by side."""

import pytest

from arclean.filters.wrong_map.enclosed_digits import enclosed_numbers


@pytest.mark.parametrize(("text", "spans"), [
    ("⑴⑼⑻⑸ و❷❹", [(0, 4), (6, 8)]),
    ("⓪⑤، ⑤⓪", [(0, 2), (4, 6)]),
    ("①②③ و④⑤ و❻❼", []),  # labels that count on
    ("⑤④ وحدها", []),  # one alone
    ("⑮ ⑤ ④", []),
    ("ⅨⅣ و ⅧⅡ", [(0, 2), (5, 7)]),
    ("ⅩⅤ ⅠⅤ ⅤⅠ ⅩⅣ Ⅶ", []),  # an author's
])  # fmt: skip
def test_numbers_of_enclosed_digits(text, spans):
    assert list(enclosed_numbers(text)) == spans
