"""Other readings: a text from its end, and by the code pages that text is read by in error."""

import pytest

from arclean.language.legibility.alternatives import other_readings

TEXT = "نزل المطر"


def test_the_first_reading_is_from_the_end():
    assert next(other_readings(TEXT)) == TEXT[::-1]


def test_plain_latin_text_has_no_other_code_page():
    assert [*other_readings("abc")] == ["cba"]


@pytest.mark.parametrize(
    ("written", "read"),
    [("cp1256", "cp1252"), ("cp1256", "iso8859_6"), ("iso8859_6", "cp1256"), ("cp720", "cp1256"),
     ("iso8859_6", "cp1252"), ("mac_arabic", "mac_roman")],
)  # fmt: skip
def test_a_wrong_code_page_is_undone(written, read):
    broken = TEXT.encode(written).decode(read, "ignore")
    kept = broken.encode(read).decode(written)  # what the wrong page has no letter for is gone
    assert broken != TEXT
    assert kept in other_readings(broken)


@pytest.mark.parametrize(("text", "kept"), [("بڳ", True), ("بڳڳ", False)])
def test_a_reading_that_lacks_most_of_the_text_is_none(text, kept):
    assert (len([*other_readings(text)]) > 1) is kept
