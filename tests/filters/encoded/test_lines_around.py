"""The lines about a span: its own, and the nearest ones of prose."""

from arclean.filters.encoded.lines_around import (
    find_fences,
    is_in_fence,
    is_mail_header,
    lines_after,
    lines_around,
    lines_before,
)


def test_nearest_lines_of_prose():
    text = "قال لي\n\nContent-Type: text/plain\n\0\0\n\0\0\nومضى\nثم عاد"
    start = text.index("\0")
    assert [text[first:last] for first, last in lines_around(text, start, start + 2)] == ["\0\0", "قال لي", "ومضى"]


def test_lines_in_order():
    text = "a\nb\nc\nd"
    assert [text[first:last] for first, last in lines_before(text, 4)] == ["b", "a"]
    assert [text[first:last] for first, last in lines_after(text, 3)] == ["c", "d"]


def test_fences_open_and_close():
    assert is_in_fence(find_fences("x\n~~~\ny"), 6)
    assert not is_in_fence(find_fences("x\n```\ny\n```\nz"), 12)


def test_headers_of_mail():
    assert is_mail_header("Subject: x")
    assert not is_mail_header("name: x")
