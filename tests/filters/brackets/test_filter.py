"""Which mirrored brackets are replaced."""

import pytest

from arclean import Pipeline
from arclean.core.context import Context
from arclean.filters import Brackets

PIPELINE = Pipeline([Brackets()])


def test_each_bracket_is_an_edit_of_its_own():
    result = PIPELINE.run("صدر القرار )رقم 12( في يومه")
    assert [(edit.start, edit.end, edit.source, edit.target) for edit in result.edits] == [
        (11, 12, ")", "("),
        (18, 19, "(", ")"),
    ]
    assert {(edit.rule, edit.confidence) for edit in result.edits} == {("brackets/mirrored", 0.95)}


def test_pairs_of_one_line_come_in_their_order():
    result = PIPELINE.run("قال ]كلمة[ )ثم( عاد )وهو( ]كذا[")
    assert result.text == "قال [كلمة] (ثم) عاد (وهو) [كذا]"


def test_a_line_without_a_letter_of_the_script_stays():
    text = "صدر )رقم 12(\n)one( )two(\n)3("
    assert PIPELINE(text) == "صدر (رقم 12)\n)one( )two(\n)3("


@pytest.mark.parametrize(
    ("text", "wakes"),
    [
        (")كلمة(", True),
        ("كلمة(", True),
        (")كلمة", True),
        ("قال )كلمة", True),
        ("كلمة( ثم", True),
        ("قال (كلمة) ثم", False),
        ("f(x)y", False),
        ("", False),
    ],
)
def test_brackets_that_face_white_space_the_wrong_way_wake_it(text, wakes):
    assert Brackets().wakes(text) is wakes
    assert wakes or not list(Brackets().propose(text, Context()))


@pytest.mark.parametrize("text", [")كلمة", "كلمة(", "»كلمة«"])
def test_a_mirrored_bracket_at_either_end_wakes_it(text):
    assert Brackets().wakes_without_trigger(text)
    assert not Brackets().wakes_without_trigger(f"قال {text} ثم")


@pytest.mark.parametrize("text", ["]0، 1[ فترة مفتوحة", "لتكن ]أ ؛ ب[ فترة، و]-∞، 3[ أخرى"])
def test_open_intervals_stay(text):
    assert Pipeline([Brackets()])(text) == text


def test_a_bracket_beside_an_interval_tells():
    assert Pipeline([Brackets()])("انظر ]12، 13[ و]الفصل الأول[") == "انظر [12، 13] و[الفصل الأول]"


@pytest.mark.parametrize(
    ("text", "wakes"),
    [
        ("(كما ورد) في التقرير", False),
        ("ورد ذلك في التقرير (كما قيل)", False),
        (")كما ورد( في التقرير", True),
        ("(أولا) ورد ذلك .)كما قيل(", True),
        ("[ما بين ]0, 1[ في التقرير]", False),
    ],
)
def test_a_bracket_at_an_edge_wakes_only_with_one_that_may_be_mirrored(text, wakes):
    assert Brackets().wakes_without_trigger(text) is wakes
