"""Tags that go, tags that are reported, and what stays where they were."""

import pytest

from arclean import Pipeline, clean
from arclean.filters import Tags

TAGS = Pipeline([Tags()])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("قال <b>نعم</b>", "قال نعم"), ("قال <b> نعم </b>", None), ("قال <b></b> نعم", None), ("<b>yes</b>", None),
        ("قال <b>yes</b> ثم", None), ("نعم <br> لا", None), ("نعم<br> لا", "نعم\n لا"), ("نعم<br>", "نعم"),
        ("<br>نعم", "نعم"), ("نعم<br>\nلا", "نعم\nلا"), ("<p>نعم</p>", "نعم"), ("<ul><li>نعم<li>لا</ul>", "نعم\nلا"),
        ("<p>\nنعم\n</p>", "\nنعم\n"), ("<sup>٢</sup> نعم", None), ("نص<b>ان</b>", "نصان"),
        ('قال <a href="/\u0e38\u0e07">نعم</a>', "قال نعم"),  # marks in an address
    ],
)  # fmt: skip
def test_what_goes(text, right):
    assert TAGS(text) == (right or text)


def test_a_tag_that_nothing_closes_is_reported():
    result = TAGS.run("قال <b>نعم ثم <i>عاد</i>")
    assert result.text == "قال <b>نعم ثم عاد"
    assert [(found.kind, found.start, found.end) for found in result.findings] == [("encoded", 4, 7)]


def test_entities_within_tags_come_back_in_the_same_run():
    assert clean("قال <b>&quot;نعم&quot;</b> أمس") == 'قال "نعم" أمس'


def test_each_tag_is_one_edit_that_says_why():
    result = TAGS.run("قال <b>نعم</b>")
    assert [(edit.source, edit.target) for edit in result.edits] == [("<b>", ""), ("</b>", "")]
    assert result.revert() == "قال <b>نعم</b>"
