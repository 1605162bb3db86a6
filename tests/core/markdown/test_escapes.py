"""What is escaped reads as plain text for a CommonMark parser, and ordinary prose has no escapes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from arclean.core.markdown.escapes import escape_cell, escape_inline, escape_line

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
SIGNS = "\\`*_~<>[]()!#-+=|&;:./ ab1م"


def read_text(markdown):
    """Return the text of all inline tokens, and the types of the blocks."""
    tokens = PARSER.parse(markdown)
    texts = [
        "".join(child.content for child in token.children if child.type in {"text", "text_special"})
        for token in tokens
        if token.type == "inline"
    ]
    return "".join(texts), [token.type for token in tokens if token.type.endswith("_open")]


@given(st.text(SIGNS, min_size=1, max_size=30).filter(lambda text: text.strip()))
def test_a_line_is_a_paragraph_with_its_own_text(text):
    line = escape_line(text)
    found, blocks = read_text(line)
    if line[:1].isdigit() and "ordered_list_open" in blocks:
        return  # a number with a stop: a list, as it was
    assert blocks == ["paragraph_open"]
    assert found.replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    "text", ["قال: «نعم» (ثم ذهب)!", "a_b c-d 2 < 3", "نص [1] آخر", "AT&T, x = y", "1. أولا", "50% #5"]
)
def test_prose_has_no_escapes(text):
    assert escape_line(text) == escape_inline(text) == text


def test_what_markdown_would_take_for_its_own():
    assert escape_line("[a](b) ![c](d)") == "\\[a](b) \\!\\[c](d)"
    assert escape_line("> x") == "\\> x"
    assert escape_line("---") == "\\---"
    assert escape_cell("a|`b`") == "a\\|\\`b\\`"
