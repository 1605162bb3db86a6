"""The letters of a word in the order of a candidate, and their marks."""

import pytest

from arclean.filters.lam_alef.letter_order import makes_impossible_marks, marks_speak_against, reorder_letters
from arclean.filters.lam_alef.word_analysis import Candidate


@pytest.mark.parametrize(("word", "span", "kind", "is_impossible"), [
    ("ليالٍ", (2, 4), "lam-alef", True), ("ليالٌ", (2, 4), "lam-alef", True), ("لياـلٍ", (2, 4), "lam-alef", True),
    ("ليالً", (2, 4), "lam-alef", False), ("ليال", (2, 4), "lam-alef", False),
    ("العالقاتٍ", (3, 5), "lam-alef", False),  # its end stays where it is
    ("ليأجٍ", (2, 4), "lam-alef", False), ("ليلٍ", (3, 3), "lost-alef", False),
])  # fmt: skip
def test_no_alef_is_put_after_a_tanween_that_ends_words(word, span, kind, is_impossible):
    assert makes_impossible_marks(word, Candidate("ليلا", (span,), kind, 12.0)) is is_impossible


@pytest.mark.parametrize(
    ("word", "candidate", "expected"),
    [
        ("كالم", Candidate("كلام", ((1, 3),), "lam-alef", 12.0), (1, 3, "لا")),
        ("كلم", Candidate("كلام", ((2, 2),), "lost-alef", 12.0), (2, 2, "ا")),
        ("أولً", Candidate("أولا", ((3, 3),), "lost-alef", 12.0), (2, 4, "لاً")),
        ("الُخرى", Candidate("الأخرى", ((2, 2),), "lost-alef", 12.0), (1, 3, "لأُ")),
    ],
)
def test_a_lost_alef_takes_the_marks_that_are_its_own(word, candidate, expected):
    begin, stop, target, origin = reorder_letters(word, candidate, True)
    assert (begin, stop, target) == expected
    assert all(span.end <= stop - begin for _, span in origin)


@pytest.mark.parametrize(
    ("word", "candidate", "against"),
    [
        ("كالم", Candidate("كلام", ((1, 3),), "lam-alef", 12.0), False),
        ("جَالِد", Candidate("جلاد", ((1, 3),), "lam-alef", 12.0), True),
        ("حَبَق", Candidate("بحق", ((0, 2),), "tooth-jeem", 12.0), True),
        ("املُدعي", Candidate("المدعي", ((1, 3),), "lam-meem", 12.0), False),
        ("مَلَئكة", Candidate("ملائكة", ((2, 2),), "lost-alef", 12.0), True),
        ("الُخرى", Candidate("الأخرى", ((2, 2),), "lost-alef", 12.0), False),
    ],
)
def test_vowels_on_the_letters_of_a_ligature_speak_against_a_swap(word, candidate, against):
    assert marks_speak_against(word, candidate) is against
