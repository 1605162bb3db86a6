"""Dates, and how their digits can be read."""

import pytest

from arclean.filters.reversed_numbers.dates import BACKWARD, EITHER, FORWARD, Date, find_dates


def _readings(text):
    return [date.reading for date in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("يوم ٤١ إبريل ٤٣٤١", [BACKWARD]),
        ("82 كانون الثاني عام 9102", [BACKWARD, BACKWARD]),
        ("5102/8/21", [BACKWARD]),
        ("23-03-2021", [FORWARD]),
        ("2021/3/3", [FORWARD]),
        ("عام 5102", [BACKWARD]),
        ("سنة 5102", [BACKWARD]),
        ("عام 2015", []),
        ("عام 5109", []),
        ("عام ٦٩٨١.", [BACKWARD]),
        ("سنة 5241هـ", [BACKWARD]),
        ("عام 2861 ق.م", []),
        ("عام 2861 قبل الميلاد", []),
        ("١٣/٢١/٦٩٩١م", [BACKWARD]),
        ("51/3/7341هـ", [BACKWARD]),
        ("51/3/7341متر", []),
        ("عام 2012.5", []),
        ("99/99/9999", []),
        ("8.1.4591", []),
        ("x1202/30/32", []),
        ("1202/30/32/1", []),
        ("1202/30-32", []),
        ("12/8/21", []),
    ],
)
def test_dates_by_how_they_can_be_read(text, readings):
    assert _readings(text) == readings


@pytest.mark.parametrize(
    ("day", "reading"), [("1", FORWARD), ("31", FORWARD), ("32", ""), ("0", ""), ("00", ""), ("٣١", FORWARD)]
)
def test_days_of_a_named_month(day, reading):
    assert _readings(f"{day} مارس 2015") == [reading][: bool(reading)]


@pytest.mark.parametrize(
    ("day", "reading"), [("13", BACKWARD), ("23", ""), ("10", BACKWARD), ("00", ""), ("4", BACKWARD)]
)
def test_days_that_are_read_backwards(day, reading):
    assert _readings(f"{day} مارس 5102") == [reading][: bool(reading)]


@pytest.mark.parametrize(
    ("year", "reading"),
    [
        ("0000", ""),
        ("1000", FORWARD),  # 0001
        ("1299", FORWARD),
        ("2100", FORWARD),
        ("2101", ""),  # 1012 is before any year that is written about
        ("0031", EITHER),
        ("9921", ""),  # 1299
        ("0012", FORWARD),  # 2100
        ("9902", BACKWARD),  # 2099
        ("3131", BACKWARD),  # 1313
        ("2002", EITHER),
    ],
)
def test_years(year, reading):
    assert _readings(f"12 مارس {year}") == [reading][: bool(reading)]


@pytest.mark.parametrize(
    ("date", "reading"),
    [
        ("1300/12/31", FORWARD),
        ("31/12/2100", FORWARD),
        ("31/12/2101", ""),
        ("12/31/2015", FORWARD),  # month before day
        ("13/13/2015", ""),
        ("12/32/2015", ""),
        ("0/12/2015", ""),
        ("01/01/0001", FORWARD),
        ("01/01/0000", ""),
        ("31/22/5102", ""),
        ("13/21/5102", BACKWARD),
        ("2102/30/32", BACKWARD),
        ("9902/21/13", BACKWARD),
        ("0012/21/13", ""),
        ("0031/21/13", BACKWARD),
        ("9921/21/13", ""),
    ],
)
def test_dates_of_numbers(date, reading):
    assert _readings(date) == [reading][: bool(reading)]


def test_a_date_has_the_spans_of_its_numbers():
    assert list(find_dates("يوم 12 مارس 2015")) == [Date(((4, 6), (12, 16)), FORWARD, is_plain=True)]
    assert next(find_dates("في 12/08/2015")).numbers == ((3, 13),)
    assert next(find_dates("عام 5102")) == Date(((4, 8),), BACKWARD, is_plain=False)


@pytest.mark.parametrize(
    "text", ["12 من مارس 2015", "12 شهر مارس 2015", "12 مارس سنة 2015", "12 مارس لعام 2015", "12 مارس/آذار 2015"]
)
def test_words_between_day_and_year(text):
    assert _readings(text) == [FORWARD]


@pytest.mark.parametrize(
    ("text", "is_plain"),
    [("12/08/2015", True), ("12/8/2015", False), ("12-08-2015", False), ("2015/08/12", True), ("5 مارس 2015", True)],
)
def test_what_its_form_alone_shows_to_be_a_date(text, is_plain):
    assert [date.is_plain for date in find_dates(text)] == [is_plain]


@pytest.mark.parametrize("text", ["112 مارس 2015", "1.12 مارس 2015", "12 مارس 20155", "12 مارس 2015/3"])
def test_parts_of_longer_numbers_are_no_dates(text):
    assert _readings(text) == []
