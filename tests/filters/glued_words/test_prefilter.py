"""Which short texts are looked at for glued words."""

import pytest

from arclean.filters.glued_words.prefilter import may_be_glued, may_be_words


@pytest.mark.parametrize(
    ("text", "glued"),
    [
        ("عاد فيبغداد", True),
        ("«فيبغداد»، عاد", True),
        ("عاد شكسبير", False),
        ("زار الأراضيالبنمية", True),
        ("أن أبلغكمالآن", True),  # a rare word and a known one
        ("غير متمتعبالحكم", True),
        ("قال بالقطار", False),  # a clitic and a word
        ("كتابهما", False),  # an ending
        ("منع", False),
        ("fromBaghdad", False),
    ],
)
def test_may_be_glued(text, glued):
    assert may_be_glued(text) is glued


def test_a_string_of_twelve_letters_may_be_three_words():
    assert not may_be_words("سمنغسمنغسمن")
    assert may_be_words("سمنغسمنغسمنغ")


def test_a_glued_string_has_four_letters_and_parts_of_two():
    assert may_be_words("ثملن")
    assert not may_be_words("عنف")
    assert not may_be_words("ثملز")


def test_the_neighbours_of_a_string_are_asked_too():
    """Its neighbours are those of its line."""
    assert may_be_glued("تلتها أيضاأعوام في")
    assert may_be_glued("قال\nعاد فيبغداد")
    assert not may_be_glued("قال ثملز أمس")


def test_so_many_different_strings_are_asked_for():
    assert may_be_glued("عاد فيبغداد إلى فيالمدينة", 2)
    assert not may_be_glued("عاد فيبغداد إلى فيبغداد", 2)
    assert not may_be_glued("عاد فيبغداد إلى شكسبير", 2)
