"""Whether numbers were turned around with the letters."""

import time

import pytest

from arclean.arabic.digits import ARABIC_INDIC, EUROPEAN, EXTENDED
from arclean.filters.visual_order import weights
from arclean.filters.visual_order.digit_order import (
    DigitOrder,
    has_open_number,
    weigh_digit_order,
    weigh_number,
    weigh_numbers,
)

EASTERN = ARABIC_INDIC + EXTENDED


@pytest.mark.parametrize(
    ("number", "bits"),
    [
        ("1202", 8.2),  # 2021 against 1202, a year of other times
        ("2021", -8.2),
        ("2002", 0.0),  # the same either way
        ("0031", 5.3),  # 1300, a year, against a first zero
        ("9921", 2.4),  # 1299
        ("0331", 5.3),  # 1330 against a first zero
        ("0302", 11.8),  # 2030
        ("1302", 0.0 - 4.1),  # 2031 is no year of our time, 1302 is one
        ("0541", 8.8),  # 1450
        ("1541", 0.0),  # 1451 and 1541: one as common as the other
        ("9961", 1.7),
        ("0961", 2.9),  # 1690 is a year of other times, and 0961 has a first zero
        ("0045", 4.0),  # round against a first zero
        ("0051", 2.9),
        ("482,1", 8.0),
        ("1,284", -8.0),
        ("482,123", 0.0),
        ("1,2", 0.0),
        ("5", 0.0),
        ("55", 0.0),
        ("52", 3.5),
        ("25", -3.5),
        ("05", 4.5),
        ("100", -9.5),
        ("0551234", 0.0),  # a telephone number
        ("055123", 4.0),
    ],
)
def test_bits_of_a_number(number, bits):
    assert weigh_number(number) == pytest.approx(bits)


def test_parts_of_dates_and_times_tell_nothing_but_years():
    assert weigh_number("05", is_part=True) == 0.0
    assert weigh_number("2021", is_part=True) == pytest.approx(-8.2)
    assert weigh_numbers("05/06/2021") == pytest.approx(-8.2)
    assert weigh_numbers("05:30") == weigh_numbers("3.05") == weigh_numbers("05-06") == 0.0
    assert weigh_numbers("05") > 0
    assert weigh_numbers("05. 06") > 5


def test_systems_are_weighed_apart():
    assert weigh_numbers("1202 ٢٠٢١") == pytest.approx(8.2)
    assert weigh_numbers("1202 ٢٠٢١", eastern=True) == pytest.approx(-8.2)
    assert weigh_numbers("٤٨٢٬١", eastern=True) == pytest.approx(8.0)
    assert weigh_numbers("۲۵", eastern=True) == pytest.approx(-3.5)


def test_the_prior_of_a_page_is_for_print_and_a_lone_line_has_none():
    print_prior = -weights.PRIOR_AS_PRINTED
    assert weigh_digit_order(["ماع"] * 2, 0) == (print_prior, print_prior, weights.CERTAIN_DIGITS)
    assert weigh_digit_order(["ماع"], 0) == (0.0, 0.0, weights.CERTAIN_DIGITS_ALONE)


def test_european_years_tell_of_eastern_numbers_too():
    printed, turned = weigh_digit_order(["2021", ""], 0), weigh_digit_order(["1202", ""], 0)
    assert printed.eastern == pytest.approx(-4.0)
    assert turned.eastern == pytest.approx(6.2)
    assert (printed.reversed_digits, printed.doubtful_digits) == ("", EASTERN)
    assert turned.reversed_digits == EUROPEAN + EASTERN


def test_labels_of_list_items_tell_little():
    number = weigh_number("132")
    assert weigh_numbers("دنب -132") == weigh_numbers("-132 دنب") == pytest.approx(weights.LABEL * number)
    assert (
        weigh_numbers("دنب 132") == weigh_numbers(".132 دنب") == weigh_numbers("دنب -132 باب") == pytest.approx(number)
    )
    assert weigh_numbers("دنب -02") == weigh_number("02"), "a nought tells"


def test_numbers_of_codes_tell_nothing_but_their_order():
    assert weigh_numbers("X-03") == pytest.approx(-weights.CODE_WITH_HYPHEN)
    assert weigh_numbers("x/03") == weigh_numbers("x03") == 0.0


def test_eastern_years_tell_of_european_numbers_only_where_they_stand_as_printed():
    assert weigh_digit_order(["٢٠٢١", ""], 0).european == pytest.approx(-4.0)
    turned = weigh_digit_order(["٩١٠٢", ""], 0)
    assert turned.european == pytest.approx(-2.0)
    assert (turned.reversed_digits, turned.doubtful_digits) == (EASTERN, EUROPEAN)


def test_latin_words_tell():
    assert weigh_digit_order(["", ""], 5.0).european == pytest.approx(3.0)
    assert weigh_digit_order(["", ""], 25.0).european == pytest.approx(7.0), "nine bits at most"
    printed = weigh_digit_order(["", ""], -15.0)
    assert printed.eastern == pytest.approx(-3.0), "one bit at most"
    assert printed.european == pytest.approx(-8.0), "of one kind with Latin letters"


@pytest.mark.parametrize(
    ("bits", "is_reversed", "is_doubtful"),
    [
        (6.0, True, False),
        (5.9, True, True),
        (0.1, True, True),
        (0.0, False, True),
        (-5.9, False, True),
        (-6.0, False, False),
    ],
)
def test_six_bits_are_certain_and_the_likelier_reading_is_taken(bits, is_reversed, is_doubtful):
    order = DigitOrder(bits, -9.0, weights.CERTAIN_DIGITS)
    assert order.reversed_digits == EUROPEAN * is_reversed
    assert order.doubtful_digits == EUROPEAN * is_doubtful
    order = DigitOrder(-9.0, bits, weights.CERTAIN_DIGITS)
    assert order.reversed_digits == EASTERN * is_reversed
    assert order.doubtful_digits == EASTERN * is_doubtful


