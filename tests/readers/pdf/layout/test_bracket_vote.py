"""Bracket vote: whether brackets come as characters or as shapes, and what they look like."""

import pytest

from arclean.readers.pdf.layout.bracket_vote import (
    PAIR_OF_BRACKET,
    BracketVote,
    _side_vote,
    latin_shapes,
    visible_shapes,
)

AS_CHARACTERS = list("ب)ب(ب")  # from left to right: the one that opens is on the right
AS_SHAPES = list("ب(ب)ب")


def shape_after(*rows, sign="("):
    vote = BracketVote()
    vote.count_rows(rows)
    return vote.visible_shape(sign)


def test_pairs():
    assert {sign: pair for pair in ("()", "[]", "{}", "«»", "‹›") for sign in pair} == PAIR_OF_BRACKET


@pytest.mark.parametrize(("rows", "shape"), [
    ([], "("), ([AS_CHARACTERS], ")"), ([AS_SHAPES], "("), ([AS_CHARACTERS, AS_SHAPES], "("),
    ([AS_CHARACTERS] * 2 + [AS_SHAPES], ")"), ([list("ب[ب]ب")], "("),
])  # fmt: skip
def test_rows_with_both_brackets_vote(rows, shape):
    assert shape_after(*rows) == shape


@pytest.mark.parametrize("pair", ["()", "[]", "{}", "«»"])
def test_each_pair_has_votes_of_its_own(pair):
    row = ["ب", pair[1], "ب", pair[0], "ب"]
    assert shape_after(row, sign=pair[0]) == pair[1]
    assert shape_after(row, sign=pair[1]) == pair[0]
    assert shape_after(row, sign="(" if pair != "()" else "[") == ("(" if pair != "()" else "[")


def test_other_texts_have_their_own_shape():
    assert shape_after(AS_CHARACTERS, sign="ب") == "ب"


@pytest.mark.parametrize(("lone", "pairs", "shape"), [
    ([list("ب(")], [], ")"), ([list("ب)")], [], "("),
    ([list("ب("), list(")ب")], [], ")"),  # it opens, and closes on the next row
    ([list("ب)"), list("(ب")], [], "("),
    ([list("ب(ب"), list("ب")] * 2, [], "("),  # opens twice: one vote for each
    ([list("ب("), list("ب")] * 2, [], ")"),  # and begins a line: its side tells
])  # fmt: skip
def test_brackets_whose_fellow_is_on_another_row_take_turns(lone, pairs, shape):
    assert shape_after(*lone, *pairs) == shape


@pytest.mark.parametrize(("row", "shape"), [
    ("ب (1", "("), ("ب )1", ")"),  # the label of an item closes
    (".«ب", "("), (".»ب", ")"), ("ب« ب", ")"), ("ب» ب", "("),
])  # fmt: skip
def test_a_bracket_opens_or_closes_by_its_side(row, shape):
    """Each lies on the page from left to right; the shape is that of an opening round bracket or quotation mark."""
    sign = "(" if "1" in row else "«"
    seen = shape_after(list(row), sign=sign)
    assert seen == (shape if sign == "(" else {"(": "«", ")": "»"}[shape])


@pytest.mark.parametrize(("count", "shape"), [(1, "("), (2, "("), (3, ")")])
def test_a_lone_bracket_weighs_four_tenths(count, shape):
    """Two of them weigh less than a row with both, three weigh more."""
    vote = BracketVote()
    for _ in range(count):
        vote.count_rows([list("ب(")])
    vote.count_rows([AS_SHAPES])
    assert vote.visible_shape("(") == shape


def test_five_lone_brackets_weigh_as_much_as_two_rows_with_both():
    assert shape_after(*[[*"ب("], [*")ب"]] * 2, [*"ب("], AS_SHAPES, AS_SHAPES) == "("


def test_a_row_with_both_moves_the_turn_by_two():
    assert shape_after(AS_CHARACTERS, list("ب("), list(")ب"), AS_SHAPES) == ")"


def test_turns_begin_again_on_each_page():
    vote = BracketVote()
    vote.count_rows([list("ب(")])
    vote.count_rows([list("ب(")])
    assert vote.visible_shape("(") == ")"


# shapes of a line -------------------------------------------------------------------------------------


def mirrored():
    vote = BracketVote()
    vote.count_rows([AS_CHARACTERS] * 9)
    return vote


