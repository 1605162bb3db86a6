"""Spans of a page, and what they are in the page in which they were written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arclean.filters.mojibake.page_decoding import (
    _read_damaged,
    _read_sequences,
    decode_span,
    has_space_for_a0,
    keep_agreed,
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


@pytest.mark.parametrize(
    ("text", "page"),
    [("سنة ٢٠٠٥ و٣٠٪", "cp1251"), ("عام ١٩٨٠ م", "cp1250"), ("Š قال à", "cp1253"), ("عام ٢٠١٠", "cp1251")],
)
def test_spaces_in_numbers_and_at_the_end_are_bytes(text, page):
    data = text.encode().replace(b"\xa0", b" ")
    line = "".join(chr(byte) if byte < 0x80 else bytes([byte]).decode(page, "ignore") or chr(byte) for byte in data)
    end = len(line.rstrip())
    made = decode_span(line, 0, end, PagePair(page, "utf-8"))
    assert (made.target, made.source) == (text, line)
    assert "".join(source for source, _ in made.parts) == line


def test_what_decodings_of_the_same_bytes_have_otherwise_is_lost():
    pair = PagePair("cp437", "utf-8")
    one = decode_span("╪º┘ä", 0, 4, pair)
    other = one._replace(parts=((one.parts[0][0], "ا"), (one.parts[1][0], "ي")), target="اي")
    assert [made.target for made in keep_agreed([one], [[other]])] == ["ا\ufffd"]
    assert keep_agreed([one], [[one]]) == [one]


MAC, RUSSIAN, LATIN = PagePair("mac_roman", "cp1256"), PagePair("cp1251", "cp1256"), PagePair("cp1252", "utf-8")


@pytest.mark.parametrize(("line", "start", "end", "pair", "found"), [
    ("Гжб", 0, 3, RUSSIAN, (0, 3, "أول")), ("Гж\ufffd", 0, 3, RUSSIAN, (0, 3, "أو\ufffd")), ("Г╪", 0, 2, RUSSIAN, None),
    ("abc", 0, 3, RUSSIAN, None),
    ("a  \u00ca\u00c0  b", 3, 5, MAC, (1, 7, "  \u0648\u062b  ")),  # spaces may be letters
    ("Ã b", 0, 1, LATIN, (0, 2, "à")), ("Ø§ b", 0, 2, LATIN, (0, 2, "ا")), ("Ø§", 0, 2, LATIN, (0, 2, "ا")),
    ("╪ж", 0, 2, PagePair("cp437", "utf-8"), None), ("abc", 0, 3, LATIN, None),
])  # fmt: skip
def test_what_a_span_is_by_a_pair(line, start, end, pair, found):
    made = decode_span(line, start, end, pair)
    assert (made and (made.start, made.end, made.target)) == found


def test_spans_of_chinese_reach_from_the_first_to_the_last_character_beyond_ascii():
    assert spans_of_page("a 丕賱 1 丕 b", CHINESE) == [(2, 8)]


@given(
    st.lists(st.sampled_from(b"Aa\x80\x84\xa0\xbf\xc0\xc1\xc2\xd9\xe0\xe2\xed\xef\xf0\xf4\xf5\xff"), max_size=9).map(
        bytes
    )
)
def test_runs_of_sequences_read_as_each_by_itself(data):
    parts = _read_sequences(data.decode("latin-1"), data, [1] * len(data))
    assert _read_damaged(data) == "".join(text for _, text in parts)


def test_a_span_that_comes_again_is_at_its_own_place():
    pair = PagePair("cp437", "utf-8")
    made = [decode_span("╪º┘ä ╪º┘ä", start, start + 4, pair) for start in (0, 5)]
    assert [(one.start, one.end, one.target) for one in made] == [(0, 4, "ال"), (5, 9, "ال")]
