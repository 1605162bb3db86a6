"""Headings are short lines in a larger type than the text of their script."""

import pytest

from arclean.core.markdown import heading_blocks
from arclean.core.markdown.heading_sizes import _LARGE, _is_same


def sized(*lines):
    """Return a text of lines and the height of each of its characters."""
    text = "\n".join(line for line, _ in lines)
    heights, at = [], 0
    for line, height in lines:
        heights += [(at + place, height) for place in range(len(line))]
        at += len(line) + 1
    return text, heights


BODY = [("وصل المسافرون إلى المحطة القديمة قبل المغرب بساعة", 12.0)] * 6


def test_larger_lines_are_headings_by_size():
    text, heights = sized(("التقرير", 20.0), *BODY, ("أولا", 16.0), *BODY, ("ثانيا", 16.1))
    assert [(text[b.start : b.end], b.level) for b in heading_blocks(text, heights)] == [
        ("التقرير", 1), ("أولا", 2), ("ثانيا", 2),
    ]  # fmt: skip


@pytest.mark.parametrize(("times", "is_heading"), [(_LARGE, True), (_LARGE - 0.01, False)])
def test_a_heading_is_one_step_of_sizes_larger_than_the_text(times, is_heading):
    text, heights = sized(("التقرير", times * 12.0), *BODY)
    assert bool(heading_blocks(text, heights)) is is_heading


def test_heights_are_counted_in_quarters_of_a_point():
    lines = [(line, height) for (line, _), height in zip(BODY, (12.25, 12.3, 12.35) * 2, strict=True)]
    text, heights = sized(("أولا", 14.05), *lines, ("ثانيا", 14.1))
    assert [text[b.start : b.end] for b in heading_blocks(text, heights)] == ["ثانيا"]


def test_neighbours_of_one_size_are_one_heading():
    text, heights = sized(("تقرير", 20.0), ("السنة", 20.0), *BODY)
    assert [text[b.start : b.end] for b in heading_blocks(text, heights)] == ["تقرير\nالسنة"]


def test_each_script_has_its_own_text():
    text, heights = sized(*BODY, *[("the Latin words of this text are set in a taller font", 15.0)] * 3)
    assert heading_blocks(text, heights) == []


def test_long_lines_rows_and_pages_of_large_type_are_none():
    text, heights = sized(("س " * 100, 20.0), ("أ\tب", 20.0), *BODY, *BODY)
    assert heading_blocks(text, heights) == []
    text, heights = sized(*[("كلمات كبيرة في كل مكان", 20.0)] * 6, *BODY)
    assert heading_blocks(text, heights) == []


@pytest.mark.parametrize(("lines", "is_heading"), [(3, True), (4, False)])
def test_a_heading_has_three_lines_at_most(lines, is_heading):
    text, heights = sized(*[("التقرير", 20.0)] * lines, *BODY)
    assert bool(heading_blocks(text, heights)) is is_heading


@pytest.mark.parametrize(("chars", "is_heading"), [(150, True), (151, False)])
def test_a_line_of_a_heading_has_150_characters_at_most(chars, is_heading):
    text, heights = sized(("س " * 75 + "س" * (chars - 150), 20.0), *BODY, *BODY)
    assert bool(heading_blocks(text, heights)) is is_heading


def test_there_are_four_levels():
    headings = [(name, height) for name in "أبجدهو" for height in [40.0 - 4.0 * "أبجدهو".index(name)]]
    text, heights = sized(*(line for heading in headings for line in (heading, BODY[0])))
    assert [block.level for block in heading_blocks(text, heights)] == [1, 2, 3, 4, 4, 4]


@pytest.mark.parametrize(("letters", "is_heading"), [(3, True), (4, False)])
def test_headings_hold_three_tenths_of_the_letters_at_most(letters, is_heading):
    text, heights = sized(("س" * letters, 20.0), ("ص" * (10 - letters), 12.0))
    assert bool(heading_blocks(text, heights)) is is_heading


def test_a_line_half_of_arabic_letters_is_arabic():
    text, heights = sized(*BODY, ("نص ab", 15.0), *[("Latin words in a taller font", 15.0)] * 3)
    assert [text[b.start : b.end] for b in heading_blocks(text, heights)] == ["نص ab"]


def test_no_letters_no_heading():
    assert heading_blocks("", []) == []
    text, heights = sized(("2024", 20.0), *BODY)
    assert heading_blocks(text, heights) == []


@pytest.mark.parametrize(("other", "same"), [(41.5, True), (38.5, True), (41.7, False), (38.3, False)])
def test_heights_are_the_same_by_their_share(other, same):
    assert _is_same(40.0, other) is same


@pytest.mark.parametrize("line", ["الصفحة 3 من 12", "صفحة ٣", "Page 2 of 9"])
def test_a_page_number_is_no_heading(line):
    text, heights = sized((line, 20.0), *BODY)
    assert heading_blocks(text, heights) == []


@pytest.mark.parametrize(("first", "headings"), [("على الطالب أن يختار:", 2), ("ما الجديد؟", 2), ("باب في أحكام", 1)])
def test_a_line_that_ends_what_it_says_is_a_heading_by_itself(first, headings):
    text, heights = sized((first, 20.0), ("الموضوع الأول", 20.0), *BODY)
    assert len(heading_blocks(text, heights)) == headings
