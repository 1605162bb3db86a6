"""The graphics state: what each operator keeps, where paths lie on the page, which are rules, and what they clip."""

from types import SimpleNamespace

import pytest

from arclean.core.document import Box
from arclean.readers.pdf.geometry import IDENTITY
from arclean.readers.pdf.interpreter import graphics_state, weights
from arclean.readers.pdf.interpreter.drawing_state import GraphicsState
from arclean.readers.pdf.interpreter.drawn_glyphs import Drawing
from arclean.readers.pdf.interpreter.graphics_state import GRAPHICS_OPERATORS, GraphicsInterpreter

FONTS = {"F1": "one", "F2": "two"}
PARAMETERS = {"G1": ("one", 7.0), "G2": (None, 0.0)}


def _interpreter():
    resources = SimpleNamespace(
        find_font=FONTS.get, find_state_font=PARAMETERS.get, find_state_opacity=lambda _: (None, None)
    )
    made = GraphicsInterpreter(Drawing(), resources)
    made.state.clip = Box(0, 0, 100, 100)
    return made


def _run(made, *operators):
    """Run operators given as one string each: numbers, a name, and the operator at its end."""
    for one in operators:
        *operands, name = one.split()
        values = [value if value[0].isalpha() else float(value) for value in operands]
        GRAPHICS_OPERATORS[name.encode()](made, *values)
    return made


# State


def test_a_copy_has_all_fields_and_is_one():
    fields = {
        "ctm": (1.0, 2.0, 3.0, 4.0, 5.0, 6.0), "clip": Box(1, 2, 3, 4), "font": "f", "size": 1.5, "char_space": 2.5,
        "word_space": 3.5, "scale": 4.5, "leading": 5.5, "rise": 6.5, "render": 3,
    }  # fmt: skip
    state = GraphicsState(**fields)
    copy = state.copy_state()
    assert copy == state
    assert copy is not state
    assert {name: getattr(copy, name) for name in fields} == fields


def test_a_state_begins_as_the_standard_says():
    assert GraphicsInterpreter(Drawing(), None).state.clip == Box(0, 0, 0, 0), "nothing is seen before there is a page"
    state = _interpreter().state
    assert (state.ctm, state.font, state.size, state.scale, state.render) == (IDENTITY, None, 0.0, 1.0, 0)
    assert (state.char_space, state.word_space, state.leading, state.rise) == (0.0, 0.0, 0.0, 0.0)


def test_what_was_kept_last_comes_back_first():
    made = _run(_interpreter(), "1 Tc", "q", "2 Tc", "q", "3 Tc", "Q")
    assert made.state.char_space == 2.0
    assert _run(made, "Q").state.char_space == 1.0
    assert _run(made, "4 Tc", "Q").state.char_space == 4.0, "nothing is kept any more"


def test_a_thousand_states_are_kept():
    assert graphics_state._MAX_SAVED_STATES == 1000
    made = _run(_interpreter(), *["q"] * 1000)
    assert len(made.stack) == 1000
    assert len(_run(made, "q").stack) == 1000


@pytest.mark.parametrize(
    ("operator", "field", "value"),
    [
        ("3 Tc", "char_space", 3.0), ("3 Tw", "word_space", 3.0), ("50 Tz", "scale", 0.5), ("12 TL", "leading", 12.0),
        ("4 Ts", "rise", 4.0), ("3 Tr", "render", 3), ("2.9 Tr", "render", 2), ("F2 9 Tf", "font", "two"),
        ("F2 9 Tf", "size", 9.0), ("G1 gs", "font", "one"), ("G1 gs", "size", 7.0), ("5 -20 TD", "leading", 20.0),
        ("2 0 0 3 4 5 cm", "ctm", (2.0, 0.0, 0.0, 3.0, 4.0, 5.0)),
    ],
)  # fmt: skip
def test_an_operator_sets_its_field(operator, field, value):
    assert getattr(_run(_interpreter(), operator).state, field) == value


