"""Which tags a text has, and which close one another."""

import pytest

from arclean.filters.tags.markup import find_tags, pair_tags


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("<B>نص</B>", ["b", "b"]), ("<br/><BR /><br>", ["br"] * 3), ("</ b>", []), ("< b>", []), ("<bx>", []),
        ("<font color=red size='2'>", ["font"]), ('<a href="x\ny">', []), ('<a href="a" x>', ["a"]),
        ("<h1>", ["h1"]), ("<h7>", []), ("<p<b>", ["b"]), ("<a" + ' x="1"' * 13 + ">", []), ("</br>", ["br"]),
    ],
)  # fmt: skip
def test_tags(text, names):
    assert [tag.name for tag in find_tags(text)] == names


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("<b>x</b>", {0: 1}), ("</b>x<b>", {}), ("<b><i>x</b></i>", {1: 3}), ("<li>x<li>y</ul>", {0: 0, 1: 1}),
        ("<ul><li>x<li>y</ul>", {0: 3, 1: 1, 2: 2}), ("<b>x<br></b>", {0: 2}), ("<b>x</b></b>", {0: 1}),
    ],
)  # fmt: skip
def test_pairs(text, pairs):
    assert pair_tags(list(find_tags(text))) == pairs


def test_what_an_attribute_says_is_known():
    plain, spoken = find_tags('<a href="x"><a title="نص">')
    assert not plain.is_spoken
    assert spoken.is_spoken
    assert spoken.attributes == ' title="نص"'


def test_marks_of_a_parser_are_known():
    (own, other) = find_tags("<b data-parsoid='{}'><b data-x='{}'>")
    assert own.is_of_parser
    assert not other.is_of_parser
