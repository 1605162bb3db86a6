"""Overlaps: runs drawn over each other are moved apart, and nothing else is."""

import pytest

from arclean.core.document import Box
from arclean.readers.pdf.layout.overlaps import (
    _count_steps,
    _covered_share,
    _drawing_runs,
    _is_covered,
    _join_touching,
    _without_covered_spaces,
    is_moved_apart,
    separate_overlaps,
)
from arclean.readers.pdf.layout.units import Unit
from tests.readers.pdf.layout.rows import make_unit


def laid(*runs):
    """Lay runs of letters, each 5 wide and of size 10, drawn one after the other from their left edges; sort them."""
    units, drawn = [], 0
    for text, left, step in runs:
        for n, char in enumerate(text):
            x = left + step * n
            units.append(Unit(char, x, x + 5, 0.0, 10.0, drawn, artifact=False, box=None))
            drawn += 1
        drawn += 3
    return sorted(units, key=lambda u: u.x0 + u.x1)


def read(row):
    return "".join(unit.text for unit in separate_overlaps(row))


@pytest.mark.parametrize("runs", [
    [("abcdef", 0, 5)], [("fedcba", 25, -5)], [("abc", 0, 5), ("def", 15, 5)], [("def", 15, 5), ("abc", 0, 5)],
    [("abcde", 0, 5), ("fghij", 22, 5)],  # tight, one letter over another
    [], [("a", 0, 5)],
])  # fmt: skip
def test_rows_that_are_as_they_should_be(runs):
    row = laid(*runs)
    assert separate_overlaps(row) is row


def test_runs_over_each_other():
    row = laid(("abcdef", 0, 5), ("uvwxyz", 12, 5))
    assert "".join(unit.text for unit in row) == "abcudvewfxyz"
    assert read(row) == "abcdefuvwxyz"


def test_runs_that_go_leftward():
    row = laid(("fedcba", 25, -5), ("zyxwvu", 37, -5))
    assert read(row) == "abcdefuvwxyz"


def test_a_number_beside_the_run_drawn_after_it_tells_that_a_row_is_drawn_rightward():
    row = laid(("jihgfedcba", 45, -5), ("12", 10, 5), ("zyxwvu", 45, -5))
    assert read(row) == "abcdefghij12uvwxyz"


def test_no_gap_is_left_where_spaces_are_drawn():
    row = laid(("abc ef", 0, 5), ("uvwxyz", 12, 5))
    places = {unit.text: (unit.x0, unit.x1) for unit in separate_overlaps(row)}
    assert places["u"][0] == places["f"][1]


def test_what_is_moved_stands_clear_and_what_follows_keeps_its_distance():
    row = laid(("abcdef", 0, 5), ("uvwxyz", 12, 5), ("n", 60, 5))
    places = {unit.text: (unit.x0, unit.x1) for unit in separate_overlaps(row)}
    assert places["a"] == (0, 5)
    assert places["u"][0] == places["f"][1] + 3
    assert places["n"][0] - places["z"][1] == 60 - 42
    assert {unit.text: unit.drawn for unit in separate_overlaps(row)} == {unit.text: unit.drawn for unit in row}


@pytest.mark.parametrize(("shared", "left"), [(0, 63), (4.9, 58.1), (5, 58), (5.1, 66)])
def test_how_far_a_run_may_reach_under_its_neighbour(shared, left):
    row = laid(("abcdef", 0, 5), ("uvwxyz", 12, 5), ("lmn", 42 - shared, 5))
    places = {unit.text: unit.x0 for unit in separate_overlaps(row)}
    assert places["u"] == 33
    assert places["l"] == pytest.approx(left)


def test_one_letter_that_lies_under_a_run_is_moved_too():
    row = laid(("abcdef", 0, 5), ("uvwxyz", 12, 5), ("n", 35, 5))
    assert {unit.text: unit.x0 for unit in separate_overlaps(row)}["n"] == 66