@pytest.mark.parametrize("name", ["Tc", "Tw", "TL", "Ts", "Tz", "Tr"])
def test_an_operand_that_is_no_number_raises_and_changes_nothing(name):
    made = _interpreter()
    before = made.state.copy_state()
    with pytest.raises((TypeError, ValueError)):
        GRAPHICS_OPERATORS[name.encode()](made, "x")
    assert made.state == before


def test_parameters_without_a_font_leave_the_font():
    state = _run(_interpreter(), "F1 9 Tf", "G2 gs").state
    assert (state.font, state.size) == ("one", 9.0)


def test_a_matrix_comes_before_the_one_that_is():
    assert _run(_interpreter(), "2 0 0 2 0 0 cm", "1 0 0 1 10 20 cm").state.ctm == (2, 0, 0, 2, 20, 40)


# Lines of text


@pytest.mark.parametrize(
    ("operators", "place"),
    [
        (["5 7 Td"], (1, 0, 0, 1, 5, 7)), (["5 7 Td", "1 -9 Td"], (1, 0, 0, 1, 6, -2)),
        (["5 7 TD", "T*"], (1, 0, 0, 1, 5, 14)), (["12 TL", "5 7 Td", "T*", "T*"], (1, 0, 0, 1, 5, -17)),
        (["2 0 0 3 4 5 Tm", "1 1 Td"], (2, 0, 0, 3, 6, 8)), (["5 7 Td", "1 2 3 4 5 6 Tm"], (1, 2, 3, 4, 5, 6)),
        (["5 7 Td", "BT"], IDENTITY),
    ],
)  # fmt: skip
def test_a_line_begins_in_its_place(operators, place):
    made = _run(_interpreter(), *operators)
    assert made.text == made.line == place


def test_a_line_begins_at_a_distance_from_the_line_not_from_its_end():
    made = _run(_interpreter(), "5 7 Td")
    made.text = (1.0, 0.0, 0.0, 1.0, 50.0, 7.0)
    assert _run(made, "1 0 Td").text == (1, 0, 0, 1, 6, 7)


# Paths


@pytest.mark.parametrize(
    ("operators", "path"),
    [
        (["1 2 3 4 re"], [Box(1, 2, 4, 6)]), (["4 6 -3 -4 re"], [Box(1, 2, 4, 6)]),
        (["1 2 m", "5 1 l", "0 9 l"], [Box(1, 1, 5, 2), Box(0, 1, 5, 9)]),
        (["1 2 m", "3 9 4 0 5 5 c", "6 6 l"], [Box(1, 0, 5, 9), Box(5, 5, 6, 6)]),
        (["1 2 m", "3 9 5 5 v"], [Box(1, 2, 5, 9)]), (["1 2 m", "3 9 5 5 y"], [Box(1, 2, 5, 9)]),
        (["2 0 0 -3 10 20 cm", "1 2 3 4 re"], [Box(12, 2, 18, 14)]),
        (["0 1 -1 0 10 20 cm", "1 2 3 4 re"], [Box(4, 21, 8, 24)]),
        (["1 2 1 0 0 0 cm", "0 0 m", "1 1 l"], [Box(0, 0, 2, 2)]),
    ],
)  # fmt: skip
def test_a_part_of_a_path_is_the_box_around_it_on_the_page(operators, path):
    assert _run(_interpreter(), *operators).path == path


def test_a_curve_of_an_odd_number_of_coordinates_raises():
    with pytest.raises(ValueError, match="zip"):
        _run(_interpreter(), "1 2 m", "3 9 4 c")


def test_figures_begin_where_the_pen_is_moved_and_with_rectangles():
    made = _run(_interpreter(), "1 2 3 4 re", "0 0 m", "1 1 l", "2 2 l", "5 5 m", "6 6 l", "1 2 3 4 re")
    assert made.figures == [0, 1, 3, 4]
    assert _run(made, "n").figures == made.path == []


