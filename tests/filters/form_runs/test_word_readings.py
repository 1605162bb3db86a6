"""What a word may have been before its letters were shifted."""

import gc
from math import inf
from weakref import ref

from arclean.filters.form_runs import weights
from arclean.filters.form_runs.joined_letters import JoinedLetter
from arclean.filters.form_runs.numbered_origins import bits_of_forms, bits_of_origins
from arclean.filters.form_runs.shifted_runs import shifted_runs
from arclean.filters.form_runs.word_readings import ShiftReader, turn_lam_alefs

MEDIAL_LAM, FINAL_MEEM = JoinedLetter("ل", before=True, after=True), JoinedLetter("م", before=True, after=False)
LAM_AS_MEEM = frozenset({("م", MEDIAL_LAM)})
COSTS = {"المسلمون": 15.0, "على": 8.0, "تم": 7.0, "الأول": 10.0}


def reader():
    return ShiftReader(lambda word: COSTS.get(word, 40.0))


def words(word, origins=LAM_AS_MEEM):
    return [reading.word for reading in reader().read_word(word, origins)]


def test_each_letter_by_itself_may_have_been_shifted():
    assert words("المسممون")[0] == "المسلمون"
    assert len(words("المسممون")) == 8


def test_a_form_that_does_not_fit_is_no_reading():
    assert words("دم") == ["دم"]  # a final meem is no medial lam


def test_a_letter_that_the_map_would_have_shifted_is_unlikely():
    kept = reader().read_word("على", LAM_AS_MEEM)[0]
    assert kept.bits == COSTS["على"] + 0.0  # no meem in it: it is not asked
    (first, *_) = [one for one in reader().read_word("معلم", LAM_AS_MEEM) if one.word == "معلم"]
    assert first.bits == 40.0 + weights.KEPT_COST


def test_a_tatweel_at_the_end_may_be_a_letter():
    first = reader().read_word("تـ", frozenset({("ـ", FINAL_MEEM)}))[0]
    assert (first.word, first.bits) == ("تم", COSTS["تم"])


def test_a_swapped_lam_alef_is_a_word_still():
    assert reader().cost("األول") == COSTS["الأول"] + weights.SWAP_COST


def test_words_that_are_too_long_have_one_reading():
    assert words("م" * 16) == ["م" * 16]


def test_a_lam_before_an_alef_is_never_shifted():
    assert words("كمام") == ["كمام"]


def test_no_reading_with_a_wanted_letter_costs_less_than_its_bound():
    runs = shifted_runs()
    for word in ("المسممون", "عمى", "معلم", "تفسيرىا", "م" * 16):
        for run, other in zip(runs[::7], runs[5::7], strict=False):
            read = reader().read_word(word, run.origins | other.origins)
            wanted = [one for one in read if not run.shifts.keys().isdisjoint(one.shifted)]
            costs = [one.bits + weights.SHIFT_COST * len(one.shifted) for one in wanted]
            bits, both = bits_of_origins(run.origins), bits_of_origins(run.origins | other.origins)
            bound = reader().least_cost(word, both, bits | (both & bits_of_forms(run)))
            assert bound <= min(costs, default=inf)
            assert (bound < inf) == bool(costs)


def test_only_letters_of_a_swapped_lam_alef_are_turned():
    assert [turn_lam_alefs(word) for word in ("األول", "الأول", "اول", "والأخ")] == ["الأول", "الأول", "اول", "والأخ"]


def test_a_reader_goes_with_its_text():
    gc.disable()
    try:
        made = reader()
        made.read_word("المسممون", LAM_AS_MEEM)
        kept = ref(made)
        del made
        assert kept() is None  # no collector is needed: what a reader remembers is much
    finally:
        gc.enable()