@pytest.mark.parametrize(
    ("line", "digits", "is_open"),
    [
        ("52 ماع", EUROPEAN, True),
        ("22 5", EUROPEAN, False),
        ("52", EASTERN, False),
        ("٥٢", EASTERN, True),
        ("52", "", 0),
    ],
)
def test_numbers_that_can_be_read_either_way(line, digits, is_open):
    assert has_open_number(line, digits) == is_open


@pytest.mark.parametrize(
    ("line", "bits"),
    [
        ("سرام 61 يف", 6.0),  # 16 March
        ("سرام 16 يف", -6.0),
        ("61 سرام يف", 6.0),
        ("سرام 31 يف", 0.0),  # 13 March is a day as well
        ("سرام 23 يف", 6.0),  # 32 March is none
        ("ناريزح 61 باب", 6.0),
        ("باب 61", 0.0),
    ],
)
def test_a_day_of_a_month_is_at_most_31(line, bits):
    number = next(word for word in line.split() if word.isdigit())
    assert weigh_numbers(line) == pytest.approx(weigh_number(number) + (bits if number != "23" else -6.0))


@pytest.mark.parametrize(
    ("line", "bits"),
    [("03:21", 0.0), ("54:21", 6.0), ("12:45", -6.0), ("12:21", 0.0), ("12:6", 6.0), ("2:05", -6.0), ("1:2:05", 0.0)],
)
def test_a_time_has_24_hours_and_60_minutes(line, bits):
    assert weigh_numbers(line) == pytest.approx(bits)


@pytest.mark.parametrize(
    ("line", "bits"),
    [
        ("11B", 3.0),
        ("B11", -3.0),
        ("B1", 0.0),
        ("1B", 0.0),
        ("91-DIVOC", 5.0),
        ("COVID-19", -5.0),
        ("4.2v", 8.0),
        ("v2.4", -8.0),
        ("B11 11B", 0.0),
        ("b11", 0.0),
        ("0910 820 35 669", 0.0),
        ("2010-03-05", -11.8),
    ],
)
def test_the_letters_of_a_code_come_first(line, bits):
    assert weigh_numbers(line) == pytest.approx(bits)


def test_brackets_as_typed_speak_for_a_string_turned_around():
    assert weigh_digit_order(["", ""], 0, 1).european == pytest.approx(-1.0)
    assert weigh_digit_order(["", ""], 0, -1).european == pytest.approx(-5.0)


def test_groups_of_thousands_do_not_begin_with_a_zero():
    assert weigh_number("000,001") == pytest.approx(8.0)
    assert weigh_number("100,000") == pytest.approx(-8.0)


@pytest.mark.parametrize(
    ("line", "bits"),
    [("82.0", 3.0), ("0.28", -3.0), ("8.0", 0.0), ("0.0", 0.0), ("30.0 x 0.28", 0.0), ("82.0/1", 0.0), ("0.28.1", 0.0)],
)
def test_a_nought_stands_before_the_point(line, bits):
    assert weigh_numbers(line) == pytest.approx(bits)
    eastern = line.translate(dict(enumerate("٠١٢٣٤٥٦٧٨٩", ord("0"))))
    assert weigh_numbers(eastern, eastern=True) == pytest.approx(bits)


@pytest.mark.parametrize(("line", "bits"), [("33و 22", 0.0), ("42 ىلإ 51", 3.0), ("24 ىلإ 15", -3.0), ("24 15", 0.0)])
def test_the_second_of_two_numbers_is_the_higher(line, bits):
    assert weigh_numbers(line) - sum(map(weigh_numbers, line.split())) == pytest.approx(bits)


@pytest.mark.parametrize(
    ("line", "bits"),
    [
        ("م 5.1 لوط", 3.0),
        ("م 1.5 لوط", -3.0),
        ("م 8.1 لوط", 1.6),
        ("م 3.3 لوط", 0.0),
        ("م 10.5 لوط", -3.0),
        ("5.1", 0.0),  # the number of a section
        ("-5.1", 0.0),
    ],
)
def test_a_one_begins_more_decimals_than_it_ends_and_a_five_ends_more(line, bits):
    assert weigh_numbers(line) == pytest.approx(bits)


@pytest.mark.parametrize(
    ("line", "bits"),
    [
        ("5UKH-ةلالس", 3.0),
        ("HKU5-ةلالس", -3.0),
        ("MP34", -3.0),
        ("E922-ةلالس", 0.0),  # one letter beside an Arabic word
        ("229E-ةلالس", 0.0),
        ("91-DIVOC", 5.0),
    ],
)
def test_codes_beside_an_arabic_word_and_a_hyphen(line, bits):
    assert weigh_numbers(line) == pytest.approx(bits)


def test_of_a_lone_line_what_is_common_alone_leaves_the_other_reading():
    found = weigh_digit_order(["ةسردملا يف 521 مقر"], 0)
    assert (found.doubtful_digits, "5" in found.unsure_digits) == ("", True)
    assert weigh_digit_order(["1202 ماع", "0202 ماع"], 0).unsure_digits == ""


def test_lines_of_very_many_numbers_take_a_time_that_grows_as_they_do():
    start = time.process_time()
    weigh_numbers("\u0633\u0631\u0627\u0645 15 " * 20_000)
    assert time.process_time() - start < 5  # 40 seconds where each number looks at all the rest
