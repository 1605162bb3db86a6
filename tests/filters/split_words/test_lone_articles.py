"""Lone articles and lams: pieces of words, or the word "no" that was damaged."""

import pytest

from arclean import Pipeline
from arclean.filters import SplitWords
from arclean.filters.split_words.lone_articles import bits_over_no, has_lam_alef

REPAIR = Pipeline([SplitWords()])


@pytest.mark.parametrize(("left", "word"), [("ال", "لا"), ("ل", "لا"), ("وال", "ولا"), ("فل", "فلا")])
def test_a_piece_is_weighed_against_no(left, word):
    costs = {("من", word): 3.0, (word, "خوف"): 5.0, ("خوف", "على"): 1.0, ("من", f"{left}خوف"): 20.0}
    assert bits_over_no(left, "خوف", "من", "على", lambda one, other: costs.get((one, other), 0.0)) == -11


def test_another_string_is_no_damaged_no():
    assert bits_over_no("القو", "ات", "", "", lambda one, other: 0.0) is None


def test_a_damaged_no_is_not_joined_to_the_word_after_it():
    assert REPAIR("قال إنه ال خوف على المدينة من المطر") == "قال إنه ال خوف على المدينة من المطر"
    assert REPAIR("وصلت ال قوات إلى المدينة في المساء") == "وصلت القوات إلى المدينة في المساء"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("عاد الآن، ومما ال شك فيه أنه سيكون أفضل", None),  # likelier a "no": reported
        ("وصلت الآن ال قوات إلى المدينة", "وصلت الآن القوات إلى المدينة"),
        ("إنه ل يخبرني الآن بكل شيء", "إنه ليخبرني الآن بكل شيء"),  # no alef is lost
    ],
)
def test_among_lam_alefs_that_are_right_the_likelier_is_enough(text, right):
    result = REPAIR.run(text)
    assert result.text == (right or text)
    assert bool(result.findings) is (right is None)


def test_a_text_with_a_lam_alef_has_damaged_none():
    assert has_lam_alef("قال الآن")
    assert not has_lam_alef("قال إنه ال خوف")
