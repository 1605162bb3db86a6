"""Paragraphs: where a blank line belongs, by the shapes of lines alone.

A full line reaches from 0 to 400 at size 10; lines are 14 apart, and their first word is 30 wide.
"""

import pytest

from arclean.readers.pdf.layout.paragraphs import LineShape, line_breaks, wrapped_lines

USUAL = LineShape(0, 0, 0, 400, 10.0, 0, table=False, word=30.0, stop=False, rtl=True, item=False)
FULL = {}


def breaks(*lines, step=14.0, rtl=True):
    """Return one character for each line but the first: "." goes on, "P" begins a paragraph."""
    shapes = []
    for number, line in enumerate(lines):
        base = number * step
        shape = USUAL._replace(**{"top": base, "bottom": base} | line)
        shapes.append(shape._replace(x0=shape.x0 + 50, x1=shape.x1 + 50))  # the block begins at 50
    found = [*line_breaks(shapes, rtl=rtl)]
    assert found[:1] == [""] * bool(lines)
    return "".join({"\n": ".", "\n\n": "P"}[gap] for gap in found[1:])


def test_no_lines():
    assert breaks() == ""
    assert breaks(FULL) == ""


def test_blocks_are_parted_and_lines_of_tables_are_not():
    assert breaks(FULL, {"block": 1}, {"block": 1}) == "P."
    far = {"top": 200, "bottom": 200, "table": True}
    assert breaks({"table": True}, {"table": True}, far, FULL | {"top": 214, "bottom": 214}) == "..."


# distance ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("gap", "found"), [(18.8, "..."), (19.0, "..P")])
def test_lines_further_apart_than_usual(gap, found):
    """More than 1.35 of the usual distance, 14."""
    assert breaks(FULL, FULL, FULL, {"top": 28 + gap, "bottom": 28 + gap}) == found


def test_the_bound_of_the_distance_is_usual():
    assert breaks(FULL, FULL, {"top": 23.5, "bottom": 23.5}, step=10.0) == ".."
    assert breaks(FULL, FULL, {"top": 23.6, "bottom": 23.6}, step=10.0) == ".P"


def test_the_usual_distance_is_the_lower_middle_one_and_at_least_the_size():
    assert breaks(FULL, {"top": 10, "bottom": 10}, {"top": 24, "bottom": 24}) == ".P"
    assert breaks({}, {"top": 8, "bottom": 8}, {"top": 16, "bottom": 16}, {"top": 29.4, "bottom": 29.4}) == "..."
    assert breaks({}, {"top": 8, "bottom": 8}, {"top": 16, "bottom": 16}, {"top": 29.6, "bottom": 29.6}) == "..P"


def test_the_distance_is_from_the_last_baseline_to_the_first():
    tall = {"top": 14, "bottom": 40}
    assert breaks(FULL, tall, {"top": 54, "bottom": 54}) == ".."


def test_a_line_that_stands_no_lower_begins_nothing():
    assert breaks(FULL, {"stop": True, "x0": 300}, {"top": 14, "bottom": 14}) == ".."
    assert breaks(FULL, {"stop": True, "x0": 300}, {"top": 14.5, "bottom": 14.5}) == "PP"
    assert breaks(FULL, {"stop": True, "x0": 300}, FULL) == ".P"


# a first line that is indented ------------------------------------------------------------------------


@pytest.mark.parametrize(("indent", "found"), [
    (6.9, "..."), (7, "..."), (7.1, ".P."), (59, ".P."), (60, "..."), (61, "..."),
])  # fmt: skip
def test_an_indented_line_between_lines_at_the_edge(indent, found):
    """Indented by .7 to 6 of the size."""
    assert breaks(FULL, FULL, {"x1": 400 - indent}, FULL) == found


def test_indents_on_the_left():
    assert breaks(FULL, FULL, {"x0": 15}, FULL, rtl=False) == ".P."
    assert breaks(FULL, FULL, {"x1": 385}, FULL, rtl=False) == "..."


@pytest.mark.parametrize(("above", "found"), [(3.9, ".P.."), (4, "...."), (4.1, "....")])
def test_the_line_above_stands_at_the_edge(above, found):
    """Within .4 of the size."""
    assert breaks(FULL, {"x1": 400 - above}, {"x1": 385}, FULL, FULL) == found


def test_a_line_below_a_bullet_is_no_first_line():
    assert breaks(FULL, {"item": True}, {"x1": 385}, FULL) == "..."


def test_more_than_half_of_the_lines_stand_at_the_edge():
    inset = {"x1": 385}
    assert breaks(FULL, FULL, inset, FULL) == ".P."
    assert breaks(FULL, inset, FULL, inset) == "..."
    assert breaks(FULL, inset, FULL, inset, FULL) == "P.P."


# a sentence that ends early ---------------------------------------------------------------------------


