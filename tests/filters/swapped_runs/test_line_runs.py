"""Which numbers and Latin runs part a line."""

import pytest

from arclean.filters.swapped_runs.line_runs import Separator, find_separators, read_line


@pytest.mark.parametrize(
    ("line", "runs"),
    [
        ("في 12 أيار", ["12"]),
        ("في 12/5/2019 وفي 3.5% منه", ["12/5/2019", "3.5%"]),
        ("على Visual Studio 2019 منذ", ["Visual Studio 2019"]),
        ("بين 12 13 كتابا", ["12", "13"]),
        ("12 كتابا في عام 2019", []),  # no part on one side
        ("في عام 2019، ثم (12) كتابا", []),  # its sign belongs to it
        ("على https://a.example/b?c=1 الآن", ["https://a.example/b?c=1"]),
    ],
)
def test_separators(line, runs):
    assert [found[1] for found in find_separators(line)] == runs


def test_a_line_and_its_parts():
    line = read_line("يعمل على Windows 10 منذ عام 2019 في المدرسة")
    assert line.separators == (Separator(2, 4, "a"), Separator(6, 7, "y"))
    assert line.words[2:4] == ("Windows", "10")
    assert not line.is_open


@pytest.mark.parametrize(
    "line",
    [
        "",
        "كتاب",
        "كتب الدرس على اللوح",
        "قال  في 12 أيار الماضي",  # a wide space, as between cells
        "قال\tفي 12 أيار الماضي",
        "در سال 1398 بودجه کشور تصویب شد",
        "see page 12 of the book في",
        " في عام 2019 وصل",
        "a 12 كتاب",
        "يصل الوفد في الساعة 12:00 م",  # its unit alone
        "في 12 أيار " + "ثم " * 600,
    ],
)
def test_lines_without_parts(line):
    assert read_line(line) is None


@pytest.mark.parametrize(
    ("line", "is_open"),
    [
        ("وصل في عام 2019 إلى المدينة", False),
        ("1 وصل في عام 2019 إلى المدينة", True),
        ("وصل في عام 2019 إلى الطابق 3", True),
        ("وصل في عام 2019 12 إلى المدينة", True),
        ("ثم عاد. 2019 12 - وصل في عام", True),  # the label of a list
    ],
)
def test_what_may_belong_to_either_part(line, is_open):
    assert read_line(line).is_open is is_open


@pytest.mark.parametrize(
    ("line", "is_plain"),
    [
        ("وصل في عام 2019 إلى المدينة", True),
        ("من شهر أيار. 2019 وصل الوفد ( في عام", True),
        ("ثم عاد. 12 - وصل في عام", False),
        ("من شهر أيار. 2019 وصل في عام 1983، ثم", False),  # a sign goes with its number
        ("من شهر أيار. 2019 وصل (8) رجال في عام", False),
        ("من شهر أيار. 2019 وصل ب12 رجلا في عام", False),
        ("من شهر أيار. 2019 وصل 12 رجلا في عام", False),
        ("1 وصل في عام 2019 إلى المدينة", False),
    ],
)
def test_lines_of_one_number_and_no_other(line, is_plain):
    assert read_line(line).is_plain is is_plain
