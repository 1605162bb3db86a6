"""Numbers whose digits come from two systems: what is folded, and what stays."""

import pytest

from arclean import Pipeline
from arclean.filters import Digits

REPAIR = Pipeline([Digits()])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("عام ٢0٢١", "عام ٢٠٢١"),  # a year
        ("عام 20٢1", "عام 2021"),
        ("رقم ١٢3٤٥", "رقم ١٢٣٤٥"),  # enclosed
        ("رقم 1٢34", "رقم 1234"),
        ("المادة ۱۰٤", "المادة ١٠٤"),  # a shape that one system alone has
        ("المادة ۱۰۴ و١٢", "المادة ۱۰۴ و١٢"),
        ("عام 19٩٠ ثم 1991", "عام 1990 ثم 1991"),  # a tie goes by the other numbers
        ("عام 19٩٠ ثم ١٩٩١", "عام ١٩٩٠ ثم ١٩٩١"),
    ],
)
def test_folds(text, right):
    assert REPAIR(text) == right


@pytest.mark.parametrize(
    "text",
    [
        "10٢",  # a footnote's mark
        "١7",
        "3٠14",  # a decimal point
        "a1٢3",  # part of a name
        "1٢3b",
        "عام 19٩٠",  # a tie, and no other number
        "عام 19٩٠ ثم 1991 ثم ١٩٩٢",  # numbers of both kinds
        "1" * 20 + "٢" + "1" * 20,  # 41 digits
        "12 ١٢ ۱۲",
    ],
)
def test_stays(text):
    assert REPAIR(text) == text


@pytest.mark.parametrize(
    ("text", "right"),
    [("13٠0", "1300"), ("20٩9", "2099"), ("21٠0", "21٠0"), ("1" * 20 + "٢" + "1" * 19, "1" * 20 + "2" + "1" * 19)],
)
def test_years_of_both_calendars_and_forty_digits(text, right):
    assert REPAIR(text) == right


def test_a_whole_number_of_the_other_eastern_system_goes_with_a_mixed_one():
    assert REPAIR("ذهب هذا الرجل إلى المادة ۱۰٤ والمادة ۱۲") == "ذهب هذا الرجل إلى المادة ١٠٤ والمادة ١٢"
    assert REPAIR("ذهب هذا الرجل إلى المادة ١٠٤ والمادة ۱۲") == "ذهب هذا الرجل إلى المادة ١٠٤ والمادة ۱۲"


def test_an_edit_is_as_short_as_can_be():
    (edit,) = REPAIR.run("رقم ١٢3٤٥").edits
    assert (edit.start, edit.source, edit.target, edit.confidence) == (6, "3", "٣", 0.97)
