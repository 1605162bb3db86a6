"""The tables of brackets, held against the character data."""

import unicodedata

from arclean.arabic import brackets


def test_pairs_open_and_close():
    for pair in (*brackets.BRACKET_PAIRS, *brackets.QUOTE_PAIRS):
        assert [unicodedata.category(char) for char in pair] in (["Ps", "Pe"], ["Pi", "Pf"])
        assert brackets.MIRRORED_BRACKET[pair[0]] == pair[1]
        assert brackets.MIRRORED_BRACKET[pair[1]] == pair[0]


def test_only_the_pairs_are_mirrored_by_the_algorithm():
    assert all(unicodedata.mirrored(char) for pair in brackets.BRACKET_PAIRS for char in pair)
    assert not any(unicodedata.mirrored(char) for pair in brackets.QUOTE_PAIRS for char in pair)


def test_other_signs_stay_where_brackets_are_mirrored():
    assert brackets.mirror_brackets_alone("(\u2264 \u00ab", ")\u2265 \u00bb") == "(\u2265 \u00ab"
    assert brackets.mirror_brackets_alone("", "") == ""
