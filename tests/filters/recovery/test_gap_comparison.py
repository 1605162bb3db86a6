"""Slots: what is put where, for what stands between two words of a text and of its reference."""

import pytest

from arclean.filters.recovery.gap_comparison import compare_gaps, digit_groups, is_visible_gap, mask_glyph_numbers


@pytest.mark.parametrize(
    ("text", "other", "right"),
    [
        ("  ", " 12 ", " 12 "),
        (" ", " 12 ", " 12 "),
        (" ،", " 2015،", " 2015،"),
        (" ،", " 2015 ", " 2015،"),
        (" () ", " (17) ", " (17) "),
        (" % ", " 12% ", " 12% "),
        (" : ", " 12:40 ", " 12:40 "),
        (" // ", " 3/3/2021 ", " 3/3/2021 "),
        ("  “", "-21 “", " 21 “"),
        (" \ue012\ue013 ", " 12 ", " 12 "),
        ("،  ", " 12 ", "، 12 "),
        (". ", ". 12 ", ". 12 "),
        (" \n", " 12 ", " 12\n"),
        ("\n ", " 12 ", "\n12 "),
        ("\n", " 12 ", " 12\n"),
        (".\n\n- ", "؛\n\n4- ", ".\n\n4- "),
        (". ", "، 12 ", ". 12 "),
        ("، ", " 12 ", "، "),
        ("، . ", " 12 ", "، . "),
        (" - ", " 12 / 13 + 14 ", " - "),
        (" ", " ", " "),
    ],
)
def test_what_is_put_where(text, other, right):
    for slot in reversed(compare_gaps(text, other)):
        assert slot.found == ""
        text = text[: slot.start] + slot.target + text[slot.end :]
    assert text == right


def test_numbers_that_are_there_are_found():
    assert [slot.found for slot in compare_gaps(" 40 ", " 45 ")] == ["40"]
    assert [slot.found for slot in compare_gaps(" 3/4/2021 ", " 3/3/2021 ")] == ["3/4/2021"]
    (same,) = compare_gaps(" ٤٠٠٠٠ ", " 40,000 ")
    assert digit_groups(same.found) == digit_groups(same.number)


def test_what_shows_a_gap():
    assert is_visible_gap("سنة ،", 3, 4)
    assert is_visible_gap("سنة () على", 5, 5)
    assert is_visible_gap("سنة \ufffd على", 4, 5)
    assert not is_visible_gap("سنة، على", 3, 3)
    assert not is_visible_gap("سنة\n\nعلى", 3, 5)


def test_glyph_numbers_are_no_numbers():
    assert mask_glyph_numbers("plain 12") == "plain 12"
    assert not any(c.isdigit() for c in mask_glyph_numbers("(cid:12)"))
