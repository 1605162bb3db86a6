"""Number lines: which end they are read from, and when both readings are told."""

import pytest

from arclean.readers.pdf.layout.number_lines import NumberLines, _are_drawn_leftward, is_number_line
from tests.readers.pdf.layout.rows import lay_text

ARABIC = lay_text("تب تب تب تب")


def drawn_backward(text):
    """Lay a text whose words are drawn from the right."""
    units = lay_text(text)
    word = [text[:at].count(" ") for at in range(len(text))]
    return [unit._replace(drawn=1000 - 100 * word[n] + n) for n, unit in enumerate(units)]


def read(shown, *others, units=None, after_arabic=False):
    own = units or lay_text(shown)
    numbers = NumberLines([*others, own])
    reading = numbers.read_line(shown, own, after_arabic=after_arabic)
    assert sorted(reading.read.order) == [*range(len(shown))]
    return reading.read.text, reading.other


@pytest.mark.parametrize(("text", "found"), [
    ("12 3", True), ("1-2", True), ("12", False), ("+12", False), ("1 a 2", False), ("1 ب 2", False), ("%12.5", False),
    ("١ ٢", True), ("- 1", False),
])  # fmt: skip
def test_what_is_a_number_line(text, found):
    assert is_number_line(lay_text(text)) is found


@pytest.mark.parametrize(("shown", "text"), [
    ("+966 55 123", "+966 55 123"), ("123 55 966+", "+966 55 123"), ("1995 - 1990", "1990 - 1995"),
    ("1990 - 1995", "1990 - 1995"), ("1, 2, 3", "1, 2, 3"), ("3 ,2 ,1", "1, 2, 3"), ("15/03/2024", "15/03/2024"),
    ("17:45 - 08:30", "08:30 - 17:45"), ("1 250 000", "1 250 000"), ("000 250 1", "1 250 000"),
    ("10-12-14", "10-12-14"),
])  # fmt: skip
def test_the_form_tells(shown, text):
    assert read(shown, ARABIC) == (text, "")


def test_nothing_tells():
    assert read("3 - 1", ARABIC) == ("1 - 3", "3 - 1")
    assert read("12 1", ARABIC) == ("1 12", "12 1")
    assert read("374 487", ARABIC) == ("374 487", "487 374")
    assert read("374 487", lay_text("3 ,2 ,1"), lay_text("6 ,5 ,4")) == ("487 374", "")


def test_the_order_of_drawing_tells():
    assert read("3 - 1", ARABIC, units=drawn_backward("3 - 1")) == ("1 - 3", "")
    assert read("3 - 1", drawn_backward("تب 12 تب")) == ("3 - 1", "")
    assert read("3 - 1", drawn_backward("تبت ab"), drawn_backward("ab تبت")) == ("3 - 1", "")
    assert read("3 - 1", drawn_backward("تب 12 تب"), lay_text("تب 12")) == ("1 - 3", "3 - 1")


def test_one_run_drawn_from_the_right_tells_nothing():
    """Qt draws so, and runs of numbers from the left all the same."""
    assert read("3 - 1", drawn_backward("تب تب تب تب")) == ("1 - 3", "3 - 1")
    assert read("3 - 1", drawn_backward("تب 12")) == ("1 - 3", "3 - 1")


def test_drawing_goes_before_form():
    assert read("+12 34", units=drawn_backward("+12 34"))[0] == "34 +12"


def test_a_bad_form_is_told_whatever_else_says():
    assert read("+12 34", units=drawn_backward("+12 34")) == ("34 +12", "+12 34")


def test_the_other_lines_of_the_page_tell():
    rightward, leftward = lay_text("+12 34 56"), lay_text("56 34 12+")
    assert read("3 - 1", rightward) == ("1 - 3", "3 - 1")
    assert read("3 - 1", rightward, rightward) == ("3 - 1", "")
    assert read("3 - 1", leftward, leftward) == ("1 - 3", "")
    assert read("3 - 1", rightward, rightward, leftward) == ("1 - 3", "3 - 1")


def test_cells_without_walls_are_not_told():
    units = lay_text("12 1")
    wide = [units[0], units[1], units[2]._replace(x1=units[2].x0 + 7.5), units[3]]
    assert read("12 1", units=wide) == ("1 12", "")
    wide = [units[0], units[1], units[2]._replace(x1=units[2].x0 + 7), units[3]]
    assert read("12 1", units=wide) == ("1 12", "12 1")


