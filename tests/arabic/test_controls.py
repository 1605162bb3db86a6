"""The tables of invisible characters against the Unicode character data."""

import re
import unicodedata

from arclean.arabic.controls import (
    BREAK_HINTS,
    CONTROL_CODES,
    DIRECTION_CLOSERS,
    DIRECTION_CONTROLS,
    DIRECTION_MARKS,
    DIRECTION_OPENERS,
    INVISIBLE,
    LTR_OVERRIDE,
)


def members(body):
    return [chr(c) for c in range(0x10000) if re.match(f"[{body}]", chr(c))]


def test_invisible_characters_are_formats():
    assert {unicodedata.category(c) for c in members(INVISIBLE)} == {"Cf"}
    assert not set(members(INVISIBLE)) & set("\u0600\u06dd\u070f")  # signs that are seen


def test_marks_and_pairs_have_their_classes():
    assert [unicodedata.bidirectional(c) for c in DIRECTION_MARKS] == ["L", "R", "AL"]
    assert {unicodedata.bidirectional(c) for c in DIRECTION_OPENERS} == {
        "LRE",
        "RLE",
        "LRO",
        "RLO",
        "LRI",
        "RLI",
        "FSI",
    }
    assert [unicodedata.bidirectional(c) for c in DIRECTION_CLOSERS] == ["PDF", "PDI"]
    assert all(
        ("I" in unicodedata.bidirectional(start)) == (end == DIRECTION_CLOSERS[1])
        for start, end in DIRECTION_OPENERS.items()
    )
    assert sorted(members(DIRECTION_CONTROLS)) == sorted([*DIRECTION_OPENERS, *DIRECTION_CLOSERS])
    assert unicodedata.bidirectional(LTR_OVERRIDE) == "LRO"


def test_breaks_have_no_direction():
    assert {unicodedata.bidirectional(c) for c in members(BREAK_HINTS)} == {"BN"}


def test_codes_are_no_breaks_of_lines():
    assert {unicodedata.category(c) for c in members(CONTROL_CODES)} == {"Cc", "Cn"}
    assert not set(members(CONTROL_CODES)) & set("\t\n\v\f\r\x85")
