"""Slots: what is put where, for what stands between two words of a text and of its reference."""

import pytest

from arclean.filters.recovery.inserted_tokens import compare, is_visible, masked, values


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
    for slot in reversed(compare(text, other)):
        assert slot.found == ""
        text = text[: slot.start] + slot.target + text[slot.end :]
    assert text == right


def test_numbers_that_are_there_are_found():
    assert [slot.found for slot in compare(" 40 ", " 45 ")] == ["40"]
    assert [slot.found for slot in compare(" 3/4/2021 ", " 3/3/2021 ")] == ["3/4/2021"]
    (same,) = compare(" ٤٠٠٠٠ ", " 40,000 ")
    assert values(same.found) == values(same.number)


def test_what_shows_a_gap():
    assert is_visible("سنة ،", 3, 4)
    assert is_visible("سنة () على", 5, 5)
    assert is_visible("سنة \ufffd على", 4, 5)
    assert not is_visible("سنة، على", 3, 3)
    assert not is_visible("سنة\n\nعلى", 3, 5)


def test_glyph_numbers_are_no_numbers():
    assert masked("plain 12") == "plain 12"
    assert not any(c.isdigit() for c in masked("(cid:12)"))