def shapes(line, vote=None):
    return "".join(visible_shapes(list(line), vote or mirrored()))


def test_brackets_that_come_as_characters_are_mirrored():
    assert shapes("ب)ب") == "ب(ب"
    assert shapes("ب)ب", BracketVote()) == "ب)ب"


@pytest.mark.parametrize(("line", "seen"), [
    ("a)b", "a)b"), ("a)bc", "a)bc"), ("xa)b", "xa)b"),
    ("1)2", "1)2"), ("١)٢", "١)٢"), ("\u06f1)a", "\u06f1)a"), ("a)ب", "a(ب"), ("ب)1", "ب(1"),
    (")1", "(1"), ("a)", "a("), (") 1", "( 1"),
])  # fmt: skip
def test_brackets_between_digits_or_latin_are_as_they_are(line, seen):
    assert shapes(line) == seen


@pytest.mark.parametrize(("line", "seen"), [
    (" (ب) ", " (ب) "), (" )ب( ", " (ب) "), (")ب(", "(ب)"), (".)ب(", ".(ب)"), ("ب )ب( ب", "ب (ب) ب"),
    (" )ب[ ", " (ب[ "),  # no pair: each is mirrored by its own votes
    ("بb)ب( ", "بb(ب) "), (" ) ب( ", " ( ب) "), (" )ب ( ", " (ب ) "), (" )( ", " () "),
])  # fmt: skip
def test_brackets_with_spaces_outside_and_none_inside(line, seen):
    """With a vote for characters all of these are mirrored; but for those that embrace."""
    assert shapes(line) == seen


@pytest.mark.parametrize(("line", "seen"), [
    (" (ب) ", " (ب) "), (" )ب( ", " (ب) "), ("(ب)", "(ب)"), ("،)ب(", "،(ب)"), ("ب)ب( ", "ب)ب( "), (" )ب(ب", " )ب(ب"),
    (" ) ب( ", " ) ب( "), (" )ب ( ", " )ب ( "), (" )( ", " )( "), (" )ب[ ", " )ب[ "), (" )ب( )ب( ", " (ب) (ب) "),
])  # fmt: skip
def test_embracing_brackets_need_no_vote(line, seen):
    assert shapes(line, BracketVote()) == seen


@pytest.mark.parametrize(("row", "vote"), [(list("ب( "), 1), (list("،( "), 0), (list("ب(ب"), 0), (list(" (ب"), -1)])
def test_a_bracket_opens_or_closes_by_the_side_of_its_space(row, vote):
    assert abs(_side_vote(row, 1, "()")) == abs(vote)
    assert _side_vote(row, 1, "()") == -_side_vote([row[0], ")", row[2]], 1, "()")


def test_brackets_take_turns_over_any_number_of_rows():
    assert shape_after(*[list("ب(ب"), list("ب")] * 3) == shape_after(list("ب(ب"), list("ب"))


@pytest.mark.parametrize(("line", "seen"), [
    ("]2[ ab", "[2] ab"), ("ab )c( d )e(", "ab (c) d (e)"), ("(a) b", "(a) b"), (")a( (b)", ")a( (b)"),
    ("x in ]0, 1[", "x in ]0, 1["), (")a", ")a"), ("ab", "ab"), ("]0 1[ on a", "]0 1[ on a"),
    (")a b c( d", "(a b c) d"),
    ("f)x( = 3", "f(x) = 3"), ("ab) cd (ef", "ab) cd (ef"), ("1) ab (2 cd", "1) ab (2 cd"), ("1)ab(2", "1)ab(2"),
    (")ab( cd) ef (gh", ")ab( cd) ef (gh"), (")ab( cd ]ef[", "(ab) cd [ef]"), ("c) de (f", "c) de (f"),
])  # fmt: skip
def test_latin_lines_whose_brackets_all_close_before_they_open(line, seen):
    vote = BracketVote()
    assert "".join(latin_shapes([*line], vote)) == line
    vote.count_ballots([("()", 2.0), ("[]", 2.0)])
    assert "".join(latin_shapes([*line], vote)) == seen


def test_an_interval_without_an_end_keeps_its_brackets():
    assert [*visible_shapes([*"a ]0;+\u221e[ a"], BracketVote())] == [*"a ]0;+\u221e[ a"]
    assert [*visible_shapes([*"a ]0;+9[ a"], BracketVote())] == [*"a [0;+9] a"]
