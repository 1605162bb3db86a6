"""Two strings that are one word, by their neighbours."""

import pytest

from arclean.core.context import Context
from arclean.filters.split_words.join_score import JoinScorer


@pytest.fixture(scope="module")
def split():
    return JoinScorer(Context().lexicon)


@pytest.mark.parametrize(
    ("left", "right"),
    [("ا", "لقوات"), ("القو", "ات"), ("الا", "تفاق"), ("المراف", "ق"), ("المدين", "ة"), ("الحكو", "مة")],
)
def test_pieces_are_one_word(split, left, right):
    join = split.score_join(left, right, "", "")
    assert join.bits > 3
    assert join.has_unknown
    assert join.stands_alone


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("عبد", "الله"), ("بو", "رقيبة"), ("حضر", "موت"), ("أبو", "ظبي"),  # names
        ("بي", "إم"), ("إم", "بي"), ("الآي", "فون"),  # names of letters
        ("و", "الوزير"), ("و", "زير"),  # a waw
        ("في", "ما"), ("كل", "ما"),  # two common words
        ("كفر", "صغاب"), ("ق", "طعغ"),  # what makes no word
        ("ب", "ال"),  # a clitic before an article, and what comes behind
    ],
)  # fmt: skip
def test_what_stays(split, left, right):
    assert split.score_join(left, right, "", "") is None


def test_letters_of_a_row_stay(split):
    assert split.score_join("ق", "ي", "", "س") is None
    assert split.score_join("ي", "س", "ق", "") is None
    assert split.score_join("أع", "م", "", "") is None  # an abbreviation between signs


def test_neighbours_decide(split):
    assert split.score_join("من", "اطق", "في", "كثيرة").bits > split.score_join("من", "اطق", "قال", "الذي").bits


@pytest.mark.parametrize(("left", "right"), [("ال", "رئيس"), ("ل", "لحكومة"), ("ما", "ئة")])
def test_what_an_author_may_set_apart_does_not_speak_for_itself(split, left, right):
    join = split.score_join(left, right, "", "")
    assert join is None or not join.stands_alone


def test_a_reference_makes_words():
    known = JoinScorer(Context(references=("زارت الباحثة قرية كفرصغاب",)).lexicon)
    assert known.score_join("كفرص", "غاب", "قرية", "").bits > 3
