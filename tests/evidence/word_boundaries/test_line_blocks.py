"""The blocks of a long text, and the language of its lines."""

import pytest

from arclean.core.context import Context
from arclean.core.edits import Span
from arclean.evidence.word_boundaries import line_blocks as module
from arclean.evidence.word_boundaries.line_blocks import arabic_line_test, line_blocks

SIZE, PARAGRAPHS = 1 << 16, 1 << 12


def test_a_block_ends_with_the_paragraph_in_which_it_is_long_enough():
    text = "ا" * (PARAGRAPHS - 1) + "\n\n" + "ب" * 9 + "\n\n" + "ج"
    first = PARAGRAPHS - 1 + 2 + 9 + 2
    assert list(line_blocks(text)) == [Span(0, first), Span(first, first + 1)]
    assert next(line_blocks("ا" + text)) == Span(0, PARAGRAPHS + 2)


def test_a_block_ends_with_the_line_in_which_it_is_long_enough():
    text = "ا" * (SIZE - 1) + "\n" + "ب" * 9 + "\n" + "ج"
    assert list(line_blocks(text)) == [Span(0, SIZE + 10), Span(SIZE + 10, SIZE + 11)]
    text = "ا" * SIZE + "\n" + "ب" * 9
    assert list(line_blocks(text)) == [Span(0, SIZE + 1), Span(SIZE + 1, SIZE + 10)]


def test_blocks_cover_a_text_without_line_breaks_at_once():
    assert list(line_blocks("ا" * (2 * SIZE))) == [Span(0, 2 * SIZE)]
    assert list(line_blocks("")) == []


def test_each_line_is_judged_by_itself_and_once(monkeypatch):
    asked = []
    judge = module.line_language
    monkeypatch.setattr(module, "line_language", lambda line: asked.append(line) or judge(line))
    lines = ["ذهب إلى المدينة", "این کتاب را از او گرفتم", "القو ات"]
    text = "\n".join(lines)
    is_arabic = arabic_line_test(text, Context())
    starts = [text.index(line) for line in lines]
    assert [is_arabic(start) for start in starts] == [True, False, True]
    assert [is_arabic(start + len(line)) for start, line in zip(starts, lines, strict=True)] == [True, False, True]
    assert asked == lines


def test_a_line_that_is_stored_backwards_has_no_arabic_words():
    text = "ذهب إلى المدينة\n.سرام 31 يف ةنيدملا ىلإ بهذ\nذهب إلى المدينة"
    is_arabic = arabic_line_test(text, Context())
    assert [is_arabic(text.index(word)) for word in ("ذهب", "سرام")] == [True, False]


@pytest.mark.parametrize(
    ("line", "is_arabic"),
    [("برونئی دارالسلام", False), ("ساعت های", False), ("مقهى پاريس", True), ("دارالسلام", True)],
)
def test_letters_tell_of_a_line_that_is_too_short_to_tell(line, is_arabic):
    assert arabic_line_test(line, Context())(0) is is_arabic
