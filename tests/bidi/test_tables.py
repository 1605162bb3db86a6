"""The tables of mirrors, brackets and classes against the Unicode character data."""

import re
import unicodedata
from pathlib import Path

import pytest

from arclean.bidi.classes import CLASS_LETTERS, CLASS_TABLE
from arclean.bidi.mirrors import CLOSING_BRACKET_OF, MIRRORED, MIRRORS
from arclean.bidi.order import LEFTWARD_LINE

FILES = Path("/usr/share/unicode")
NAMES = {name: short for short, name in {
    "L": "Left_To_Right", "R": "Right_To_Left", "AL": "Arabic_Letter", "ET": "European_Terminator",
}.items()}  # fmt: skip


def _read(name):
    if not (FILES / name).exists():
        pytest.skip(f"{name} is not there: install the Debian package unicode-data")
    return (FILES / name).read_text("utf-8").splitlines()


def _fields(name):
    for line in _read(name):
        data = line.partition("#")[0].strip()
        if data:
            yield [field.strip() for field in data.split(";")]


def test_mirrors_are_those_of_unicode():
    assert {chr(int(a, 16)): chr(int(b, 16)) for a, b in _fields("BidiMirroring.txt")} == MIRRORS


def test_brackets_are_those_of_unicode():
    found = {
        chr(int(a, 16)): unicodedata.normalize("NFC", chr(int(b, 16)))
        for a, b, kind in _fields("BidiBrackets.txt")
        if kind == "o"
    }
    assert found == CLOSING_BRACKET_OF


def test_canonical_equivalents_pair():
    assert CLOSING_BRACKET_OF["\u2329"] == CLOSING_BRACKET_OF["\u3008"] == "\u3009"
    assert CLASS_TABLE[0x232A] == CLASS_TABLE[0x3009] == ")"


def test_mirrors_are_pairs_that_unicode_calls_mirrored():
    for char, mirror in MIRRORS.items():
        assert MIRRORS[mirror] == char
        assert unicodedata.mirrored(char), hex(ord(char))
    assert {chr(c) for c in range(0x10000) if re.match(f"[{MIRRORED}]", chr(c))} == set(MIRRORS)


def _classes():
    """Yield ranges of code points with their class: assigned ones, then the defaults of the others."""
    for codes, name in _fields("extracted/DerivedBidiClass.txt"):
        first, _, last = codes.partition("..")
        yield int(first, 16), int(last or first, 16), name


def test_classes_are_those_of_unicode():
    newer, wrong = [], []
    for first, last, name in _classes():
        for code in range(first, last + 1):
            letter = CLASS_TABLE[code] if CLASS_TABLE[code] not in "()" else "o"
            if letter != CLASS_LETTERS[name]:
                (newer if not unicodedata.bidirectional(chr(code)) else wrong).append(hex(code))
    assert wrong == []
    # in the data of Unicode 15.0 and not in those of Python 3.11 (14.0), with another class than its block's
    assert set(newer) <= NEWER, sorted(set(newer) - NEWER)


def test_unassigned_code_points_have_the_class_of_their_block():
    for line in _read("extracted/DerivedBidiClass.txt"):
        found = re.match(r"# @missing: (\w+)\.\.(\w+); (\w+)", line)
        if not found or found[1] == "0000":
            continue
        first, last = int(found[1], 16), int(found[2], 16)
        for code in range(first, last + 1):
            if not unicodedata.bidirectional(chr(code)):
                assert CLASS_TABLE[code] == CLASS_LETTERS[NAMES[found[3]]], hex(code)


def test_what_runs_leftward_as_a_whole_has_no_letter_or_digit_that_does_not():
    held = {chr(c) for c in range(0x10000) if LEFTWARD_LINE.fullmatch(chr(c))}
    assert {CLASS_TABLE[ord(char)] for char in held} <= set("Amb o()-%,")
    assert len(held) > 900


_NEWER = (  # characters of Unicode 15.0 that Python 3.11 does not know: signs (ON), and marks of scripts (NSM)
    "1F6DC 1F774-1F776 1F77B-1F77F 1F7D9 1FA75-1FA77 1FA87-1FA88 1FAAD-1FAAF 1FABB-1FABD 1FABF 1FACE-1FACF 1FADA-1FADB "
    "1FAE8 1FAF7-1FAF8 0ECE 10EFD-10EFF 11241 11F00-11F01 11F36-11F3A 11F40 11F42 13440 13447-13455 1E08F 1E4EC-1E4EF"
)
NEWER = {
    hex(code)
    for item in _NEWER.split()
    for code in range(int(item.partition("-")[0], 16), int(item.rpartition("-")[2], 16) + 1)
}