@pytest.mark.parametrize("paint", ["S", "s", "f", "F", "f*", "B", "B*", "b", "b*"])
def test_thin_parts_of_a_painted_path_are_rules(paint):
    assert weights.MAX_RULE_THICKNESS == 2.0
    parts = ["0 0 90 2 re", "0 9 90 2.01 re", "0 0 2 90 re", "9 0 2.01 90 re", "5 5 m", "60 5 l"]
    made = _run(_interpreter(), *parts, paint)
    assert made.drawing.rules == [Box(0, 0, 90, 2), Box(0, 0, 2, 90), Box(5, 5, 60, 5)]
    assert made.path == []


def test_a_path_that_is_not_painted_has_no_rules():
    assert _run(_interpreter(), "0 0 90 1 re", "n", "S").drawing.rules == []


@pytest.mark.parametrize("count", [5, 6, 40])
@pytest.mark.parametrize("paint", ["f", "B"])
def test_a_table_of_rectangles_filled_at_once_before_any_text_keeps_its_rules(count, paint):
    made = _run(_interpreter(), *(f"0 {9 * n} 90 1 re" for n in range(count)), paint)
    assert len(made.drawing.rules) == count
    assert made.drawing.outlines == made.path == []


def test_lines_without_a_beginning_are_painted():
    made = _run(_interpreter(), *["9 0 l", "0 0 l"] * 4, "f")
    assert len(made.drawing.rules) == 8
    assert made.path == []


def test_rules_have_a_limit(monkeypatch):
    monkeypatch.setattr(graphics_state, "_MAX_RULES", 2)
    made = _run(_interpreter(), "0 0 90 1 re", "S", "0 0 90 1 re", "S", "0 0 90 1 re", "S")
    assert len(made.drawing.rules) == 2
    assert made.path == []


LETTER = ["10 10 m", "16 10 l", "16 12 l", "18 16 l", "14 20 l", "12 18 l", "10 14 l"]


def test_figures_of_the_size_of_letters_are_outlines_until_a_glyph_is_drawn():
    made = _run(_interpreter(), *LETTER, "f")
    assert made.drawing.outlines == [Box(10, 10, 18, 20)]
    assert _run(_interpreter(), *LETTER[:-1], "f").drawing.outlines == [], "five lines are too few"
    assert _run(_interpreter(), *LETTER, "S").drawing.outlines == [], "it is not filled"
    made.drawing.glyphs.append("a glyph")
    assert len(_run(made, *LETTER, "f").drawing.outlines) == 1


def test_outlines_have_a_limit(monkeypatch):
    monkeypatch.setattr(graphics_state, "MAX_OUTLINES", 3)
    made = _run(_interpreter(), *LETTER, "f", *LETTER, *LETTER, *LETTER, "f")
    assert len(made.drawing.outlines) == 3


# Clipping


@pytest.mark.parametrize(
    ("operators", "clip"),
    [
        (["10 20 30 40 re", "W", "n"], Box(10, 20, 40, 60)),
        (["10 20 30 40 re", "W*", "f"], Box(10, 20, 40, 60)),
        (["10 20 30 40 re", "W", "S"], Box(10, 20, 40, 60)),
        (["10 20 5 5 re", "70 80 5 5 re", "W", "n"], Box(10, 20, 75, 85)),
        (["70 80 5 5 re", "10 20 5 5 re", "W", "n"], Box(10, 20, 75, 85)),
        (["-10 -20 500 500 re", "W", "n"], Box(0, 0, 100, 100)),
        (["10 20 30 40 re", "W", "n", "20 10 40 20 re", "W", "n"], Box(20, 20, 40, 30)),
        (["10 20 30 40 re", "n"], Box(0, 0, 100, 100)),
        (["W", "n", "10 20 30 40 re", "n"], Box(0, 0, 100, 100)),
        (["10 20 30 40 re", "W", "n", "0 0 5 5 re", "n"], Box(10, 20, 40, 60)),
        (["10 20 30 40 re", "W"], Box(0, 0, 100, 100)),
        (["q", "10 20 30 40 re", "W", "n", "Q"], Box(0, 0, 100, 100)),
    ],
)  # fmt: skip
def test_what_a_path_leaves_to_be_seen(operators, clip):
    assert _run(_interpreter(), *operators).state.clip == clip
