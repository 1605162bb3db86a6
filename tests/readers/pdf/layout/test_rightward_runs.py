"""Rightward runs: signs that are held together with what runs from left to right, and numbers before their units."""

import time

import pytest

from arclean.readers.pdf.layout.rightward_runs import (
    SIGN_FIRST_PERCENTAGE,
    continue_latin_run,
    hold_runs_together,
    put_number_before_unit,
)


@pytest.mark.parametrize(("line", "held"), [
    ("", ""), ("ب", "ب"), ("12", "12"), ("14.9", "14.9"),
    # signs of numbers
    ("12%", "120"), ("14.9%", "14090"), ("12\u066a ب", "120 ب"), ("%12", "%12"), ("%12%", "%12%"), (".12%", ".12%"),
    ("12%3", "12%3"), ("1,5%", "1050"), ("\u0661\u066b\u0662%", "\u0661\u066b\u06620"), ("+8", "08"),
    ("+8.4%", "08040"), ("ب+8", "ب+8"), ("ب +8", "ب 08"), ("1..5%", "1..5%"), ("8+", "8+"),
    # thousands
    ("3 250", "30250"), ("12 345 678", "1203450678"), ("1234 567", "1234 567"), ("3 250 ب", "3 250 ب"),
    ("3 001 ب", "30001 ب"), ("3 250 001 ب", "302500001 ب"), ("3 001 250 ب", "300010250 ب"), ("3 001 2 ب", "3 001 2 ب"),
    ("5.3 001 ب", "5.3 001 ب"), ("2 3 001 ب", "2 3 001 ب"), ("3 01 ب", "3 01 ب"),
    # phones laid out from the left
    ("+966 55 123 4567 ب", "0966055012304567 ب"), ("+20-2-2794-5500 ب", "020020279405500 ب"),
    ("+1 23 456 ب", "01 23 456 ب"),
    ("4567 123 55 966+ ب", "4567 123 55 966+ ب"), ("055 123 4567 ب", "055012304567 ب"),
    ("ب 055 123 4567", "ب 055012304567"),
    ("07 23 45 ب", "07 23 45 ب"), ("08 78 417 0690 ب", "08 78 417 0690 ب"),
    ("055 123 0567 ب", "055 123 0567 ب"), ("5 055 123 4567 ب", "5 055 123 4567 ب"),
    ("4567 123 055 ب", "4567 123 055 ب"), ("055 123 4567 8901 ب", "055 123 4567 8901 ب"),
    # brackets opened before Latin and closed before a number
    ("ROE): 14.9%)", "ROEaaa14a9a)"), ("(ROE): 14.9%)", "(ROE): 14090)"), ("ROE): 14.9%", "ROE): 14090"),
    ("ROE) 5)", "ROEaa5)"), ("ROE)5)", "ROEa5)"),
    # Latin and a stop at the end of a line
    ("www. ب", "wwwa ب"), ("Basel III: ب", "BaselaIIIa ب"), ("a, ب", "aa ب"), ("a.", "a."), ("ب a. ب", "ب a. ب"),
    ("1a. ب", "1a. ب"), ("a b c; ب", "aabaca ب"), ("a! ب", "a! ب"),
])  # fmt: skip
def test_hold(line, held):
    assert hold_runs_together(line) == held
    assert len(held) == len(line)


@pytest.mark.parametrize(("text", "whole"), [
    ("%12", True), ("%12.5", True), ("\u066a\u0661\u0662", True), ("12%", False), ("%12 ب", False), ("%", False),
])  # fmt: skip
def test_a_percentage_with_its_sign_first(text, whole):
    assert (SIGN_FIRST_PERCENTAGE.fullmatch(text) is not None) is whole


def moved(logical):
    """Return a text, given in logical order, after its numbers were put before their units."""
    order = list(range(len(logical)))
    put_number_before_unit(order, logical)
    assert sorted(order) == list(range(len(logical)))
    return "".join(logical[place] for place in order)


@pytest.mark.parametrize(("text", "read"), [
    ("GW 1.5", "1.5 GW"), ("kg 5", "5 kg"), ("\u00b5m 3", "3 \u00b5m"), ("ha 1,200", "1,200 ha"), ("km2 7", "7 km2"),
    ("ب kg 5 ب", "ب 5 kg ب"), ("kg 5 ب mm 7", "5 kg ب 7 mm"), ("m 5", "5 m"), ("Mb/s 20", "20 Mb/s"),
    ("Plan 5", "Plan 5"), ("a kg 5", "a kg 5"), ("xkg 5", "xkg 5"), ("kg 5 a", "kg 5 a"), ("kg 5a", "kg 5a"),
    ("kg5", "kg5"), ("5 kg 5", "5 kg 5"), (".kg 5", ".kg 5"), ("KG 5", "KG 5"), ("kg", "kg"), ("kg 5 7", "kg 5 7"),
    ("hPa 1100", "1100 hPa"), ("km/h 90", "90 km/h"), ("C° 25", "25 °C"), ("F° 77 ب", "77 °F ب"),
    ("mAh 4000", "4000 mAh"),
])  # fmt: skip
def test_numbers_before_units(text, read):
    assert moved(text) == read


