"""The words of a text: letters alone, spans, and the gaps between words."""

import pytest

from arclean.filters.lam_alef.text_words import TextWords, WordGaps


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("قال إنه، 12 وصل", ["قال", "إنه", "وصل"]),
        ("قَالَ\nإنــه", ["قال", "إنه"]),
        ("قا\ufffdل إن\ue000ه", ["قال", "إنه"]),
        ("قا(cid:12)ل إن(cid:3)", ["قال", "إن"]),
        ("قا(cid:1234567)ل", ["قا", "ل"]),
        ("ـقال abc", ["قال"]),
        ("", []),
    ],
)
def test_words_are_their_letters_alone(text, letters):
    words = TextWords.from_text(text)
    assert words.letters == letters
    assert words.matches is None


def test_equal_words_are_one_object():
    first, second = TextWords.from_text("كتاب\nكتاب").letters
    assert first is second


def test_words_around_offsets_are_taken_once_and_in_order():
    text = "قال إنه وصـل أمس"
    words = TextWords.around_offsets(text, [9, 0, 2, 10])
    assert words.letters == ["قال", "وصل"]
    assert [match.span() for match in words.matches] == [(0, 3), (8, 12)]
    assert TextWords.around_offsets(text, [3]).letters == []


@pytest.mark.parametrize(("size", "count"), [(39, 1), (40, 0)])
def test_a_word_longer_than_forty_characters_is_left(size, count):
    assert len(TextWords.around_offsets("س" * size, [0]).letters) == count


def test_gaps_stand_before_each_word_and_after_the_last():
    words = TextWords.from_text("(قال) نعم.")
    gaps = WordGaps(words.text, [*words.find_matches()])
    assert [gaps.before(index) for index in range(3)] == ["(", ") ", "."]
