"""Roles of lines: by themselves, and by their place in an article."""

import pytest

from arclean.evidence.web_lines.features import list_web_lines
from arclean.evidence.web_lines.roles import line_roles, role_by_itself

PROSE = "وصل القطار الجديد إلى المحطة بعد رحلة طويلة استغرقت ثلاث ساعات."


def roles(*lines):
    return line_roles(list_web_lines("\n".join(lines)))


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("بقلم سعاد", "byline"), ("بقلم", "byline"), ("بقلم " + "سوق " * 8, "byline"), ("بقلم " + "سوق " * 9, None),
        ("12 مايو 2020", "date"), ("12 مايو 2020.", None), ("سوق", None),
        ("صورة من السوق", "caption"), ("السوق (رويترز)", "caption"), ("صورة من السوق.", None),
        ("صورة " + "سوق " * 29, "caption"), ("صورة " + "سوق " * 30, None),
    ],
)  # fmt: skip
def test_a_line_by_itself(line, role):
    (one,) = list_web_lines(line)
    assert role_by_itself(one) == role


def test_the_title_is_the_first_line_that_is_nothing_else():
    assert roles("12 مايو 2020", "جسر فوق النهر", PROSE) == ["date", "title", "body"]
    assert roles("سوق", PROSE) == ["title", "body"]  # a heading of one word
    assert roles("جسر نهر سوق باب.", PROSE) == ["body", "body"]  # a stop, and nothing binds it
    assert roles("جسر " * 25, PROSE) == ["title", "body"]
    assert roles(("جسر " * 26).strip(), PROSE) == ["body", "body"]
    assert roles("سوق") == ["body"]  # alone
    assert roles("جسر نهر", "سوق") == ["title", "body"]
    assert roles("جسر نهر سوق باب", "سوق") == ["title", "body"]  # without prose
    assert roles("سعاد سالم", "جسر فوق النهر", PROSE)[0] == "title"


def test_names_below_the_title_are_bylines():
    assert roles("جسر فوق النهر", "سعاد بنت سالم", PROSE) == ["title", "byline", "body"]
    assert roles("جسر فوق النهر", "سعاد", PROSE) == ["title", "body", "body"]
    assert roles("جسر فوق النهر", "ج د ه و ز", PROSE) == ["title", "byline", "body"]
    assert roles("جسر فوق النهر", "ج د ه و ز ح", PROSE) == ["title", "body", "body"]
    for line in ("سعاد سالم.", "سعاد في", "12 13", "سعاد سالم:"):
        assert roles("جسر فوق النهر", line, PROSE) == ["title", "body", "body"]


def test_after_the_text_only_two_lines_have_roles():
    assert roles(PROSE, "بقلم سعاد", "12 مايو 2020", "بقلم سالم")[1:] == ["byline", "date", "body"]
    assert roles(PROSE, "سوق", "سوق", "صورة من السوق")[-1] == "caption"


def test_within_the_text_only_captions_have_roles():
    assert roles(PROSE, "بقلم سعاد", "صورة من السوق", PROSE) == ["body", "body", "caption", "body"]