def test_runs_stand_in_the_order_of_their_middles():
    row = laid(("uvwxyz", 6, 5), ("abcdefghij", 0, 4))
    assert read(row) == "abcdefghijuvwxyz"
    assert read(laid(("abcdefghij", 0, 4), ("xyz", 2, 5))) == "xyzabcdefghij"


def test_one_letter_over_another_proves_nothing():
    row = laid(("ab", 0, 7), ("cd", 3, 20), ("e", 30, 5), ("f", 50, 5), ("g", 40, 5))
    assert separate_overlaps(row) is row


def test_letters_of_no_width():
    row = [unit._replace(x1=unit.x0) for unit in laid(("abc", 0, 5), ("xyz", 2, 5), ("uvw", 3, 5))]
    assert read(row) == "axubyvczw"


def test_four_jumps_in_the_order_of_drawing_are_looked_at():
    """A row that is read as drawn, but for three jumps, is as it should be: also where letters lie on each other."""
    row = laid(("ab", 0, 4), ("xy", 1, 4))
    assert "".join(unit.text for unit in row) == "axby"
    assert separate_overlaps(row) is row  # three
    after = row[-1]._replace(text="c", x0=30.0, x1=35.0, drawn=row[-1].drawn + 1)
    assert separate_overlaps([*row, after])[-1] is after  # drawn next: no jump
    row = laid(("abc", 0, 4), ("xy", 3, 4))
    assert "".join(unit.text for unit in separate_overlaps(row)) == "abcxy"  # four


def test_neighbours_in_the_order_of_drawing_are_no_jump():
    row = [unit._replace(drawn=n) for n, unit in enumerate(laid(("abc", 0, 4), ("xyz", 1, 4)))]
    assert separate_overlaps(row) is row
    row = [unit._replace(drawn=2 * n) for n, unit in enumerate(row)]
    assert separate_overlaps(row) is row  # jumps, but one run


def test_what_was_drawn_two_before_is_a_jump():
    row = laid(("abc", 0, 4), ("xy", 3, 4))
    drawn = {"x": 0, "y": 1, "a": 2, "b": 3, "c": 4}
    assert read([unit._replace(drawn=drawn[unit.text]) for unit in row]) == "abcxy"


def test_two_letters_over_others_are_enough():
    assert read(laid(("abc", 0, 9), ("xy", 3, 9))) == "xyabc"


def covered(share):
    """Lay two runs of three letters, 5 wide and 12 apart, that cover each other by a share of a letter."""
    return laid(("abc", 0, 7.5), ("xyz", 5 - 5 * share, 7.5))


@pytest.mark.parametrize(("share", "text"), [(0.29, "axbycz"), (0.3, "axbycz"), (0.31, "abcxyz")])
def test_letters_of_other_runs_stand_on_each_other(share, text):
    assert read(covered(share)) == text


def test_the_narrower_of_two_letters_counts():
    """All of its width lies on the other, of which that is two ninths."""
    row = laid(("abc", 0, 6), ("xyz", 3, 6))
    widths = dict.fromkeys("abc", 9) | dict.fromkeys("xyz", 2)
    row = [unit._replace(x1=unit.x0 + widths[unit.text]) for unit in row]
    assert read(sorted(row, key=lambda unit: unit.x0 + unit.x1)) == "xyzabc"


@pytest.mark.parametrize(("one", "other", "share"), [
    ((0, 10), (4, 6), 1.0), ((0, 10), (8, 12), 0.5), ((0, 10), (9, 29), 0.1), ((0, 2), (2, 9), 0.0),
    ((0, 10), (14, 18), -1.0), ((0, 10), (5, 5), 0.0),
])  # fmt: skip
def test_the_share_of_the_narrower_unit(one, other, share):
    a, b = make_unit("a", *one), make_unit("b", *other)
    assert _covered_share(a, b) == pytest.approx(share)
    assert _covered_share(b, a) == pytest.approx(share)


