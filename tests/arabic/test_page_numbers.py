"""Lines that are nothing but a page number."""

import pytest

from arclean.arabic.page_numbers import DIGIT_RUN, is_page_number


@pytest.mark.parametrize(
    "shape",
    [
        "#",
        "- # -",
        "(#)",
        "صفحة #",
        "الصفحة: #",
        "ص. #",
        "ص#",
        "Page #",
        "p. #",
        "# of #",
        "صفحة # من #",
        "# / #",
        "#|#",
        "[ # ]",
    ],
)
def test_a_page_number(shape):
    assert is_page_number(shape)


@pytest.mark.parametrize(
    "shape", ["", "-", "صفحة", "# تفاحات", "فصل #", "# من", "# of # of #", "# # #", "صفحة صفحة #", "#a"]
)
def test_no_page_number(shape):
    assert not is_page_number(shape)


def test_a_number_has_digits_of_any_set_and_nine_at_most():
    assert DIGIT_RUN.sub("#", "12 ٣٤ ۵۶") == "# # #"
    assert DIGIT_RUN.sub("#", "1" * 9) == "#"
    assert DIGIT_RUN.sub("#", "1" * 10) == "##"
