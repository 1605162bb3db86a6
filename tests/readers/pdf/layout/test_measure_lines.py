"""Lines of a number and Latin symbols on a page that is read from the right: the number comes first."""

import pytest

from arclean.bidi import to_visual
from arclean.readers.pdf.layout.measure_lines import measure_order

LINES = [
    "10 cm", "2.5 kg", "60 km/h", "25 °C", "-4 °C", "15-20 °C", "12-18 kg", "100 m x 50 m", "3 x 4 = 12",
    "2 x 3 x 4 = 24", "3 GB RAM", "1,5 l", "10–12 mm", "-5 kW",
]  # fmt: skip


@pytest.mark.parametrize("line", LINES)
def test_lines_come_back_from_the_page(line):
    shown = to_visual(line, 1).text
    order = measure_order(shown)
    assert order is not None
    assert "".join(shown[place] for place in order) == line
    assert sorted(order) == list(range(len(shown)))


@pytest.mark.parametrize("line", ["±3", "+7", "±0.5"])
def test_a_sign_goes_before_its_number(line):
    for shown in (line, line[1:] + line[0]):
        assert "".join(shown[place] for place in measure_order(shown)) == line


@pytest.mark.parametrize("line", [
    "Windows 11", "B 12", "A 4", "x = 5", "10 cm", "cm", "12", "", "iPhone 15 Pro", "-5", "5-", "m" * 60, "x 4", "±3±",
])  # fmt: skip
def test_other_lines_stay(line):
    assert measure_order(line) is None
