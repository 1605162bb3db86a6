"""Which runs shifted a text, by the costs of its words."""

from collections import Counter

from arclean.core.context import Context
from arclean.evidence.word_boundaries.oov_cost import shared_oov_costs
from arclean.filters.form_runs.joined_letters import JoinedLetter
from arclean.filters.form_runs.run_vote import _Ballot, take_vote
from arclean.filters.form_runs.shifted_runs import shifted_runs
from arclean.filters.form_runs.word_readings import ShiftReader

MEDIAL_LAM = JoinedLetter("ل", before=True, after=True)
COSTS = dict.fromkeys(["المسلمون", "اللغة", "التعليم", "المحلية", "على", "تفسيرها"], 12.0)


def vote(*words, first=None):
    first = shifted_runs() if first is None else first
    return take_vote(Counter(words), ShiftReader(lambda word: COSTS.get(word, 40.0)), first)


def shifts(*words):
    return [dict(run.shifts) for run in vote(*words)]


def test_several_words_prove_a_run():
    assert shifts("المسممون", "المغة") == [{MEDIAL_LAM: "م"}]


def test_one_word_proves_none():
    assert shifts("المسممون") == []
    assert shifts("المسممون", "المسممون") == []


def test_a_word_with_a_clitic_is_no_second_witness():
    assert shifts("المسممون", "والمسممون") == []


def test_letters_that_a_run_would_have_shifted_speak_against_it():
    assert shifts("المسممون", "المغة", *["على"] * 12) == []


def test_a_few_of_them_are_headings_in_another_font():
    damaged = ["المسممون", "المغة", "المحمية"] * 4
    assert shifts(*damaged, "على") == [{MEDIAL_LAM: "م"}]


def test_an_alef_maksura_within_a_word_proves_a_further_run_by_itself():
    first, *further = shifts("المسممون", "المغة", "تفسيرىا")
    assert first == {MEDIAL_LAM: "م"}
    assert [run[JoinedLetter("ه", before=False, after=True)] for run in further] == ["ى"]


def test_words_that_stay_odd_choose_nothing():
    assert shifts("طضغظ", "زخقش", "ذثضط") == []


def test_without_one_of_the_first_runs_none_is_looked_for():
    assert vote("المسممون", "المغة", first=[]) == []


def test_no_gain_is_above_its_bound():
    """So runs whose bound is below the gain of another need not be asked."""
    words = ["المسممون", "المغة", "التعميم", "المحمية", "عمى", "تفسيرىا", "الدالة"]
    reader = ShiftReader(lambda word: COSTS.get(word, 40.0))
    for chosen in ([], vote("المسممون", "المغة")):
        ballot = _Ballot(Counter(words), chosen, reader)
        gains = [(ballot.sum_gain(run), ballot.most_gain(run)) for run in shifted_runs()]
        assert any(gain > 0 for gain, _ in gains)
        assert all(gain <= bound or gain == 0 for gain, bound in gains)


def test_a_gain_that_is_too_small_is_none():
    words = ["المسممون", "المغة", "التعميم", "المحمية", "عمى", "تفسيرىا", "الدالة"]
    reader = ShiftReader(lambda word: COSTS.get(word, 40.0))
    gains = {run: _Ballot(Counter(words), [], reader).sum_gain(run) for run in shifted_runs()}
    best = max(gains.values())
    for run, gain in gains.items():
        again = _Ballot(Counter(words), [], reader).sum_gain(run, best)
        assert again == gain if gain >= best else again < best


def test_words_that_are_not_priced_change_no_vote():
    costs = shared_oov_costs(Context().lexicon)
    for text in (
        "عمى المسممين تعمم المغة في المدرسة وىذا من الميارات المطموبة",
        "ذىب الولد إلى المدينة وعاد مع أخيو إلى البيت بعد صلاة العصر",
        "انمصطهح فً المغة العربٌة وأثره عمى التعمٌم",
    ):
        counts = Counter(text.split())
        every = take_vote(counts, ShiftReader(costs.word_cost), shifted_runs())
        assert take_vote(counts, ShiftReader(costs.word_cost, costs.word_cost_below), shifted_runs()) == every
