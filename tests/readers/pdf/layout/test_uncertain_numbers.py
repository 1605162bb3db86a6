"""Doubts: which runs of a line are numbers that lack a digit."""

import pytest

from arclean.readers.pdf.fonts.digit_evidence import DOUBTED_DIGITS
from arclean.readers.pdf.fonts.font import LOST_GLYPH as LOST
from arclean.readers.pdf.layout.uncertain_numbers import uncertain_numbers
from arclean.readers.pdf.layout.units import Unit


def row(text, *, lost=5.0, gap=0.0):
    """Lay a row of units: digits and letters are 5 wide, signs 3, lost ones as said; the size is 10."""
    x, units = 0.0, []
    for number, char in enumerate(text):
        wide = lost if char == LOST else 5.0 if char.isalnum() else 3.0
        units.append(Unit(char, x, x + wide, 0.0, 10.0, number, artifact=False, box=None))
        x += wide + gap
    return units


@pytest.mark.parametrize(("text", "found"), [
    ("12", []), (LOST, []), (f"1{LOST}", ["1?"]), (f"{LOST}1", ["?1"]), (f"a{LOST}a", []), (f"ب{LOST}", []),
    (f"ب 19{LOST}4 ب", ["19?4"]), (f"1,{LOST}00.5", ["1,?00.5"]), (f"٣{LOST}/۴", ["٣?/۴"]),
    (f"1{LOST}ب{LOST}2", ["1?", "?2"]),
    (f"{LOST}{LOST}", []), (f"{LOST}.{LOST}", []), (f"1{LOST}a12", ["1?"]), (f"12{LOST}", ["12?"]),
])  # fmt: skip
def test_runs(text, found):
    units = row(text)
    runs = ["".join(units[n].text for n in run).replace(LOST, "?") for run in uncertain_numbers(units)]
    assert runs == found


@pytest.mark.parametrize(("lost", "count"), [(5.0, 1), (5.15, 1), (5.25, 0), (4.75, 0), (2.0, 0), (0.0, 0)])
def test_a_lost_glyph_is_a_digit_where_it_is_as_wide(lost, count):
    assert len(uncertain_numbers(row(f"1{LOST}2", lost=lost))) == count


@pytest.mark.parametrize(("gap", "count"), [(-1.0, 1), (1.4, 1), (1.6, 0)])
def test_a_number_ends_at_a_gap(gap, count):
    assert len(uncertain_numbers(row(f"1{LOST}", gap=gap))) == count


@pytest.mark.parametrize("sign", ".,/:-\u066b\u066c")
def test_signs_within_a_number(sign):
    assert [*map(len, uncertain_numbers(row(f"1{sign}{LOST}")))] == [3]


def test_the_bounds_are_no_part():
    """A gap of .15 of the size ends a number; a width that differs by .02 is another."""
    one, lost = row(f"1{LOST}")
    assert uncertain_numbers([one, lost._replace(x0=6.5, x1=11.5)]) == []
    assert uncertain_numbers([one, lost._replace(x0=6.4, x1=11.4)]) == [range(2)]


def test_widths_are_told_in_sizes():
    large = [unit._replace(x0=2 * unit.x0, x1=2 * unit.x1, size=20.0) for unit in row(f"1{LOST}", lost=5.15)]
    assert uncertain_numbers(large) == [range(2)]


def test_no_size():
    assert uncertain_numbers([unit._replace(size=0.0, x0=0.0, x1=0.0) for unit in row(f"1{LOST}")]) == []


def test_no_units():
    assert uncertain_numbers([]) == []


@pytest.mark.parametrize(("text", "found"), [
    (f"20{DOUBTED_DIGITS[2]}4", ["20?4"]), (DOUBTED_DIGITS[7], ["?"]), (f"ب{DOUBTED_DIGITS[7]}ب", ["?"]),
    (f"{DOUBTED_DIGITS[0]}/{DOUBTED_DIGITS[9]}", ["?/?"]),
])  # fmt: skip
def test_doubted_digits_are_lost_however_wide(text, found):
    units = [unit._replace(x1=unit.x0 + 2) if unit.text in DOUBTED_DIGITS else unit for unit in row(text)]
    runs = ["".join("?" if units[n].text in DOUBTED_DIGITS else units[n].text for n in run)
            for run in uncertain_numbers(units)]  # fmt: skip
    assert runs == found