@pytest.mark.parametrize(("shift", "apart"), [(5.1, True), (4.9, False)])
def test_runs_that_share_less_than_half_a_size_are_merely_tight(shift, apart):
    row = laid(("abcdef", 0, 5), ("uvwxyz", 12, 5), ("lmn", 42 - shift, 5))
    places = {unit.text: unit.x0 for unit in separate_overlaps(row)}
    assert (places["l"] == pytest.approx(places["z"] + 8)) is apart


# runs ---------------------------------------------------------------------------------------------


def parts(*units):
    """Return the texts of the runs of units, each told by text, left edge and number in the order of drawing."""
    row = [Unit(text, x, x + 5, 0.0, 10.0, drawn, artifact=False, box=None) for text, x, drawn in units]
    return ["".join(unit.text for unit in run) for run in _drawing_runs(row)]


@pytest.mark.parametrize(("units", "runs"), [
    ([("a", 0, 0), ("b", 5, 1), ("c", 10, 2)], ["abc"]),
    ([("a", 10, 0), ("b", 5, 1), ("c", 0, 2)], ["abc"]),
    ([("b", 5, 1), ("a", 0, 0)], ["ab"]),
    ([("a", 0, 0), ("b", 5, 1), ("c", 0, 2)], ["ab", "c"]),  # it turns
    ([("a", 5, 0), ("b", 0, 1), ("c", 5, 2)], ["ab", "c"]),
    ([("a", 5, 0), ("b", 5.9, 1), ("c", 0, 2)], ["abc"]),  # on it: a mark says nothing of the way
    ([("a", 5, 0), ("b", 6.1, 1), ("c", 0, 2)], ["ab", "c"]),
    ([("a", 5, 0), ("b", 10, 1), ("c", 9.5, 2), ("d", 15, 3)], ["abcd"]), ([("a", 0, 0), ("b", 9.9, 1)], ["ab"]),
    ([("a", 0, 0), ("b", 10.1, 1)], ["a", "b"]),  # half a size apart
    ([("a", 0, 0), ("b", 10, 1)], ["a", "b"]),
    ([("a", 5, 0), ("b", 6, 1), ("c", 0, 2)], ["abc"]),  # one size in ten: on it
    ([("a", 0, 0), ("b", 0.5, 1), ("c", 5, 2), ("d", 0, 3)], ["abc", "d"]),  # the first step is the way
    ([("a", 10.1, 0), ("b", 0, 1)], ["a", "b"]),
    ([("a", 0, 0), ("b", 5, 2)], ["ab"]), ([("a", 0, 0), ("b", 5, 3)], ["a", "b"]),  # others were drawn between
    ([("a", 0, 0), ("b", 20, 1), ("c", 15, 2), ("d", 10, 3)], ["a", "bcd"]),  # the way of a run is its own
])  # fmt: skip
def test_runs(units, runs):
    assert parts(*units) == runs


def test_where_runs_are_drawn_rightward_that_is_their_order():
    """As by Qt: what is drawn first stands on the left, however far it reaches."""
    row = laid(("abcdefgh", 0, 5), ("klm", 6, 5), ("nop", 21, 5), ("rst", 40, 5), ("uvw", 60, 5))
    assert read(row) == "abcdefghklmnoprstuvw"
    assert read(laid(("klm", 6, 5), ("abcdefgh", 0, 5), ("rst", 40, 5), ("uvw", 60, 5), ("nop", 21, 5)))[:3] == "klm"


def test_runs_that_touch_are_one():
    row = laid(("fgh", 25, 5), ("abcde", 0, 5), ("klmn", 10, 5), ("rst", 60, 5), ("uvw", 80, 5))
    assert read(row) == "abcdefghklmnrstuvw"


