"""What stands beside a row of letters, and what its marks say."""

import pytest

from arclean.filters.letter_spacing.letter_rows import find_rows


def _beside(text, number=0):
    return list(find_rows(text, 0, len(text)))[number].beside


def test_words_and_signs_beside():
    assert _beside("قال ا ل م د ي ر، ثم")[:2] == ("قال", "")
    assert _beside("ا ل م د ي ر 12")[:2] == ("", "0")
    assert _beside("أ، ا ل م د ي ر و هو", 1)[:2] == ("", "هو")


@pytest.mark.parametrize(("text", "ends", "inner"), [
    ("ش ي ئً ا آ خ ر", {4}, {3}),  # fathatan, and its alef
    ("ك ت ب اً خ ا ص ة", {4}, set()),
    ("م س ا ءً ا ل ي و م", {4}, set()),
    ("ءً ا خ ب ا", {2}, {1}),  # no alef before the hamza: nothing is before it, though the row ends in alef
    ("ع ل مٌ ن ا ف ع", {3}, set()),
    ("م دّ ي د", set(), {1}),  # no word begins with shadda
])  # fmt: skip
def test_marks_say_where_words_end(text, ends, inner):
    beside = _beside(text)
    assert (set(beside.ends), set(beside.inner)) == (ends, inner)


@pytest.mark.parametrize(("text", "lone"), [
    ("م ت ع م د و/أو", {5}),
    ("ا ل ف ق ر ة و 12", {6}),
    ("ا ل ف ق ر ة م 12", set()),
    ("ا ل ح ا ل ا ت ا ل ـ 16", {7}),
    ("ا ل ح ا ل ا ت ل ـ 16", {7}),
    ("ا ل ب ا ب", set()),
])  # fmt: skip
def test_what_may_stand_alone_at_the_end(text, lone):
    assert set(_beside(text).lone) == lone


def test_the_first_letter_may_touch_a_number():
    for text, touches in (("18و ل ا ي ة", True), ("18 و ل ا ي ة", False), ("و ل ا ي ة", False)):
        (row,) = find_rows(text, 0, len(text))
        assert row.beside.touches_number == touches
