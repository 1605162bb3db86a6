"""Overlaps: runs drawn over each other are moved apart, and nothing else is."""

import pytest

from arclean.readers.pdf.lines import Unit
from arclean.readers.pdf.overlaps import untangled


def laid(*runs):
    """Lay runs of letters, each 5 wide and of size 10, drawn one behind the other from their left edges; sort them."""
    units, drawn = [], 0
    for text, left, step in runs:
        for n, char in enumerate(text):
            x = left + step * n
            units.append(Unit(char, x, x + 5, 0.0, 10.0, drawn, artifact=False, box=None))
            drawn += 1
        drawn += 1
    return sorted(units, key=lambda u: u.x0 + u.x1)


def read(row):
    return "".join(unit.text for unit in untangled(row))


@pytest.mark.parametrize("runs", [
    [("abcdef", 0, 5)], [("fedcba", 25, -5)], [("abc", 0, 5), ("def", 15, 5)], [("def", 15, 5), ("abc", 0, 5)],
    [("abcde", 0, 5), ("fghij", 22, 5)],  # tight, one letter over another
    [], [("a", 0, 5)],
])  # fmt: skip
def test_rows_that_are_as_they_should_be(runs):
    row = laid(*runs)
    assert untangled(row) is row


def test_runs_over_each_other():
    row = laid(("abcdef", 0, 5), ("uvwxyz", 12, 5))
    assert "".join(unit.text for unit in row) == "abcudvewfxyz"
    assert read(row) == "abcdefuvwxyz"


def test_runs_that_go_leftward():
    row = laid(("fedcba", 25, -5), ("zyxwvu", 37, -5))
    assert read(row) == "abcdefuvwxyz"


def test_what_is_moved_stands_clear_and_what_follows_keeps_its_distance():
    row = laid(("abcdef", 0, 5), ("uvwxyz", 12, 5), ("n", 60, 5))
    places = {unit.text: (unit.x0, unit.x1) for unit in untangled(row)}
    assert places["a"] == (0, 5)
    assert places["u"][0] == places["f"][1] + 3
    assert places["n"][0] - places["z"][1] == 60 - 42
    assert {unit.text: unit.drawn for unit in untangled(row)} == {unit.text: unit.drawn for unit in row}


def test_one_letter_over_another_proves_nothing():
    row = laid(("ab", 0, 20), ("cd", 8, 20), ("ef", 14, 20))
    assert read(row) == "".join(unit.text for unit in row)


def test_marks_drawn_behind_their_letters_do_not_end_a_run():
    letters = laid(("abcdef", 0, 5), ("uvwxyz", 12, 5))
    mark = letters[0]._replace(text="\u064e", x0=2.4, x1=2.6)
    row = sorted([unit._replace(drawn=2 * unit.drawn) for unit in [*letters]] + [mark._replace(drawn=1)],
                 key=lambda u: u.x0 + u.x1)  # fmt: skip
    assert read(row).replace("\u064e", "") == "abcdefuvwxyz"
    assert read(row).index("\u064e") in (0, 1)


def test_letters_of_no_width():
    assert read([unit._replace(x1=unit.x0) for unit in laid(("abc", 0, 5), ("xyz", 2, 5), ("uvw", 3, 5))])