def test_a_row_that_was_moved_apart_is_known_by_its_boxes():
    def boxed(row):
        return [u._replace(box=Box(u.x0, 90, u.x1, 100)) for u in row]

    moved = separate_overlaps(boxed(laid(("abcdef", 0, 5), ("uvwxyz", 12, 5))))
    assert is_moved_apart(moved)
    assert not is_moved_apart(boxed(laid(("abcdef", 0, 5))))
    assert not is_moved_apart(laid(("abcdef", 0, 5)))
    assert not is_moved_apart([u._replace(box=Box(50, u.x0, 60, u.x1 + 9)) for u in laid(("abcdef", 0, 5))])


def test_a_letter_within_a_number_is_enough():
    assert read(laid(("edcba", 20, -5), ("12.3", 19.9, 5), ("xyz", 60, 5))) == "abcde12.3xyz"
    assert read(laid(("edcba", 20, -5), ("uv.w", 19.9, 5), ("xyz", 60, 5))) == "abcduev.wxyz"


def test_signs_that_are_drawn_after_the_digits_beside_them_leave_the_row_as_it_is():
    row = laid(("12", 0, 9), ("34", 30, 9), (",", 4.5, 5), (",", 34.5, 5), ("abc", 60, 5))
    assert separate_overlaps(row) == row


def test_spaces_that_letters_cover_part_no_runs():
    """A producer draws one over each letter that has a mark, and kerns the letters."""
    row, bare = [], []
    for n, char in enumerate("fedcba"):
        x = 15.0 - 3 * n
        letter = make_unit(char, x, x + 5, drawn=2 * n)
        row += [letter, make_unit(" ", x + 3, x + 5, drawn=2 * n + 1)]
        bare.append(letter._replace(drawn=n))
    row.sort(key=lambda u: u.x0 + u.x1)
    assert separate_overlaps(row) is row
    bare.sort(key=lambda u: u.x0 + u.x1)
    assert separate_overlaps(bare) is bare


@pytest.mark.parametrize(("left", "steps"), [(7, 0), (9.4, 0), (9.6, 1), (30, 1)])
def test_a_run_stands_clear_of_all_of_the_one_before(left, steps):
    runs = [[make_unit("a", 0), make_unit("b", 5)], [make_unit("c", left), make_unit("d", left + 5)]]
    assert _count_steps(runs, 1) == _count_steps(runs[::-1], -1) == steps
    assert _count_steps(runs, -1) == _count_steps(runs[::-1], 1) == 0


def test_a_row_that_was_moved_as_a_whole_has_no_runs_apart():
    row = [unit._replace(x0=unit.x0 + 7, x1=unit.x1 + 7) for unit in (make_unit("a", 0), make_unit("b", 60))]
    assert not is_moved_apart(row)
    assert is_moved_apart([make_unit("a", 0), row[1]])


def test_a_space_under_the_first_letter_of_a_row_is_covered():
    row = [make_unit("a", 0, 10, drawn=1), make_unit(" ", 3, 5, drawn=0), make_unit("b", 10, 20, drawn=2)]
    assert [(unit.text, unit.drawn) for unit in _without_covered_spaces(row)] == [("a", 0), ("b", 1)]
    between = [row[0], make_unit(" ", 12, 14, drawn=2)]
    assert _without_covered_spaces(between) == between


@pytest.mark.parametrize(("text", "x0", "x1", "covered"), [
    ("a", 0.5, 9.5, True), ("a", -0.5, 3, True), ("a", -0.6, 3, False), ("a", 7, 10.5, True), ("a", 7, 10.6, False),
    ("a", 12, 14, False), (" ", 3, 5, False),
])  # fmt: skip
def test_a_space_within_a_letter_is_covered_up_to_the_twentieth_of_a_size(text, x0, x1, covered):
    assert _is_covered(make_unit(" ", x0, x1), make_unit(text, 0, 10)) is covered


