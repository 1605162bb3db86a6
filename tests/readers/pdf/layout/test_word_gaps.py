"""Word gaps: where a space stands, and the gap rule of lines that draw no spaces."""

import pytest

from arclean.readers.pdf.layout.word_gaps import _lies_between, insert_spaces, least_word_gap
from tests.readers.pdf.layout.rows import make_unit, make_units


def lay_gaps(*gaps, size=10.0):
    """Return a row of letters with gaps between them, in em."""
    x, row = 0.0, [make_unit("a", 0.0, size=size)]
    for number, gap in enumerate(gaps, 1):
        x += size / 2 + gap * size
        row.append(make_unit("bcdefghijklmnopqrstuvwxyz"[number % 25], x, size=size, drawn=number))
    return row


def spaced(row):
    return "".join("_" if unit.text == " " else "x" for unit in insert_spaces(row))


@pytest.mark.parametrize(("gap", "text"), [(0, "xx"), (0.16, "xx"), (0.18, "x_x"), (3, "x_x"), (-0.5, "xx")])
@pytest.mark.parametrize("size", [10.0, 24.0])
def test_a_gap_of_seventeen_hundredths_parts_words(gap, text, size):
    assert spaced(lay_gaps(gap, size=size)) == text


def test_the_bounds_of_a_gap_are_no_spaces():
    wide, drawn = [make_unit("a", 0, size=100.0), make_unit("b", 67, size=100.0)], make_unit(" ", 50, size=100.0)
    assert spaced(wide) == "xx"  # .17
    assert spaced([wide[0], drawn, make_unit("b", 51, size=100.0)]) == "xx"  # .01


def test_the_space_fills_the_gap_and_has_no_box():
    left, right = lay_gaps(0.5)
    assert insert_spaces([left, right])[1] == right._replace(text=" ", x0=5.0, x1=10.0, box=None)


def test_a_gap_begins_at_the_last_edge_that_was_reached():
    row = [make_unit("a", 0, 20), make_unit("b", 5, 8), make_unit("c", 21)]
    assert spaced(row) == "xxx"
    assert spaced([*row[:2], make_unit("c", 22)]) == "xx_x"


@pytest.mark.parametrize(("room", "text"), [(0.0, "xx"), (0.09, "xx"), (0.11, "x_x"), (5.0, "x_x")])
def test_a_drawn_space_parts_unless_its_neighbours_leave_no_room(room, text):
    assert spaced([make_unit("a", 0), make_unit(" ", 4, 7), make_unit("b", 5 + room)]) == text


def test_several_drawn_spaces_are_one_and_only_serve_the_next_glyph():
    row = [make_unit("a", 0), make_unit(" ", 5, 6), make_unit("\t", 6, 7), make_unit("b", 7), make_unit("c", 12.5)]
    assert spaced(row) == "x_xx"
    assert spaced([make_unit(" ", 0), make_unit("a", 5), make_unit(" ", 10)]) == "x"


# the gap rule -----------------------------------------------------------------------------------------


def test_a_line_that_draws_a_space_has_the_usual_gap():
    row = tight(0.15)
    assert least_word_gap(row) == pytest.approx(0.115)
    assert least_word_gap([*row, make_unit(" ", 200)]) == 0.17


@pytest.mark.parametrize(("count", "wide", "letter", "least"), [
    (3, 0.15, "\u0628", 0.075), (2, 0.15, "\u0628", 0.075), (1, 0.15, "\u0628", 0.17),  # two at least
    (3, 0.15, "x", 0.17), (3, 0.1, "\u0628", 0.17),  # Latin, and not even
])  # fmt: skip
def test_a_short_line_of_arabic_has_even_spaces(count, wide, letter, least):
    row = lay_gaps(*[0, 0, 0, 0.15] * (count - 1), 0, 0, 0, wide)
    assert least_word_gap([unit._replace(text=letter) for unit in row]) == pytest.approx(least)


def test_wider_spaces_after_sentences_are_too_few_for_the_words_of_a_line():
    row = lay_gaps(*[0, 0, 0, 0.13] * 8, 0, 0, 0, 0.21)
    assert least_word_gap(row) == pytest.approx(0.105)


