"""Number forms: the right one of two readings rates higher, and equal ones rate the same."""

import pytest

from arclean.readers.pdf.layout.number_forms import rate_number_form


def turned(text):
    return " ".join(reversed(text.split(" ")))


@pytest.mark.parametrize("text", [
    "+966 55 123 4567", "+٩٦٦ ٥٥ ١٢٣ ٤٥٦٧", "(+20) 2 2794 5500", "055 123 4567", "00971 4 555 0199", "011 456 7890",
    "1990 - 1995", "98 - 102", "2015 – 2019", "08:30 - 17:45", "12.5% - 18%", "3 + 4 = 7", "9 - 4 = 5", "3 × 4 = 12",
    "1, 2, 3, 4", "24.7136, 46.6753", "1 250 000", "17 000.50", "2024-03-15 08:30",
    "15/03/2024 08:30:15",
])  # fmt: skip
def test_the_right_reading_rates_higher(text):
    assert rate_number_form(text) > rate_number_form(turned(text))


@pytest.mark.parametrize("text", [
    "3 - 1", "1 0423 5567 8", "12 15", "20000 - 10000", "0 12 5", "5 12 0", "2015 - 2015", "100 - 9", "05 12",
    "4539 1488 0343 6467", "3 + 4 = 8", "12:30 - 8", "2024-03.15 08:30",
])  # fmt: skip
def test_what_has_no_form(text):
    assert rate_number_form(text) == rate_number_form(turned(text))


@pytest.mark.parametrize(("text", "rate"), [
    ("+1 2", 2), ("1 +2", -1), ("(1 2", -4), (")1( 2", -4), ("[1] 2", 0), ("%5 6", -1), ("12-18", 1), ("18-12", -1),
    ("9-10", 1), ("9-8", 0), ("118-07 5", 0), ("00112 3 4", 2), ("00012 3 4", 1), ("1 2 03", -1),
    ("3 + 4 = 7", 2), ("7 = 4 + 3", 0), ("3 + 4 = 8", 0), ("1, 2, 3", 2), ("1 ,2 ,3", -2), ("1 250 000", 2),
])  # fmt: skip
def test_rates(text, rate):
    assert rate_number_form(text) == rate
