"""Final yehs of broken lines: told by what the word is counted with, and by its neighbours."""

import pytest

import arclean
from arclean.filters.look_alikes.final_yehs import likelier_yeh
from arclean.language.lexicon import run_lexicon


@pytest.mark.parametrize(("word", "ends"), [
    ("اللغوی", "ي"), ("مستوی", "ى"), ("مستشفی", "ى"), ("المالی", "ي"),
    ("هدی", None),  # a name with either
    ("ذلسفوی", None),  # no word
])  # fmt: skip
def test_the_word_tells(word, ends):
    assert likelier_yeh(word[:-1], "", "", run_lexicon()) == ends


class Counts:
    """A lexicon in which a word is counted with yeh, and one pair with alef maksura."""

    def word_cost(self, word):
        return 10.0 if word.endswith("ي") else 15.0

    def bigram_cost(self, left, right):
        return 1.0 if (left, right) == ("إلى", "بنى") else 9.0


def test_a_neighbour_may_speak_against_it():
    assert likelier_yeh("بن", "في", "من", Counts()) == "ي"
    assert likelier_yeh("بن", "إلى", "من", Counts()) is None


def test_lines_that_are_broken_have_their_final_yehs():
    broken = "یتناول التقریر الوضع السیاسی والمالی فی البلاد ومستوی المعیشة"
    right = "يتناول التقرير الوضع السياسي والمالي في البلاد ومستوى المعيشة"
    assert arclean.clean(broken) == right
    assert arclean.clean(right) == right
