"""The keys of lines: which lines are alike, which are dated, and which are prose."""

import pytest

from arclean.evidence.site_lines.line_keys import MAX_CHARACTERS, is_prose_line, line_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("صفحة 12", "- صفحة ٣ -"),
        ("طبع يوم الخميس 12 آذار 2020", "طبع يوم الأحد 3 كانون الثاني 2021"),
        ("طبع يوم 12/3/2020", "طبع يوم 1 مايو 2019"),
        ("صحيفة الضفـــاف", "صَحيفة الضفاف |"),
        ("إقرأ أيضاً", "اقرأ ايضا:"),
        ("ﺻﺤﻴﻔﺔ", "صحيفة"),
        ("HOME", "home"),
    ],
)
def test_lines_that_are_alike(one, other):
    assert line_key(one).folded == line_key(other).folded


@pytest.mark.parametrize(
    ("one", "other"), [("صفحة 12", "صفحة"), ("مايو", "يونيو"), ("شهر صفر", "شهر رجب"), ("صفحة 1", "ص 1")]
)
def test_lines_that_are_not(one, other):
    assert line_key(one).folded != line_key(other).folded


def test_a_key_has_the_numbers_too():
    assert line_key("هاتف ٤٤٠٠").exact == line_key("هاتف 4400").exact != line_key("هاتف 4401").exact
    assert [line_key(line).is_dated for line in ("هاتف 4400", "3 من 4")] == [False, False]
    assert [line_key(line).is_dated for line in ("يوم 12/3/2020", "12 مارس")] == [True, True]


@pytest.mark.parametrize("line", ["", " ", "* * *", "-----", "؟", "ا" * (MAX_CHARACTERS + 1)])
def test_a_line_without_a_key(line):
    assert line_key(line) is None


@pytest.mark.parametrize(
    ("line", "is_prose"),
    [("a " * 15, True), ("a " * 14, False), ("a " * 7 + "a.", True), ("a " * 6 + "a.", False), ("a" * 201, True),
     ("a" * 200, False)],
)  # fmt: skip
def test_prose(line, is_prose):
    assert is_prose_line(line) is is_prose


def test_keys_of_long_lines_digits_and_dates():
    assert line_key("ا" * 200) is not None
    assert line_key("ا" * 201) is None
    assert line_key("ص \u06f1\u06f9").exact == "ص 19"
    assert line_key("ص \u0661\u0669").exact == "ص 19"
    assert not line_key("1 من 2 في").is_dated
    assert line_key("1 من 2 في 3").is_dated
    assert line_key("5 كانون الثاني سوق").folded == "# سوق"
    assert line_key("12 مايو").folded == "#"
