"""Possessive repeats of groups match alike on every release of Python, by an atomic group where re is wrong."""

import re

import pytest

from arclean.arabic.possessive_patterns import compile_atomic, compile_pattern

CASES = [
    (r"\?++(?:[ ,.:()/-]{1,2}\?++)++", "في ????? (?? ???) ثم ???? ?", ["????? (?? ???", "???? ?"]),
    (r"(?:a|ab)++c", "aababc ac", ["ac"]),
    (r"x(?:y?z)*+(?!z)", "xyzzz xyz", ["xyzzz", "xyz"]),
    (r"(?<!ab)(?=(?:ab)?+c)|(?:(a)++b|c{1,2}+){2}", "aabcc", ["a"]),
    (r"(a)?+(?(1)b++|c)", "abb c", ["a", ""]),
    (rb"(?:[^()\\]++|\\.)*+", b"a\\)b", [b"a\\)b", b""]),
]


@pytest.mark.parametrize(("source", "text", "found"), CASES)
@pytest.mark.parametrize("make", [compile_pattern, compile_atomic])
def test_a_possessive_repeat_keeps_what_it_took(make, source, text, found):
    assert make(source).findall(text) == found


def test_flags_and_groups_are_kept():
    made = compile_atomic(r"(?P<first>a(?:b|bc)?+)C", re.IGNORECASE)
    assert made.match("ABC")["first"] == "AB"
    assert made.flags & re.IGNORECASE
    assert not made.match("ab")