def test_a_space_that_is_drawn_over_is_none():
    row = tight(0.15)
    over = row[2]
    assert least_word_gap([*row[:3], make_unit(" ", over.x1 - 1, over.x1 + 1), *row[3:]]) == pytest.approx(0.115)
    assert least_word_gap([*row[:5], make_unit(" ", row[4].x1, row[5].x0), *row[5:]]) == 0.17


def tight(wide, *, between=0.0, letters=5):
    """Return a row of words of so many letters, parted by gaps that are ``wide`` em."""
    return lay_gaps(*([between] * (letters - 1) + [wide]) * 6)


@pytest.mark.parametrize(("wide", "least"), [(0.09, 0.045), (0.1, 0.05), (0.115, 0.0975), (0.14, 0.11), (0.16, 0.12)])
def test_a_tight_line_is_cut_in_the_middle_of_its_widest_jump(wide, least):
    """The jump begins at .08, where gaps inside words end, and is wider than .03; else where there are none below."""
    assert least_word_gap(tight(wide)) == pytest.approx(least)


@pytest.mark.parametrize(("wide", "least"), [(0.13, 0.055), (0.15, 0.13)])
def test_gaps_inside_words_move_the_jump(wide, least):
    mixed = lay_gaps(*[0.0, 0.0, 0.11, 0.0, 0.0, wide] * 4)
    assert least_word_gap(mixed) == pytest.approx(least)


def test_the_narrowest_of_the_gaps_must_be_one_of_letters_or_tight():
    assert least_word_gap(tight(0.165)) == pytest.approx(0.1225)
    assert least_word_gap(tight(0.175)) == 0.17  # no gap is tight: the usual one is right


@pytest.mark.parametrize(("count", "least"), [(3, 0.17), (4, 0.115), (5, 0.115)])
def test_few_gaps_tell_nothing(count, least):
    """Five with the bound of letters, which counts as one."""
    assert least_word_gap(lay_gaps(*[0, 0, 0, 0.15] * count)) == pytest.approx(least)


@pytest.mark.parametrize(("letters", "least"), [(2, 0.17), (3, 0.11)])
def test_letters_that_are_spaced_out_are_no_words(letters, least):
    """At most .4 of the glyphs stand after a space."""
    assert least_word_gap(tight(0.14, letters=letters)) == pytest.approx(least)
    assert least_word_gap(lay_gaps(*[0, 0.14, 0, 0, 0.14] * 4)) == pytest.approx(0.11)  # 8 of 21


def test_wider_gaps_than_seven_tenths_are_no_word_gaps():
    assert least_word_gap(lay_gaps(*[0, 0, 0, 0.15] * 3, 0.69)) == pytest.approx(0.42)
    assert least_word_gap(lay_gaps(*[0, 0, 0, 0.15] * 3, 0.71)) == 0.17


def test_the_bounds_of_letters_and_of_gutters_are_no_gaps():
    """Gaps of .08 and of .7 are not counted: too few are left."""
    for bound in (8, 70):
        gaps = [0, 15, 0, 15, 0, 15, bound, bound]
        edges = [sum(gaps[:n]) + 50 * n for n in range(len(gaps) + 1)]
        assert least_word_gap([make_unit("a", x, size=100.0) for x in edges]) == 0.17


def test_the_widest_jump_counts_that_begins_below_the_usual_gap():
    row = lay_gaps(*[0, 0, 0, 0.13, 0, 0, 0, 0.24] * 3)
    assert least_word_gap(row) == pytest.approx(0.185)
    assert least_word_gap(lay_gaps(*[0, 0, 0, 0.16, 0, 0, 0, 0.2, 0, 0, 0, 0.5] * 3)) == pytest.approx(0.12)


def test_gaps_are_told_in_em_from_the_edge_that_was_reached():
    wide = [unit._replace(x0=2 * unit.x0, x1=2 * unit.x1, size=20.0) for unit in tight(0.14)]
    assert least_word_gap(wide) == pytest.approx(0.11)
    over = tight(0.14)
    over[0] = over[0]._replace(x1=over[-1].x1)
    assert least_word_gap(over) == 0.17


@pytest.mark.parametrize(("space", "text"), [
    ((5, 7), "x_x"), ((5, 5), "xx"),  # without a width it is a mark that the map calls a space
    ((6.4, 8), "x_x"), ((6.6, 8), "xx"),  # under the letter that comes after
    ((3, 4.6), "x_x"), ((3, 4.4), "xx"),  # under the one before
])  # fmt: skip
def test_a_drawn_space_parts_only_what_it_lies_between(space, text):
    assert spaced([make_unit("a", 0), make_unit(" ", *space), make_unit("b", 6)]) == text