@pytest.mark.parametrize(("room", "found"), [(33, "..."), (34, "..."), (35, ".P.")])
def test_a_sentence_ends_where_the_next_word_would_have_fitted(room, found):
    """The next word is 30 wide, and its space .4 of the size."""
    assert breaks(FULL, {"stop": True, "x0": room}, FULL, FULL) == found
    assert breaks(FULL, {"x0": room}, FULL, FULL) == "..."


def test_the_end_of_a_line_is_on_the_right_where_the_page_runs_so():
    assert breaks(FULL, {"stop": True, "x1": 365}, FULL, FULL, rtl=False) == ".P."
    assert breaks(FULL, {"stop": True, "x0": 35}, FULL, FULL, rtl=False) == "P.."


# a line in the middle ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("x0", "x1", "found"), [
    (20.1, 379.9, ".PP"), (20, 380, ".P."), (19.5, 379.5, ".P."), (100, 302, "..."),
    (19.9, 380.1, ".P."), (100, 301.9, ".PP"), (100, 302.1, "..."), (100, 298.1, ".PP"),
    (100, 297.9, "..."),
])  # fmt: skip
def test_a_line_in_the_middle_stands_alone(x0, x1, found):
    """More than two sizes from both edges, which differ by less than .2; nearer to them it is indented."""
    assert breaks(FULL, FULL, {"x0": x0, "x1": x1}, FULL) == found


def test_two_lines_in_the_middle_belong_together():
    middle = {"x0": 100, "x1": 300}
    assert breaks(FULL, middle, middle, FULL) == "P.P"


# a line that runs the other way -----------------------------------------------------------------------


@pytest.mark.parametrize(("x0", "x1", "found"), [
    (0, 300, ".PP"), (3.9, 300, ".PP"), (4, 300, "..."), (0, 380, ".P."),
    (4.1, 300, "..."), (0, 379.9, ".PP"), (0, 380.1, ".P."),
])  # fmt: skip
def test_a_line_that_runs_the_other_way_from_the_other_edge(x0, x1, found):
    """Within .4 of the size from the other edge, and more than two sizes from the usual one; nearer it is indented."""
    assert breaks(FULL, FULL, {"x0": x0, "x1": x1, "rtl": False}, FULL) == found


def test_a_line_that_runs_as_all_do_or_two_that_turn_go_on():
    assert breaks(FULL, FULL, {"x0": 0, "x1": 300}, FULL) == "..."
    assert breaks(FULL, {"rtl": False}, {"x0": 0, "x1": 300}, FULL) == "..."
    turned = {"x0": 0, "x1": 300, "rtl": False}
    assert breaks(FULL, FULL, turned, turned, FULL) == ".P.P"


# headings ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("size", "found"), [(11.4, ".."), (11.5, ".."), (11.6, "P.")])
def test_larger_type_is_a_heading(size, found):
    """More than 1.15 of the size below."""
    assert breaks({"size": size}, FULL, FULL) == found
    assert breaks(FULL, FULL, {"size": size}) == ".."


@pytest.mark.parametrize(("free", "found"), [(119, ".."), (120, ".."), (121, "P.")])
def test_a_short_first_line_over_a_full_one(free, found):
    """It leaves more than three tenths of the width free."""
    assert breaks({"x0": free}, FULL, FULL) == found


@pytest.mark.parametrize(("free", "found"), [(39, "P."), (40, ".."), (41, "..")])
def test_the_line_below_a_heading_is_full(free, found):
    """It leaves less than a tenth of the width free."""
    assert breaks({"x0": 200}, {"x0": free}, FULL) == found


@pytest.mark.parametrize(("word", "found"), [(195, "P."), (197, "..")])
def test_the_next_word_would_have_fitted_beside_a_heading(word, found):
    assert breaks({"x0": 200}, {"word": word}, FULL) == found


def test_only_the_first_line_of_a_paragraph_is_a_heading():
    assert breaks({"x0": 200}, {"x0": 200}, FULL, FULL) == "..."
    assert breaks({"block": 1, "x0": 10}, {"x0": 200}, FULL) == "PP"
    assert breaks({"x0": 200}, FULL, {"x0": 200}, FULL) == "P.."


def test_lines_wrap_where_the_next_word_had_no_room():
    block = [USUAL, USUAL._replace(x0=29), USUAL._replace(x0=30), USUAL, USUAL._replace(block=1)]
    assert wrapped_lines(block) == [False, True, True, False, False]
    assert wrapped_lines([]) == []
    assert wrapped_lines([USUAL._replace(stop=True), USUAL, USUAL]) == [False, False, True]
    assert wrapped_lines([block[0], *[block[2]] * 2]) == [False, True, False]
    assert wrapped_lines([block[0], *[block[2]] * 3]) == [False] * 4