@pytest.mark.parametrize("place", [0, 1, 2, 3, 4])
def test_one_of_two_units_on_either_side_covers_a_space(place):
    row = [make_unit(str(n), 10 * n, 10 * n + 5, drawn=n) for n in range(4)]
    row.insert(2, make_unit(" ", 103, 105, drawn=4))
    row[place] = row[place]._replace(x0=100.0, x1=110.0) if place != 2 else row[2]
    assert len(_without_covered_spaces(row)) == (5 if place == 2 else 4)


def test_a_letter_three_units_from_a_space_covers_it_not():
    row = [make_unit(c, x, x + 10, drawn=n) for n, (c, x) in enumerate([("a", 100), ("b", 0), ("c", 10), (" ", 103)])]
    assert len(_without_covered_spaces([*row[:3], row[3]._replace(x1=105.0)])) == 4
    assert len(_without_covered_spaces([row[3]._replace(x1=105.0), row[1], row[2], row[0]])) == 4


@pytest.mark.parametrize(("shifts", "apart"), [
    ((0, 3.1), True), ((0, 3), False), ((4, 1), False), ((4, 0.9), True), ((1, 9), True), ((8, 8), False), ((), False),
])  # fmt: skip
def test_runs_were_moved_apart_where_boxes_stay_behind_by_more_than_the_gap_of_moved_runs(shifts, apart):
    units = [make_unit("a", 60.0 * n) for n in range(len(shifts))]
    assert is_moved_apart([u._replace(x0=u.x0 + s, x1=u.x1 + s) for u, s in zip(units, shifts, strict=True)]) is apart


@pytest.mark.parametrize(("width", "apart"), [(5.4, True), (5.5, True), (5.6, False)])
def test_a_box_of_another_width_is_of_another_frame(width, apart):
    first, second = make_unit("a", 0.0), make_unit("b", 60.0)
    moved = second._replace(x0=80.0, x1=85.0)
    assert is_moved_apart([first, moved, make_unit(" ", 90.0, box=False)])
    assert is_moved_apart([first, moved._replace(x1=80.0 + width)]) is apart


@pytest.mark.parametrize(("left", "joined"), [
    (10, 1), (10.4, 1), (10.5, 2), (9.6, 1), (9.5, 2), (-10, 1), (-10.4, 1), (-10.5, 2), (30, 2), (-30, 2),
])  # fmt: skip
def test_runs_touch_within_the_twentieth_of_a_size(left, joined):
    runs = [[make_unit("b", 5), make_unit("a", 0)], [make_unit("d", left + 5), make_unit("c", left)]]
    assert len(_join_touching(runs)) == joined


@pytest.mark.parametrize(("units", "runs"), [
    ([("a", 0, 0), ("1", 3.4, 1)], ["a", "1"]), ([("1", 0, 0), ("a", 3.4, 1)], ["1", "a"]),
    ([("a", 0, 0), ("1", 3.6, 1)], ["a1"]), ([("a", 0, 0), ("b", 3.4, 1)], ["ab"]),
    ([("1", 0, 0), ("2", 3.4, 1)], ["12"]),
])  # fmt: skip
def test_a_digit_on_a_letter_begins_another_run(units, runs):
    """Where it covers more than three tenths of it."""
    assert parts(*units) == runs


def test_spaces_under_letters_do_not_hide_runs_over_each_other():
    row = [make_unit(" ", 1, 2, drawn=3), *laid(("abcdef", 0, 5), ("uvwxyz", 12, 5))]
    assert "".join(unit.text for unit in separate_overlaps(row)).replace(" ", "") == "abcdefuvwxyz"


def test_a_row_with_runs_to_either_side_stands_in_the_order_of_its_middles():
    """One run right of that drawn before it, and one left of it: what is drawn first may stand on the right."""
    row = laid(("uvwxyz", 42, 5), ("abcdef", 0, 5), ("klmnop", 27, 5))
    assert read(row) == "abcdefklmnopuvwxyz"
