"""What lines show of the breaks after them: widths, ends, beginnings, rhyme."""

import pytest

from arclean.evidence.hard_wraps import weights
from arclean.evidence.hard_wraps.line_features import describe_lines, join_lines, lines_rhyme


def only(text):
    (line,) = describe_lines(text)
    return line


def test_spans_leave_the_space_at_the_edges():
    first, second = describe_lines("  سار الركب \n\n\u2003ثم عاد\f")
    assert (first.start, first.end, first.indent) == (2, 11, 2)
    assert (second.start, second.end, second.indent) == (15, 21, 1)


def test_marks_take_no_room_and_latin_letters_a_quarter_more():
    assert only("كَتَبَ").width == 3
    assert only("كـتـب").width == 3
    assert only("abc").width == 3
    assert only("abcd").width == 5
    assert only("1234 abcd").width == 11
    assert only("abcd ef").first_width == 5


@pytest.mark.parametrize(
    ("line", "is_open"),
    [
        ("سار الركب", True), ("سار الركب،", True), ("سار الركب.", False), ("سار الركب؟", False), ("سار الركب:", False),
        ("سار الركب؛", False), ("سار الركب.»", False), ("سار الركب.(3)", False), ("سار الركب (3)", True),
        ("نعم!", False),
    ],
)  # fmt: skip
def test_lines_without_a_stop_are_open(line, is_open):
    assert only(line).is_open is is_open


@pytest.mark.parametrize(
    ("line", "wants_word"),
    [
        ("سار إلى", True),
        ("سار وعلى", True),
        ("سار إلَى", True),
        ("سار إلى.", False),
        ("سار الركب", False),
        ("go to", True),
    ],
)
def test_words_that_want_another_after_them(line, wants_word):
    assert only(line).wants_word is wants_word


@pytest.mark.parametrize(
    ("line", "is_item"),
    [
        ("- سار", True), ("• سار", True), ("1) سار", True), ("أ- سار", True), ("(12) سار", True), ("1.2 سار", True),
        ("أولا: سار", True), ("سار - ثم", False), ("1234 سار", False), ("---", True),
    ],
)  # fmt: skip
def test_items_of_lists_and_notes(line, is_item):
    assert only(line).is_item is is_item


def test_captions_and_headings_of_parts():
    assert only("جدول: السكان").is_caption
    assert not only("السكان في جدول").is_caption
    assert only("المادة 12").is_part_heading
    assert only("مادة (12) مكررا:").is_part_heading
    assert only("الفصل الثاني:").is_part_heading
    assert not only("الفصل الثاني من الكتاب").is_part_heading


@pytest.mark.parametrize(
    ("line", "has_columns"),
    [("a\tb", True), ("سار   الركب", True), ("سار  الركب", False), ("سار ** الركب", True), ("المدخل.....3", True)],
)
def test_columns(line, has_columns):
    assert only(line).has_columns is has_columns


def test_a_long_line_has_no_columns_and_an_item_none_by_its_own_space():
    assert not only("ا" * 399 + "\tb").has_columns
    assert only("ا" * 390 + "\tb").has_columns
    assert not only("1)   سار").has_columns or only("1)    سار").has_columns


def test_script_and_case_and_commas():
    assert only("سار").has_arabic
    assert only("a" * 150 + " سار").has_arabic
    assert not only("abc").has_arabic
    assert only("abc").begins_lower
    assert not only("Abc").begins_lower
    assert only("سار،").ends_in_comma
    assert not only("سار").ends_in_comma
    assert only("سار، ثم").has_clauses
    assert not only("سار،ثم").has_clauses
    assert only("سار».").last_letter == "ر"
    assert only("12").last_letter == ""


def test_joined_lines_end_as_the_last_one_does():
    first, last = describe_lines("سار الركب إلى\nالنهر،")
    both = join_lines(first, last)
    assert both.width == first.width + 1 + last.width
    assert (both.start, both.end) == (first.start, last.end)
    assert (both.is_open, both.wants_word, both.ends_in_comma) == (True, False, True)
    assert (both.first_width, both.last_letter) == (first.first_width, "ر")
    assert join_lines(first._replace(has_columns=True), last).has_columns
    assert join_lines(first, last._replace(has_arabic=False)).has_arabic


def rhymed(letters):
    return [only(f"سار {letter}") for letter in letters]


@pytest.mark.parametrize(
    ("letters", "is_verse"),
    [
        ("رررر", True), ("ررر", False), ("رررب", False), ("ررررب", True), ("رررربب", False),
        ("ربرترثرج", True), ("برترثرجر", True), ("ربرترث", False), ("رتبث", False),
    ],
)  # fmt: skip
def test_four_lines_or_every_other_of_eight_rhyme(letters, is_verse):
    assert weights.LINES_OF_VERSE == 4
    assert weights.RHYME_SHARE == 0.8
    assert lines_rhyme(rhymed(letters)) is is_verse