def test_signs_after_a_latin_name_and_a_number_that_begins_an_item():
    assert hold_runs_together("\u0648 C++ \u0628") == "\u0648 Caa \u0628"
    assert hold_runs_together("F# \u0628") == "Fa \u0628"
    assert hold_runs_together("tag# \u0628") == "tag# \u0628"  # a tag whose sign is first
    assert hold_runs_together("\u0628 12.") == "\u0628 120"
    assert hold_runs_together("\u0628 .12") == "\u0628 .12"


def test_no_arabic_comma_stands_before_its_number():
    assert hold_runs_together("\u0628 2023\u060c \u062a") == "\u0628 20230 \u062a"
    assert hold_runs_together("\u0628 \u060c2023 \u062a") == "\u0628 \u060c2023 \u062a"
    assert hold_runs_together("2023\u060c\u0628") == "2023\u060c\u0628"


@pytest.mark.parametrize(("line", "read"), [
    ("", ""), ("12", "12"), ("12 34", "aaaaa"), ("ب 12 34", "ب aaaaa"), ("ب12 34", "ب12 34"), ("- 12 34", "- aaaaa"),
    ("1 .5 12 34", "1 .5 aaaaa"), ("ب 1.5 2-3/4: 7", "ب aaaaaaaaaaaa"), ("12 34 ب", "12 34 ب"), ("12  34", "12  34"),
    ("12 34 ", "12 34 "),
])  # fmt: skip
def test_numbers_that_go_on_from_latin(line, read):
    assert continue_latin_run(line) == read


@pytest.mark.parametrize("piece", ["1 ", " 1", "1.", ". "])
def test_numbers_that_go_on_from_latin_are_found_in_time_that_grows_with_the_line(piece):
    start = time.process_time()
    continue_latin_run(piece * 40_000 + "x")
    continue_latin_run("x" + piece * 40_000 + "1")
    assert time.process_time() - start < 3.0  # a minute, where each number begins anew


@pytest.mark.parametrize(("line", "held"), [
    ("ab \u060c12/3 ماع", "ab \u062712/3 ماع"), ("ab \u060c12", "ab \u060c12"),
    ("باب \u060c12 ماع", "باب \u060c12 ماع"),
])  # fmt: skip
def test_a_comma_that_touches_a_number_holds_it_back_from_the_latin(line, held):
    assert hold_runs_together(line) == held


@pytest.mark.parametrize(("line", "held"), [
    ("\\ab{cd}[e=f] \u0628", "aabacdaaeafa \u0628"), ("\\ab \u0628", "aab \u0628"),
    ("C:\\ab\\cd \u0628", "C:\\ab\\cd \u0628"),
    ("http://a.bc/ \u0628", "httpaaaaabca \u0628"), ("http://a.bc/d \u0628", "http://a.bc/d \u0628"),
])  # fmt: skip
def test_a_command_of_tex_and_an_address_keep_their_signs(line, held):
    assert hold_runs_together(line) == held


@pytest.mark.parametrize(("line", "held"), [
    ("\u0628 [3.5; 4]", "\u0628 00000000"), ("]1,+\u221e[ \u0628", "000000 \u0628"),
    ("[\u22122;5] \u0628", "000000 \u0628"),
    ("[4;3.5] \u0628", "[4;3.5] \u0628"), ("[1 ,4] \u0628", "[1 ,4] \u0628"), ("a[1;4] \u0628", "a[1;4] \u0628"),
])  # fmt: skip
def test_an_interval_rises_from_left_to_right(line, held):
    assert hold_runs_together(line) == held


@pytest.mark.parametrize(("line", "equation"), [
    ("(z \u2212 4)(z2 + 4) = 0", True), ("||i|| = 1cm", True), ("(a < b)", True), ("f(x) = [a]", True),
    ("f(x) = 0 2015", False), ("(x = 5", False), ("(x] = 5", False), ("|x = 5", False), ("x) = (5", False),
    ("(ab)", False), ("x = 5", False), ("(1) = 2", False), ("= (x)", False),
])  # fmt: skip
def test_an_equation_with_brackets_left_of_arabic_runs_as_a_whole(line, equation):
    held = "a" * len(line) if equation else line
    assert hold_runs_together(f". {line} \u0628") == f". {held} \u0628"
    assert hold_runs_together(line) == line


def test_an_equation_that_ends_with_a_sign_goes_on_and_is_not_held() -> None:
    line = ". (x) = + \u00a5\u0628"
    assert hold_runs_together(line) == line


@pytest.mark.parametrize(("line", "held"), [
    ("\u0627 \\temp\\data \u0628", "\u0627 \\temp\\data \u0628"),  # a path, no command of TeX
    ("\u0627 \\textbf{a} \u0628", "\u0627 atextbfaaa \u0628"),
])  # fmt: skip
def test_a_command_is_no_part_of_a_path(line, held):
    assert hold_runs_together(line) == held
