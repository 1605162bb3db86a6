"""Slots: what is put where, for what stands between two words of a text and of its reference."""

import pytest

from arclean.filters.recovery.gap_comparison import (
    Side,
    compare_gaps,
    digit_groups,
    has_unmapped_glyph,
    is_visible_gap,
    mask_glyph_numbers,
)


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


@pytest.mark.parametrize(
    ("text", "other", "spans"),
    [
        (" - ", " 12 ", [(0, 1)]),  # signs differ: the first of the widest spaces
        (" -  ", " 12 ", [(2, 4)]),
        ("-", " 12 ", []),
        (" -\n ", " 12 ", []),  # the widest is a line break
        (" -\ufffd\ufffd ", " 12 ", []),
        (" 7- ", " 12 ", []),
        ("  . ", " 12 ", [(0, 2)]),  # the part with two spaces
        (" .  ", " 12 ", [(2, 4)]),
        (" . \ufffd ", " 12 ", [(2, 5)]),
        (" . ", " 12 ", [(0, 1)]),  # a space before a stop
        (". ", " 12 ", []),
        ("  .  ", " 12 ", []),
    ],
)
def test_a_lone_number_goes_into_one_space(text, other, spans):
    assert [slot[:2] for slot in compare_gaps(text, other)] == spans


@pytest.mark.parametrize(
    ("other", "sides"),
    [
        (" 12 ", Side.BEFORE | Side.AFTER),
        (". 12 ", Side.AFTER),
        (" 12. ", Side.BEFORE),
        (". 12. ", Side.NONE),
        ("\n\n12 ", Side.AFTER),
        (" 12\n\n", Side.BEFORE),
        ("\n12\n", Side.BEFORE | Side.AFTER),
        (".\n12 ", Side.AFTER),
    ],
)
def test_a_stop_parts_a_number_from_its_words(other, sides):
    number = other.strip(" .\n")
    (slot,) = compare_gaps(other.replace(number, ""), other)
    assert slot.sides == sides


def test_both_ends_of_a_gap_are_compared_part_by_part():
    found = compare_gaps("  .  ", " 12؛ 13 ")
    assert [(slot.start, slot.end, slot.number) for slot in found] == [(0, 2, "12"), (3, 5, "13")]
    found = compare_gaps("  ؛ قال", " 12! 13 ")
    assert found[0].number == "12"
    assert [slot.number for slot in compare_gaps("  ", " 12. - ")] == ["12"]
    assert [slot.number for slot in compare_gaps("  ", ". - 12 ")] == ["12"]


def test_a_number_between_brackets_gets_no_space():
    assert [slot.target for slot in compare_gaps(" -(  ) ", " 12 ")] == ["12"]
    assert [slot.target for slot in compare_gaps(" (  - ", " 12 ")] == ["12 "]
    assert [slot.target for slot in compare_gaps(" -  ) ", " 12 ")] == [" 12"]


@pytest.mark.parametrize(
    ("number", "groups"),
    [
        ("1,284,000", ("1284000",)),
        ("1٬284", ("1284",)),
        ("1,2845", ("1", "2845")),
        ("12.5", ("12", "5")),
        ("١٢", ("12",)),
        ("", ()),
    ],
)
def test_groups_of_digits(number, groups):
    assert digit_groups(number) == groups


@pytest.mark.parametrize(
    ("text", "start", "end", "is_visible"),
    [
        ("سنة )", 3, 4, True),
        ("سنة ٪", 3, 4, True),
        ("سنة، .", 4, 5, False),  # after a stop
        ("سنة\nعلى", 3, 4, False),
        ("  على", 0, 2, True),
        (" على", 0, 1, False),
        ("سنة", 3, 3, False),
        ("سنة-على", 4, 4, False),
        ("سنة//على", 4, 4, True),
        ("«على", 1, 1, True),
        ("", 0, 0, True),
    ],
)
def test_a_gap_is_visible_by_its_spaces_or_signs(text, start, end, is_visible):
    assert is_visible_gap(text, start, end) is is_visible


@pytest.mark.parametrize(
    ("text", "has_glyph"),
    [("\ufffd", True), ("\ue000", True), ("\uf8ff", True), ("\uf900", False), ("(cid:1)", True), ("12", False)],
)
def test_unmapped_glyphs(text, has_glyph):
    assert has_unmapped_glyph(text) is has_glyph


def test_masks_have_the_length_of_what_they_hide():
    assert mask_glyph_numbers("ا(cid:12)ب") == "ا\ue000" + "\uf8fe" * 7 + "ب"
    assert mask_glyph_numbers("(cid:1234567)") == "(cid:1234567)"
