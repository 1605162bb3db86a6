"""Tokens: their texts, spans and kinds."""

import pytest

from arclean.core.context import Context
from arclean.core.edits import Span
from arclean.language import tokens
from arclean.language.tokens import BREAK, LATIN, NUMBER, Token, TokenMemory, folded_tokens, letter_runs, placed_tokens


def _texts(text):
    return [token.text for token in placed_tokens(text, 0, len(text))]


def test_letter_runs_are_words_of_a_folded_text():
    assert letter_runs("قال: 12 كتاب، PDF وپنج") == ["قال", "كتاب", "وپنج"]
    assert letter_runs("كِتاب") == ["ك", "تاب"]


@pytest.mark.parametrize(
    ("line", "tokens"),
    [
        ("", []),
        ("كِتـاب", ["كتاب"]),
        ("12.5 ١٢٫٥ 3,000", [NUMBER] * 3),
        ("12. ۱۲.۵", [NUMBER, BREAK, NUMBER, BREAK, NUMBER]),  # a stop after a number, and digits of Persian after one
        ("PDF É", [LATIN] * 2),
        ("قال؟ (نعم)", ["قال", BREAK, BREAK, "نعم", BREAK]),
        ("كتاب_2", ["كتاب", NUMBER]),
        ("كتا\ufffdب", ["كتا", BREAK, "ب"]),
    ],
)
def test_folded_tokens(line, tokens):
    assert folded_tokens(line) == tokens


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("كِتـاب", ["كتاب"]),
        ("12. ۱۲.۵", [NUMBER] * 2),  # read as it stands, a stop is a part of its number
        ("قال\nيوم\fغد", ["قال", BREAK, "يوم", BREAK, "غد"]),
        ("كتا\ufffdب \x14", ["كتا\ufffdب", "\x14"]),
        ("كتاب\u200f", ["كتاب", BREAK]),
        ("PDF قال؟", [LATIN, "قال", BREAK]),
        ("َقال", [BREAK, "قال"]),  # a mark begins no word
    ],
)
def test_placed_tokens(text, tokens):
    assert _texts(text) == tokens


def test_spans_are_those_of_the_text_as_it_stands():
    text = "قال: كِتـاب 12.5 PDF"
    found = placed_tokens(text, 0, len(text))
    assert [text[token.start : token.end] for token in found] == ["قال", ":", "كِتـاب", "12.5", "PDF"]
    assert [token.kind for token in found] == ["word", "sign", "word", "number", "latin"]


def test_a_part_of_a_text_has_its_tokens_alone():
    assert placed_tokens("قال يوم غد", 4, 7) == [Token(4, 7, "يوم", plain=True)]


@pytest.mark.parametrize(
    ("word", "plain"),
    [("كتاب", True), ("كِتَابٌ", True), ("كتـاب", False), ("پنج", False), ("كتا\ufffdب", False), ("ٱلله", False),
     ("هٰذا", False), ("12", False), ("PDF", False), ("،", False)],
)  # fmt: skip
def test_plain_words_are_of_arabic_letters_and_vowels(word, plain):
    assert placed_tokens(word, 0, len(word))[0].plain is plain
    beside_odd = f"{word} پـ"
    assert placed_tokens(beside_odd, 0, len(beside_odd))[0].plain is plain


def test_the_tokens_of_the_last_spans_of_a_text_are_kept():
    memory, text = TokenMemory(), "قال يوم غد"
    found = memory.tokens_of(text, 0, 7)
    assert memory.tokens_of(text, 0, 3) == found[:1]
    assert memory.tokens_of(text, 0, 7) is found
    assert [token.text for token in memory.tokens_of("من يوم", 0, 7)] == ["من", "يوم"]
    assert memory.tokens_of(text, 0, 7) is not found


def test_so_many_tokens_are_kept_and_no_more(monkeypatch):
    monkeypatch.setattr(tokens, "_MAX_KEPT", 9)
    memory, text = TokenMemory(), "قال يوم غد"
    found = memory.tokens_of(text, 0, 3), memory.tokens_of(text, 4, 10)
    assert memory.tokens_of(text, 0, 3) is found[0]
    memory.tokens_of(text, 0, 1)
    assert memory.tokens_of(text, 4, 10) is not found[1]


def test_a_run_shares_the_tokens_of_a_span():
    context, text = Context(), "قال يوم غد"
    assert context.tokens(text, Span(0, 7)) is context.tokens(text, Span(0, 7))
    assert context.tokens(text, Span(4, 10)) == placed_tokens(text, 4, 10)
