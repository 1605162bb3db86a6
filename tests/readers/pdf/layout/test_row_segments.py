"""Row segments: rows are cut at wide gaps and at walls; the label of an item stays with its text."""

import pytest

from arclean.core.document import Box
from arclean.readers.pdf.layout.row_segments import is_item_label, row_segments
from tests.readers.pdf.layout.rows import lay_text, make_unit


def two_words(gap, *, left="ab", right="cd", size=10.0):
    """Return a row of two words with a space that is so many points wide."""
    first = lay_text(left, size=size)
    edge = first[-1].x1
    return [*first, make_unit(" ", edge, edge + gap, size=size, box=False), *lay_text(right, edge + gap, size=size)]


def texts(row, rules=()):
    return ["".join(unit.text for unit in segment) for segment in row_segments(row, rules)]


@pytest.mark.parametrize(("gap", "size", "found"), [
    (6.9, 10, ["ab cd"]), (7.1, 10, ["ab", "cd"]), (13.9, 20, ["ab cd"]), (14.1, 20, ["ab", "cd"]),
])  # fmt: skip
def test_a_gap_of_seven_tenths_may_be_a_gutter(gap, size, found):
    assert texts(two_words(gap, size=size)) == found


@pytest.mark.parametrize(("x", "top", "bottom", "found"), [
    (11, 0, 200, ["ab", "cd"]), (10, 0, 200, ["ab", "cd"]), (13, 0, 200, ["ab", "cd"]),  # within the gap, 10 to 13
    (9.9, 0, 200, ["ab cd"]), (13.1, 0, 200, ["ab cd"]),
    (11, 97, 98, ["ab", "cd"]), (11, 97.6, 200, ["ab cd"]), (11, 0, 97.4, ["ab cd"]),  # at the middle of the letters
])  # fmt: skip
def test_a_rule_downward_parts_close_words(x, top, bottom, found):
    assert texts(two_words(3), [Box(x, top, x + 1, bottom)]) == found


def test_letters_are_never_parted_by_a_rule():
    assert texts(lay_text("abcd"), [Box(10, 0, 11, 200)]) == ["abcd"]


def test_segments_have_no_spaces_at_their_ends():
    row = [make_unit(" ", 0, 3), *lay_text("ab", 3), make_unit(" ", 13, 15), make_unit(" ", 15, 30), *lay_text("c", 30)]
    assert texts([*row, make_unit(" ", 35, 37)]) == ["ab", "c"]
    assert texts([make_unit(" ", 0, 3), make_unit(" ", 3, 30), make_unit(" ", 30, 33)]) == []


@pytest.mark.parametrize("label", ["\u2022", "-", "*", "1.", "12)", "(3)", "[4]", ".5", ")6", "\u0663-", "7.-", "/8"])
def test_labels(label):
    assert is_item_label(lay_text(label))


@pytest.mark.parametrize("text", ["", "1", "123.", "a.", "\u2022\u2022", "1.5", "()", "-a"])
def test_other_texts_are_no_labels(text):
    assert not is_item_label(lay_text(text))


@pytest.mark.parametrize(("left", "right"), [("\u2022", "cd"), ("ab", "\u2022"), ("1.", "cd"), ("ab", ".1")])
@pytest.mark.parametrize(("gap", "count"), [(39, 1), (41, 2)])
def test_a_label_belongs_to_its_text_up_to_four_sizes_away(left, right, gap, count):
    found = texts(two_words(gap, left=left, right=right))
    assert found == ([f"{left} {right}"] if count == 1 else [left, right])


def test_the_space_after_a_label_is_a_gap():
    ((_, space, *_),) = row_segments(two_words(20, left="\u2022"))
    assert (space.text, space.x0, space.x1, space.box) == (" ", 5, 25, None)


def test_a_label_on_the_right_goes_with_the_nearest_of_three():
    row = [*two_words(30), make_unit(" ", 50, 60, box=False), *lay_text("\u2022", 60)]
    assert texts(row) == ["ab", "cd \u2022"]
    row = [*lay_text("\u2022"), make_unit(" ", 5, 25, box=False), *two_words(30)]
    moved = [unit._replace(x0=unit.x0 + 25, x1=unit.x1 + 25) for unit in two_words(30)]
    assert texts([*row[:2], *moved]) == ["\u2022 ab", "cd"]


def test_a_label_alone_stays_alone():
    assert texts(lay_text("1.")) == ["1."]


def spread(words, gaps):
    """Return a row of words with spaces so many points wide."""
    row = lay_text(words[0])
    for word, gap in zip(words[1:], gaps, strict=True):
        edge = row[-1].x1
        row += [make_unit(" ", edge, edge + gap, box=False), *lay_text(word, edge + gap)]
    return row


@pytest.mark.parametrize(("words", "gaps", "count"), [
    ("ab cd ef gh", [12, 13, 12], 1), ("ab cd 12 gh", [12, 13, 12], 1), ("ab cd ef", [12, 12], 3),
    ("ab cd ef gh", [12, 18, 12], 4), ("ab cd ef gh", [21, 21, 21], 4), ("12 34 56 ab", [12, 12, 12], 4),
    ("ab cd ef gh ij", [12, 12, 3, 12], 4),
])  # fmt: skip
def test_words_that_are_equally_far_from_each_other_are_a_justified_line(words, gaps, count):
    """However wide its spaces are; numbers alone may be the cells of a table."""
    assert len(texts(spread(words.split(), gaps))) == count


def test_a_wall_in_a_line_parts_words_however_far_they_are():
    assert len(texts(spread(["ab", "cd", "ef", "gh"], [12, 12, 12]), [Box(15, 0, 16, 200)])) == 4


@pytest.mark.parametrize(("before", "after", "found"), [
    (10, 40, ["ab \u2022", "cd"]), (40, 10, ["ab", "\u2022 cd"]), (15, 20, ["ab", "\u2022", "cd"]),
])  # fmt: skip
def test_a_label_between_two_texts_goes_with_the_nearer_one(before, after, found):
    row = [*lay_text("ab"), make_unit(" ", 10, 10 + before, box=False), *lay_text("\u2022", 10 + before)]
    end = 15 + before
    assert texts([*row, make_unit(" ", end, end + after, box=False), *lay_text("cd", end + after)]) == found


@pytest.mark.parametrize(("left", "right", "found"), [
    (3, 9, ["ab \u2022", "cd"]), (9, 3, ["ab", "\u2022 cd"]), (3, 4, ["ab", "\u2022", "cd"]),
    (0, 9, ["ab", "\u2022", "cd"]),
])  # fmt: skip
def test_a_label_between_two_texts_goes_with_the_one_that_is_drawn_next(left, right, found):
    row = [*lay_text("ab", drawn=left), make_unit(" ", 10, 30, box=False), *lay_text("\u2022", 30, drawn=2)]
    assert texts([*row, make_unit(" ", 35, 60, box=False), *lay_text("cd", 60, drawn=right)]) == found