def test_numbers_after_arabic():
    """A range that a sentence goes on with is laid out as Arabic numbers are (UAX #9, W2)."""
    assert read("18-12", after_arabic=True) == ("12-18", "")
    assert read("18-12") == ("18-12", "")
    assert read("12-18", after_arabic=True) == ("12-18", "")
    assert read("104-22-9381", after_arabic=True) == ("104-22-9381", "")


def test_a_full_line_above_decides_where_the_form_does_not():
    row = ".26-11-2023"
    numbers = NumberLines([ARABIC])
    wrapped = numbers.read_line(row, lay_text(row), after_arabic=True, wraps=True)
    assert (wrapped.read.text, wrapped.other) == ("2023-11-26.", "")
    assert read(row, after_arabic=True) == ("26-11-2023.", "")
    code = numbers.read_line("118-07/5", lay_text("118-07/5"), after_arabic=True, wraps=True)
    assert (code.read.text, code.other) == ("07/5-118", "118-07/5")
    assert numbers.read_line("00971-4-5", lay_text("00971-4-5"), after_arabic=True, wraps=True).read.text == "00971-4-5"


def test_stops_at_the_end_make_no_second_reading():
    assert read(".12.5", ARABIC) == ("12.5.", "")
    assert read('."22/09/47"', ARABIC) == ('"22/09/47".', "")


def test_lost_glyphs_may_be_letters():
    assert not is_number_line(lay_text("12 \ufffd 3"))


def test_a_phone_that_an_engine_of_its_own_laid_out_from_the_left_is_told():
    assert read("٠٥٥ ١٢٣ ٤٥٦٧", ARABIC) == ("٤٥٦٧ ١٢٣ ٠٥٥", "٠٥٥ ١٢٣ ٤٥٦٧")
    assert read("٤٥٦٧ ١٢٣ ٠٥٥", ARABIC) == ("٠٥٥ ١٢٣ ٤٥٦٧", "")


@pytest.mark.parametrize(("lines", "rightward"), [
    ([], False), (["+12 34 56"], False), (["+12 34 56"] * 2, True), (["56 34 12+"] * 2, False),
    (["+12 34 56", "56 34 12+"], False),
])  # fmt: skip
def test_number_lines_are_rightward_where_two_tell_so_and_none_else(lines, rightward):
    assert NumberLines([*map(lay_text, lines)]).is_rightward is rightward


def test_a_true_sum_is_told_where_the_order_of_drawing_says_else():
    assert read("3 + 4 = 7", units=drawn_backward("3 + 4 = 7")) == ("7 = 4 + 3", "3 + 4 = 7")


def test_one_word_has_no_order_of_drawing():
    assert read("12\u201315", ARABIC) == ("12\u201315", "")


@pytest.mark.parametrize("others", [[ARABIC], [drawn_backward("تب 12 تب")]])
@pytest.mark.parametrize("shown", ["+12 34 56", "56 34 12+"])
def test_words_that_are_drawn_in_no_order_leave_it_to_the_form(shown, others):
    order = (200, 100, 300)  # of the words
    units = [unit._replace(drawn=order[shown[:n].count(" ")] + n) for n, unit in enumerate(lay_text(shown))]
    assert read(shown, *others, units=units) == ("+12 34 56", "")


@pytest.mark.parametrize(("lines", "leftward"), [
    ([drawn_backward("تب 12 تب")], True), ([drawn_backward("تب ab تب")], True), ([drawn_backward("تبت ab")] * 2, True),
    ([drawn_backward("تب 12")], False), ([lay_text("تب 12 تب")], False), ([], False),
    ([drawn_backward("تب - تب - تب")], False),  # signs are of either run
    ([drawn_backward("تب 12 تب")] * 2 + [lay_text("تب 12")], False),  # four of five
    ([drawn_backward("تب 12 تب")] * 2 + [drawn_backward("تب 12"), lay_text("تب 12")], True),
    ([drawn_backward("abc تب de 12 تب")], False), ([drawn_backward("ab تب 12 تب cd")], False),  # not mostly Arabic
])  # fmt: skip
def test_a_page_is_drawn_leftward_where_words_beside_numbers_or_latin_are(lines, leftward):
    assert _are_drawn_leftward(lines) is leftward
