"""Lines with their pages and shapes."""

import pytest

from arclean.filters.furniture.page_lines import list_page_lines, page_shifts


@pytest.mark.parametrize(
    ("line", "shape"),
    [
        ("مجلة  الحقول 12", "مجلة الحقول #"), ("ص ٣ من 120", "ص # من #"), ("C# 4", "C\u266f #"), ("a\tb\tc", "a b c"),
        ("a\tb\tc\td", ""), ("----", ""), ("ا" * 120, "ا" * 120), ("ا" * 121, ""),
    ],
)  # fmt: skip
def test_shapes(line, shape):
    assert [place.shape for place in list_page_lines(line)] == [shape]


def test_numbers_and_pages_count_from_zero():
    places = list_page_lines("\f\nأول\n\nثان\f\fثالث 7 (9)")
    assert [(place.number, place.page) for place in places] == [(0, 1), (1, 1), (2, 3)]
    assert page_shifts("\f\nأول\n\nثان\f\fثالث 7 (9)", places[2]) == [4, 6]
