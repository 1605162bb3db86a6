"""Decodings of a line: what is put in place, and which bytes each character was read from."""

import pytest

from arclean.filters.mojibake.decodings import Decoding, apply_decodings


def _decoding(start, source, target, parts=None):
    return Decoding(start, start + len(source), source, target, "rule", 1.0, "", parts)


@pytest.mark.parametrize(
    ("line", "decodings", "right"),
    [
        ("abc", [], "abc"), ("", [], ""),
        ("abc", [(0, "a", "س")], "سbc"), ("abc", [(2, "c", "س")], "abس"), ("abc", [(0, "abc", "")], ""),
        ("abcd", [(0, "a", "س"), (1, "b", "صص"), (3, "d", "ع")], "سصصcع"),
    ],
)  # fmt: skip
def test_what_was_decoded_stands_in_its_place(line, decodings, right):
    assert apply_decodings(line, [_decoding(*one) for one in decodings]) == right


@pytest.mark.parametrize("text", ["م", "م ن", "abم", "", "مabن12", "𞸀م", "é"])
def test_a_character_was_read_from_its_bytes_and_ascii_from_its_run(text):
    source = text.encode().decode("latin-1")
    pairs = _decoding(5, source, text).make_origin()
    assert "".join(text[to:end] for (to, end), _ in pairs) == text
    assert "".join(source[to:end] for _, (to, end) in pairs) == source
    for (to, end), (start, stop) in pairs:
        assert text[to:end].encode().decode("latin-1") == source[start:stop]
        assert end - to == 1 or text[to:end].isascii()


def test_a_run_of_ascii_is_one_part():
    assert _decoding(0, "ab\xd9\x85", "abم").make_origin() == (((0, 2), (0, 2)), ((2, 3), (2, 4)))


def test_parts_that_are_given_are_taken():
    parts = [("xy", "م"), ("z", "نص")]
    assert _decoding(3, "xyz", "منص", parts).make_origin() == (((0, 1), (0, 2)), ((1, 3), (2, 3)))
    assert _decoding(3, "", "", []).make_origin() == ()
