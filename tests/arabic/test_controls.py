"""The tables of invisible characters against the Unicode character data."""

import re
import unicodedata

from arclean.arabic.controls import BREAKS, CODE, DIRECTIONS, EMBEDDING, ENDS, INVISIBLE, OVERRIDE, STARTS


def members(body):
    return [chr(c) for c in range(0x10000) if re.match(f"[{body}]", chr(c))]


def test_invisible_characters_are_formats():
    assert {unicodedata.category(c) for c in members(INVISIBLE)} == {"Cf"}
    assert not set(members(INVISIBLE)) & set("\u0600\u06dd\u070f")  # signs that are seen


def test_marks_and_pairs_have_their_classes():
    assert [unicodedata.bidirectional(c) for c in DIRECTIONS] == ["L", "R", "AL"]
    assert {unicodedata.bidirectional(c) for c in STARTS} == {"LRE", "RLE", "LRO", "RLO", "LRI", "RLI", "FSI"}
    assert [unicodedata.bidirectional(c) for c in ENDS] == ["PDF", "PDI"]
    assert all(("I" in unicodedata.bidirectional(start)) == (end == ENDS[1]) for start, end in STARTS.items())
    assert sorted(members(EMBEDDING)) == sorted([*STARTS, *ENDS])
    assert unicodedata.bidirectional(OVERRIDE) == "LRO"


def test_breaks_have_no_direction():
    assert {unicodedata.bidirectional(c) for c in members(BREAKS)} == {"BN"}


def test_codes_are_no_breaks_of_lines():
    assert {unicodedata.category(c) for c in members(CODE)} == {"Cc", "Cn"}
    assert not set(members(CODE)) & set("\t\n\v\f\r\x85")
