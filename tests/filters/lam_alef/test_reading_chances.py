"""The chances that texts whose lam-alefs were damaged are read right, by measures of their words."""

import pytest

from arclean.filters.lam_alef import reading_chances
from arclean.filters.lam_alef.lost_alef import LOST_ALEF
from arclean.filters.lam_alef.reading_chances import MEASURES, ReadingChances
from arclean.filters.lam_alef.reading_chances import _trees as trees
from arclean.filters.lam_alef.reading_costs import ReadingCosts
from arclean.filters.lam_alef.text_decoding import DecodedText, Slot, WordReading
from arclean.filters.lam_alef.word_analysis import LAM_ALEF
from tests.language.small_lexicon import SmallLexicon

WORDS = {"العلقات": 20.0, "العلاقات": 12.0, "تحسين": 9.0, "الكبرى": 8.0, "الأولى": 10.0, "الاولى": 14.0}
PAIRS = {("تحسين", "العلاقات"): 3.0, ("العلاقات", "الكبرى"): 2.0}


def slot(*words, left=None, right=None, against=0.0):
    return Slot((WordReading(words[0]), *(WordReading(word, against) for word in words[1:])), left, right)


def measured(slots, chosen, words=(), kind=LOST_ALEF):
    decoded = DecodedText(tuple(chosen), (0.875,) * len(chosen), 0.5)
    costs = ReadingCosts(SmallLexicon(WORDS | dict(words), PAIRS))
    rows = ReadingChances(costs).measure(slots, decoded, kind)
    return {index: dict(zip(MEASURES, row, strict=True)) for index, row in rows}


SLOTS = [slot("تحسين", left=""), slot("العلقات", "العلاقات", against=1.0), slot("الكبرى", right="")]


@pytest.mark.parametrize("kind", [LOST_ALEF, LAM_ALEF])
def test_each_measure_is_one_of_the_trees(kind):
    assert trees(kind).measures == MEASURES
    assert trees(kind) is trees(kind)


@pytest.mark.parametrize(("word", "is_asked"), [("بال", True), ("الكبرى", False), ("العالقات", True), ("ال", False)])
def test_a_word_may_be_swapped_beside_its_article(word, is_asked):
    assert bool(measured([slot(word, left="", right="")], (0,), kind=LAM_ALEF)) is is_asked


def test_a_swapped_word_is_measured_as_one_that_lost_an_alef():
    slots = [slot("تحسين", left=""), slot("العالقات", "العلاقات"), slot("الكبرى", right="")]
    found = measured(slots, (0, 1, 0), kind=LAM_ALEF)[1]
    assert (found["read"], found["bits"], found["saved left"]) == (1, 12.0, 9.0)


def test_only_words_that_may_have_lost_an_alef_are_measured():
    assert [*measured(SLOTS, (0, 1, 0))] == [1]
    assert [*measured([slot("كلم", left=""), slot("من", right="")], (0, 0))] == [0]


def test_a_reading_is_measured_against_the_word_as_it_stands():
    found = measured(SLOTS, (0, 1, 0))[1]
    assert (found["doubt"], found["read"], found["letters"]) == (3.0, 1, 7)
    assert (found["bits"], found["bits as it stands"], found["other bits"]) == (12.0, 20.0, 8.0)
    assert (found["saved left"], found["saved right"], found["counted"], found["other counted"]) == (9.0, 6.0, 2, 0)
    assert found["over other"] == 20.0 - found["saved left"] + found["saved left over other"] - (
        found["saved right"] - found["saved right over other"]
    ) - (12.0 - 9.0 - 6.0 + 1.0)
    assert (found["known as it stands"], found["known"], found["others"]) == (True, True, 1)
    assert (found["hamza"], found["over spelling"], found["article"], found["first"]) == (False, 40.0, True, False)
    assert (found["words"], found["words read"], found["unread words"]) == (3, 1, 0)


def test_a_word_that_stays_is_measured_against_its_reading():
    found = measured(SLOTS, (0, 0, 0))[1]
    assert (found["read"], found["bits"], found["other bits"]) == (0, 20.0, -8.0)
    assert found["over other"] < 0
    assert (found["other alef bits"], found["words read"]) == (10.0, 0)  # of a word of no table


def test_other_spellings_of_a_reading_are_no_other_words():
    slots = [slot("الولى", "الأولى", "الاولى", left="", right="")]
    found = measured(slots, (1,))[0]
    assert (found["hamza"], found["other alef bits"], found["spelling bits"], found["first"]) == (True, 4.0, 4.0, True)
    assert found["other bits"] > found["spelling bits"]
    assert measured(slots, (2,))[0]["hamza"] is False


def test_neighbours_that_may_be_read_otherwise_tell():
    slots = [slot("علقات", "علاقات", left=""), slot("العلقات", "العلاقات"), slot("الكبرى", right="")]
    found = measured(slots, (1, 1, 0))
    assert [found[0][one] for one in ("read left", "read right", "word left", "word right")] == [0, 1, 0, 1]
    assert [found[1][one] for one in ("read left", "read right", "word left", "word right")] == [1, 0, 1, 1]


@pytest.mark.parametrize(
    ("word", "bare", "hamzated", "odd"),
    [("ان", 1, 0, 1), ("أن", 0, 1, 0), ("إجتماع", 0, 1, 1), ("علي", 0, 0, 1), ("في", 0, 0, 0)],
)
def test_spellings_of_the_other_words_tell_of_the_author(word, bare, hamzated, odd):
    words = {"أن": 5.0, "ان": 12.0, "اجتماع": 9.0, "إجتماع": 13.0, "على": 5.0, "علي": 10.0, "في": 4.0, "فى": 9.0}
    found = measured([slot(word, left=""), slot("العلقات", "العلاقات", right="")], (0, 1), words)[1]
    assert (found["bare words"], found["hamzated words"], found["odd words"]) == (bare, hamzated, odd)


def test_a_text_is_as_sure_as_all_its_words(monkeypatch):
    class Even:
        def sum_values(self, _):
            return 0.0

    monkeypatch.setattr(reading_chances, "_trees", lambda _: Even())
    chances = ReadingChances(ReadingCosts(SmallLexicon(WORDS, PAIRS)))
    slots = [slot("علقات", "علاقات", left=""), slot("العلقات", "العلاقات", right="")]
    decoded = DecodedText((1, 0), (0.9, 0.9), 0.8)
    assert chances.chance_of_text(slots, decoded, LOST_ALEF) == 0.25
    assert chances.chance_of_text(slots, decoded, LOST_ALEF, [1]) == 0.5  # explained by some other damage
    assert chances.chance_of_text(slots, decoded, LOST_ALEF, [0]) == 0.25  # read, so it is asked
