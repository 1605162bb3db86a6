"""Letters that stand by themselves beside strings that are no words."""

import pytest

from arclean import Pipeline
from arclean.filters import SplitWords
from arclean.filters.split_words.lone_letters import find_lone_letters, has_single_letter, may_have_pieces
from arclean.language.tokens import placed_tokens

WORDS = {"قال", "في", "كتاب"}


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("قال صحروا ت في", [("صحروا", "ت")]), ("قال ت زدردتها في", [("ت", "زدردتها")]), ("صحروا ت", [("صحروا", "ت")]),
        ("قال كتاب ت في", [("كتاب", "ت")]), ("قال كتاب ج في", []), ("قال صحروا و في", []), ("قال صحروا ص في", []),
        ("قال صحروا ت 12", []), ("قال صحروا ت ن في", []), ("قال صحروا  ت  في", []), ("ت ن", []),
        ("قال ا كتاب", [("ا", "كتاب")]),
        ("قال ت إلى ن", []), ("في ت أو ن قال", []), ("قال ت إلى كتاب", [("ت", "إلى")]),
        ("صحروا ت، في", []), ("گفت صحروا ت في", [("صحروا", "ت")]),
    ],
)  # fmt: skip
def test_letters_beside_no_word(text, pairs):
    found = find_lone_letters(placed_tokens(text, 0, len(text)), WORDS.__contains__)
    assert [(left.text, right.text) for left, right in found] == pairs


@pytest.mark.parametrize(
    ("text", "may_have"),
    [
        ("قال ا لرئيس", True), ("قال للبي ت اليوم", True), ("بيانات ح ة", False), ("قال د محمد", False),
        ("قبائل صحروا ت إلى", True), ("قال صحروا ص ذهب", False), ("خ ع ا ل", False), ("باع ب 40 طنا", False),
        ("بكلمة ة قال", True), ("قال\nا لرئيس", False),
    ],
)  # fmt: skip
def test_only_letters_that_may_be_pieces_wake_a_long_text(text, may_have):
    assert may_have_pieces(text) is may_have
    assert has_single_letter(text) or not may_have


def test_both_readings_are_told_and_nothing_is_changed():
    result = Pipeline([SplitWords()]).run("ثم وصلت قبائل صحروا ت إلى المدينة")
    assert result.text == "ثم وصلت قبائل صحروا ت إلى المدينة"
    assert [(found.rule, found.alternatives) for found in result.findings] == [
        ("split-words/letter", ("صحروات", "صحروا ت"))
    ]
