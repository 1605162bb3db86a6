"""Which way brackets stand, by what is on either side of each."""

import pytest

from arclean.arabic.brackets import BRACKET_PAIRS, QUOTE_PAIRS
from arclean.evidence.line_order.bracket_orientation import (
    count_bracket_votes,
    find_mirrored_brackets,
    has_mirrored_vote,
    sum_bracket_votes,
)


@pytest.mark.parametrize("pair", BRACKET_PAIRS + QUOTE_PAIRS)
@pytest.mark.parametrize(
    ("line", "correct", "mirrored"),
    [
        ("(كلمة)", 2, 0),
        (")كلمة(", 0, 2),
        ("قال (كلمة).", 2, 0),
        ("قال )كلمة(،", 0, 2),
        ("قال،(كلمة)؟", 2, 0),
        ("f(x)", 1, 0),
        ("f(x)y", 0, 0),  # both sides say the same
        ("قال ( كلمة ) ثم", 0, 0),
        ("( 12)", 1, 0),
        ("(_)", 0, 0),  # no letter
        ("", 0, 0),
    ],
)
def test_a_bracket_opens_after_a_space_and_before_a_word(pair, line, correct, mirrored):
    turned = str.maketrans("()", pair)
    assert count_bracket_votes(line.translate(turned), pair) == (correct, mirrored)


def test_votes_of_lines_add_up():
    assert sum_bracket_votes(["(أ)", ")ب( )ج(", "د", "هـ)"], "()") == (3, 4)
    assert sum_bracket_votes(["(أ", "ب)"], "()") == (2, 0)
    assert sum_bracket_votes([], "()") == (0, 0)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("قال )كلمة( ثم", {"()": [0]}),
        ("قال )كلمة( ثم )أخرى(", {"()": [0]}),
        ("قال )كلمة( ثم (أخرى)", {}),  # one pair stands correctly
        ("قال )كلمة(ثم )أخرى(هنا", {"()": [0]}),  # one side of each, and none stands correctly
        ("قال )كلمة(ثم", {"()": [0]}),
        ("قال )كلمة ثم", {"()": [0]}),
        ("قال )كلمة ثم (أخرى)", {}),
        ("قال (كلمة) ثم", {}),
        ("قال [كلمة] )ثم(", {"()": [0]}),
        ("قال ]كلمة[ ثم", {"[]": [0]}),
        ("قال »كلمة« ثم", {"«»": [0]}),
        ("sagt »كلمة« dann", {}),  # a habit
        ("قال »Wort« ثم", {}),
        ("قال »كلمة« Wort", {"«»": [0]}),
        ("قال ”كلمة“ ثم", {}),
    ],
)
def test_a_line_by_itself(line, expected):
    assert find_mirrored_brackets([line]) == expected


def test_brackets_of_one_line_on_two():
    lines = [")أ( باب", ")ب( باب", ")ج( كتاب )وهو", "كبير( جدا", "(د) بيت"]
    assert find_mirrored_brackets(lines)["()"] == [0, 1]
    assert find_mirrored_brackets(lines[:4])["()"] == [0, 1, 2, 3], "throughout the document"


THREE = [")أ( باب", ")ب باب"]


def test_mirrored_brackets_are_a_document_where_none_stands_correctly():
    assert find_mirrored_brackets(THREE) == {"()": [0, 1]}
    assert find_mirrored_brackets([")أ باب", ")ب باب"]) == {"()": [0, 1]}
    assert find_mirrored_brackets([")أ باب", ")ب باب", "(ج) باب"]) == {}


def test_a_document_is_mirrored_where_five_times_as_many_are():
    mirrored = [")أ( باب"] * 2
    single = ")ج باب"
    assert find_mirrored_brackets([*mirrored, single, single, "(د باب"]) == {"()": [0, 1, 2, 3]}
    assert find_mirrored_brackets([*mirrored, single, "(د باب"]) == {"()": [0, 1]}


def test_one_side_is_enough_in_such_a_document():
    line = "قال )كلمة(ثم"
    assert find_mirrored_brackets([*THREE, line]) == {"()": [0, 1, 2]}
    assert find_mirrored_brackets([*THREE, *THREE, "1) باب"]) == {"()": [0, 1, 2, 3]}, "a bracket may number a list"
    assert find_mirrored_brackets([*THREE, "قال )كلمة )وهو(("]) == {"()": [0, 1]}, "nested"


def test_other_pairs_go_with_the_parentheses_unless_one_stands_correctly():
    assert find_mirrored_brackets([*THREE, "قال ]كلمة[ثم"])["[]"] == [2]
    assert "[]" not in find_mirrored_brackets([*THREE, "قال ]كلمة[ثم", "[د]"])


def test_guillemets_are_mirrored_where_parentheses_are_or_others_are_not():
    mirrored, correct = "قال »كلمة« ثم", "قال «كلمة» ثم"
    assert find_mirrored_brackets([mirrored, correct, correct])["«»"] == [0]
    assert find_mirrored_brackets(["dit »mot« ici", "dit «mot» ici"]) == {}
    assert find_mirrored_brackets([*THREE, mirrored])["«»"] == [2]
    assert find_mirrored_brackets(["قال ›كلمة‹ ثم"]) == {"‹›": [0]}


def test_curly_quotation_marks_stay_also_where_parentheses_are_mirrored():
    mirrored = "قال ”كلمة“ ثم"
    assert find_mirrored_brackets([*THREE, mirrored]) == {"()": [0, 1]}
    assert not has_mirrored_vote([mirrored])
