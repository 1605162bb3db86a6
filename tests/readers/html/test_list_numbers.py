"""Numbers of lists as HTML counts them."""

import pytest

from arclean.readers.html.list_numbers import ListNumbers


@pytest.mark.parametrize(
    ("start", "is_reversed", "values", "expected"),
    [
        (None, False, [None, None], [1, 2]),
        ("0", False, [None, None], [0, 1]),
        ("-2", False, [None, "5", None], [-2, 5, 6]),
        (None, True, [None, None, None], [3, 2, 1]),
        ("3", True, [None, "0", None], [3, 0, -1]),
        ("\n 7,", False, ["x"], [7]),
        ("123456789", False, [None], [123456789]),
        ("1234567890", False, [None], [1]),
    ],
)
def test_numbers(start, is_reversed, values, expected):
    numbers = ListNumbers(start, is_reversed=is_reversed)
    places = [numbers.add_item(value) for value in values]
    assert [numbers[place] for place in places] == expected