@pytest.mark.parametrize(("drawn", "text"), [((0, 1, 2), "x_x"), ((1, 8, 2), "xx"), ((4, 5, 9), "x_x")])
def test_a_space_that_is_mostly_drawn_over_parts_what_it_is_drawn_with(drawn, text):
    """Letters are kerned over a space; a space of another run under them is none of theirs."""
    left, space, right = drawn
    row = [make_unit("a", 0, drawn=left), make_unit(" ", 5, 8, drawn=space), make_unit("b", 5.4, 12, drawn=right)]
    assert spaced(row) == text


FAR = (0, 50, 100)


@pytest.mark.parametrize(("space", "right", "drawn", "between"), [
    ((5, 9), 9, FAR, True), ((5, 9), 7.1, FAR, True), ((5, 9), 7, FAR, False),  # half of it is free
    ((3, 7), 9, FAR, False), ((3, 7.1), 9, FAR, True), ((5, 5.9), 6, FAR, True), ((5, 5), 6, FAR, False),
    ((5, 13), 5, FAR, True), ((5, 12), 5, FAR, False),  # wider than what may be a gutter
    ((5, 13), 4.6, FAR, True), ((5, 13), 4.5, FAR, False), ((5, 9), 4.5, (4, 5, 6), False),
    ((5, 9), 6, (49, 50, 100), True), ((5, 9), 6, (51, 50, 100), True), ((5, 9), 6, (48, 50, 100), False),
    ((5, 9), 6, (0, 50, 51), True), ((5, 9), 6, (0, 50, 49), True), ((5, 9), 6, (0, 50, 52), False),
])  # fmt: skip
def test_a_space_lies_between_letters_where_it_is_clear_wide_or_drawn_with_them(space, right, drawn, between):
    left, middle = make_unit("a", 0, drawn=drawn[0]), make_unit(" ", *space, drawn=drawn[1])
    assert _lies_between(middle, left, 5.0, make_unit("b", right, drawn=drawn[2])) is between


@pytest.mark.parametrize(("letter", "before", "joined"), [
    ("\ufeeb", "\u0634", "\ufeeb\u200c\u0634"), ("\ufeeb", "\ufeb6", "\ufeeb\u200c\ufeb6"),  # initial
    ("\ufeec", "\u0634", "\ufeec\u0634"), ("\u0647", "\u0634", "\u0647\u0634"),  # medial, and without a form
    ("\ufeeb", "\ufeb7", "\ufeeb\ufeb7"), ("\ufeeb", "\u0631", "\ufeeb\u0631"), ("\ufeeb", "ab", "\ufeebab"),
    ("\ufeeb", "-", "\ufeeb-"), ("\ufeeb", "\u0640", "\ufeeb\u0640"), ("\ufeeb", "\u0664", "\ufeeb\u0664"),
])  # fmt: skip
def test_a_space_without_room_before_a_letter_that_begins_anew_is_a_non_joiner(letter, before, joined):
    row = make_units((letter, 0, 5), (" ", 3, 5), (before, 5, 10))
    assert "".join(unit.text for unit in insert_spaces(row)) == joined
    assert "".join(unit.text for unit in insert_spaces([row[0], row[2]])) == letter + before


def test_one_of_several_spaces_is_enough():
    row = [make_unit("a", 0), make_unit(" ", 5, 5), make_unit(" ", 5, 7), make_unit("b", 6.1)]
    assert spaced(row) == spaced([row[0], row[2], row[1], row[3]]) == "x_x"


@pytest.mark.parametrize(("inside", "between", "text"), [
    (0.0, 0.1, "_".join(["xxx"] * 6)), (0.02, 0.09, "_".join(["xxx"] * 6)),
    (0.05, 0.1, "x" * 18), (0.0, 0.07, "x" * 18),
])  # fmt: skip
def test_gaps_of_narrow_spaces_part_words_where_letters_have_hardly_any(inside, between, text):
    assert spaced(lay_gaps(*(inside, inside, between) * 5, inside, inside)) == text


def test_letters_that_all_lie_apart_are_one_word():
    assert spaced(lay_gaps(*[0.1] * 12)) == "x" * 13
