"""Strings are found wherever they stand, by whatever sign of them is looked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arclean.arabic.byte_pages import USUAL_CHARS, BytePage
from arclean.core.string_triggers import StringTriggers

PAGE = BytePage(USUAL_CHARS)
STRINGS = [
    ("abc", 1), ("ab", 2), ("b", 1), ("(cid:", 4), ("\u0627\u0644\u0623\u0623", 8), ("\u0644\u0623\u0644", 8),
    ("\u0629\u0629", 16), (" \u0641\u064a \u0641\u064a ", 32), ("\u0629\u0629", 64), ("06", 128), ("\u4e00b", 256),
    ("\u0623", 512), (".w", 1024), ("\u0644\u0644", 2048), ("\u0641 \u0641", 4096),
]  # fmt: skip
TRIGGERS = StringTriggers(STRINGS, PAGE)


def _found(text):
    coded = PAGE.encode(text, errors="ignore")
    is_within = len(coded) == len(text)
    return TRIGGERS.triggered_filters(text, PAGE.encode(text, errors="replace"), is_within=is_within)


def _sought(text):
    found = 0
    for string, bit in STRINGS:
        found |= bit if string in text else 0
    return found


@given(st.lists(st.sampled_from([*"ab\u4e00\u0644\u0623\u0627\u0629 06.w?", *(one for one, _ in STRINGS)]), max_size=8))
def test_strings_are_found_in_any_text(pieces):
    text = "".join(pieces)
    assert _found(text) == _sought(text)


@pytest.mark.parametrize(("string", "bit"), STRINGS)
def test_a_string_is_found_at_either_end(string, bit):
    for text in (string, f"\u0628 {string}", f"{string} \u0628"):
        assert _found(text) & bit


def test_no_strings_are_found_in_any_text():
    assert StringTriggers((), PAGE).triggered_filters("ab", b"ab", is_within=True) == 0


def test_a_string_is_found_after_many_places_that_only_look_like_it():
    """Rows that share a bit are taken for one another; after some such places the text is searched."""
    pairs = [("\u0644\u0623\u0644\u0623", 1), ("\u0623\u0644\u0625\u0644", 1), ("#\u0627", 2), ("#(cid:", 2)]
    triggers = StringTriggers(pairs, PAGE)
    for alike, string, bit in (
        ("\u0623\u0644\u0625\u0623 ", pairs[0][0], 1), ("#(cid ", pairs[2][0], 2), ("#(cid ", pairs[3][0], 2),
    ):  # fmt: skip
        for text, found in ((200 * alike, 0), (200 * alike + string, bit), (string + 200 * alike, bit)):
            assert triggers.triggered_filters(text, PAGE.encode(text), is_within=True) == found
