"""Spans of a page, and what they are in the page in which they were written."""

import pytest

from arclean.filters.mojibake.page_decoding import (
    decode_span,
    has_space_for_a0,
    restore_a0,
    restore_decoding,
    spans_of_page,
)
from arclean.filters.mojibake.page_pairs import CHINESE, PagePair


def test_spans_end_with_what_a_page_has():
    assert spans_of_page("a ЗбжТнС, гд b Ω", "cp1251") == [(2, 12)]
    assert spans_of_page("abc", "cp1251") == []


def test_a_span_of_another_page_is_none():
    assert decode_span("ЗбΩ", 0, 3, PagePair("cp1251", "cp1256")) is None
    assert decode_span("abc", 0, 3, PagePair("cp1251", "cp1256")) is None


@pytest.mark.parametrize(("line", "texts"), [
    ("╪º┘ä", ["ا", "ل"]),
    ("╪┘ä", ["\ufffd", "ل"]),
    ("╪\ufffd┘ä", ["\ufffd", "ل"]),
    ("ä╪º", ["\ufffd", "ا"]),
])  # fmt: skip
def test_pieces_of_utf8(line, texts):
    made = decode_span(line, 0, len(line), PagePair("cp437", "utf-8"))
    assert [text for _, text in made.parts] == texts
    assert "".join(source for source, _ in made.parts) == line


def test_pieces_of_two_bytes():
    line = "العراق".encode().decode(CHINESE)
    assert decode_span(line, 0, len(line), PagePair(CHINESE, "utf-8")).target == "العراق"


def test_spaces_for_no_break_spaces():
    assert has_space_for_a0("cp1252")
    assert not has_space_for_a0("cp437")
    assert not has_space_for_a0(CHINESE)
    assert restore_a0(b"\xd9 \xd8") == b"\xd9 \xd8"  # of an Arabic letter the continuation may be lost, too
    line = "Š قال".encode().replace(b"\xc5\xa0", b"\xc5 ").decode("cp1251")
    assert decode_span(line, 0, len(line), PagePair("cp1251", "utf-8")).target == "Š قال"


def test_restored_decodings_keep_their_places():
    pair = PagePair("cp1250", "utf-8")
    data = "قانون العمل".encode().replace(b"\x88", b"")
    line = "".join(chr(byte) if byte < 0x80 else bytes([byte]).decode("cp1250") for byte in data)
    made, is_doubted = restore_decoding(decode_span(line, 0, len(line), pair), pair)
    assert (made.start, made.end, made.target, is_doubted) == (0, len(line), "قانون العمل", False)
