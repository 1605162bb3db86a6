"""The chance that a row of letters is cut into its words."""

import pytest

from arclean.core.context import Context
from arclean.filters.letter_spacing.cut_chances import PLACE_MEASURES, chance_of_cut, measure_places
from arclean.filters.letter_spacing.row_words import RowCosts, RowSurroundings
from arclean.filters.letter_spacing.word_segments import find_paths

COSTS = RowCosts(Context().lexicon, RowSurroundings())


def _measures(letters):
    return {
        place: dict(zip(PLACE_MEASURES, row, strict=True))
        for place, row in measure_places(find_paths(letters, COSTS), COSTS).items()
    }


def _chance(letters):
    return chance_of_cut(find_paths(letters, COSTS), COSTS)


@pytest.mark.parametrize("letters", ["ولايتهاوالاضطلاع", "لديهمرحلة", "شيكيو"])
def test_what_may_be_other_words_or_a_name_is_unsure(letters):
    assert _chance(letters) < 0.9


@pytest.mark.parametrize("letters", ["رئيسالمجلسالبلدي", "وزيرالداخلية"])
def test_words_that_follow_one_another_are_sure(letters):
    assert _chance(letters) > 0.98


def test_a_place_is_measured_by_the_word_that_another_way_has_there():
    found = _measures("تقريراللجنة")[5]  # the word ends here, or one letter later
    assert found["cut"]
    assert found["other letters"] == len("تقريرا")
    assert (found["left letters"], found["right letters"]) == (len("تقرير"), len("اللجنة"))
    assert found["margin"] == found["least margin"] > 0
    assert (found["words"], found["words before"], found["words after"]) == (2, 0, 1)
    assert found["pair counted after"] == -1  # nothing follows in the row


def test_a_place_within_a_word_is_measured_by_that_word():
    found = next(one for one in _measures("رئيسالمجلس").values() if not one["cut"])
    assert found["left letters"] == found["right letters"]
    assert found["sign before"]
    assert found["sign after"]


def test_letters_that_can_be_cut_one_way_only_are_sure():
    assert _chance("في") == 1.0
